// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which values are right for a claim: the design's table "How a number is marked".
///
/// | Precision | Accepted as right |
/// |---|---|
/// | exact | that value alone |
/// | rounded | half a unit of the last printed digit either way |
/// | about | 5 % of the value either way |
/// | at most, at least | the bound itself: who learns "up to 400" types 400 |
/// | range | every value from its lower to its upper end |
///
/// The interval is then cut half way to the nearest rival claim on either side, so that no value nearer to another
/// claimant's figure is right. The mid-point itself stays inside.
public enum AcceptRule {
    /// The values accepted as right for `value`, given as exactly as `precision` says, beside `rivals`.
    ///
    /// The result contains `value`, or, for a range, lies between its ends as far as `rivals` allow. Rivals equal to
    /// `value` cut nothing. A width that needs more than eighteen digits shrinks to the value alone.
    public static func interval(value: DecimalNumber, precision: Precision, rivals: [DecimalNumber]) -> Interval {
        var from = value
        var to = value
        switch precision {
        case .exact, .atMost, .atLeast: break
        case .rounded(let unit):
            if let half = unit.magnitude.half, let low = value.subtracting(half), let high = value.adding(half) {
                (from, to) = (low, high)
            }
        case .about:
            if let margin = value.magnitude.rounded(toSignificant: 16).multiplied(by: fivePercent),
                let low = value.subtracting(margin), let high = value.adding(margin)
            {
                (from, to) = (low, high)
            }
        case .range(let lower, let upper):
            from = min(lower, upper, value)
            to = max(lower, upper, value)
        }
        for rival in rivals {
            guard let middle = midpoint(value, rival) else { continue }
            if rival < value { from = max(from, middle) }
            if rival > value { to = min(to, middle) }
        }
        return Interval(from, to)
    }

    private static let fivePercent = DecimalNumber(lowest: 5, exponent: -2)

    private static func midpoint(_ a: DecimalNumber, _ b: DecimalNumber) -> DecimalNumber? {
        a.adding(b)?.half
    }
}
