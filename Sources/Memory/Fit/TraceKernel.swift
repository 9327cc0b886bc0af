// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How one of the two stabilities of FSRS-7 moves, for eight cards at once, and the gradient of that.
struct TraceKernel: Sendable {
    /// The index of the first of its eight numbers.
    private let first: Int
    private let w: [Float]
    private let scale: Float

    init(_ weights: [Double], first: Int) {
        self.first = first
        w = weights[first..<first + 8].map(Float.init)
        scale = Float(exp(weights[first] - 1.5))
    }

    /// The least stability.
    private static var least: Lanes { Lanes(repeating: 1e-4) }

    struct Step {
        var next = Lanes.zero
        var logarithm = Lanes.zero, gain = Lanes.zero, growth = Lanes.zero, passed = Lanes.zero
        var logNext = Lanes.zero, power = Lanes.zero, lapse = Lanes.zero, lapsed = Lanes.zero
    }

    /// The stability after a review; `known` is 0 on Again, and between for a choice, where `isMixed` is set.
    func step(
        _ x: Lanes, _ difficulty: Lanes, _ recall: Lanes, _ grade: Lanes, _ known: Lanes, _ isMixed: Bool
    ) -> Step {
        var step = Step()
        let missing = 1 - recall
        step.logarithm = Lanes.log(x)
        let bonus = Lanes.one.replacing(with: w[6], where: grade .== 2).replacing(with: w[7], where: grade .== 4)
        let base = scale * (11 - difficulty) * Lanes.exp(step.logarithm * -w[1]) * bonus
        step.gain = base * Lanes.exp(missing * w[2])
        step.growth = step.gain - base
        step.logNext = Lanes.log(x + 1)
        step.power = Lanes.exp(step.logNext * w[4])
        step.lapse = w[3] * Lanes.exp(missing * w[5])
        step.lapsed = step.lapse * (step.power - 1)
        let lost = step.lapsed.least(x)
        step.passed = lost.greatest(x * (1 + step.growth))
        step.next = step.passed.replacing(with: lost, where: known .== 0)
        if isMixed {
            let mixed = Lanes.exp(
                Lanes.log(step.passed) * known + Lanes.log(lost.greatest(Self.least)) * (1 - known))
            step.next.replace(with: mixed, where: (known .> 0) .& (known .< 1))
        }
        return step
    }

    /// Adds to the gradient, to what the difficulty and the recall receive, and returns what `x` receives.
    func back(
        _ step: Step, _ x: Lanes, _ difficulty: Lanes, _ recall: Lanes, _ grade: Lanes, _ known: Lanes,
        _ isMixed: Bool, _ at: Lanes, _ gradient: UnsafeMutablePointer<Lanes>, _ byDifficulty: inout Lanes,
        _ atRecall: inout Lanes
    ) -> Lanes {
        let missing = 1 - recall
        let lost = step.lapsed.least(x)
        var atPassed = at.only(known .> 0)
        var atLost = at.only(known .== 0)
        if isMixed {
            let between = (known .> 0) .& (known .< 1)
            atPassed.replace(with: at * known * step.next / step.passed, where: between)
            atLost.replace(
                with: (at * (1 - known) * step.next / lost.greatest(Self.least)).only(lost .> Self.least),
                where: between)
        }
        // A pass is the greater of the grown and the lapsed stability.
        let isGrown = x * (1 + step.growth) .>= lost
        let atGrown = atPassed.only(isGrown)
        atLost += atPassed.only(.!isGrown)
        let grown = atGrown * x * step.growth
        gradient[first] += grown
        gradient[first + 1] -= grown * step.logarithm
        let ahead = atGrown * x * step.gain
        gradient[first + 2] += ahead * missing
        gradient[first + 6] += (grown / max(w[6], 1e-4)).only(grade .== 2)
        gradient[first + 7] += (grown / w[7]).only(grade .== 4)
        byDifficulty -= grown / (11 - difficulty)
        atRecall -= ahead * w[2]
        var byX = atGrown * (1 + step.growth - w[1] * step.growth)
        // A lapse is at most the stability before.
        let isLess = step.lapsed .< x
        byX += atLost.only(.!isLess)
        let atLapse = atLost.only(isLess)
        let lapsed = atLapse * step.lapsed
        gradient[first + 3] += lapsed / w[3]
        let powered = atLapse * step.lapse * step.power
        gradient[first + 4] += powered * step.logNext
        gradient[first + 5] += lapsed * missing
        atRecall -= lapsed * w[5]
        byX += powered * w[4] / (x + 1)
        return byX
    }
}
