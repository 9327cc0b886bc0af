// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How well a model's expectations fit what came.
public struct Health: Hashable, Sendable {
    /// How many reviews were predicted.
    public let count: Int
    /// The share of right answers: true retention.
    public let recall: Double
    /// Mean log loss, in nats.
    public let logLoss: Double
    /// Root mean square difference of expectation and outcome over bins of days, reviews and lapses.
    public let rmse: Double
    /// The probability that a right answer had the higher expectation of a right and a wrong one; `nil` without both.
    public let auc: Double?
    /// Expected against measured, in bins of the expectation, lowest first; empty bins are left out.
    public let bins: [Bin]

    /// One bin of expectations.
    public struct Bin: Hashable, Sendable {
        /// How many reviews.
        public let count: Int
        /// Their mean expectation.
        public let expected: Double
        /// The share of right answers.
        public let measured: Double
    }

    /// The health of `predictions`; `nil` for none.
    public init?(_ predictions: [Prediction]) {
        guard !predictions.isEmpty else { return nil }
        count = predictions.count
        let right = predictions.count { $0.isRight }
        recall = Double(right) / Double(count)
        logLoss = predictions.reduce(0) { $0 + $1.loss } / Double(count)
        rmse = Self.rmse(predictions)
        auc = Self.auc(predictions, right: right)
        bins = Self.bins(predictions)
    }

    private struct Key: Hashable, Comparable {
        let days: Int
        let reviews: Int
        let lapses: Int

        /// The bins of the public benchmark: days by powers of 3.62, reviews by 1.89, lapses by 1.73.
        init(_ prediction: Prediction) {
            days = Self.level(Double(max(prediction.days, 1)), 3.62, 248)
            reviews = Self.level(Double(prediction.reviews + 1), 1.89, 1.99)
            lapses = prediction.lapses == 0 ? 0 : Self.level(Double(prediction.lapses), 1.73, 1.65)
        }

        private static func level(_ value: Double, _ base: Double, _ scale: Double) -> Int {
            let power = (log(value) / log(base) + 1e-12).rounded(.down)
            return Int((scale * pow(base, power)).rounded(.toNearestOrEven))
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.days, left.reviews, left.lapses) < (right.days, right.reviews, right.lapses)
        }
    }

    private static func rmse(_ predictions: [Prediction]) -> Double {
        var bins: [Key: (count: Double, expected: Double, right: Double)] = [:]
        for prediction in predictions {
            var bin = bins[Key(prediction)] ?? (0, 0, 0)
            bin.count += 1
            bin.expected += prediction.chance
            bin.right += prediction.isRight ? 1 : 0
            bins[Key(prediction)] = bin
        }
        // In a fixed order: sums of floating-point numbers depend on it.
        let sum = bins.sorted { $0.key < $1.key }.reduce(0.0) { sum, bin in
            let difference = (bin.value.expected - bin.value.right) / bin.value.count
            return sum + bin.value.count * difference * difference
        }
        return sqrt(sum / Double(predictions.count))
    }

    private static func auc(_ predictions: [Prediction], right: Int) -> Double? {
        let wrong = predictions.count - right
        guard right > 0, wrong > 0 else { return nil }
        let sorted = predictions.sorted { $0.chance < $1.chance }
        var ranks = 0.0
        var start = 0
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].chance == sorted[start].chance { end += 1 }
            let rank = Double(start + end + 1) / 2
            ranks += rank * Double(sorted[start..<end].count { $0.isRight })
            start = end
        }
        return (ranks - Double(right) * Double(right + 1) / 2) / (Double(right) * Double(wrong))
    }

    private static func bins(_ predictions: [Prediction]) -> [Bin] {
        var counts = [(count: Int, expected: Double, right: Int)](repeating: (0, 0, 0), count: 20)
        for prediction in predictions {
            let bin = min(19, Int(prediction.chance * 20))
            counts[bin].count += 1
            counts[bin].expected += prediction.chance
            counts[bin].right += prediction.isRight ? 1 : 0
        }
        return counts.filter { $0.count > 0 }.map {
            Bin(
                count: $0.count, expected: $0.expected / Double($0.count),
                measured: Double($0.right) / Double($0.count))
        }
    }
}

extension Fitter {
    /// The mean log loss of `parameters` on the reviews between two places; 0 for none.
    func logLoss(_ log: FitLog, _ parameters: Parameters, from place: Int, to end: Int) -> Double {
        let predictions = Prediction.all(FitLog(Array(log.reviews[..<end])), parameters, from: place)
        return predictions.isEmpty ? 0 : predictions.reduce(0) { $0 + $1.loss } / Double(predictions.count)
    }
}
