// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory
import TestSupport
import Testing

@testable import Progress

struct EventLineTests {
    static let device = DeviceID(rawValue: "d0c5")!

    /// Each line as the log holds it, and the event it stands for.
    static let lines: [(String, Event.Body)] = [
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "answer", "item": "a", "question": "a/1", "#
                + #""kind": "numeric", "form": "lookup", "typed": "2 million", "verdict": "wrong", "distance": -0.5, "#
                + #""rating": 1, "seconds": 4.25, "session": "s1"}"#,
            .answer(.sample("a", .again))
        ),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "answer", "item": "a", "question": "a/1", "#
                + #""kind": "choice", "form": "when", "typed": "\u001b[2J\u202e", "verdict": "rival", "#
                + #""rival": "Overy, citing Russian sources", "rating": 1, "seconds": 0.0, "session": "s1"}"#,
            .answer(
                Answered(
                    item: ItemID("a"), question: QuestionID(rawValue: "a/1"), kind: .known(.choice), form: "when",
                    typed: "\u{1b}[2J\u{202e}", verdict: .rival(claimant: "Overy, citing Russian sources"),
                    rating: .again, milliseconds: -5, session: SessionID(rawValue: "s1")))
        ),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "undo", "event": "d0c5-6"}"#,
            .undo(EventID(device: device, counter: 6))
        ),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "overrule", "event": "d0c5-6", "rating": 3}"#,
            .overrule(EventID(device: device, counter: 6), .good)
        ),
        (#"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "suspend", "item": "a"}"#, .suspend(ItemID("a"))),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "move", "why": "spread", "#
                + #""items": [["a", "2026-11-22"], ["b", "2026-11-23"]]}"#,
            .move(
                Movement(
                    reason: .spread,
                    items: [
                        Movement.Moved(item: ItemID("a"), day: CivilDay(year: 2026, month: 11, day: 22)),
                        Movement.Moved(item: ItemID("b"), day: CivilDay(year: 2026, month: 11, day: 23)),
                    ]))
        ),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "settings", "model": "fsrs-7", "#
                + #""bank_retention": ["dates", 0.8], "tag_retention": ["rivers", null], "fitted": 120, "reviews_per_day": null, "#
                + #""review_order": "random", "fuzz": false, "balance": true, "seed": 7, "#
                + #""easy_days": [100, 100, 100, 100, 100, 50, 0], "#
                + #""easy_dates": [["2026-12-24", "2026-12-26", 0]], "exam": "2027-03-01"}"#,
            .settings([
                .model(.fsrs7), .retentionOfBank("dates", 0.8), .retentionOfTag("rivers", nil), .fitted(120),
                .reviewsPerDay(nil),
                .reviewOrder(.random), .fuzz(false), .balance(true), .seed(7),
                .easyDays([100, 100, 100, 100, 100, 50, 0]),
                .easyDates([
                    EasyDates(
                        from: CivilDay(year: 2026, month: 12, day: 24), to: CivilDay(year: 2026, month: 12, day: 26),
                        percent: 0)
                ]), .exam(CivilDay(year: 2027, month: 3, day: 1)),
            ])
        ),
        (#"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "resume", "item": "a"}"#, .resume(ItemID("a"))),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "settings", "desired_retention": 0.85, "#
                + #""weights": [0.212, 1.0], "learning_steps": [60, 600], "relearning_steps": [], "#
                + #""maximum_interval": 365, "new_items_per_day": 10, "accept_rounded": false, "#
                + #""roll_over_hour": 3, "time_zone": "Europe/Berlin"}"#,
            .settings([
                .desiredRetention(0.85), .weights([0.212, 1]), .learningSteps([60, 600]), .relearningSteps([]),
                .maximumInterval(365), .newItemsPerDay(10), .acceptsRounded(false), .rollOverHour(3),
                .timeZone(.named("Europe/Berlin")),
            ])
        ),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "settings", "time_zone": null}"#,
            .settings([.timeZone(.system)])
        ),
        (
            #"{"n": 7, "at": "2026-11-21T09:03:11.123+01:00", "type": "began", "session": "s1", "#
                + #""banks": [{"name": "prisoners", "version": "3"}]}"#,
            .began(
                Session(id: SessionID(rawValue: "s1"), banks: [Session.BankMark(name: "prisoners", version: "3")]))
        ),
    ]

    @Test(arguments: lines)
    func anEventIsWrittenAndReadAsItsLine(line: String, body: Event.Body) throws {
        let at = try #require(ZonedInstant(iso: "2026-11-21T09:03:11.123+01:00"))
        let event = Event(id: EventID(device: Self.device, counter: 7), at: at, body: body)
        #expect(String(decoding: event.line, as: UTF8.self) == line + "\n")
        #expect(try Event(JSONReader.read(line), of: Self.device) == event)
    }

    /// What a newer version wrote is kept, and an answer still counts.
    @Test(arguments: [
        #"{"n": 1, "at": "2026-11-21T09:03:11.123+01:00", "type": "dream", "about": {"x": [1.50, null]}, "z": "é"}"#,
        #"{"n": 1, "at": "2026-11-21T09:03:11.123+01:00", "type": "suspend", "item": "a", "why": "too easy"}"#,
        #"{"n": 1, "at": "2026-11-21T09:03:11.123+01:00", "type": "settings", "new_items_per_day": 3, "voice": 1e3}"#,
        #"{"n": 1, "at": "2026-11-21T09:03:11.123+01:00", "type": "settings", "roll_over_hour": "dawn"}"#,
        #"{"n": 1, "at": "2026-11-21T09:03:11.123+01:00", "type": "answer", "item": "a", "question": "q", "#
            + #""kind": "map", "form": "place", "typed": "", "verdict": "close", "rating": 3, "seconds": 1.5, "#
            + #""session": "s", "distance": 12.0, "device": "pen"}"#,
    ])
    func whatANewerVersionWroteSurvives(line: String) throws {
        let event = try Event(JSONReader.read(line), of: Self.device)
        #expect(String(decoding: event.line, as: UTF8.self) == line + "\n")
    }

    @Test(arguments: [
        (#"[]"#, "n"),
        (#"{"at": "2026-11-21T09:03:11Z", "type": "x"}"#, "n"),
        (#"{"n": 0, "at": "2026-11-21T09:03:11Z", "type": "x"}"#, "n"),
        (#"{"n": 4000000001, "at": "2026-11-21T09:03:11Z", "type": "x"}"#, "n"),
        (#"{"n": 1.5, "at": "2026-11-21T09:03:11Z", "type": "x"}"#, "n"),
        (#"{"n": 1, "at": "yesterday", "type": "x"}"#, "at"),
        (#"{"n": 1, "at": "2026-11-21T09:03:11Z"}"#, "type"),
        (#"{"n": 1, "at": "2026-11-21T09:03:11Z", "type": "undo", "event": "d0c5"}"#, "event"),
        (#"{"n": 1, "at": "2026-11-21T09:03:11Z", "type": "undo", "event": "../x-1"}"#, "event"),
        (#"{"n": 1, "at": "2026-11-21T09:03:11Z", "type": "overrule", "event": "d0c5-1", "rating": 5}"#, "rating"),
        (#"{"n": 1, "at": "2026-11-21T09:03:11Z", "type": "suspend", "item": ""}"#, "item"),
        (#"{"n": 1, "at": "2026-11-21T09:03:11Z", "type": "began", "session": "s", "banks": [1]}"#, "banks"),
    ])
    func aLineThatIsNoEventNamesTheMember(line: String, member: String) throws {
        let json = try JSONReader.read(line)
        #expect(throws: LineProblem.member(member)) { try Event(json, of: Self.device) }
    }

    /// The quick way through a log must find what the thorough way finds.
    @Test(arguments: SeededGenerator.seeds(1...30))
    func replayingLinesComesToTheSameAsApplyingEvents(seed: UInt64) throws {
        let events = try RandomLife(seed: seed, count: 120).events
        var expected = LearnerState()
        expected.apply(contentsOf: events)
        var state = LearnerState()
        for device in Set(events.map(\.id.device)).sorted() {
            let log = events.filter { $0.id.device == device }.flatMap(\.line)
            let report = log.withUnsafeBytes { state.add(log: $0, from: 0, of: device) }
            #expect(report.malformed == 0, "seed \(seed)")
        }
        state.settle()
        #expect(StateView(state) == StateView(expected), "seed \(seed)")
    }

    @Test func malformedLinesAreCountedAndTheRestCounts() throws {
        var maker = try EventMaker()
        let bytes =
            maker.answer("a", .good, moment(9)).line + Array("nonsense\n\n{}\n".utf8)
            + maker.answer("b", .good, moment(9, 1)).line
        var state = LearnerState()
        let report = bytes.withUnsafeBytes { state.add(log: $0, from: 0, of: maker.device) }
        state.settle()
        #expect(report.events == 2)
        #expect(report.malformed == 2)
        #expect(report.first?.number == 2)
        #expect(state.records.map(\.item.rawValue) == ["a", "b"])
    }

    @Test(arguments: ["", "abc", "Device", "a/../b", "dev ice", "abcdefghijklmnopqrstuvwxyz0123456", "ge\u{e4}t"])
    func aDeviceNameIsAFileNameEverywhere(name: String) {
        #expect(DeviceID(rawValue: name) == nil)
    }
}
