// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Marking

extension Round {
    /// What the projector's page shows now, as the members of a JSON object that the caller has begun.
    ///
    /// Like a player's view it holds nothing of a key before the reveal. `connected` is how many players are connected.
    public func writeShow(connected: Int, tally: Tally, at moment: Instant, to writer: inout JSONWriter) {
        writePhase(to: &writer, at: moment)
        writer.member("pace", settings.pace == .teacher ? "teacher" : settings.pace == .own ? "own" : "homework")
        let present = present
        writer.member("players", present.count)
        writer.member("connected", connected)
        switch phase {
        case .lobby: writer.member("names", present.suffix(Self.shownNames).map(\.name))
        case .asking(let question, _), .closed(let question), .revealed(let question):
            write(question, answeredBy: nil, to: &writer)
            writer.member("answered", present.count { $0.answers[question] != nil })
            writer.member("asked", present.count { $0.firstQuestion <= question })
            if isRevealed(question, to: nil) { writeReveal(of: question, for: nil, tally[question], to: &writer) }
        case .running:
            writer.member("answered", present.reduce(0) { $0 + $1.answers.count })
            writer.member("finished", present.count { $0.answers.count == questions.count })
        case .ended: writeOutcome(tally, to: &writer)
        }
    }

    /// At the end: each question with the share that was right, hardest first; no names.
    private func writeOutcome(_ tally: Tally, to writer: inout JSONWriter) {
        let outcomes = questions.indices.compactMap { index in tally[index].map { (index: index, distribution: $0) } }
        let sorted = outcomes.sorted { left, right in
            let leftShare = left.distribution.right * max(right.distribution.answers, 1)
            let rightShare = right.distribution.right * max(left.distribution.answers, 1)
            return (leftShare, left.index) < (rightShare, right.index)
        }
        writer.name("outcome")
        writer.beginArray()
        for outcome in sorted {
            writer.beginObject()
            writer.member("index", outcome.index)
            writer.member("stem", questions[outcome.index].stem)
            writer.member("answer", questions[outcome.index].answer.text)
            writer.member("answers", outcome.distribution.answers)
            writer.member("right", outcome.distribution.right)
            writer.endObject()
        }
        writer.endArray()
    }

    /// How many names the lobby's page shows, the newest.
    private static let shownNames = 60
}
