// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Testing

@testable import Progress

/// Makes events of one device, numbered as its log would number them.
struct EventMaker {
    let device: DeviceID
    private var counter: UInt32 = 0

    init(_ device: String = "device") throws {
        self.device = try #require(DeviceID(rawValue: device))
    }

    mutating func event(_ at: ZonedInstant, _ body: Event.Body) -> Event {
        counter += 1
        return Event(id: EventID(device: device, counter: counter), at: at, body: body)
    }

    mutating func answer(_ item: String, _ rating: Rating, _ at: ZonedInstant) -> Event {
        event(at, .answer(.sample(item, rating)))
    }
}

extension Answered {
    static func sample(_ item: String, _ rating: Rating) -> Answered {
        Answered(
            item: ItemID(rawValue: item), question: QuestionID(rawValue: item + "/1"), kind: .known(.numeric),
            form: "lookup",
            typed: "2 million", verdict: rating == .again ? .wrong(distance: -0.5) : .right, rating: rating,
            milliseconds: 4250, session: SessionID(rawValue: "s1"))
    }
}

extension ItemID {
    init(_ name: String) { self.init(rawValue: name) }
}

/// A moment in November 2026 at an offset of one hour, on the 21st unless told.
func moment(_ hour: Int, _ minute: Int = 0, _ second: Int = 0, day: Int = 21, offset: Int = 60) -> ZonedInstant {
    let midnight = CivilDay(year: 2026, month: 11, day: day).start(rollOverHour: 0, offsetMinutes: offset)
    return ZonedInstant(midnight.adding(seconds: (hour * 60 + minute) * 60 + second), offsetMinutes: offset)
}

/// What a state comes to, without the order in which things were first heard of.
struct StateView: Equatable {
    struct Line: Equatable {
        let item: String
        let ratings: [Rating]
        let instants: [Instant]
        let card: Card
        let lapses: Int
        let isSuspended: Bool
        let dueDay: CivilDay?
    }
    let lines: [Line]
    let settings: Settings
    let latest: Instant?

    init(_ state: LearnerState) {
        lines = state.records.filter { !$0.reviews.isEmpty || $0.isSuspended }.sorted { $0.item < $1.item }.map {
            Line(
                item: $0.item.rawValue, ratings: $0.reviews.map(\.rating), instants: $0.reviews.map(\.instant),
                card: $0.card, lapses: $0.lapses, isSuspended: $0.isSuspended,
                dueDay: $0.dueDay(rollOverHour: state.settings.rollOverHour))
        }
        settings = state.settings
        latest = state.latest
    }
}
