// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Progress
import Study

/// The end of a session.
enum SummaryWords {
    static func lines(_ summary: SessionSummary) -> [Line] {
        var lines: [Line] = [.blank, score(summary)]
        let parts = left(summary.left)
        if !parts.isEmpty { lines.append(Line("Still today: \(FigureWords.list(parts)).")) }
        if let coming = coming(summary.later) { lines.append(Line("Coming: \(coming).")) }
        if summary.withheld > 0 {
            lines.append(
                summary.withheld == 1
                    ? "One new item left for other days by the daily limit."
                    : Line("\(FigureWords.grouped(summary.withheld)) new items left for other days by the daily limit.")
            )
        }
        return lines
    }

    /// "3 to review", "2 in learning steps", "15 new": what is not zero.
    static func left(_ left: Queue.Left) -> [String] {
        let parts: [(count: Int, words: Phrase)] = [
            (left.reviews, "\(FigureWords.grouped(left.reviews)) to review"),
            (left.steps, "\(FigureWords.grouped(left.steps)) in learning steps"),
            (left.new, "\(FigureWords.grouped(left.new)) new"),
        ]
        return parts.filter { $0.count > 0 }.map(\.words.text)
    }

    private static func score(_ summary: SessionSummary) -> Line {
        let skipped = summary.skipped > 0 ? say(", skipped \(summary.skipped)") : ""
        if summary.answered == 0 { return Line("Nothing answered\(skipped).", .strong) }
        return Line("Answered \(summary.answered), right \(summary.right)\(skipped).", .strong)
    }

    /// The nearest days one by one, all others in one number.
    private static func coming(_ days: [SessionSummary.DueOnLaterDay]) -> String? {
        guard !days.isEmpty else { return nil }
        let near = days.prefix(shownDays).map {
            say("\(FigureWords.grouped($0.count)) \(DueWords.when($0.when))", in: "so many items at a time")
        }
        let later = days.dropFirst(shownDays).map(\.count).reduce(0, +)
        return (near + (later > 0 ? [say("\(FigureWords.grouped(later)) later")] : [])).joined(separator: ", ")
    }

    private static let shownDays = 5
}
