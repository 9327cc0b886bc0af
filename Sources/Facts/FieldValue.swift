// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures

/// What stands behind a label, taken apart; nothing for sentences, several values and ranges.
struct FieldValue {
    let value: FieldFact.Value
    var unit = ""
    var base: String?
    var time: CalendarTime?
    var isEstimate = false
    /// The value's bytes in the file.
    let span: ByteSpan

    init?(_ flow: FlowText) {
        let lexemes = Lexer.lexemes(of: flow.bytes, in: flow.whole)
        guard !lexemes.isEmpty, lexemes.count <= 60 else { return nil }
        if let parts = Self.parts(lexemes, flow) {
            value = .parts(parts.parts)
            (time, isEstimate) = (parts.time, parts.isEstimate)
            span = flow.source(of: ByteSpan(lexemes[0].span.lower, lexemes[lexemes.count - 1].span.upper))
            return
        }
        if let reading = TimeReader.read(lexemes, at: 0), Self.isRemark(Array(lexemes[reading.count...])) {
            let part = ByteSpan(lexemes[0].span.lower, lexemes[reading.count - 1].span.upper)
            value = .time(reading.time, text: flow.text(part))
            span = flow.source(of: part)
            return
        }
        guard let (figure, rest, part) = Self.figure(lexemes, flow) else { return nil }
        value = .figure(figure)
        span = flow.source(of: part)
        guard readTail(Array(lexemes[rest...]), flow) else { return nil }
    }

    /// A figure at the beginning, with currency, scale word and percent sign.
    private static func figure(_ lexemes: [Lexeme], _ flow: FlowText) -> (FieldFigure, Int, ByteSpan)? {
        var index = 0
        var prefix = ""
        var isNegative = false
        while index < lexemes.count - 1 {
            if ["-", "−"].contains(lexemes[index].text), !lexemes[index + 1].isSpaced {
                isNegative = true
            } else if ["$", "€", "£"].contains(lexemes[index].text) {
                prefix += lexemes[index].text
            } else if lexemes[index].text == "US", lexemes[index + 1].isSymbol("$") {
                prefix += "US"
            } else {
                break
            }
            index += 1
        }
        guard index < lexemes.count, case .number = lexemes[index].kind,
            let reading = NumberReader.read(lexemes, at: index)
        else { return nil }
        var style = NumberStyle(lexemes, at: index, reading: reading)
        style?.prefix = prefix
        var end = index + reading.count
        var isPercent = false
        if end < lexemes.count, lexemes[end].isSymbol("%") || lexemes[end].folded == "percent" {
            isPercent = true
            style?.suffix = (lexemes[end].isSpaced ? " " : "") + lexemes[end].text
            end += 1
        }
        let part = ByteSpan(lexemes[0].span.lower, lexemes[end - 1].span.upper)
        // A range goes on behind its first number.
        if end < lexemes.count, ["-", "–", "to", "+", "×", "x", "/"].contains(lexemes[end].folded),
            !(lexemes[end].text == "/")
        {
            return nil
        }
        let text =
            (isNegative ? "−" : "") + prefix
            + flow.text(ByteSpan(lexemes[index].span.lower, lexemes[end - 1].span.upper))
        return (
            FieldFigure(
                value: isNegative ? reading.value.negated : reading.value, reading: reading, style: style, text: text,
                isPercent: isPercent), end, part
        )
    }

    /// Unit, base and brackets behind a figure; `false` where something else stands there.
    private mutating func readTail(_ tail: [Lexeme], _ flow: FlowText) -> Bool {
        var units: [ByteSpan] = []
        var index = 0
        while index < tail.count {
            let lexeme = tail[index]
            if lexeme.isSymbol("(") {
                guard let close = tail[index...].firstIndex(where: { $0.isSymbol(")") }) else { return false }
                let inside = Array(tail[(index + 1)..<close])
                if inside.count == 1, inside[0].folded == "s", !lexeme.isSpaced {
                    index = close + 1
                    continue
                }
                guard readBracket(inside, flow) else { return false }
                index = close + 1
                // Nothing but further brackets may follow.
                if index < tail.count, !tail[index].isSymbol("("), !tail[index].isSymbol(";"),
                    !units.isEmpty || time != nil,
                    !tail[index].isSymbol("/")
                {
                    return false
                }
                continue
            }
            if lexeme.isSymbol(";") || lexeme.isSymbol(",") || lexeme.isSymbol(":") || lexeme.isSymbol("?") {
                return false
            }
            if lexeme.isSymbol("."), index + 1 < tail.count { return false }
            if units.count >= 7 { return false }
            units.append(lexeme.span)
            index += 1
        }
        guard let first = units.first, let last = units.last else { return true }
        var text = flow.text(ByteSpan(first.lower, last.upper))
        text = text.replacingAll("(s)", with: "s")
        if let bracket = text.firstIndex(of: "(") { text = String(text[..<bracket]).trimmingSpaces }
        if text.hasPrefix("of ") {
            guard case .figure(let figure) = value, figure.isPercent else { return false }
            base = String(text.dropFirst(3))
        } else {
            unit = text
        }
        return true
    }

