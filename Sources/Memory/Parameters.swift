// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The 21 numbers of FSRS-6, `w[0]` to `w[20]`, each inside its legal range.
///
/// Defaults and ranges are those of the FSRS-6 reference implementations (py-fsrs 6.3, fsrs-rs 6.6).
public struct Parameters: Hashable, Sendable {
    /// The numbers in the order of the published formulas.
    public let weights: [Double]

    /// Takes 21 numbers in the published order.
    ///
    /// - Throws: ``ParametersError`` for another count, or for the first number outside ``legal``.
    public init(_ weights: [Double]) throws(ParametersError) {
        guard weights.count == Self.legal.count else { throw .count(weights.count) }
        for (index, weight) in weights.enumerated() where !Self.legal[index].contains(weight) {
            throw .outOfRange(index: index, value: weight)
        }
        self.weights = weights
    }

    private init(defaults: [Double]) { weights = defaults }

    /// The defaults: fitted by the authors of FSRS-6 to the reviews of many learners.
    public static let standard = Parameters(defaults: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    /// The legal range of each number, both ends included.
    public static let legal: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5,
        0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8,
        0.1...0.8,
    ]
}

/// Why a list of numbers is no set of parameters.
public enum ParametersError: Error, Hashable, Sendable {
    /// There are `count` numbers, not 21.
    case count(Int)
    /// The number at `index` lies outside its legal range, or is not a number.
    case outOfRange(index: Int, value: Double)
}
