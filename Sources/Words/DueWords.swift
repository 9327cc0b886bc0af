// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Study

/// When something is due, in words.
enum DueWords {
    /// "now", "in 10 minutes", "in 3 hours", say("later today"), say("tomorrow"), "in 4 days", "on 3 January 2027".
    static func when(_ due: DueTime) -> String {
        switch due {
        case .now: say("now")
        case .seconds(let seconds): inSeconds(seconds)
        case .today: say("later today")
        case .days(1, _): say("tomorrow")
        case .days(let days, let day): days <= 30 ? say("in \(days) days") : say("on \(FigureWords.day(day))")
        }
    }

    private static func inSeconds(_ seconds: Int) -> String {
        if seconds < 60 { return say("in less than a minute") }
        let minutes = (seconds + 30) / 60
        if minutes < 90 { return say("in \(FigureWords.count(minutes, "minute"))") }
        return say("in \(FigureWords.count((minutes + 30) / 60, "hour"))")
    }
}