    private mutating func readBracket(_ inside: [Lexeme], _ flow: FlowText) -> Bool {
        guard let first = inside.first, let last = inside.last else { return true }
        let words = inside.filter { !["est", "estimate", "estimated"].contains($0.folded) && !$0.isSymbol(".") }
        if let reading = TimeReader.read(words, at: 0), reading.count == words.count {
            time = reading.time
            isEstimate = words.count < inside.count
            return true
        }
        if words.isEmpty {
            isEstimate = true
            return true
        }
        let text = flow.text(ByteSpan(first.span.lower, last.span.upper))
        if text.hasPrefix("of "), base == nil {
            base = String(text.dropFirst(3))
            return true
        }
        // A remark that bounds the figure belongs to the claim.
        return !inside.contains {
            ["including", "includes", "excluding", "excludes", "about", "source", "only", "except"].contains($0.folded)
        }
    }

    /// "Germany 133 km, France 556 km" and "Besk 24%, Corin 9% (1931 est.)": three parts and more, all in one unit.
    private static func parts(
        _ lexemes: [Lexeme], _ flow: FlowText
    ) -> (parts: [FieldPart], time: CalendarTime?, isEstimate: Bool)? {
        var end = lexemes.count
        var time: CalendarTime?
        var isEstimate = false
        if lexemes[end - 1].isSymbol(")"), let open = lexemes.lastIndex(where: { $0.isSymbol("(") }) {
            let inside = lexemes[(open + 1)..<(end - 1)]
            let words = inside.filter { !["est", "estimate"].contains($0.folded) && !$0.isSymbol(".") }
            guard let reading = TimeReader.read(words, at: 0), reading.count == words.count else { return nil }
            (time, isEstimate) = (reading.time, words.count < inside.count)
            end = open
        }
        var found: [FieldPart] = []
        var start = 0
        while start < end {
            let stop = lexemes[start..<end].firstIndex { $0.isSymbol(",") || $0.isSymbol(";") } ?? end
            guard
                let number = lexemes[start..<stop].firstIndex(where: {
                    if case .number = $0.kind { true } else { false }
                }),
                number > start, number + 1 < stop, lexemes[number + 1].isSymbol("%"), number + 2 == stop,
                lexemes[start..<number].allSatisfy({
                    if case .word = $0.kind { $0.folded != "than" } else { $0.isSymbol("-") }
                }),
                let reading = NumberReader.read(lexemes, at: number), reading.count == 1
            else { return nil }
            var style = NumberStyle(lexemes, at: number, reading: reading)
            style?.suffix = "%"
            let part = ByteSpan(lexemes[number].span.lower, lexemes[number + 1].span.upper)
            found.append(
                FieldPart(
                    label: flow.text(ByteSpan(lexemes[start].span.lower, lexemes[number - 1].span.upper)),
                    figure: FieldFigure(
                        value: reading.value, reading: reading, style: style, text: flow.text(part), isPercent: true),
                    span: flow.source(of: part)))
            start = stop + 1
        }
        return found.count >= 3 ? (found, time, isEstimate) : nil
    }

    /// The time that a label names: "Exports 2019".
    static func time(_ label: String) -> CalendarTime? {
        let lexemes = Lexer.lexemes(of: label)
        let found = lexemes.indices.compactMap { TimeReader.read(lexemes, at: $0)?.time }
        return found.count == 1 ? found[0] : nil
    }

    /// Whether nothing or a remark in brackets follows.
    private static func isRemark(_ rest: [Lexeme]) -> Bool {
        rest.isEmpty || rest[0].isSymbol("(") && !rest.contains { $0.isSymbol(";") }
    }
}
