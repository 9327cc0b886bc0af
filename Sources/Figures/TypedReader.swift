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
    /// Reads a number: "2,000,000", "2 million", "two million", "2.0e6" is none. `nil` when it is not one as a whole.
    public static func number(_ typed: String) -> TypedFigure? {
        var lexemes = Lexer.lexemes(of: typed)
        while let first = lexemes.first, openers.contains(first.folded) { lexemes.removeFirst() }
        var isNegative = false
        if let first = lexemes.first, ["-", "−", "–"].contains(first.text) {
            isNegative = true
            lexemes.removeFirst()
        }
        if let first = lexemes.first, ["$", "€", "£"].contains(first.text) { lexemes.removeFirst() }
        lexemes = NumberReader.joiningSpacedGroups(lexemes)
        guard let reading = NumberReader.read(lexemes, at: 0) else { return nil }
        let value = isNegative ? reading.value.negated : reading.value
        let rest = lexemes[reading.count...]
        guard rest.allSatisfy({ !isFigure($0) }) else { return nil }
        let unit = rest.map(\.text).joined(separator: " ")
        if unit.isEmpty { return .number(value, unit: nil) }
        return .number(value, unit: unit == "%" || unit == "per cent" ? "percent" : unit)
    }

    /// Reads a time: "1956", "April 1945", "Q2 1945", "22 April 1956", "1956-04-22".
    public static func time(_ typed: String) -> CalendarTime? {
        var lexemes = Lexer.lexemes(of: typed)
        while let first = lexemes.first, openers.contains(first.folded) { lexemes.removeFirst() }
        if let month = isoMonth(lexemes) { return month }
        guard let reading = TimeReader.read(lexemes, at: 0), reading.count == lexemes.count else { return nil }
        return reading.time
    }

    private static let openers: Set<String> = [
        "about", "approximately", "around", "ca", "circa", "some", "nearly", "roughly", "in", "on", "by", "the", "~",
        "=",
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
