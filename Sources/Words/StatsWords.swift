// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Progress

/// The words of `recite stats`: headings, labels and sentences; the plots themselves are drawn by the terminal.
public enum StatsWords {
    /// The parts of the overview.
    public enum Part: Hashable, Sendable, CaseIterable {
        case today, retention, hardest, calibration, calendar, stability, retrievability, load
    }

    /// The heading of a part.
    public static func heading(_ part: Part) -> String {
        switch part {
        case .today: say("Progress")
        case .retention: say("True retention: remembered on a later day")
        case .hardest: say("Hardest facts")
        case .calibration: say("Calibration: how often right, by how sure")
        case .calendar: say("Answers a day")
        case .stability: say("Stability: days after which 90 % are recalled")
        case .retrievability: say("Retrievability: probability of recall now")
        case .load: say("Coming load: answers to be expected a day")
        }
    }

    /// Today, the streak where it is wanted, all time, how far the learner is.
    public static func progress(_ overview: Overview, left: Queue.Left, showsStreak: Bool) -> [Line] {
        var lines = [today(overview.doneToday)]
        let parts = SummaryWords.left(left)
        lines.append(parts.isEmpty ? "Nothing is due." : Line("Still today: \(FigureWords.list(parts))."))
        if showsStreak {
            let days = FigureWords.count(overview.days.streak(today: overview.today), "day")
            lines.append(Line("In a row: \(days); one missed day a week is forgiven."))
        }
        if let first = overview.days.first {
            let total = overview.days.total
            let days = FigureWords.count(overview.days.days.count, "day")
            lines.append(
                Line(
                    "In all: \(FigureWords.count(total.answers, "answer")) on \(days) since \(FigureWords.day(first)),"
                        + " \(duration(total.milliseconds))."))
        }
        let (begun, items) = (FigureWords.grouped(overview.begun), FigureWords.grouped(overview.items))
        lines.append(Line("Facts begun: \(begun) of \(items)."))
        let disputed = overview.disputed
        if disputed.items > 0 {
            lines.append(
                Line(
                    "Disputed facts: \(FigureWords.grouped(disputed.mastered)) mastered (they hold for three weeks),"
                        + " \(FigureWords.grouped(disputed.begun)) begun of \(FigureWords.grouped(disputed.items))."))
        }
        return lines
    }

    private static func today(_ total: DayTotal) -> Line {
        if total.answers == 0 { return "Today: nothing answered yet." }
        let answers = FigureWords.count(total.answers, "answer")
        return Line("Today: \(answers), \(FigureWords.grouped(total.right)) right, \(duration(total.milliseconds)).")
    }

    /// A time spent: "40 seconds", "12 minutes", "3 hours 5 minutes".
    public static func duration(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        if seconds < 60 { return FigureWords.count(seconds, "second") }
        let minutes = (seconds + 30) / 60
        if minutes < 60 { return FigureWords.count(minutes, "minute") }
        let rest = minutes % 60 == 0 ? "" : " " + FigureWords.count(minutes % 60, "minute")
        return FigureWords.count(minutes / 60, "hour") + rest
    }

    /// A row of the retention's table: the days, the young, the mature, all.
    public static func retention(_ overview: Overview) -> (head: [String], rows: [[String]]) {
        (
            ["", say("young"), say("mature"), say("all")],
            overview.retention.map { row in
                let days = row.days.map { say("last \($0) days") } ?? say("ever")
                return [days] + [row.share.young, row.share.mature, row.share.all].map(share)
            }
        )
    }

    /// What young and mature mean.
    public static var retentionNote: Line { Line("Mature: 21 days or more since the answer before.", .dim) }

    private static func share(_ share: TrueRetention.Share) -> String { Self.share(share.right, of: share.of) }

    private static func share(_ right: Int, of count: Int) -> String {
        guard count > 0 else { return "–" }
        return say("\(FigureWords.fixed(Double(right) / Double(count) * 100, 0)) % of \(FigureWords.grouped(count))")
    }

