// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The numbers of a memory model, each inside its legal range: 21 for FSRS-6, 34 for FSRS-7.
///
/// Defaults and ranges are those of the reference implementations (py-fsrs 6.3, fsrs-rs 6.6; FSRS-7 as merged in 2026).
public struct Parameters: Hashable, Sendable {
    /// Which model they belong to.
    public let version: ModelVersion
    /// The numbers in the order of the published formulas.
    public let weights: [Double]

    /// Takes 21 or 34 numbers in the published order; 17 (FSRS-4.5) or 19 (FSRS-5) are brought to FSRS-6 first.
    ///
    /// - Throws: ``ParametersError`` for another count, or for the first number outside ``legal(for:)``.
    public init(_ weights: [Double]) throws(ParametersError) {
        guard let (version, weights) = Self.migrated(weights) else { throw .count(weights.count) }
        let legal = Self.legal(for: version)
        for (index, weight) in weights.enumerated() where !legal[index].contains(weight) {
            throw .outOfRange(index: index, value: weight)
        }
        if version == .fsrs7 {
            for index in 1...3 where weights[index] < weights[index - 1] {
                throw .outOfRange(index: index, value: weights[index])
            }
            guard weights[26] >= weights[25] else { throw .outOfRange(index: 26, value: weights[26]) }
        }
        self.version = version
        self.weights = weights
    }

    private init(_ version: ModelVersion, defaults: [Double]) {
        self.version = version
        weights = defaults
    }

    /// The nearest legal numbers to `weights`, of which there must be as many as the model has; nonsense becomes the default.
    init(nearest weights: [Double], _ version: ModelVersion) {
        let legal = Self.legal(for: version)
        let defaults = Self.standard(for: version).weights
        var near = zip(weights, zip(legal, defaults)).map { weight, bounds in
            weight.isFinite ? min(max(weight, bounds.0.lowerBound), bounds.0.upperBound) : bounds.1
        }
        if version == .fsrs7 {
            for index in 1...3 { near[index] = max(near[index], near[index - 1]) }
            near[26] = max(near[26], near[25])
        }
        self.init(version, defaults: near)
    }

    /// The defaults of FSRS-6, fitted by its authors to the reviews of many learners.
    public static let standard = Parameters(
        .fsrs6,
        defaults: [
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
        ])

    /// The defaults of FSRS-7.
    public static let standard7 = Parameters(
        .fsrs7,
        defaults: [
            0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398,
            1, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567, 0.0801, 0.2421, 0.9464, 0.1433,
            0.7145, 0, 0.5667, 0.3734, 0.5333, 0.3048,
        ])

    /// The defaults of a model.
    public static func standard(for version: ModelVersion) -> Parameters {
        version == .fsrs6 ? standard : standard7
    }

    /// The legal range of each number of FSRS-6, both ends included.
    public static let legal: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5,
        0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8,
        0.1...0.8,
    ]

    /// The legal range of each number of a model, both ends included.
    ///
    /// Of FSRS-7 each of the first four numbers must also be at least the one before, and number 26 at least number 25.
    public static func legal(for version: ModelVersion) -> [ClosedRange<Double>] {
        version == .fsrs6 ? legal : legal7
    }

    private static let legal7: [ClosedRange<Double>] = [
        0.0001...50, 0.0001...100, 0.0001...100, 0.0001...100, 1...10, 0.001...4, 0.1...4,
        0...4, 0...1.2, 0.3...3, 0.01...1.5, 0.1...1, 0...3.5, 0...1, 1...7,
        0...4, 0...2, 0.5...6, 0.001...1.5, 0.001...1, 0...5, 0...1, 1...7,
        0.01...0.25, 0.01...0.95, 0.2...0.85, 0.5...0.99, 0.01...1, 0.1...1, 0...0.9, 0.1...1.1, 0...1, 0...0.6,
        0...0.6,
    ]

    /// The numbers and the model they are for, older ones brought to FSRS-6 as its authors do; `nil` for another count.
    ///
    /// 19 numbers: no `w19`, decay 0.5. 17 numbers: difficulty was a straight line, which becomes the exponential through
    /// its ends, and no short-term numbers.
    private static func migrated(_ weights: [Double]) -> (ModelVersion, [Double])? {
        switch weights.count {
        case 34: return (.fsrs7, weights)
        case 21: return (.fsrs6, weights)
        case 19: return (.fsrs6, weights + [0, 0.5])
        case 17:
            var new = weights
            new[4] = weights[4] + 2 * weights[5]
            new[5] = log(3 * weights[5] + 1) / 3
            new[6] = weights[6] + 0.5
            return (.fsrs6, new + [0, 0, 0, 0.5])
        default: return nil
        }
    }
}

/// Why a list of numbers is no set of parameters.
public enum ParametersError: Error, Hashable, Sendable {
    /// There are `count` numbers: no model has so many.
    case count(Int)
    /// The number at `index` lies outside its legal range, or is not a number.
    case outOfRange(index: Int, value: Double)
}
