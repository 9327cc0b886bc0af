// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// What a column's header says, taken apart: "Average population (x 1000)" is a measure and a scale.
public struct HeaderParts: Hashable, Sendable {
    /// The words of the measure, as printed: "Average population".
    public let words: [String]
    /// Single words in brackets that narrow the measure: "rural" of "Sex ratio (rural)".
    public let qualifiers: [String]
    /// The unit or scale as a stem shows it: "in thousands", "per 1,000", "in km/h"; `nil` where none is printed.
    public let unit: String?
    /// Whether the figures are percentages.
    public let isPercent: Bool
    /// The time that the header names.
    public let time: CalendarTime?
    /// Whether the header is a unit and nothing else: "bb/day".
    public var isUnitOnly: Bool { words.isEmpty && unit != nil }
}

/// Takes headers apart.
enum HeaderReader {
    static func parts(of header: String) -> HeaderParts {
        // A line break inside a header cell is printed as a stroke between blanks.
        let header = header.replacingAll(" / ", with: " ").replacingAll(",  ", with: ", ")
        var words: [String] = []
        var qualifiers: [String] = []
        var unit: String?
        var isPercent = false
        var time: CalendarTime?
        for piece in pieces(of: header) {
            switch piece {
            case .bracket(let inside):
                if let found = timeOnly(inside) {
                    time = found
                } else if isPercentSign(inside) {
                    isPercent = true
                } else if let found = Units.phrase(inside) {
                    unit = unit ?? found
                } else if inside.split(separator: " ").count == 1, inside.allSatisfy(\.isLetter) {
                    qualifiers.append(inside.lowercased())
                } else if !inside.isEmpty {
                    qualifiers.append("(" + inside + ")")
                }
            case .word(let word):
                if isPercentSign(word) { isPercent = true } else { words.append(word) }
            }
        }
        let (found, rest) = timed(words)
        time = time ?? found
        words = rest
        while let last = words.last, last.allSatisfy({ !$0.isLetter && !$0.isNumber }) { words.removeLast() }
        if let last = words.last, last.hasSuffix(",") || last.hasSuffix(":") {
            words[words.count - 1] = String(last.dropLast())
        }
        if unit == nil, let (bare, found) = trailingUnit(words) { (words, unit) = (bare, found) }
        return HeaderParts(words: words, qualifiers: qualifiers, unit: unit, isPercent: isPercent, time: time)
    }

    private enum Piece {
        case word(String)
        case bracket(String)
    }

    private static func pieces(of header: String) -> [Piece] {
        var found: [Piece] = []
        var word = ""
        var bracket: String?
        func close() {
            if !word.isEmpty { found.append(.word(word)) }
            word = ""
        }
        for character in header {
            if let inside = bracket {
                if character == ")" || character == "]" {
                    found.append(.bracket(inside.trimmingSpaces))
                    bracket = nil
                } else {
                    bracket = inside + String(character)
                }
            } else if character == "(" || character == "[" {
                close()
                bracket = ""
            } else if character.isWhitespace {
                close()
            } else {
                word.append(character)
            }
        }
        close()
        return found
    }

    private static func isPercentSign(_ text: String) -> Bool {
        ["%", "in %", "percent", "per cent", "in percent", "in per cent", "pct", "pct."].contains(text.lowercased())
    }

    private static func timeOnly(_ text: String) -> CalendarTime? {
        let lexemes = Lexer.lexemes(of: text)
        guard let reading = TimeReader.read(lexemes, at: 0), reading.count == lexemes.count else { return nil }
        return reading.time
    }

    /// The time among the words and the others: "Population 1961", "31 December 1961". "per 1000" is no year.
    private static func timed(_ words: [String]) -> (CalendarTime?, [String]) {
        for start in words.indices {
            for end in stride(from: min(words.count, start + 3), to: start, by: -1) {
                let text = words[start..<end].joined(separator: " ")
                let bare = text.hasSuffix(",") ? String(text.dropLast()) : text
                guard let time = timeOnly(bare) else { continue }
                let before = start > 0 ? words[start - 1].lowercased() : ""
                if ["per", "x", "×", "by"].contains(before) { continue }
                var rest = Array(words[..<start]) + Array(words[end...])
                if start > 0, start == rest.count, ["in", "on", "of"].contains(before) { rest.removeLast() }
                return (time, rest)
            }
        }
        return (nil, words)
    }

    /// "Length km", "Depth, m": a unit without brackets at the end.
    private static func trailingUnit(_ words: [String]) -> ([String], String)? {
        for count in stride(from: min(3, words.count), to: 0, by: -1) {
            let tail = words.suffix(count).joined(separator: " ")
            // Names of units and single letters are words of the measure as often as not.
            guard Units.isPlainlyUnit(tail), let phrase = Units.phrase(tail) else { continue }
            var rest = Array(words.dropLast(count))
            if rest.last?.lowercased() == "in" { rest.removeLast() }
            if let last = rest.last, last.hasSuffix(",") { rest[rest.count - 1] = String(last.dropLast()) }
            return (rest, phrase)
        }
        return nil
    }
}

extension String {
    /// The text with every occurrence of a part exchanged.
    func replacingAll(_ part: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
