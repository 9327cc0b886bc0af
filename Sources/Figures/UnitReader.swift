// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A unit as read from text.
public struct UnitReading: Hashable, Sendable {
    /// The unit.
    public let unit: Unit
    /// How many lexemes it takes up.
    public let count: Int
    /// Whether it is written in full ("kilometres"), not as a symbol.
    public let isInWords: Bool
}

/// Reads units behind and before numbers: "km", "square miles", "km/h", "kg per m³", "US dollars", "‰".
public enum UnitReader {
    /// The longest unit that begins at `index`, which stands behind a number; `nil` where none does.
    public static func read(_ lexemes: [Lexeme], at index: Int) -> UnitReading? {
        guard index < lexemes.count, let first = simple(lexemes, index) else { return nil }
        guard let other = divisor(lexemes, index + first.count) else { return first }
        return UnitReading(
            unit: first.unit.per(other.unit), count: first.count + other.count, isInWords: first.isInWords)
    }

    /// The share behind a number: "%", "percent", "per cent", "percentage points", "‰", "per mille".
    public static func share(_ lexemes: [Lexeme], at index: Int) -> UnitReading? {
        guard index < lexemes.count else { return nil }
        let lexeme = lexemes[index]
        if case .symbol = lexeme.kind {
            if lexeme.text == "%" { return UnitReading(unit: percent, count: 1, isInWords: false) }
            return lexeme.text == "‰" ? UnitReading(unit: perMille, count: 1, isInWords: false) : nil
        }
        guard case .word = lexeme.kind, lexeme.folded.utf8.first == 0x70 else { return nil }
        let next = index + 1 < lexemes.count ? lexemes[index + 1].folded : ""
        switch lexeme.folded {
        case "percent", "pct", "percentage":
            if next == "points" || next == "point" { return UnitReading(unit: points, count: 2, isInWords: true) }
            return lexeme.folded == "percentage" ? nil : UnitReading(unit: percent, count: 1, isInWords: true)
        case "per":
            if next == "cent" { return UnitReading(unit: percent, count: 2, isInWords: true) }
            return next == "mille" || next == "mil" ? UnitReading(unit: perMille, count: 2, isInWords: true) : nil
        default: return nil
        }
    }

    /// The currency whose sign or code stands directly before `index`, and how many lexemes it takes up: "$", "US$", "EUR".
    public static func currency(_ lexemes: [Lexeme], before index: Int) -> UnitReading? {
        guard index > 0, let unit = CurrencyTable.mark(lexemes[index - 1].text) else { return nil }
        let isSign = lexemes[index - 1].kind == .symbol
        if isSign, index > 1, !lexemes[index - 1].isSpaced, case .word = lexemes[index - 2].kind,
            lexemes[index - 2].text.utf8.count <= 4
        {
            let glued = CurrencyTable.mark(lexemes[index - 2].text + lexemes[index - 1].text)
            return UnitReading(unit: glued ?? unit, count: 2, isInWords: false)
        }
        return UnitReading(unit: unit, count: 1, isInWords: false)
    }

    /// Whether a lexeme is a currency's sign or code.
    public static func isCurrency(_ lexeme: Lexeme) -> Bool { CurrencyTable.mark(lexeme.text) != nil }

    private static let percent = Unit("percent", "percent", .share, 0.01)
    private static let perMille = Unit("per mille", "per mille", .share, 0.001)
    private static let points = Unit("percentage point", nil, .other("percentage point"))

