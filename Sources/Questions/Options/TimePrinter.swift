// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Prints times in the way in which a key is printed: its year, month, day and ordinals exchanged, everything else kept.
struct TimePrinter {
    private let key: CalendarTime
    private let text: String
    private let lexemes: [Lexeme]

    init(key: CalendarTime, text: String) {
        self.key = key
        self.text = text
        lexemes = Lexer.lexemes(of: text)
    }

    /// A time of the key's kind in the key's way, or `nil` where that way is not known. What it prints is read again as
    /// that time.
    func text(_ time: CalendarTime) -> String? {
        guard let parts = exchanges(time) else { return nil }
        var result = ""
        let bytes = Array(text.utf8)
        var position = 0
        for (span, words) in parts.sorted(by: { $0.0.lower < $1.0.lower }) {
            guard span.lower >= position else { return nil }
            result += String(decoding: bytes[position..<span.lower], as: UTF8.self) + words
            position = span.upper
        }
        result += String(decoding: bytes[position...], as: UTF8.self)
        guard result != text || time == key, Self.read(result) == time else { return nil }
        return result
    }

    private static func read(_ text: String) -> CalendarTime? {
        TypedReader.time(text) ?? TypedReader.time("between " + text)
    }

    private typealias Exchange = (ByteSpan, String)

    private func exchanges(_ time: CalendarTime) -> [Exchange]? {
        switch (key, time) {
        case (.year, .year(let year)): return yearAt(0, year).map { [$0] }
        case (.decade, .decade(let year)):
            return lexemes.first { if case .decade = $0.kind { return true } else { return false } }.map {
                [($0.span, "\(year)s")]
            }
        case (.century, .century(let century)): return centuryAt(century)
        case (.quarter(let old, _), .quarter(let year, let quarter)) where old == year: return quarterAt(quarter)
        case (.month(_, let old), .month(let year, let month)):
            return both(monthAt(0, old, month), yearAt(0, year))
        case (.day, .day(let year, let month, let day)) where lexemes.count == 5 && lexemes[1].isSymbol("-"):
            let padded = [month, day].map { $0 < 10 ? "0\($0)" : String($0) }
            return yearAt(0, year).map { [$0, (lexemes[2].span, padded[0]), (lexemes[4].span, padded[1])] }
        case (.day(_, let oldMonth, let oldDay), .day(let year, let month, let day)):
            guard let first = both(monthAt(0, oldMonth, month), yearAt(0, year)), let second = dayAt(oldDay, day) else {
                return nil
            }
            return first + [second]
        case (.span(.year, .year(let oldTo)), .span(.year(let from), .year(let to))):
            return both(yearAt(0, from), endAt(oldTo, from, to))
        case (
            .span(.month(_, let oldFrom), .month(_, let oldTo)), .span(.month(let a, let from), .month(let b, let to))
        ):
            let years = lexemes.filter { isYear($0) }
            guard let first = monthAt(0, oldFrom, from), let last = monthAt(1, oldTo, to) else { return nil }
            if years.count == 1 { return a == b ? yearAt(0, b).map { [first, last, $0] } : nil }
            return both(yearAt(0, a), yearAt(1, b)).map { [first, last] + $0 }
        default: return nil
        }
    }

    private func both(_ a: Exchange?, _ b: Exchange?) -> [Exchange]? {
        guard let a, let b else { return nil }
        return [a, b]
    }

    private func isYear(_ lexeme: Lexeme) -> Bool {
        guard case .number(let written) = lexeme.kind else { return false }
        return written.year != nil
    }

    private func yearAt(_ place: Int, _ year: Int) -> Exchange? {
        guard year > 0 else { return nil }
        let years = lexemes.filter { isYear($0) }
        return years.indices.contains(place) ? (years[place].span, String(year)) : nil
    }

    /// The last year of a period; "1945–49" prints it without the century, which then has to be that of the beginning.
    private func endAt(_ old: Int, _ from: Int, _ to: Int) -> Exchange? {
        if let full = yearAt(1, to) { return full }
        guard from / 100 == to / 100, let last = lexemes.last(where: { $0.text.utf8.count == 2 }), to % 100 >= 10 else {
            return nil
        }
        return (last.span, String(to % 100))
    }

    private func monthAt(_ place: Int, _ old: Int, _ month: Int) -> Exchange? {
        let named = lexemes.filter { if case .month = $0.sense { return true } else { return false } }
        guard named.indices.contains(place), case .month(let shown) = named[place].sense, shown == old else {
            return nil
        }
        let name = Self.months[month - 1]
        let word = named[place]
        // "May" is its own short form: among others it cannot be told which one is meant, so both are full.
        if word.text.utf8.count <= 4, word.folded != Self.months[old - 1].lowercased() {
            return (word.span, month == 9 && word.text.utf8.count == 4 ? "Sept" : String(name.prefix(3)))
        }
        return (word.span, name)
    }

    private func dayAt(_ old: Int, _ day: Int) -> Exchange? {
        for lexeme in lexemes {
            switch lexeme.kind {
            case .ordinal(old): return (lexeme.span, Self.ordinal(day))
            case .number(let written) where written.wholeDigits <= 2 && written.value == DecimalNumber(old):
                return (lexeme.span, String(day))
            default: continue
            }
        }
        return nil
    }

    private func centuryAt(_ century: Int) -> [Exchange]? {
        guard let first = lexemes.first, century > 0 else { return nil }
        if case .ordinal = first.kind { return [(first.span, Self.ordinal(century))] }
        guard case .ordinal = first.sense, Self.ordinals.indices.contains(century - 1) else { return nil }
        return [(first.span, Self.ordinals[century - 1])]
    }

    private func quarterAt(_ quarter: Int) -> [Exchange]? {
        guard let first = lexemes.first, (1...4).contains(quarter) else { return nil }
        switch (first.kind, first.sense) {
        case (.ordinal, _): return [(first.span, Self.ordinal(quarter))]
        case (_, .ordinal): return [(first.span, Self.ordinals[quarter - 1])]
        case (.code, _) where first.text.utf8.count == 2:
            return [(first.span, String(first.text.prefix(1)) + "\(quarter)")]
        default: return nil
        }
    }

    private static func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        return switch number % 10 {
        case 1 where !isTeen: "\(number)st"
        case 2 where !isTeen: "\(number)nd"
        case 3 where !isTeen: "\(number)rd"
        default: "\(number)th"
        }
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
        "twenty-first",
    ]

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
