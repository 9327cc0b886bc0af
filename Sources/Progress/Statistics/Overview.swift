// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// Reviews on a later day, and how many were remembered.
public struct TrueRetention: Hashable, Sendable {
    /// Items whose last interval was less than ``matureDays`` days.
    public var young = Share()
    /// The others.
    public var mature = Share()
    /// All.
    public var all: Share { Share(of: young.of + mature.of, right: young.right + mature.right) }

    /// From how many days on an item counts as mature, as Anki counts.
    public static let matureDays = 21

    /// So many of so many.
    public struct Share: Hashable, Sendable {
        /// How many.
        public var of = 0
        /// How many of them were right.
        public var right = 0
        /// 0 to 1; `nil` where there are none.
        public var share: Double? { of > 0 ? Double(right) / Double(of) : nil }
    }
}

/// A fact that is forgotten again and again.
public struct HardItem: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// Wrong answers on a later day than the one before.
    public let forgotten: Int
    /// Answers on a later day than the one before.
    public let reviews: Int
    /// Its difficulty, 1 to 10.
    public let difficulty: Double
}

/// How far the learner is with the facts on which sources disagree.
public struct DisputedFacts: Hashable, Sendable {
    /// Items of the banks that are disputed.
    public let items: Int
    /// Those that were begun.
    public let begun: Int
    /// Those that would be recalled after ``TrueRetention/matureDays`` days, and were right the last time.
    public let mastered: Int
}

/// Counts by class.
public struct Histogram: Hashable, Sendable {
    /// Where classes begin, in order; the last has no end.
    public let starts: [Double]
    /// How many are in each class.
    public internal(set) var counts: [Int]

    init(starts: [Double]) {
        self.starts = starts
        counts = [Int](repeating: 0, count: starts.count)
    }

    mutating func add(_ value: Double) {
        guard let place = starts.lastIndex(where: { $0 <= value }) else { return }
        counts[place] += 1
    }
}

/// A learner's progress with the items of some banks, as `recite stats` shows it.
public struct Overview: Sendable {
    /// The study day.
    public let today: CivilDay
    /// What was done on each study day.
    public let days: StudyDays
    /// Remembered on a later day: in the last 7, 30 and 365 study days, and ever.
    public let retention: [(days: Int?, share: TrueRetention)]
    /// The hardest items, the hardest first.
    public let hardest: [HardItem]
    /// The disputed ones.
    public let disputed: DisputedFacts
    /// Items begun, out of all.
    public let begun: Int
    /// Items of the banks.
    public let items: Int
    /// Items by stability in days.
    public let stability: Histogram
    /// Items by the probability of recall now, 0 to 1.
    public let retrievability: Histogram
    /// The coming days.
    public let load: Forecast

    /// Classes of stability in days: less than one, a week, three weeks, three months, a year, more.
    public static let stabilityClasses: [Double] = [0, 1, 7, 21, 90, 365]
    /// Classes of retrievability.
    public static let retrievabilityClasses: [Double] = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

    /// The overview at `now`.
    ///
    /// - Parameters:
    ///   - items: the items of the banks, in their order.
    ///   - disputed: those of them on which sources disagree.
    ///   - ahead: how many coming days, today included.
    public init(
        _ history: LearnerHistory, items: [ItemID], disputed: Set<ItemID>, now: ZonedInstant, ahead: Int = 14
    ) {
        let state = history.state
        let rollOver = state.settings.rollOverHour
        let today = now.studyDay(rollOverHour: rollOver)
        self.today = today
        days = StudyDays(history.answers, rollOverHour: rollOver)
        var stability = Histogram(starts: Self.stabilityClasses)
        var retrievability = Histogram(starts: Self.retrievabilityClasses)
        var hard: [HardItem] = []
        var retention = [TrueRetention](repeating: TrueRetention(), count: Self.windows.count)
        var (begun, begunDisputed, mastered) = (0, 0, 0)
        for item in items {
            guard let record = state[item], let trace = record.card.trace, let last = record.reviews.last else {
                continue
            }
            begun += 1
            let days = state.scheduler.stability(trace.memory)
            stability.add(days)
            let chance = state.scheduler.retrievability(record.card, at: now.instant.seconds) ?? 0
            retrievability.add(chance)
            if disputed.contains(item) {
                begunDisputed += 1
                if days >= Double(TrueRetention.matureDays), last.rating != .again { mastered += 1 }
            }
        }
        for record in state.records {
            let later = Self.laterReviews(record, rollOver)
            for review in later {
                for (place, window) in Self.windows.enumerated()
                where window.map({ today.number - review.day.number < $0 }) ?? true {
                    retention[place].add(review)
                }
            }
            let forgotten = later.count { !$0.isRight }
            if forgotten > 0, let trace = record.card.trace, !record.isSuspended {
                hard.append(
                    HardItem(
                        item: record.item, forgotten: forgotten, reviews: later.count,
                        difficulty: trace.memory.difficulty))
            }
        }
        self.retention = zip(Self.windows, retention).map { ($0, $1) }
        hardest = hard.sorted {
            ($0.forgotten, $0.difficulty, $1.item) > ($1.forgotten, $1.difficulty, $0.item)
        }
        self.disputed = DisputedFacts(items: disputed.count, begun: begunDisputed, mastered: mastered)
        self.begun = begun
        self.items = items.count
        self.stability = stability
        self.retrievability = retrievability
        load = state.forecast(items, days: ahead, now: now)
    }

    private static let windows: [Int?] = [7, 30, 365, nil]

    /// What was done today.
    public var doneToday: DayTotal { days.days[today] ?? DayTotal() }

    /// One review on a later day than the one before.
    fileprivate struct LaterReview {
        let day: CivilDay
        let apart: Int
        let isRight: Bool
    }

    /// The first review of each study day but the first.
    private static func laterReviews(_ record: ItemRecord, _ rollOver: Int) -> [LaterReview] {
        var before: CivilDay?
        return record.reviews.compactMap { review in
            let day = review.studyDay(rollOverHour: rollOver)
            defer { before = day }
            guard let before, before < day else { return nil }
            return LaterReview(day: day, apart: day.number - before.number, isRight: review.rating != .again)
        }
    }
}

extension TrueRetention {
    fileprivate mutating func add(_ review: Overview.LaterReview) {
        if review.apart < Self.matureDays {
            young.of += 1
            young.right += review.isRight ? 1 : 0
        } else {
            mature.of += 1
            mature.right += review.isRight ? 1 : 0
        }
    }
}
