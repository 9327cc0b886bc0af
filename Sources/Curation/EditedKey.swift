// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A key after an edit: it must stand in the source.
enum EditedKey {
    /// The answer that `text` gives; its precision is read from its digits, and rivals cut its interval as before.
    static func answer(_ text: String, of question: Question) throws(EditFault) -> Answer {
        guard question.citations.contains(where: { stands(text, in: $0.sentence) || stands(text, in: $0.quote) }) else {
            throw .keyNotInSource(text)
        }
        switch question.answer.meaning {
        case .text: return Answer(text: text, meaning: .text)
        case .time:
            guard let time = TypedReader.time(text) else { throw .keyUnreadable(text) }
            return Answer(text: text, meaning: .time(time))
        case .quantity(let before):
            guard case .number(let value, _)? = TypedReader.number(text) else { throw .keyUnreadable(text) }
            let precision = precision(text, before.precision)
            let accept = AcceptRule.interval(
                value: value, precision: precision, rivals: question.rivals.map(\.value))
            return Answer(
                text: text,
                meaning: .quantity(
                    MarkedQuantity(
                        value: value, unit: before.unit, precision: precision, accept: accept, time: before.time)))
        }
    }

    private static func precision(_ text: String, _ before: Precision) -> Precision {
        switch before {
        case .about, .atMost, .atLeast: return before
        case .exact, .rounded, .range:
            let lexemes = Lexer.lexemes(of: text)
            let reading = lexemes.indices.lazy.compactMap { NumberReader.read(lexemes, at: $0) }.first
            guard let reading, reading.isRounded || text.contains("%") else { return .exact }
            return .rounded(unit: reading.lastDigit)
        }
    }

    /// Whether `text` stands in `source` as whole words and whole numbers: "17" does not stand in "4,217".
    static func stands(_ text: String, in source: String) -> Bool {
        let wanted = Array(text.utf8)
        let bytes = Array(source.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
            let end = start + wanted.count
            guard bytes[start..<end].elementsEqual(wanted) else { continue }
            if !goesOn(bytes, start - 1, -1) && !goesOn(bytes, end, 1) { return true }
        }
        return false
    }

    /// Whether the word or the number goes on at `index`, seen from the text in the direction of `step`.
    private static func goesOn(_ bytes: [UInt8], _ index: Int, _ step: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        if isWord(bytes[index]) { return true }
        // A point or a comma belongs to a number that goes on behind it.
        guard [UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[index]) else { return false }
        return bytes.indices.contains(index + step) && isDigit(bytes[index + step])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
