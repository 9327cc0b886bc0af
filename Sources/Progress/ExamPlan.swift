// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// When each item is looked at once more before an exam, so that as much as possible is known on that day.
///
/// What would come only after the exam comes once more on one of the seven days before it, on each day as many as on another:
/// the firmest memories first, since they lose least until then, the weakest on the eve. What was answered in these days
/// already, and comes only after the exam, has had its look.
struct ExamPlan {
    /// The day of the exam.
    let exam: CivilDay
    /// The day of the last look at each item that still has one to come, by the item's place in the queue.
    private(set) var days: [Int: CivilDay] = [:]

    /// The days before the exam over which last looks are spread.
    static let window = 7

    /// An item of a queue that is learnt.
    struct Item {
        /// Its place in the queue.
        let index: Int
        /// How slowly it is forgotten, in days.
        let stability: Double
        /// The day on which it falls due.
        let due: CivilDay
        /// The day on which it was last answered.
        let answered: CivilDay
    }

    /// The last looks as they stand on `today`.
    ///
    /// They follow from the items alone, so that a second session on a day asks no more than the first has left.
    init(exam: CivilDay, today: CivilDay, _ items: [Item]) {
        self.exam = exam
        let first = max(today, exam.adding(days: -Self.window))
        let late = items.filter { $0.due >= exam }
        let waiting = late.filter { needsLook($0.answered, due: $0.due) }
            .sorted { ($1.stability, $0.index) < ($0.stability, $1.index) }
        let seenToday = late.count { $0.answered == today && today == first }
        var place = 0
        for day in 0..<max(0, exam.number - first.number) {
            // What is left by then, in equal parts over what is left of the days, rounded up.
            let daysLeft = exam.number - first.number - day
            let seen = day == 0 ? seenToday : 0
            let share = (waiting.count - place + seen + daysLeft - 1) / daysLeft - seen
            let end = min(waiting.count, place + max(0, share))
            while place < end {
                days[waiting[place].index] = first.adding(days: day)
                place += 1
            }
        }
    }

    /// Whether an item comes too late for the exam and was not looked at in the days before it.
    private func needsLook(_ answered: CivilDay, due: CivilDay) -> Bool {
        due >= exam && answered < exam.adding(days: -Self.window)
    }

    /// The day on which the item at `index` comes: its own, or that of its last look.
    func day(_ index: Int, due: CivilDay, answered: CivilDay) -> CivilDay {
        guard needsLook(answered, due: due), let look = days[index] else { return due }
        return look
    }
}
