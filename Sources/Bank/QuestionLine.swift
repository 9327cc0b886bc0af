// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

/// One question as one line of JSON, keys in the fixed order that `docs/bank.md` gives.
public enum QuestionLine {
    /// The line of `question`, without a line feed.
    ///
    /// - Parameter places: Where its citations stood in the files just read, in the order of `question.citations`: given
    ///   when a line is streamed, empty when it is stored in a bank.
    public static func bytes(of question: Question, places: [CitedPlace] = []) -> [UInt8] {
        var writer = JSONWriter()
        write(question, places: places, to: &writer)
        return writer.bytes
    }

    /// Writes the line of `question`, without a line feed.
    public static func write(_ question: Question, places: [CitedPlace] = [], to writer: inout JSONWriter) {
        precondition(
            places.isEmpty || places.count == question.citations.count,
            "\(places.count) places for \(question.citations.count) citations")
        writer.beginObject()
        writer.member("id", question.id.rawValue)
        writer.member("item", question.item.rawValue)
        writer.member("measure", question.measure.rawValue)
        writer.member("revision", question.revision)
        writer.member("kind", question.kind.rawValue)
        writer.member("form", question.form)
        writer.member("origin", question.origin.rawValue)
        writer.member("importance", .number(thousandths(question.importance)))
        writer.member("stem", question.stem)
        if let choice = question.choice {
            writer.member("options", choice.options)
            writer.member("key", choice.key)
            writer.member("made", choice.made)
            if !choice.pool.isEmpty { writer.member("pool", choice.pool) }
        }
        write(question.answer, to: &writer)
        writer.member("claimants", question.claimants)
        writer.member("hedge", question.hedge.map(JSONValue.string) ?? .null)
        writer.member("disputed", question.isDisputed)
        writer.name("rivals")
        writer.beginArray()
        for rival in question.rivals { write(rival, to: &writer) }
        writer.endArray()
        writer.name("citations")
        writer.beginArray()
        for (index, citation) in question.citations.enumerated() {
            write(citation, place: places.isEmpty ? nil : places[index], to: &writer)
        }
        writer.endArray()
        if !question.tags.isEmpty { writer.member("tags", question.tags) }
        if let feedback = question.feedback {
            writer.name("feedback")
            writer.beginObject()
            writer.member("text", feedback.general)
            if !feedback.options.isEmpty { writer.member("options", feedback.options) }
            writer.endObject()
        }
        if let change = question.figureChange {
            writer.member(
                "changed", .object(JSONObject([("revision", .int(change.revision)), ("from", .string(change.old))])))
        }
        if !question.was.isEmpty { writer.member("was", question.was.map(\.rawValue)) }
        writer.endObject()
    }

    private static func write(_ answer: Answer, to writer: inout JSONWriter) {
        writer.name("answer")
        writer.beginObject()
        writer.member("text", answer.text)
        switch answer.meaning {
        case .quantity(let quantity): write(quantity, to: &writer)
        case .time(let time):
            if case .year(let year) = time { writer.member("value", year) }
            writer.member("time", time.iso)
        case .text: break
        }
        writer.endObject()
    }

    private static func write(_ quantity: MarkedQuantity, to writer: inout JSONWriter) {
        writer.member("value", .number(quantity.value.json))
        writer.member("unit", quantity.unit.map(JSONValue.string) ?? .null)
        writer.member("precision", quantity.precision.word)
        switch quantity.precision {
        case .rounded(let unit): writer.member("digit", .number(unit.json))
        case .range(let from, let to): writer.member("range", interval(from, to))
        case .exact, .about, .atMost, .atLeast: break
        }
        if let time = quantity.time { writer.member("time", time.iso) }
        writer.member("accept", interval(quantity.accept.from, quantity.accept.to))
    }

    private static func write(_ rival: Rival, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("claimant", rival.claimant)
        writer.member("text", rival.text)
        writer.member("value", .number(rival.value.json))
        if let item = rival.item { writer.member("item", item.rawValue) }
        writer.endObject()
    }

    private static func write(_ citation: Citation, place: CitedPlace?, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("document", citation.document)
        if let place {
            writer.member("line", place.line)
            writer.member("bytes", .array([.int(place.bytes.lowerBound), .int(place.bytes.upperBound)]))
        }
        writer.member("section", citation.section)
        writer.member("quote", citation.quote)
        writer.member("occurrence", citation.occurrence)
        writer.member("sentence", citation.sentence)
        if let cell = citation.cell {
            writer.member("table", cell.table)
            writer.member("row", cell.row)
            writer.member("column", cell.column)
        }
        writer.endObject()
    }

    private static func interval(_ from: DecimalNumber, _ to: DecimalNumber) -> JSONValue {
        .object(JSONObject([("from", .number(from.json)), ("to", .number(to.json))]))
    }

    /// A share between 0 and 1 with at most three decimals.
    private static func thousandths(_ share: Double) -> JSONNumber {
        let count = Int((min(max(share, 0), 1) * 1000).rounded())
        return (DecimalNumber(coefficient: count, exponent: -3) ?? .zero).json
    }
}

extension Precision {
    /// The word that stands for it in a bank.
    var word: String {
        switch self {
        case .exact: "exact"
        case .rounded: "rounded"
        case .about: "about"
        case .atMost: "at most"
        case .atLeast: "at least"
        case .range: "range"
        }
    }
}