    /// The calibration's table: all answers, the last months, the topics with the most answers.
    public static func calibration(_ calibration: Calibration) -> (head: [String], rows: [[String]]) {
        let topics = calibration.topics.enumerated().sorted { left, right in
            let counts = [left, right].map { $0.element.rows.reduce(0) { $0 + $1.count } }
            return (counts[1], left.offset) < (counts[0], right.offset)
        }
        let groups = calibration.months.suffix(shownGroups) + topics.prefix(shownGroups).map(\.element)
        return (
            ["", say("guess"), say("fairly"), say("sure"), say("Brier")],
            ([calibration.all] + groups).map { group in
                [group.name.isEmpty ? say("all") : group.name] + group.rows.map { share($0.right, of: $0.count) }
                    + [group.brier.map { FigureWords.fixed($0, 2) } ?? "–"]
            }
        )
    }

    private static let shownGroups = 6

    /// What the Brier score means, and how many stated ranges held the figure.
    public static func calibrationNotes(_ calibration: Calibration) -> [Line] {
        var lines = [Line("Brier: 0 is best; 0.25 is what tossing a coin would get.", .dim)]
        if calibration.all.ranges > 0 {
            let (inside, ranges) = (calibration.all.inside, calibration.all.ranges)
            lines.append(Line("Ranges stated as 90 % sure: \(share(inside, of: ranges)) held the figure.", .dim))
        }
        return lines
    }

    /// A hard fact: its stem and how often it was forgotten.
    public static func hard(_ item: HardItem, stem: String?) -> Line {
        let name = stem ?? item.item.rawValue
        return Line("\(name) Forgotten \(item.forgotten) of \(item.reviews) times.", indent: 2)
    }

    /// That no fact was forgotten.
    public static var nothingHard: Line { "No fact was forgotten on a later day." }

    /// The classes of stability.
    public static func stability(_ histogram: Histogram) -> [String] {
        let starts = histogram.starts
        return starts.indices.map { index in
            let start = Int(starts[index])
            guard index + 1 < starts.count else { return say("\(start) days and more") }
            return index == 0 ? say("under 1 day") : say("\(start) to \(Int(starts[index + 1])) days")
        }
    }

    /// The classes of retrievability.
    public static func retrievability(_ histogram: Histogram) -> [String] {
        let starts = histogram.starts.map { FigureWords.fixed($0 * 100, 0) }
        return starts.indices.map { index in
            if index == 0 { return say("under \(starts[1]) %") }
            return say("\(starts[index]) to \(index + 1 < starts.count ? starts[index + 1] : "100") %")
        }
    }

    /// "26 November": a coming day.
    public static func dayAndMonth(_ day: CivilDay) -> String {
        let date = day.date
        return say("\(date.day) \(FigureWords.shortMonth(date.month))", in: "day and short month")
    }

    /// The short names of the days of the week, from Monday on.
    public static var weekdays: [String] {
        let names: [Phrase] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return names.map(\.text)
    }

    /// The short name of a month.
    public static func month(_ day: CivilDay) -> String { FigureWords.shortMonth(day.date.month) }

    /// What the signs of the calendar mean, from the lowest counts of all but the first.
    public static func legend(_ signs: [Character], _ thresholds: [Int]) -> Line {
        var parts = [say("\(String(signs[0])) none")]
        for (index, low) in thresholds.enumerated() where index + 1 < signs.count {
            let high = index + 1 < thresholds.count ? thresholds[index + 1] - 1 : nil
            let range = high.map { low == $0 ? "\(low)" : "\(low)–\($0)" } ?? "\(low)+"
            parts.append("\(signs[index + 1]) \(range)")
        }
        return Line(verbatim: parts.joined(separator: "  "), .dim)
    }

    /// A day of the calendar in words.
    public static func cell(_ day: CivilDay, _ count: Int) -> String {
        say("\(FigureWords.day(day)): \(FigureWords.count(count, "answer"))")
    }

    /// The number behind a bar.
    public static func count(_ count: Int) -> String { FigureWords.grouped(count) }

    /// The title of the page.
    public static func title(profile: String) -> String { say("Recite: the progress of \(profile)") }

    /// When and from what the page was made.
    public static func made(_ day: CivilDay, library: String) -> String {
        say("Made on \(FigureWords.day(day)) from the library \(library).")
    }

    /// The page was written.
    public static func written(_ path: String) -> Line { Line("The page was written: \(path)") }
}

extension FigureWords {
    static func shortMonth(_ month: Int) -> String {
        let names: [Phrase] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        return names.indices.contains(month - 1)
            ? names[month - 1].text : String(month)
    }
}
