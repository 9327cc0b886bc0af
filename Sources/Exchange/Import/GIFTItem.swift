// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// One paragraph of GIFT, taken apart.
struct GIFTItem {
    private let stem: String
    private let isMarkup: Bool
    private let answers: [UInt8]
    private let general: String

    /// Takes a paragraph apart.
    init(_ source: String) throws(Complaint.Fault) {
        var text = Array(source.utf8)[...]
        if text.starts(with: "::".utf8) {
            guard let end = Self.find("::", in: text.dropFirst(2)) else { throw .unclosed }
            text = text[(end + 2)...]
        }
        text = Self.trimmed(text)
        var markup: String?
        for format in ["html", "moodle", "plain", "markdown"] where text.starts(with: "[\(format)]".utf8) {
            markup = format
            text = text.dropFirst(format.utf8.count + 2)
        }
        isMarkup = markup != "plain"
        guard let open = Self.find("{", in: text) else { throw .otherKind("description") }
        guard let close = Self.find("}", in: text[(open + 1)...]) else { throw .unclosed }
        let before = Self.trimmed(text[..<open])
        let behind = Self.trimmed(text[(close + 1)...])
        if Self.find("{", in: behind) != nil || behind.starts(with: "::".utf8) { throw .textBehindItem }
        var inner = text[(open + 1)..<close]
        var general = ""
        if let mark = Self.find("####", in: inner) {
            general = Self.unescaped(Self.trimmed(inner[(mark + 4)...]))
            inner = inner[..<mark]
        }
        answers = Array(Self.trimmed(inner))
        self.general = isMarkup ? HTMLText.plain(general) : general
        var stem = Self.unescaped(before)
        if !behind.isEmpty { stem += " _____ " + Self.unescaped(behind) }
        self.stem = isMarkup ? HTMLText.plain(stem) : stem
    }

    /// The item as a draft.
    func draft(line: Int) throws(Complaint.Fault) -> Draft {
        Draft(line: line, stem: stem, body: try body(), feedback: general)
    }

    /// How many accepted texts stand behind the first one.
    static func furtherAnswers(_ source: String) -> Int? {
        guard let item = try? GIFTItem(source), item.answers.first != UInt8(ascii: "#") else { return nil }
        return item.parts().count - 1
    }

    private func body() throws(Complaint.Fault) -> Draft.Body {
        if answers.isEmpty { throw .otherKind("essay") }
        if answers.first == UInt8(ascii: "#") { return try number(answers.dropFirst()) }
        let parts = parts()
        if parts.isEmpty { return try trueOrFalse() }
        if parts.contains(where: { !$0.isRight }) { return try choice(parts) }
        if answers.split(separator: UInt8(ascii: "=")).contains(where: { Self.find("->", in: $0) != nil }) {
            throw .otherKind("matching")
        }
        guard let first = parts.first else { throw .noAnswer }
        return .text(first.text.replacing("\\*", with: "*"))
    }

    // MARK: Choices

    private struct Part {
        var isRight: Bool
        var weight: String?
        var text: String
        var feedback: String
    }

