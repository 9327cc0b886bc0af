// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the coming days bring: a learner played forward by the memory model.
///
/// Each review is drawn with the recall that the model expects; a forgotten item is relearnt on the same day. Days count from
/// 0, today. The same seed gives the same forecast.
public struct Forecast: Hashable, Sendable {
    /// The days, today first.
    public let days: [Day]

    /// One day.
    public struct Day: Hashable, Sendable {
        /// Reviews of items learnt before.
        public internal(set) var reviews = 0
        /// Items begun.
        public internal(set) var new = 0
        /// Answers: reviews, first answers, and those in learning steps.
        public internal(set) var answers = 0
        /// Reviews left for the next day by the limit.
        public internal(set) var left = 0
        /// Items expected to be recalled at the end of the day.
        public internal(set) var known = 0.0
    }

    /// An item as it stands today.
    public struct Item: Hashable, Sendable {
        /// Its memory.
        public let memory: MemoryState
        /// Days since its last review; at least 0.
        public let age: Int
        /// Days until it is due; 0 or less for today.
        public let due: Int

        /// An item last reviewed `age` days ago and due in `due` days.
        public init(memory: MemoryState, age: Int, due: Int) {
            self.memory = memory
            self.age = age
            self.due = due
        }
    }

    /// What is played.
    public struct Plan: Hashable, Sendable {
        /// The scheduler.
        public var scheduler: Scheduler
        /// How many days.
        public var days: Int
        /// Items not begun yet.
        public var newItems: Int
        /// Items begun a day.
        public var newPerDay: Int
        /// Reviews a day; `nil` for no limit.
        public var reviewsPerDay: Int?
        /// How much of the usual load each day takes, 0 to 1, from today on; days beyond it take all.
        public var shares: [Double] = []
        /// The number from which all is drawn.
        public var seed: UInt64 = 0
        /// Whether the known items are counted on each day, or on the last alone.
        public var countsKnownDaily = false

        /// A plan.
        public init(
            scheduler: Scheduler, days: Int, newItems: Int, newPerDay: Int, reviewsPerDay: Int? = nil
        ) {
            self.scheduler = scheduler
            self.days = days
            self.newItems = newItems
            self.newPerDay = newPerDay
            self.reviewsPerDay = reviewsPerDay
        }
    }

    /// Plays `plan` from `items` on.
    public init(_ items: [Item], _ plan: Plan) {
        var play = Play(items, plan)
        days = play.run()
    }
}

private struct Play {
    private let plan: Forecast.Plan
    private var memories: [MemoryState] = []
    /// The day of the last review, counted from today: 0 or less for those begun before.
    private var last: [Int] = []
    private var waiting: [[Int32]]
    private var draw: SplitMix

    init(_ items: [Forecast.Item], _ plan: Forecast.Plan) {
        self.plan = plan
        draw = SplitMix(seed: plan.seed)
        waiting = Array(repeating: [], count: max(plan.days, 1))
        memories.reserveCapacity(items.count + plan.newItems)
        last.reserveCapacity(items.count + plan.newItems)
        for (index, item) in items.enumerated() {
            memories.append(item.memory)
            last.append(-max(0, item.age))
            let due = max(0, item.due)
            if due < plan.days { waiting[due].append(Int32(index)) }
        }
    }

    mutating func run() -> [Forecast.Day] {
        var days: [Forecast.Day] = []
        var fresh = plan.newItems
        for today in 0..<max(plan.days, 0) {
            var day = Forecast.Day()
            let share = today < plan.shares.count ? plan.shares[today] : 1
            let limit = plan.reviewsPerDay.map { Int(Double($0) * share) } ?? Int.max
            let due = waiting[today]
            waiting[today] = []
            for (place, index) in due.enumerated() {
                if place >= limit {
                    day.left = due.count - place
                    if today + 1 < plan.days { waiting[today + 1] = Array(due[place...]) + waiting[today + 1] }
                    break
                }
                day.reviews += 1
                day.answers += review(Int(index), today)
            }
            let begun = min(fresh, Int(Double(plan.newPerDay) * share))
            fresh -= begun
            day.new = begun
            for _ in 0..<begun { day.answers += begin(today) }
            if plan.countsKnownDaily || today == plan.days - 1 { day.known = known(today) }
            days.append(day)
        }
        return days
    }

    /// Reviews an item; returns how many answers that took.
    private mutating func review(_ index: Int, _ today: Int) -> Int {
        let seconds = (today - last[index]) * 86_400
        var (memory, isRecalled) = plan.scheduler.model.play(memories[index], after: seconds, draw: draw.unit())
        last[index] = today
        var answers = 1
        if !isRecalled {
            for step in plan.scheduler.relearningSteps {
                memory = plan.scheduler.model.next(memory, .good, after: step)
                answers += 1
            }
        }
        memories[index] = memory
        plan(index, today)
        return answers
    }

    /// Begins an item; returns how many answers that took.
    private mutating func begin(_ today: Int) -> Int {
        let scheduler = plan.scheduler
        let isKnown = draw.unit() < Guessing.knownBefore
        var memory = scheduler.model.first(isKnown ? .good : .again)
        let steps = scheduler.learningSteps.dropFirst(isKnown ? 1 : 0)
        for step in steps { memory = scheduler.model.next(memory, .good, after: step) }
        memories.append(memory)
        last.append(today)
        plan(memories.count - 1, today)
        return 1 + steps.count
    }

    /// Puts an item on the day that the scheduler asks for, a part of a day by chance, so that not all move together.
    private mutating func plan(_ index: Int, _ today: Int) {
        // A day is drawn from the interval: a ten-thousandth of it decides nothing.
        let interval = plan.scheduler.model.interval(
            memories[index], retention: plan.scheduler.desiredRetention, error: 1e-4)
        let exact = min(interval, Double(plan.scheduler.maximumInterval))
        let whole = exact.rounded(.down)
        let days = max(1, Int(whole) + (draw.unit() < exact - whole ? 1 : 0))
        if today + days < plan.days { waiting[today + days].append(Int32(index)) }
    }

    private func known(_ today: Int) -> Double {
        memories.indices.reduce(0) { sum, index in
            sum + plan.scheduler.retrievability(memories[index], after: (today - last[index]) * 86_400)
        }
    }
}

/// Random numbers that a seed fixes (SplitMix64; Steele, Lea and Flood 2014).
private struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func unit() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
    }
}
