// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Study

/// How far a session is, and its clock.
enum SessionProgressWords {
    /// "12 of 30, about 6 minutes left."
    static func line(_ progress: SessionProgress) -> Line {
        guard let seconds = progress.secondsLeft else {
            return Line("\(progress.done) of \(progress.total).", .dim)
        }
        if seconds < 60 { return Line("\(progress.done) of \(progress.total), less than a minute left.", .dim) }
        let minutes = FigureWords.count((seconds + 30) / 60, "minute")
        return Line("\(progress.done) of \(progress.total), about \(minutes) left.", .dim)
    }

    static func resumed(answers: Int, since: ZonedInstant) -> Line {
        let minutes = since.millisecondsOfDay / 60_000
        let clock = "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
        return answers == 0
            ? Line("The session begun at \(clock) was interrupted; nothing had been answered in it.")
            : Line(
                "The session begun at \(clock) was interrupted; its \(FigureWords.count(answers, "answer")) counted. It goes on."
            )
    }

    static func goingOn(_ seconds: Int) -> Line {
        if seconds < 60 { return "The clock goes on." }
        return Line("The clock goes on after \(FigureWords.count((seconds + 30) / 60, "minute")).")
    }
}