    private static func simple(_ lexemes: [Lexeme], _ index: Int) -> UnitReading? {
        let lexeme = lexemes[index]
        switch lexeme.kind {
        case .symbol: return sign(lexemes, index)
        case .word, .code: break
        default: return nil
        }
        let next = index + 1 < lexemes.count ? lexemes[index + 1] : nil
        if let next {
            switch lexeme.folded {
            case "square", "sq", "cubic", "cu":
                // "sq. km": the stop stands between.
                let skip = next.isSymbol(".") && !next.isSpaced ? 2 : 1
                guard index + skip < lexemes.count, let base = plain(lexemes[index + skip]),
                    let unit = UnitTable.raised(lexeme.folded, base)
                else { return nil }
                return UnitReading(unit: unit, count: skip + 1, isInWords: skip == 1 && lexeme.text.utf8.count > 3)
            case "degrees", "degree":
                guard let unit = degrees(next) else { return nil }
                return UnitReading(unit: unit, count: 2, isInWords: true)
            case "nautical" where next.folded == "miles" || next.folded == "mile":
                guard let unit = UnitTable.symbol("nmi") else { return nil }
                return UnitReading(unit: unit, count: 2, isInWords: true)
            default: break
            }
            if CurrencyTable.nationalities.value(of: lexeme.folded) != nil, let money = money(next) {
                let name = lexeme.text + " "
                return UnitReading(
                    unit: Unit(
                        name + money.singular, name + money.plural, .money(name + money.singular), money.factor),
                    count: 2, isInWords: true)
            }
        }
        if let unit = plain(lexeme), let next, !next.isSpaced, next.text == "²" || next.text == "³",
            let raised = UnitTable.raised(next.text == "²" ? "sq" : "cu", unit)
        {
            return UnitReading(unit: raised, count: 2, isInWords: false)
        }
        if let unit = plain(lexeme) ?? money(lexeme) {
            return UnitReading(unit: unit, count: 1, isInWords: UnitTable.symbol(lexeme.text) == nil)
        }
        return nil
    }

    private static func money(_ lexeme: Lexeme) -> Unit? {
        if lexeme.folded == "pounds" || lexeme.folded == "pound" { return CurrencyTable.mark("£") }
        return CurrencyTable.word(lexeme.folded)
            ?? (lexeme.text.utf8.count == 3 ? CurrencyTable.mark(lexeme.text) : nil)
    }

    /// A unit in one lexeme. "in" and "A" are words far more often than inches and amperes: only glued to the number.
    private static func plain(_ lexeme: Lexeme) -> Unit? {
        if let unit = UnitTable.symbol(lexeme.text) {
            return lexeme.isSpaced && (lexeme.text == "in" || lexeme.text == "A") ? nil : unit
        }
        return UnitTable.name(lexeme.folded)
    }

    /// "°C" and "° F"; currencies printed behind the number.
    private static func sign(_ lexemes: [Lexeme], _ index: Int) -> UnitReading? {
        let lexeme = lexemes[index]
        if lexeme.text == "°" || lexeme.text == "º" {
            guard index + 1 < lexemes.count, let unit = degrees(lexemes[index + 1]) else { return nil }
            return UnitReading(unit: unit, count: 2, isInWords: false)
        }
        if lexeme.text == "℃" || lexeme.text == "℉" {
            return UnitTable.symbol(lexeme.text).map { UnitReading(unit: $0, count: 1, isInWords: false) }
        }
        return CurrencyTable.mark(lexeme.text).map { UnitReading(unit: $0, count: 1, isInWords: false) }
    }

    private static func degrees(_ lexeme: Lexeme) -> Unit? {
        switch lexeme.text {
        case "C", "Celsius", "celsius", "centigrade": UnitTable.symbol("°C")
        case "F", "Fahrenheit", "fahrenheit": UnitTable.symbol("°F")
        default: nil
        }
    }

    /// "/h", "per hour", "a day": the unit below the stroke.
    private static func divisor(_ lexemes: [Lexeme], _ index: Int) -> UnitReading? {
        guard index + 1 < lexemes.count else { return nil }
        let isStroke = lexemes[index].isSymbol("/") && !lexemes[index + 1].isSpaced
        guard isStroke || lexemes[index].folded == "per", let below = simple(lexemes, index + 1) else { return nil }
        if case .money = below.unit.dimension { return nil }
        return UnitReading(unit: below.unit, count: below.count + 1, isInWords: false)
    }
}
