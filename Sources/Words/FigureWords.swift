// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Numbers, times and counts as they are written for a reader.
public enum FigureWords {
    /// A number in groups of three: 2,000,000.
    public static func number(_ value: DecimalNumber) -> String {
        NumberStyle(decimals: max(0, -value.exponent)).text(value)
    }

    /// A time: 1956, Q2 1945, April 1945, 22 April 1956, May 1945 to June 1950.
    public static func time(_ time: CalendarTime) -> String {
        switch time {
        case .century(let century): era(century, ordinal(abs(century)) + " century")
        case .decade(let year): "the \(year)s"
        case .year(let year): era(year, String(abs(year)))
        case .season(let year, let season): "\(seasonName(season)) \(self.time(.year(year)))"
        case .quarter(let year, let quarter): "Q\(quarter) \(self.time(.year(year)))"
        case .month(let year, let month): "\(monthName(month)) \(self.time(.year(year)))"
        case .day(let year, let month, let day): "\(day) \(monthName(month)) \(self.time(.year(year)))"
        case .span(let from, let to): "\(self.time(from)) to \(self.time(to))"
        }
    }

    private static func era(_ number: Int, _ words: String) -> String { number < 0 ? words + " BC" : words }

    private static func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        return switch number % 10 {
        case 1 where !isTeen: "\(number)st"
        case 2 where !isTeen: "\(number)nd"
        case 3 where !isTeen: "\(number)rd"
        default: "\(number)th"
        }
    }

    private static func seasonName(_ season: CalendarTime.Season) -> String {
        switch season {
        case .spring: "spring"
        case .summer: "summer"
        case .autumn: "autumn"
        case .winter: "winter"
        }
    }

    /// A day of the calendar: 3 January 2027.
    public static func day(_ day: CivilDay) -> String {
        let (year, month, dayOfMonth) = day.date
        return time(.day(year: year, month: month, dayOfMonth))
    }

    /// A count with its noun: "1 answer", "12 answers".
    public static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number(DecimalNumber(count))) \(count == 1 ? one : many ?? one + "s")"
    }

    /// A share in percent with as many digits as it needs: 25 %, 4.2 %, 0.03 %.
    public static func percent(_ share: Double) -> String {
        let percent = abs(share) * 100
        if percent >= 10 { return "\(Int(percent.rounded())) %" }
        let hundredths = Int((percent * 100).rounded())
        if hundredths == 0 { return "less than 0.01 %" }
        let places = percent >= 1 ? 1 : 2
        let value = DecimalNumber(coefficient: hundredths, exponent: -2)?.rounded(toExponent: -places)
        return "\(value.map(number) ?? "\(percent)") %"
    }

    /// A value with exactly `places` decimals, in groups of three.
    public static func fixed(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "–" }
        var scaled = abs(value)
        for _ in 0..<places { scaled *= 10 }
        let whole = Int(scaled.rounded())
        var unit = 1
        for _ in 0..<places { unit *= 10 }
        let sign = value < 0 && whole > 0 ? "-" : ""
        let head = number(DecimalNumber(whole / unit))
        if places == 0 { return sign + head }
        let tail = String(whole % unit)
        return sign + head + "." + String(repeating: "0", count: places - tail.count) + tail
    }

    /// A whole number in groups of three.
    static func grouped(_ whole: Int) -> String { number(DecimalNumber(whole)) }

    /// Several words as a list: "A", "A and B", "A, B and C".
    static func list(_ words: [String], _ joint: String = "and") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(joint) " + last
    }

    private static func monthName(_ month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }
}
