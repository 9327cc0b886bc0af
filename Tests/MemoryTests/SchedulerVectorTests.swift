// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory
import Testing

/// Every review of the reference rows: state, step and due moment exact; stability within a billionth of itself,
/// difficulty and retrievability within a billionth.
struct SchedulerVectorTests {
    static let day = 86_400

    @Test func everyReferenceRowIsReproduced() throws {
        let vectors = try FSRSVectors.load()
        var rows = 0
        var previews = 0
        for sequence in vectors.sequences {
            var card = Card.new
            for (index, row) in sequence.rows.enumerated() {
                let name = "\(sequence.family) \(sequence.id), review \(index + 1)"
                let scheduler = sequence.schedulers[row.config]
                expectClose(scheduler.retrievability(card, at: row.time), row.before, name + ", before")
                let outcomes = scheduler.preview(card, at: row.time)
                for (outcome, expected) in zip(outcomes, row.preview) {
                    expect(outcome, expected, row.time, name + ", preview")
                    previews += 1
                }
                card = scheduler.review(card, row.rating, at: row.time)
                #expect(outcomes[row.rating.rawValue - 1] == card, "\(name)")
                expect(card, row.after, row.time, name)
                expectClose(scheduler.retrievability(card, at: row.after.due), row.atDue, name + ", at due")
                expectClose(
                    scheduler.retrievability(card, at: row.time + 10 * Self.day), row.after10Days, name + ", 10 days")
                expectClose(
                    scheduler.retrievability(card, at: row.time + 100 * Self.day), row.after100Days, name + ", 100 days"
                )
                rows += 1
            }
        }
        #expect(vectors.sequences.count == 174)
        #expect(rows == 1690)
        #expect(previews == 4 * vectors.sequences.filter { $0.family == "preview" }.map(\.rows.count).reduce(0, +))
    }

    private func expect(_ card: Card, _ expected: FSRSVectors.Outcome, _ time: Int, _ name: String) {
        guard let trace = card.trace else {
            Issue.record("\(name): the card is new")
            return
        }
        switch card {
        case .new: break
        case .learning(let step, _): #expect(expected.state == "learning" && expected.step == step, "\(name)")
        case .review: #expect(expected.state == "review" && expected.step == nil, "\(name)")
        case .relearning(let step, _): #expect(expected.state == "relearning" && expected.step == step, "\(name)")
        }
        #expect(abs(trace.stability - expected.stability) <= 1e-9 * expected.stability, "\(name)")
        #expect(abs(trace.difficulty - expected.difficulty) <= 1e-9, "\(name)")
        #expect(trace.due == expected.due, "\(name)")
        #expect(trace.lastReview == time, "\(name)")
    }

    private func expectClose(_ value: Double?, _ expected: Double?, _ name: String) {
        guard let value, let expected else {
            #expect(value == nil && expected == nil, "\(name)")
            return
        }
        #expect(abs(value - expected) <= 1e-9, "\(name)")
    }
}
