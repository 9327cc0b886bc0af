// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

/// The members of an answer in a question's line, as they were found.
struct AnswerParts {
    private static let names: [StaticString] = [
        "text", "value", "unit", "precision", "digit", "range", "time", "accept",
    ]

    private var text: String?
    private var value: DecimalNumber?
    private var unit: String?
    private var precision: String?
    private var digit: DecimalNumber?
    private var range: Interval?
    private var time: CalendarTime?
    private var accept: Interval?

    /// The answer that comes next; `nil` where there is none.
    static func read(_ line: inout LineScanner) throws(BankError) -> Answer? {
        guard try line.beginObject("answer") else { return nil }
        return try AnswerParts(&line).answer(line)
    }

    private init(_ line: inout LineScanner) throws(BankError) {
        var walk = MemberWalk(Self.names)
        while let member = try line.next(&walk) {
            switch member {
            case 0: text = try line.string("answer.text")
            case 1: value = try line.decimal("answer.value")
            case 2: unit = try line.string("answer.unit")
            case 3: precision = try line.string("answer.precision")
            case 4: digit = try line.decimal("answer.digit")
            case 5: range = try line.interval("answer.range", from: "answer.range.from", to: "answer.range.to")
            case 6: time = try line.time("answer.time")
            default: accept = try line.interval("answer.accept", from: "answer.accept.from", to: "answer.accept.to")
            }
        }
    }

    /// An answer: a quantity where `accept` is given, else a time where `time` is given, else a text.
    private func answer(_ line: LineScanner) throws(BankError) -> Answer {
        guard let text else { throw line.missing("answer.text") }
        if let accept {
            guard let value else { throw line.missing("answer.value") }
            guard accept.contains(value) else { throw line.unfit("answer.accept") }
            return Answer(
                text: text,
                meaning: .quantity(
                    MarkedQuantity(
                        value: value, unit: unit, precision: try precision(line), accept: accept, time: time)))
        }
        guard let time else {
            guard value == nil else { throw line.missing("answer.accept") }
            return Answer(text: text, meaning: .text)
        }
        if let value {
            guard case .year(let year) = time, value.whole == year else { throw line.unfit("answer.value") }
        }
        return Answer(text: text, meaning: .time(time))
    }

    private func precision(_ line: LineScanner) throws(BankError) -> Precision {
        guard let precision else { throw line.missing("answer.precision") }
        switch precision {
        case "exact": return .exact
        case "about": return .about
        case "at most": return .atMost
        case "at least": return .atLeast
        case "rounded":
            guard let digit else { throw line.missing("answer.digit") }
            guard digit > .zero else { throw line.unfit("answer.digit") }
            return .rounded(unit: digit)
        case "range":
            guard let range else { throw line.missing("answer.range") }
            return .range(range.from, range.to)
        default: throw line.unfit("answer.precision")
        }
    }
}
