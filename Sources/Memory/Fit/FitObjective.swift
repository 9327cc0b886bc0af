// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A memory model's log loss on a group of eight cards, with its gradient.
protocol FitKernel: Sendable {
    /// What one review leaves for the way back.
    associatedtype Scratch
    static var emptyScratch: Scratch { get }
    init(_ weights: [Double])
    /// The weighted log loss of the group's `count` rows; adds its gradient by the weights where one is wanted.
    func loss(
        _ rows: UnsafePointer<PackedCards.Row>, _ choices: UnsafePointer<PackedCards.Choices>?, _ count: Int,
        _ steps: UnsafeMutablePointer<Scratch>, _ gradient: UnsafeMutablePointer<Lanes>?
    ) -> Float
}

/// The weighted log loss of a model on packed cards.
///
/// The cards are cut into a fixed number of parts, and the parts' sums added in order, so that the result has the same bits
/// for any number of workers.
struct FitObjective<Kernel: FitKernel>: Sendable {
    let cards: PackedCards
    let workers: Workers
    private let parts: [Range<Int>]
    private let longest: Int

    init(_ cards: PackedCards, _ workers: Workers, _: Kernel.Type) {
        self.cards = cards
        self.workers = workers
        longest = cards.groups.first?.count ?? 0
        let wanted = max(1, min(16, cards.rows.count / 256))
        var parts: [Range<Int>] = []
        var start = 0
        var rows = 0
        for (index, group) in cards.groups.enumerated() {
            rows += group.count
            if rows * wanted >= (parts.count + 1) * cards.rows.count {
                parts.append(start..<index + 1)
                start = index + 1
            }
        }
        if start < cards.groups.count { parts.append(start..<cards.groups.count) }
        self.parts = parts
    }

    /// The loss at `weights`, and its gradient by them where `gradient` is not empty.
    func evaluate(_ weights: [Double], _ gradient: inout [Double]) -> Double {
        let kernel = Kernel(weights)
        let count = gradient.count
        let width = count + 1
        var sums = [Double](repeating: 0, count: width * max(parts.count, 1))
        sums.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let sums = SharedSums(base)
            let parts = parts
            workers.run(parts.count) { part in
                add(parts[part], kernel, count, sums.part(part, width))
            }
        }
        var loss = 0.0
        for index in 0..<count { gradient[index] = 0 }
        for part in parts.indices {
            loss += sums[part * width]
            for index in 0..<count { gradient[index] += sums[part * width + 1 + index] }
        }
        return loss
    }

    /// The mean log loss at `parameters`, without a gradient.
    func loss(_ parameters: Parameters) -> Double {
        var none: [Double] = []
        return evaluate(parameters.weights, &none) / max(cards.total, 1)
    }

    private func add(_ groups: Range<Int>, _ kernel: Kernel, _ count: Int, _ sums: UnsafeMutablePointer<Double>) {
        let steps = UnsafeMutablePointer<Kernel.Scratch>.allocate(capacity: longest + 1)
        steps.initialize(repeating: Kernel.emptyScratch, count: longest + 1)
        let lanes = UnsafeMutablePointer<Lanes>.allocate(capacity: count + 1)
        lanes.initialize(repeating: .zero, count: count + 1)
        defer {
            steps.deallocate()
            lanes.deallocate()
        }
        cards.rows.withUnsafeBufferPointer { rows in
            cards.choices.withUnsafeBufferPointer { choices in
                guard let rows = rows.baseAddress else { return }
                for group in cards.groups[groups] {
                    let choice = group.choices < 0 ? nil : choices.baseAddress.map { $0 + group.choices }
                    sums[0] += Double(
                        kernel.loss(rows + group.first, choice, group.count, steps, count > 0 ? lanes : nil))
                    for index in 0..<count {
                        sums[index + 1] += Double(lanes[index].sum())
                        lanes[index] = .zero
                    }
                }
            }
        }
    }
}

/// Sums of several parts, each written by one worker alone.
private struct SharedSums: @unchecked Sendable {
    // Unchecked: a worker reaches only the range of its own part, and the caller waits for all of them.
    private let base: UnsafeMutablePointer<Double>

    init(_ base: UnsafeMutablePointer<Double>) { self.base = base }

    func part(_ part: Int, _ width: Int) -> UnsafeMutablePointer<Double> { base + part * width }
}
