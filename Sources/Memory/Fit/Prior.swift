// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is known of a learner's numbers before the first review: those of other people, and how far people differ.
///
/// A normal distribution of each number, of the first four (the first stabilities) of their logarithms. The centre is the
/// published default, the scale the published spread of fitted numbers; a class has a prior of its own learners.
public struct Prior: Hashable, Sendable {
    /// The model.
    public let version: ModelVersion
    /// The centre of each number, as a logarithm for the first four.
    let centre: [Double]
    /// The scale of each number, of the logarithm for the first four.
    let scale: [Double]

    init(version: ModelVersion, centre: [Double], scale: [Double]) {
        self.version = version
        self.centre = centre
        self.scale = scale
    }

    /// The prior of a model: the published defaults and spreads.
    public static func published(_ version: ModelVersion) -> Prior {
        let defaults = Parameters.standard(for: version).weights
        let centre = defaults.enumerated().map { isLogarithmic($0) ? log($1) : $1 }
        return Prior(version: version, centre: centre, scale: version == .fsrs6 ? scale6 : scale7)
    }

    /// The prior of a class: the centre and spread of what was fitted for its learners, each pulled towards this one.
    ///
    /// With few learners it stays near this prior, which counts as four more of them.
    public func pooled(_ learners: [Parameters]) -> Prior {
        let rows = learners.filter { $0.version == version }.map { theta($0.weights) }
        guard !rows.isEmpty else { return self }
        let own = 4.0
        let all = own + Double(rows.count)
        var centre = self.centre
        var scale = self.scale
        for index in centre.indices {
            let sum = rows.reduce(0) { $0 + $1[index] }
            let middle = (own * self.centre[index] + sum) / all
            let squares = rows.reduce(0) { $0 + ($1[index] - middle) * ($1[index] - middle) }
            centre[index] = middle
            scale[index] = max(sqrt((own * scale[index] * scale[index] + squares) / all), scale[index] / 4)
        }
        return Prior(version: version, centre: centre, scale: scale)
    }

    /// Where a set of numbers lies: in scales from the centre.
    func standardized(_ weights: [Double]) -> [Double] {
        let theta = theta(weights)
        return theta.indices.map { (theta[$0] - centre[$0]) / scale[$0] }
    }

    /// The numbers at a place given in scales from the centre.
    func weights(_ place: [Double]) -> [Double] {
        place.indices.map { index in
            let theta = centre[index] + scale[index] * place[index]
            return Self.isLogarithmic(index) ? exp(theta) : theta
        }
    }

    /// The derivative of each number by its place.
    func slopes(_ weights: [Double]) -> [Double] {
        weights.indices.map { Self.isLogarithmic($0) ? weights[$0] * scale[$0] : scale[$0] }
    }

    private func theta(_ weights: [Double]) -> [Double] {
        weights.enumerated().map { Self.isLogarithmic($0) ? log(max($1, 1e-6)) : $1 }
    }

    private static func isLogarithmic(_ index: Int) -> Bool { index < 4 }

    /// The spreads with which fsrs-rs pulls a fit to its start, those of the first four brought to logarithms: a
    /// log-normal with the default as median and the published deviation has the scale `sqrt(ln(x))`,
    /// `x (x - 1) = (sd / median)^2`.
    private static let scale6: [Double] =
        zip([6.43, 9.66, 17.58, 27.85], Parameters.standard.weights).map { deviation, median in
            let ratio = deviation / median
            return sqrt(log((1 + sqrt(1 + 4 * ratio * ratio)) / 2))
        } + [
            0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
        ]

    /// No spreads of FSRS-7 are published in a form that could be used here: a quarter of each number's legal range, at most
    /// half its default or .1, and for the first four the scales of FSRS-6.
    private static let scale7: [Double] = Parameters.standard7.weights.enumerated().map { index, value in
        if index < 4 { return scale6[index] }
        let range = Parameters.legal(for: .fsrs7)[index]
        return min((range.upperBound - range.lowerBound) / 4, max(value / 2, 0.1))
    }
}
