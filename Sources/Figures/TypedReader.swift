// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a learner typed, read as a figure.
public enum TypedFigure: Hashable, Sendable {
    /// A number, with the unit that was typed behind it, if any ("%" is read as "percent").
    case number(DecimalNumber, unit: String?)
    /// A year, quarter, month, date or period.
    case time(CalendarTime)
}

/// Reads typed answers by the same grammar as documents. Words of degree in front ("about") are passed over.
public enum TypedReader {
    /// Reads a number: "2,000,000", "2 million", "two million", "two thirds", "$5m"; "2.0e6" is none. `nil` when it is not
    /// one as a whole.
    public static func number(_ typed: String) -> TypedFigure? {
        var lexemes = withoutOpeners(Lexer.lexemes(of: typed))[...]
        var isNegative = false
        if let first = lexemes.first, first.isDash || first.folded == "minus" {
            isNegative = true
            lexemes.removeFirst()
        }
        var start = 0
        while start < min(2, lexemes.count), lexemes[lexemes.startIndex + start].kind.isNumber == false {
            start += 1
        }
        let all = Array(lexemes)
        let mark = start < all.count ? UnitReader.currency(all, before: start) : nil
        // A currency's sign is read with the number behind it, for "$5m".
        var body = all
        var begin = 0
        if let mark, mark.count == start { begin = start }
        if begin == 0 { body = NumberReader.joiningSpacedGroups(all) }
        if let fraction = bareFraction(body) { return .number(isNegative ? fraction.negated : fraction, unit: nil) }
        guard let reading = NumberReader.stroke(body, at: begin) ?? NumberReader.read(body, at: begin) else {
            return nil
        }
        let value = isNegative ? reading.value.negated : reading.value
        let rest = body[(begin + reading.count)...]
        guard rest.allSatisfy({ !isFigure($0) }) else { return nil }
        let unit = rest.map(\.text).joined(separator: " ")
        if unit.isEmpty { return .number(value, unit: nil) }
        return .number(value, unit: unit == "%" || unit == "per cent" ? "percent" : unit)
    }

    /// "half", "a third": fractions that documents write only before their whole.
    private static func bareFraction(_ lexemes: [Lexeme]) -> DecimalNumber? {
        guard (1...2).contains(lexemes.count), let last = lexemes.last else { return nil }
        switch last.sense {
        case .half, .quarter, .ordinal: break
        default: return nil
        }
        let whole = lexemes + Lexer.lexemes(of: " of")
        guard let reading = NumberReader.read(whole, at: 0), reading.count == lexemes.count else { return nil }
        return reading.fraction == nil ? nil : reading.value
    }

    /// Reads a time: "1956", "April 1945", "Q2 1945", "22 April 1956", "1956-04-22", "44 BC", "the 1920s", "14th century".
    public static func time(_ typed: String) -> CalendarTime? {
        let lexemes = withoutOpeners(Lexer.lexemes(of: typed))
        if let month = isoMonth(lexemes) { return month }
        if let first = lexemes.first, first.folded == "between",
            let reading = TimeReader.read(lexemes, at: 1), reading.count + 1 == lexemes.count
        {
            return reading.time
        }
        guard let reading = TimeReader.read(lexemes, at: 0), reading.count == lexemes.count else { return nil }
        return reading.time
    }

    private static func withoutOpeners(_ lexemes: [Lexeme]) -> [Lexeme] {
        var rest = lexemes[...]
        while let first = rest.first, openers.contains(first.folded) {
            rest.removeFirst()
            // "c. 1931", "ca. 40".
            if let stop = rest.first, stop.isSymbol("."), !stop.isSpaced { rest.removeFirst() }
        }
        return Array(rest)
    }

    private static let openers: Set<String> = [
        "about", "approximately", "around", "ca", "c", "circa", "some", "nearly", "roughly", "in", "on", "by", "the",
        "from", "during", "~", "≈", "=",
    ]

    private static func isFigure(_ lexeme: Lexeme) -> Bool {
        switch lexeme.kind {
        case .number, .ordinal, .decade: true
        case .code, .word, .symbol: false
        }
    }

    /// "1945-04".
    private static func isoMonth(_ lexemes: [Lexeme]) -> CalendarTime? {
        guard lexemes.count == 3, case .number(let year) = lexemes[0].kind, let number = year.year,
            lexemes[1].isSymbol("-"), case .number(let month) = lexemes[2].kind, month.wholeDigits == 2,
            let m = month.value.whole, (1...12).contains(m)
        else { return nil }
        return .month(year: number, m)
    }
}

extension Lexeme.Kind {
    /// Whether it is a number in digits.
    var isNumber: Bool {
        if case .number = self { return true }
        return false
    }
}
