// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The few statistics that an item analysis is made of. All are undefined (`nil`), never 0 or not-a-number, where
/// their formula divides by zero.
enum Statistics {
    /// The mean; `nil` of nothing.
    static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The sum of squared deviations from the mean.
    static func squares(_ values: [Double]) -> Double {
        guard let mean = mean(values) else { return 0 }
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// The variance of the whole group (divided by N).
    static func populationVariance(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : squares(values) / Double(values.count)
    }

    /// The standard deviation as estimated from a sample (divided by N - 1).
    static func deviation(_ values: [Double]) -> Double? {
        values.count < 2 ? nil : (squares(values) / Double(values.count - 1)).squareRoot()
    }

    /// Pearson's correlation; `nil` where either side does not vary.
    static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
        guard left.count == right.count, left.count > 1, varies(left), varies(right), let a = mean(left),
            let b = mean(right)
        else { return nil }
        var product = 0.0
        for index in left.indices { product += (left[index] - a) * (right[index] - b) }
        let scale = (squares(left) * squares(right)).squareRoot()
        return scale == 0 ? nil : product / scale
    }

    /// Whether two values differ.
    static func varies(_ values: [Double]) -> Bool { values.contains { $0 != values[0] } }
}
