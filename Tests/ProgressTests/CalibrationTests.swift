// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress
import Testing

/// How sure a learner was, and what came of it.
struct CalibrationTests {
    private let device = DeviceID(rawValue: "desk")!

    private func event(_ counter: UInt32, _ at: String, _ body: Event.Body) -> Event {
        Event(id: EventID(device: device, counter: counter), at: ZonedInstant(iso: at)!, body: body)
    }

    private func answer(_ item: String, _ rating: Rating, _ confidence: Double?, inside: Bool? = nil) -> Event.Body {
        .answer(
            Answered(
                item: ItemID(rawValue: item), question: QuestionID(rawValue: item), kind: .known(.numeric), form: "",
                typed: "1", verdict: rating == .again ? .wrong(distance: nil) : .right, rating: rating,
                milliseconds: 1000, session: SessionID(rawValue: "s"), confidence: confidence,
                range: inside.map { StatedRange(low: DecimalNumber(1), high: DecimalNumber(2), isInside: $0) }))
    }

    private var events: [Event] {
        [
            event(1, "2026-11-01T09:00:00.000+01:00", answer("a", .good, 0.95)),
            event(2, "2026-11-02T09:00:00.000+01:00", answer("b", .again, 0.95)),
            event(3, "2026-12-01T09:00:00.000+01:00", answer("c", .again, 0.25)),
            event(4, "2026-12-02T03:00:00.000+01:00", answer("a", .good, 0.6)),
            event(5, "2026-12-02T09:00:00.000+01:00", answer("d", .good, nil, inside: false)),
            event(6, "2026-12-02T09:01:00.000+01:00", answer("e", .good, nil)),
        ]
    }

    private func state(_ events: [Event]) -> LearnerState {
        var state = LearnerState()
        state.apply(contentsOf: events)
        return state
    }

    @Test func answersAreCountedByLevelTopicAndMonth() {
        let calibration = Calibration(state(events)) { $0.rawValue == "a" ? "Dams" : nil }
        #expect(calibration.all.rows.map(\.count) == [1, 1, 2])
        #expect(calibration.all.rows.map(\.right) == [0, 1, 1])
        #expect(calibration.all.ranges == 1)
        #expect(calibration.all.inside == 0)
        #expect(calibration.topics.map(\.name) == ["Dams"])
        #expect(calibration.topics.first?.rows.map(\.count) == [0, 1, 1])
        #expect(calibration.months.map(\.name) == ["2026-11", "2026-12"])
        let squares = 0.05 * 0.05 + 0.95 * 0.95 + 0.25 * 0.25 + 0.4 * 0.4
        #expect(abs((calibration.all.brier ?? 0) - squares / 4) < 1e-12)
    }

    @Test func whatWasTakenBackDoesNotCountAndAnOverrulingDoes() {
        let later = "2026-12-03T09:00:00.000+01:00"
        let undone = state(events + [event(7, later, .undo(events[1].id))])
        #expect(Calibration(undone).all.rows[2].count == 1)
        let overruled = state(events + [event(7, later, .overrule(events[1].id, .good))])
        #expect(Calibration(overruled).all.rows[2].right == 2)
        #expect(Calibration(LearnerState()).isEmpty)
    }

    @Test func sureAndWrongIsSeenUntilTheNextAnswer() {
        #expect(state(events).isSureAndWrong(ItemID(rawValue: "b")))
        #expect(!state(events).isSureAndWrong(ItemID(rawValue: "a")))
        let answered = state(
            events + [event(7, "2026-12-03T09:00:00.000+01:00", answer("b", .good, 0.6))])
        #expect(!answered.isSureAndWrong(ItemID(rawValue: "b")))
    }

    @Test func sureAndWrongComesFirstUnlessSwitchedOff() throws {
        let names = ["a", "b", "c", "d"]
        let items = names.map { name in
            QueueItem(item: ItemID(rawValue: name), measure: MeasureID(rawValue: name), importance: 0.5)
        }
        var log: [Event] = []
        for (place, name) in names.enumerated() {
            let at = "2026-11-21T09:0\(place):00.000+01:00"
            log.append(event(UInt32(place + 1), at, answer(name, .again, name == "c" ? 0.95 : 0.25)))
        }
        let now = try #require(ZonedInstant(iso: "2026-11-21T10:00:00.000+01:00"))
        #expect(Queue(items: items, state: state(log), now: now).next(now: now) == .item(ItemID(rawValue: "c"), .step))
        log.append(event(9, "2026-11-21T09:30:00.000+01:00", .settings([.sureFirst(false)])))
        #expect(Queue(items: items, state: state(log), now: now).next(now: now) == .item(ItemID(rawValue: "a"), .step))
    }

    @Test func everyEventReadsBackAsItWasWritten() throws {
        let item = ItemID(rawValue: "a")
        let question = QuestionID(rawValue: "a/number")
        let bodies: [Event.Body] = [
            .accept(events[0].id, .good, AcceptedForm(item: item, form: "Niederskarne “x”")),
            .flag(QuestionFlag(item: item, question: question, note: "look\nagain")),
            .edit(QuestionEdit(item: item, question: question, stem: "How many?", figure: nil)),
            .edit(QuestionEdit(item: item, question: question, stem: nil, figure: "1.9 million")),
            answer("a", .hard, 0.6, inside: true), .settings([.digits(.comma), .sureFirst(false)]),
            .settings([.digits(nil)]),
        ]
        for body in bodies {
            let written = event(3, "2026-11-01T09:00:00.000+01:00", body)
            let line = written.line
            let read = try line.withUnsafeBytes { bytes in
                try Event(line: 0..<bytes.count - 1, of: bytes, number: 1, of: device)
            }
            #expect(read == written)
        }
    }
}
