// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Marking

extension Round {
    /// What the page of `player` shows now, as one JSON object.
    ///
    /// Holds nothing of a key before ``isRevealed(_:to:)`` allows it: no key, no rival, no source, no verdict, no points.
    /// `tally` is ``tally()`` of this state: all players' views share it.
    public func view(for player: Player, tally: Tally, at moment: Instant) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("name", player.name)
        writePhase(to: &writer, at: moment)
        let counted = counted(for: player)
        writer.name("score")
        writer.beginObject()
        writer.member("points", points(of: player))
        writer.member("right", counted.count { player.answers[$0]?.verdict.grade == .right })
        writer.member("of", counted.count)
        writer.endObject()
        switch phase {
        case .lobby: break
        case .asking(let question, _), .closed(let question), .revealed(let question):
            writer.member("late", question < player.firstQuestion)
            write(question, answeredBy: player, to: &writer)
            if isRevealed(question, to: player) {
                writeReveal(of: question, for: player, tally[question], to: &writer)
            }
        case .running: writeOwnPace(for: player, to: &writer)
        case .ended:
            writer.name("summary")
            writer.beginArray()
            for question in counted {
                writer.beginObject()
                write(question, answeredBy: player, to: &writer)
                writeReveal(of: question, for: player, nil, to: &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
        return writer.bytes
    }

    /// The question that comes next for `player`, and what was right at the last one where that may be told.
    private func writeOwnPace(for player: Player, to writer: inout JSONWriter) {
        writer.member("done", player.answers.count)
        if let last = player.lastAnswered, isRevealed(last, to: player) {
            writer.name("last")
            writer.beginObject()
            write(last, answeredBy: player, to: &writer)
            writeReveal(of: last, for: player, nil, to: &writer)
            writer.endObject()
        }
        if let next = player.position(of: questions.count) { write(next, answeredBy: player, to: &writer) }
    }

    /// Phase, step, the number of questions and the time left.
    func writePhase(to writer: inout JSONWriter, at moment: Instant) {
        let name =
            switch phase {
            case .lobby: "lobby"
            case .asking: "asking"
            case .closed: "closed"
            case .revealed: "revealed"
            case .running: "running"
            case .ended: "ended"
            }
        writer.member("phase", name)
        writer.member("step", step)
        writer.member("of", questions.count)
        if let deadline { writer.member("left", max(0, deadline.milliseconds - moment.milliseconds)) }
    }

    /// A question without anything of its key.
    func write(_ index: Int, answeredBy player: Player?, to writer: inout JSONWriter) {
        let question = questions[index]
        writer.name("question")
        writer.beginObject()
        writer.member("index", index)
        writer.member("stem", question.stem)
        writer.member("kind", question.kind.rawValue)
        if let options = question.choice?.options { writer.member("options", options) }
        if case .quantity(let asked) = question.answer.meaning, question.choice == nil, let unit = asked.unit {
            writer.member("unit", unit)
        }
        writer.endObject()
        guard let given = player?.answers[index] else { return }
        writer.name("answer")
        writer.beginObject()
        switch given.sent {
        case .option(let option): writer.member("option", option)
        case .typed(let line): writer.member("typed", line)
        case .unknown: writer.member("unknown", true)
        }
        writer.endObject()
    }

    /// What is right, why, and how all answered where `distribution` says so. Only for what is revealed.
    func writeReveal(
        of index: Int, for player: Player?, _ distribution: Distribution?, to writer: inout JSONWriter
    ) {
        let question = questions[index]
        writer.name("reveal")
        writer.beginObject()
        if let player {
            let given = player.answers[index]
            writer.member("verdict", given.map { Self.code(of: $0.verdict) } ?? "none")
            if case .rivalsFigure(let rival)? = given?.verdict { writer.member("whose", rival.claimant) }
        }
        writer.member("answer", question.answer.text)
        if let hedge = question.hedge, !question.answer.text.lowercased().hasPrefix(hedge.lowercased()) {
            writer.member("hedge", hedge)
        }
        writer.member("claimants", question.claimants)
        writer.name("rivals")
        writer.beginArray()
        for rival in question.rivals {
            writer.beginObject()
            writer.member("claimant", rival.claimant)
            writer.member("text", rival.text)
            writer.endObject()
        }
        writer.endArray()
        writer.name("sources")
        writer.beginArray()
        for citation in question.citations.prefix(Self.shownSources) { write(citation, to: &writer) }
        writer.endArray()
        if let choice = question.choice { writer.member("key", choice.key) }
        if let distribution { write(distribution, to: &writer) }
        writer.endObject()
    }

    private func write(_ citation: Citation, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("document", citation.document)
        writer.member("section", citation.section.filter { $0 != citation.document })
        if let cell = citation.cell {
            writer.member("table", cell.table)
            writer.member("row", cell.row)
            writer.member("column", cell.column)
            writer.member("quote", citation.quote)
        } else {
            writer.member("sentence", citation.sentence)
        }
        writer.endObject()
    }

    private func write(_ distribution: Distribution, to writer: inout JSONWriter) {
        writer.name("all")
        writer.beginObject()
        writer.member("answers", distribution.answers)
        writer.member("right", distribution.right)
        writer.member("unknown", distribution.unknown)
        writer.name("options")
        writer.beginArray()
        for count in distribution.options { writer.int(count) }
        writer.endArray()
        writer.name("texts")
        writer.beginArray()
        for text in distribution.texts {
            writer.beginObject()
            writer.member("text", text.text)
            writer.member("count", text.count)
            writer.member("right", text.isRight)
            writer.endObject()
        }
        writer.endArray()
        if let line = distribution.line { write(line, to: &writer) }
        writer.endObject()
    }

    private func write(_ line: NumberLine, to writer: inout JSONWriter) {
        writer.name("line")
        writer.beginObject()
        writer.member("from", line.from.description)
        writer.member("to", line.to.description)
        writer.name("claims")
        writer.beginArray()
        for place in line.claims { writer.double(place) }
        writer.endArray()
        writer.name("answers")
        writer.beginArray()
        for mark in line.answers {
            writer.beginObject()
            writer.member("value", mark.value.description)
            writer.name("place")
            writer.double(mark.place)
            writer.member("count", mark.count)
            writer.endObject()
        }
        writer.endArray()
        writer.member("below", line.below)
        writer.member("above", line.above)
        writer.endObject()
    }

    /// A derived figure may cite a whole table; a page shows so many places.
    private static let shownSources = 4

    /// A verdict as pages and results name it.
    static func code(of verdict: Verdict) -> String {
        switch verdict {
        case .right: "right"
        case .rightMisspelt: "misspelt"
        case .rightRounded: "rounded"
        case .rivalsFigure: "rival"
        case .near: "near"
        case .wrong: "wrong"
        case .unknown: "unknown"
        }
    }
}
