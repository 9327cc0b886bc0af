// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Memory
import Progress
import TestSupport
import Testing

struct RenamingTests {
    /// The first half of a life under former names, the rest under either: it all counts for the present one.
    @Test(arguments: SeededGenerator.seeds(1...20))
    func aHistoryGoesOnUnderTheNewName(seed: UInt64) throws {
        let events = try RandomLife(seed: seed, count: 150).events
        var expected = LearnerState()
        expected.apply(contentsOf: events.map { renamed($0, ["item 3": "item 4", "item 5": "item 50"]) })
        let names = [(old: ItemID("item 3"), new: ItemID("item 4")), (ItemID("item 5"), ItemID("item 50"))]

        var afterwards = LearnerState()
        afterwards.apply(contentsOf: events)
        afterwards.adopt(names)
        #expect(StateView(afterwards) == StateView(expected), "seed \(seed)")

        var between = LearnerState()
        between.apply(contentsOf: events[..<75])
        between.adopt(names)
        for event in events[75...] { between.apply(event) }
        between.adopt(names)
        #expect(StateView(between) == StateView(expected), "in between, seed \(seed)")
    }

    @Test func namesNeverHeardOfChangeNothing() throws {
        var maker = try EventMaker()
        var state = LearnerState()
        state.apply(maker.answer("a", .good, moment(9)))
        let before = StateView(state)
        state.adopt([(old: ItemID("x"), new: ItemID("y")), (old: ItemID("a"), new: ItemID("a"))])
        #expect(StateView(state) == before)
        #expect(state[ItemID("y")] == nil)
        state.adopt([(old: ItemID("a"), new: ItemID("b")), (old: ItemID("b"), new: ItemID("c"))])
        #expect(state[ItemID("a")]?.item == ItemID("c"))
        #expect(state[ItemID("c")]?.reviews.count == 1)
        state.apply(maker.answer("a", .good, moment(9, 10)))
        state.adopt([(old: ItemID("c"), new: ItemID("a"))])
        #expect(state[ItemID("b")]?.reviews.count == 2)
    }

    private func renamed(_ answered: Answered, _ item: ItemID) -> Answered {
        Answered(
            item: item, question: answered.question, kind: answered.kind, form: answered.form, typed: answered.typed,
            verdict: answered.verdict, rating: answered.rating, milliseconds: answered.milliseconds,
            session: answered.session, options: answered.options, interval: answered.interval,
            practice: answered.practice, confidence: answered.confidence)
    }

    private func renamed(_ event: Event, _ names: [String: String]) -> Event {
        func name(_ item: ItemID) -> ItemID { names[item.rawValue].map { ItemID($0) } ?? item }
        let body: Event.Body =
            switch event.body {
            case .answer(let answered): .answer(renamed(answered, name(answered.item)))
            case .move(let movement):
                .move(
                    Movement(
                        reason: movement.reason,
                        items: movement.items.map { Movement.Moved(item: name($0.item), day: $0.day) }))
            case .suspend(let item): .suspend(name(item))
            case .resume(let item): .resume(name(item))
            default: event.body
            }
        return Event(id: event.id, at: event.at, body: body)
    }
}