    /// The answers behind `=` and `~`; none where the first sign is neither.
    private func parts() -> [Part] {
        guard let first = answers.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "~") else { return [] }
        var parts: [Part] = []
        var start = 0
        while start < answers.count {
            var end = start + 1
            while end < answers.count, answers[end] != UInt8(ascii: "="), answers[end] != UInt8(ascii: "~") {
                end += answers[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            end = min(end, answers.count)
            parts.append(part(answers[start..<end]))
            start = end
        }
        return parts
    }

    private func part(_ text: ArraySlice<UInt8>) -> Part {
        var rest = Self.trimmed(text.dropFirst())
        var weight: String?
        if rest.first == UInt8(ascii: "%"), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "%")) {
            let inside = rest[(rest.startIndex + 1)..<end]
            if !inside.isEmpty, inside.allSatisfy({ "-.0123456789".utf8.contains($0) }) {
                weight = String(decoding: inside, as: UTF8.self)
                rest = rest[(end + 1)...]
            }
        }
        var feedback = ""
        if let mark = Self.find("#", in: rest) {
            feedback = Self.unescaped(Self.trimmed(rest[(mark + 1)...]))
            rest = rest[..<mark]
        }
        let shown = Self.unescaped(Self.trimmed(rest))
        return Part(
            isRight: text.first == UInt8(ascii: "="), weight: weight, text: isMarkup ? HTMLText.plain(shown) : shown,
            feedback: isMarkup ? HTMLText.plain(feedback) : feedback)
    }

    private func choice(_ parts: [Part]) throws(Complaint.Fault) -> Draft.Body {
        var key: Int?
        for (index, part) in parts.enumerated() {
            var share = part.isRight ? DecimalNumber(100) : .zero
            if let weight = part.weight {
                guard let value = PlainNumber.read(weight) else { throw .badWeight(weight) }
                share = value
            }
            if share == DecimalNumber(100) {
                guard key == nil else { throw .severalKeys }
                key = index
            } else if share > .zero {
                throw .severalKeys
            }
        }
        guard let key else { throw .noKey }
        let feedback = parts.map(\.feedback)
        return .choice(
            options: parts.map(\.text), key: key, feedback: feedback.allSatisfy(\.isEmpty) ? [] : feedback)
    }

    private func trueOrFalse() throws(Complaint.Fault) -> Draft.Body {
        let pieces = Self.split(answers[...], at: UInt8(ascii: "#"))
        let word = CleanText.trimmed(String(decoding: pieces[0], as: UTF8.self)).uppercased()
        let isTrue: Bool
        switch word {
        case "T", "TRUE": isTrue = true
        case "F", "FALSE": isTrue = false
        default: throw .otherKind(CleanText.shortened(word, to: 20))
        }
        // The first remark is for who is wrong, the second for who is right.
        let remarks = pieces.dropFirst().map { Self.unescaped(Self.trimmed($0)) }
        var feedback: [String] = []
        if !remarks.isEmpty {
            let wrong = remarks[0]
            let right = remarks.count > 1 ? remarks[1] : ""
            feedback = isTrue ? [right, wrong] : [wrong, right]
        }
        return .choice(options: ["True", "False"], key: isTrue ? 0 : 1, feedback: feedback)
    }

    // MARK: Numbers

    private func number(_ text: ArraySlice<UInt8>) throws(Complaint.Fault) -> Draft.Body {
        var accepted: [Interval] = []
        var value: DecimalNumber?
        var isRange = false
        let pieces = Self.split(text, at: UInt8(ascii: "=")).map { Self.trimmed($0) }.filter { !$0.isEmpty }
        if pieces.isEmpty { throw .noAnswer }
        for piece in pieces {
            if piece.first == UInt8(ascii: "~") { continue }
            var rest = piece
            if rest.first == UInt8(ascii: "%"), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "%")) {
                let weight = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
                // An answer for part of the mark is no right one; it is passed over in choices' way: not taken.
                guard PlainNumber.read(weight) == DecimalNumber(100) else { throw .badWeight(weight) }
                rest = rest[(end + 1)...]
            }
            if let wrong = Self.find("~", in: rest) { rest = rest[..<wrong] }
            if let mark = Self.find("#", in: rest) { rest = rest[..<mark] }
            let written = CleanText.trimmed(String(decoding: rest, as: UTF8.self))
            if let dots = Self.find("..", in: rest) {
                isRange = true
                let range = try Self.range(rest[..<dots], rest[(dots + 2)...], written)
                accepted.append(range)
                // Moodle shows the middle as the answer.
                value = value ?? range.from.adding(range.to)?.half ?? range.from
            } else {
                let band = try Self.band(rest, written)
                guard let interval = PlainNumber.interval(band) else { throw .brokenInterval }
                accepted.append(interval)
                value = value ?? band.centre
            }
        }
        guard let value, let accept = PlainNumber.union(accepted) else { throw .brokenInterval }
        return .number(value: value, accept: accept, isRange: isRange && accepted.count == 1, unit: nil)
    }

    private static func band(_ text: ArraySlice<UInt8>, _ written: String) throws(Complaint.Fault) -> PlainNumber.Band {
        let parts = split(text, at: UInt8(ascii: ":")).map { CleanText.trimmed(String(decoding: $0, as: UTF8.self)) }
        guard let value = PlainNumber.read(parts[0]) else { throw .notANumber(written) }
        var tolerance = DecimalNumber.zero
        if parts.count > 1 {
            guard parts.count == 2, let given = PlainNumber.read(parts[1]), given >= .zero else {
                throw .badTolerance(written)
            }
            tolerance = given
        }
        return PlainNumber.Band(centre: value, tolerance: tolerance)
    }

    private static func range(
        _ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>, _ written: String
    ) throws(Complaint.Fault) -> Interval {
        guard let from = PlainNumber.read(CleanText.trimmed(String(decoding: low, as: UTF8.self))),
            let to = PlainNumber.read(CleanText.trimmed(String(decoding: high, as: UTF8.self)))
        else { throw .notANumber(written) }
        guard from <= to else { throw .brokenInterval }
        return Interval(from, to)
    }

    // MARK: Bytes

    /// Where `sign` first stands without a backslash before it.
    private static func find(_ sign: String, in text: ArraySlice<UInt8>) -> Int? {
        let wanted = Array(sign.utf8)
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "\\") {
                at += 2
                continue
            }
            if text[at] == wanted[0], text[at...].starts(with: wanted) { return at }
            at += 1
        }
        return nil
    }

    private static func split(_ text: ArraySlice<UInt8>, at sign: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var at = start
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "\\") {
                at += 2
                continue
            }
            if text[at] == sign {
                parts.append(text[start..<at])
                start = at + 1
            }
            at += 1
        }
        parts.append(text[start...])
        return parts
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while let first = rest.first, first <= 0x20 { rest.removeFirst() }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return rest
    }

    private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            if byte == UInt8(ascii: "\\"), at + 1 < text.endIndex {
                let next = text[at + 1]
                switch next {
                case UInt8(ascii: "n"): result.append(0x0A)
                case UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "{"),
                    UInt8(ascii: "}"), UInt8(ascii: ":"):
                    result.append(next)
                default: result += [byte, next]
                }
                at += 2
                continue
            }
            result.append(byte)
            at += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}
