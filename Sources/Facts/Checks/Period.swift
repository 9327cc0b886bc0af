// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// A time of a sentence as a stretch of quarters, to be held against the rows of a table.
struct Period {
    /// Its words in the sentence.
    let phrase: Range<Int>
    /// The first quarter, counted from the year 0.
    let first: Int
    /// The last quarter.
    let last: Int
    /// Whether it says more than the year.
    let isExact: Bool

    /// A whole year.
    init(year: Int, phrase: Range<Int>) {
        self.phrase = phrase
        first = year * 4
        last = year * 4 + 3
        isExact = false
    }

    init?(_ mention: FigureMention, in sentence: Sentence) {
        guard case .time(let time) = mention.value, let quarters = Self.quarters(time.time) else { return nil }
        let words = sentence.lexemes[time.phrase].map(\.folded)
        var (low, high) = quarters
        var isExact = high - low < 3
        if words.contains("half") {
            if words.contains("first") { high = low + 1 }
            if words.contains("second") { low += 2 }
            isExact = true
        } else if words.contains("early") || words.contains("beginning") || words.contains("start") {
            high = low
            isExact = true
        } else if words.contains("late") || words.contains("end") {
            low = high
            isExact = true
        }
        phrase = time.phrase
        first = low
        last = high
        self.isExact = isExact
    }

    /// Whether a row stands for a part of the period.
    func holds(_ time: CalendarTime?) -> Bool {
        guard let time, let quarters = Self.quarters(time) else { return false }
        return quarters.0 >= first && quarters.1 <= last || quarters.0 <= first && last <= quarters.1
    }

    /// Whether a row can be the state at the period's beginning: its first quarter, or the one before.
    func isStart(_ time: CalendarTime?) -> Bool {
        guard let time, let quarters = Self.quarters(time) else { return false }
        return quarters.1 == first - 1 || quarters.0 == first && quarters.1 < last
    }

    /// Whether a row is the state at the period's end.
    func isEnd(_ time: CalendarTime?) -> Bool {
        guard let time, let quarters = Self.quarters(time) else { return false }
        return quarters.1 == last
    }

    private static func quarters(_ time: CalendarTime) -> (Int, Int)? {
        switch time {
        case .year(let year): (year * 4, year * 4 + 3)
        case .quarter(let year, let quarter): (year * 4 + quarter - 1, year * 4 + quarter - 1)
        case .month(let year, let month): (year * 4 + (month - 1) / 3, year * 4 + (month - 1) / 3)
        case .day(let year, let month, _): (year * 4 + (month - 1) / 3, year * 4 + (month - 1) / 3)
        default: nil
        }
    }
}
