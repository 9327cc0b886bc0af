// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds the least value of a smooth function inside a box: L-BFGS (Nocedal 1980) with steps projected into the box, and
/// halved until they go down far enough (Armijo).
struct Descent {
    /// The place, from which it goes on.
    var place: [Double]
    let low: [Double]
    let high: [Double]
    /// How often the function was computed.
    private(set) var evaluations = 0

    private var steps: [[Double]] = []
    private var changes: [[Double]] = []
    private static let memory = 12

    init(from place: [Double], low: [Double], high: [Double]) {
        self.place = place
        self.low = low
        self.high = high
    }

    /// What was learnt of the curvature holds for a function `factor` times as steep.
    mutating func rescale(_ factor: Double) {
        for index in changes.indices { for part in changes[index].indices { changes[index][part] *= factor } }
    }

    /// Goes down until a step gains less than `tolerance`, at most `most` steps; returns the value reached.
    @discardableResult
    mutating func run(
        most: Int, tolerance: Double, _ function: ([Double], inout [Double]) -> Double
    ) -> Double {
        var gradient = [Double](repeating: 0, count: place.count)
        var value = function(place, &gradient)
        evaluations += 1
        for _ in 0..<most {
            // What lies at the box's edge and would leave it stays.
            let isHeld = place.indices.map { index in
                (place[index] <= low[index] && gradient[index] > 0)
                    || (place[index] >= high[index] && gradient[index] < 0)
            }
            let free = gradient.indices.map { isHeld[$0] ? 0 : gradient[$0] }
            var direction = direction(free)
            for index in direction.indices where isHeld[index] { direction[index] = 0 }
            var slope = dot(direction, free)
            if slope >= 0 {
                steps = []
                changes = []
                direction = free.map { -$0 }
                slope = -dot(free, free)
            }
            guard slope < 0 else { break }
            if steps.isEmpty {
                let length = sqrt(dot(direction, direction))
                direction = direction.map { $0 / max(length, 1) * min(1, length) }
                slope = dot(direction, free)
            }
            var size = 1.0
            var gained = -1.0
            for _ in 0..<12 {
                let next = place.indices.map { min(max(place[$0] + size * direction[$0], low[$0]), high[$0]) }
                var nextGradient = [Double](repeating: 0, count: place.count)
                let nextValue = function(next, &nextGradient)
                evaluations += 1
                if nextValue.isFinite, nextValue <= value + 1e-4 * size * slope {
                    remember(next, nextGradient, gradient)
                    gained = value - nextValue
                    place = next
                    gradient = nextGradient
                    value = nextValue
                    break
                }
                // The least of the parabola through both values and the slope, kept between a tenth and a half.
                let bend = 2 * (nextValue - value - size * slope)
                let least = bend > 0 ? -slope * size * size / bend : size / 2
                size = nextValue.isFinite ? min(max(least, size / 10), size / 2) : size / 10
            }
            if gained < tolerance { break }
        }
        return value
    }

    private mutating func remember(_ next: [Double], _ nextGradient: [Double], _ gradient: [Double]) {
        let step = place.indices.map { next[$0] - place[$0] }
        let change = place.indices.map { nextGradient[$0] - gradient[$0] }
        let curvature = dot(step, change)
        guard curvature > 1e-10 * dot(change, change).squareRoot() * dot(step, step).squareRoot() else { return }
        steps.append(step)
        changes.append(change)
        if steps.count > Self.memory {
            steps.removeFirst()
            changes.removeFirst()
        }
    }

    /// The two-loop recursion.
    private func direction(_ gradient: [Double]) -> [Double] {
        var result = gradient
        var shares = [Double](repeating: 0, count: steps.count)
        for index in steps.indices.reversed() {
            shares[index] = dot(steps[index], result) / dot(steps[index], changes[index])
            for part in result.indices { result[part] -= shares[index] * changes[index][part] }
        }
        if let step = steps.last, let change = changes.last {
            let scale = dot(step, change) / dot(change, change)
            for part in result.indices { result[part] *= scale }
        }
        for index in steps.indices {
            let share = dot(changes[index], result) / dot(steps[index], changes[index])
            for part in result.indices { result[part] += (shares[index] - share) * steps[index][part] }
        }
        return result.map { -$0 }
    }

    private func dot(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }
}
