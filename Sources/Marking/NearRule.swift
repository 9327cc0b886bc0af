// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// What "near" means for a measure: it follows from the scale of the measure and the spread of its claims.
public enum NearRule: Hashable, Sendable {
    /// Within a tenth of the key.
    case tenth
    /// A share in percent: within two points of the key.
    case points
    /// A whole number below ten: one more or one less.
    case one
    /// The claims lie far apart, so that only the order of size can be expected: within this factor either way.
    case factor(Double)

    /// The rules by which a typed number may be near `key` beside `rivals`, the narrowest first.
    ///
    /// Where the highest claim is more than about two and a half times the lowest, nearness is logarithmic: a tenth of the
    /// spread in logarithms either way, at most a factor of two.
    static func rules(_ key: MarkedQuantity, rivals: [Rival]) -> [NearRule] {
        var rules = [tenth]
        let unit = key.unit.map { PlainText($0).joined } ?? ""
        if unit == "percent" || key.unit == "%" { rules.append(.points) }
        if let whole = key.value.whole, (1..<10).contains(whole), key.precision == .exact { rules.append(.one) }
        let values = rivals.map(\.value.double) + [key.value.double]
        if let low = values.min(), let high = values.max(), low > 0, high / low > widest {
            rules.append(.factor(min(tenthRoot(high / low), 2)))
        }
        return rules
    }

    /// Whether `typed` is near `key` by this rule.
    func holds(_ typed: DecimalNumber, _ key: DecimalNumber) -> Bool {
        let gap = abs(typed.double - key.double)
        switch self {
        case .tenth:
            if let gap = typed.subtracting(key)?.magnitude.multiplied(by: DecimalNumber(10)) {
                return gap <= key.magnitude
            }
            return gap * 10 <= key.magnitude.double
        case .points: return gap <= 2
        case .one: return gap == 1
        case .factor(let factor):
            guard typed > .zero, key > .zero else { return false }
            let ratio = typed.double / key.double
            return ratio <= factor && ratio * factor >= 1
        }
    }

    /// The spread from which on a tenth of it in logarithms is more than a tenth of the key: 1.1 to the tenth.
    private static let widest = 2.5937

    /// The tenth root of a number above 1, by halving intervals: the room has no mathematics library.
    private static func tenthRoot(_ value: Double) -> Double {
        var low = 1.0
        var high = 2.0
        for _ in 0..<50 {
            let middle = (low + high) / 2
            var power = 1.0
            for _ in 0..<10 { power *= middle }
            if power < value { low = middle } else { high = middle }
        }
        return high
    }
}
