// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Study

/// When something is due, in words.
enum DueWords {
    /// "now", "in 10 minutes", "in 3 hours", "later today", "tomorrow", "in 4 days", "on 3 January 2027".
    static func when(_ due: DueTime) -> String {
        switch due {
        case .now: "now"
        case .seconds(let seconds): inSeconds(seconds)
        case .today: "later today"
        case .days(1, _): "tomorrow"
        case .days(let days, let day): days <= 30 ? "in \(days) days" : "on \(FigureWords.day(day))"
        }
    }

    private static func inSeconds(_ seconds: Int) -> String {
        if seconds < 60 { return "in less than a minute" }
        let minutes = (seconds + 30) / 60
        if minutes < 90 { return "in " + FigureWords.count(minutes, "minute") }
        return "in " + FigureWords.count((minutes + 30) / 60, "hour")
    }
}
