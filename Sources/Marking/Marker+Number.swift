// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

extension Marker {
    /// The verdict on one typed number.
    func markNumber(_ typed: DecimalNumber, _ key: MarkedQuantity, rivals: [Rival]) -> Verdict {
        if key.accept.contains(typed) || typed == key.value { return .right }
        let sameFigure = rivals.first { $0.value == typed }
        if isRounding(typed, of: key.value) { return .rightRounded(coincides: sameFigure) }
        if let sameFigure { return .rivalsFigure(sameFigure) }
        if let rival = rivals.first(where: { isRounding(typed, of: $0.value) }) { return .rivalsFigure(rival) }
        let distance = NumericDistance(of: typed, from: key.value)
        if let rule = NearRule.rules(key, rivals: rivals).first(where: { $0.holds(typed, key.value) }) {
            return .near(.close(distance, by: rule))
        }
        if isAmongClaims(typed, key: key.value, rivals: rivals) { return .near(.amongClaims(distance)) }
        return .wrong(distance)
    }

    /// The verdict on a typed range: right as written, near when both ends are near.
    func markRange(_ low: DecimalNumber, _ high: DecimalNumber, _ key: MarkedQuantity) -> Verdict {
        guard case .range(let from, let to) = key.precision else { return .wrong(nil) }
        if low == from, high == to { return .right }
        if NearRule.tenth.holds(low, from), NearRule.tenth.holds(high, to) {
            let atLow = NumericDistance(of: low, from: from)
            let atHigh = NumericDistance(of: high, from: to)
            return .near(.close(abs(atLow.share ?? 0) >= abs(atHigh.share ?? 0) ? atLow : atHigh, by: .tenth))
        }
        return .wrong(nil)
    }

    /// Whether `typed` is `figure` rounded to at least as many significant digits as the settings ask for.
    private func isRounding(_ typed: DecimalNumber, of figure: DecimalNumber) -> Bool {
        guard let fewest = settings.roundedDigits, fewest < figure.significantDigits else { return false }
        return (max(fewest, 1)..<figure.significantDigits).contains { figure.rounded(toSignificant: $0) == typed }
    }

    /// Whether `typed` lies between the lowest and the highest of all claims.
    private func isAmongClaims(_ typed: DecimalNumber, key: DecimalNumber, rivals: [Rival]) -> Bool {
        let claims = rivals.map(\.value) + [key]
        return claims.contains { $0 <= typed } && claims.contains { typed <= $0 }
    }
}
