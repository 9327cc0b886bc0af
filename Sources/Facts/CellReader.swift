// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A cell that is one figure, with what stands beside it.
struct CellFigure {
    let value: DecimalNumber
    let reading: NumberReading
    var style: NumberStyle?
    var isPercent = false
    var isEstimate = false
    /// The time in brackets behind it: "18.2 (1931)".
    var time: CalendarTime?
    /// The unit printed behind it.
    var unit: String?
    /// The figure as printed, with sign, currency and percent sign, without remarks.
    var text: String
}

/// Reads cells that hold one figure. A cell with two values, a range, a bound, a question mark or a remark that could
/// change what is measured holds none.
enum CellReader {
    /// The figure of a cell; `header` are the words of its column, which may be repeated behind the figure.
    static func figure(_ cell: String, header: [String] = []) -> CellFigure? {
        let bytes = Array(cell.utf8)
        var lexemes = Lexer.lexemes(of: cell)
        var isNegative = false
        var isEstimate = false
        var prefix = ""
        opening: while let first = lexemes.first {
            switch first.folded {
            case "~", "ca", "c", "circa", "about", "approx": isEstimate = true
            case "." where isEstimate: break
            case "$", "€", "£": prefix += first.text
            case "us" where lexemes.count > 1 && lexemes[1].isSymbol("$"): prefix += first.text
            case "-", "−",
                "–" where !isNegative && lexemes.count > 1 && !lexemes[1].isSpaced:
                isNegative = true
            default: break opening
            }
            lexemes.removeFirst()
        }
        let joined = NumberReader.joiningSpacedGroups(lexemes)
        guard let first = joined.first, case .number = first.kind, let reading = NumberReader.read(joined, at: 0) else {
            return nil
        }
        var style = NumberStyle(joined, at: 0, reading: reading)
        if joined.count < lexemes.count { style?.group = " " }
        style?.prefix = prefix
        let removed = lexemes.count - joined.count
        let upper = lexemes[removed + reading.count - 1].span.upper
        let lower = lexemes[0].span.lower
        var figure = CellFigure(
            value: isNegative ? reading.value.negated : reading.value, reading: reading, style: style,
            isEstimate: isEstimate,
            text: (isNegative ? "−" : "") + prefix + String(decoding: bytes[lower..<upper], as: UTF8.self))
        guard readRest(Array(joined[reading.count...]), header: header, into: &figure) else { return nil }
        return figure
    }

    private static func readRest(_ rest: [Lexeme], header: [String], into figure: inout CellFigure) -> Bool {
        var index = 0
        var units: [String] = []
        while index < rest.count {
            let lexeme = rest[index]
            switch lexeme.text {
            case "%":
                figure.isPercent = true
                let sign = (lexeme.isSpaced ? " " : "") + "%"
                figure.style?.suffix = sign
                figure.text += sign
            case "(", "[":
                guard let close = rest[index...].firstIndex(where: { [")", "]"].contains($0.text) }),
                    readBracket(Array(rest[(index + 1)..<close]), into: &figure)
                else { return false }
                index = close
            case "*", "†", "‡", "§", "#": break
            default:
                guard case .word = lexeme.kind else {
                    if lexeme.isSymbol("."), index > 0, isEstimate(rest[index - 1].folded) { break }
                    if case .code = lexeme.kind, Units.isUnit(lexeme.text) {
                        units.append(lexeme.text)
                        break
                    }
                    guard lexeme.isSymbol("/") || lexeme.isSymbol("°") || lexeme.isSymbol("²"),
                        !units.isEmpty
                            || lexeme.isSymbol("°")
                    else { return false }
                    units.append(lexeme.text)
                    break
                }
                if isEstimate(lexeme.folded) {
                    figure.isEstimate = true
                } else if lexeme.folded == "percent" {
                    figure.isPercent = true
                    figure.style?.suffix = " percent"
                    figure.text += " percent"
                } else if Units.isUnit(lexeme.text) || Units.isMoney(lexeme.text) {
                    units.append(lexeme.text)
                } else if !header.contains(where: { $0.lowercased() == lexeme.folded }) {
                    return false
                }
            }
            index += 1
        }
        if !units.isEmpty {
            figure.unit = units.reduce("") { joined, part in
                let isTight = ["/", "²"].contains(part) || joined.hasSuffix("/") || joined.hasSuffix("°")
                return joined.isEmpty || isTight ? joined + part : joined + " " + part
            }
        }
        return true
    }

    /// A bracket behind a figure may hold a time, "est." or the mark of a note; anything else may change the measure.
    private static func readBracket(_ inside: [Lexeme], into figure: inout CellFigure) -> Bool {
        let words = inside.filter { !isEstimate($0.folded) && !$0.isSymbol(".") }
        if words.count < inside.count { figure.isEstimate = true }
        if words.isEmpty { return true }
        if words.count == 1, words[0].text.count == 1, case .word = words[0].kind { return true }
        if words.count == 1, case .number(let note) = words[0].kind, note.wholeDigits <= 2, note.decimals == 0 {
            return true
        }
        guard let time = TimeReader.read(words, at: 0), time.count == words.count else { return false }
        figure.time = time.time
        return true
    }

    private static func isEstimate(_ word: String) -> Bool {
        ["est", "est.", "estimate", "estimated", "e"].contains(word)
    }

    /// Whether a cell says that there is no figure.
    static func isBlank(_ cell: String) -> Bool {
        let bare = cell.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "?" }
        return bare.isEmpty || ["na", "none", "nil", "unknown", "?", "nd", "tbd", "tba", "notavailable"].contains(bare)
    }

    /// Whether a cell is a year and nothing else.
    static func year(_ text: String) -> Int? {
        let lexemes = Lexer.lexemes(of: text)
        guard lexemes.count == 1, case .number(let written) = lexemes[0].kind else { return nil }
        return written.year
    }

    /// The time that a cell is, "est." behind it allowed; with whether it was there.
    static func time(_ text: String) -> (time: CalendarTime, isEstimate: Bool)? {
        let lexemes = Lexer.lexemes(of: text)
        guard let reading = TimeReader.read(lexemes, at: 0) else { return nil }
        let rest = lexemes[reading.count...].filter { !["(", ")", "."].contains($0.text) }
        guard rest.allSatisfy({ isEstimate($0.folded) }) else { return nil }
        return (reading.time, !rest.isEmpty)
    }
}
