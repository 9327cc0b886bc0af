// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress
import Study
import Terminal
import Words

/// All that `recite stats` shows, as lines and as a page.
struct StatsReport {
    let overview: Overview
    let left: Queue.Left
    let showsStreak: Bool
    let calibration: Calibration
    /// The stems of the hardest items, in the order of ``Overview/hardest``.
    let stems: [String?]
    let profile: String
    let library: String

    static let shownHard = 5

    /// Rows of the histogram of stability.
    var stability: [BarPlot.Row] { rows(overview.stability, StatsWords.stability(overview.stability)) }

    /// Rows of the histogram of retrievability.
    var retrievability: [BarPlot.Row] {
        rows(overview.retrievability, StatsWords.retrievability(overview.retrievability))
    }

    /// Rows of the coming days.
    var load: [BarPlot.Row] {
        overview.load.days.enumerated().map { ahead, day in
            BarPlot.Row(
                StatsWords.dayAndMonth(overview.today.adding(days: ahead)), Double(day.answers),
                text: StatsWords.count(day.answers))
        }
    }

    private func rows(_ histogram: Histogram, _ labels: [String]) -> [BarPlot.Row] {
        zip(labels, histogram.counts).map { BarPlot.Row($0, Double($1), text: StatsWords.count($1)) }
    }

    /// The calendar of so many weeks.
    func calendar(weeks: Int) -> HeatMap {
        let monday = StudyDays.firstMonday(weeks, today: overview.today)
        var headings: [Int: String] = [:]
        for week in 0..<weeks {
            // The month is named above the first week that begins in it.
            let (day, before) = (monday.adding(days: 7 * week), monday.adding(days: 7 * week - 7))
            if day.date.month != before.date.month { headings[week] = StatsWords.month(day) }
        }
        return HeatMap(
            weeks: overview.days.weeks(weeks, today: overview.today), dayNames: StatsWords.weekdays, headings: headings)
    }

    /// The report for a terminal or a pipe.
    func lines(columns: Int) -> [StyledLine] {
        var lines = heading(.today, isFirst: true)
        lines += StatsWords.progress(overview, left: left, showsStreak: showsStreak).map(\.styled)
        if overview.days.days.isEmpty { return lines }
        lines += heading(.calendar)
        let map = calendar(weeks: HeatMap.weeks(fitting: min(columns, 80), dayNames: StatsWords.weekdays))
        lines += map.lines() + [StatsWords.legend(HeatMap.signs, map.thresholds).styled.indented]
        lines +=
            heading(.retention) + table(StatsWords.retention(overview)) + [StatsWords.retentionNote.styled.indented]
        lines += heading(.hardest)
        if overview.hardest.isEmpty { lines.append(StatsWords.nothingHard.styled) }
        for (item, stem) in zip(overview.hardest, stems) { lines.append(StatsWords.hard(item, stem: stem).styled) }
        if !calibration.isEmpty {
            lines += heading(.calibration) + table(StatsWords.calibration(calibration))
            lines += StatsWords.calibrationNotes(calibration).map(\.styled.indented)
        }
        lines += heading(.stability) + BarPlot.lines(stability, columns: columns)
        lines += heading(.retrievability) + BarPlot.lines(retrievability, columns: columns)
        lines += heading(.load) + BarPlot.lines(load, columns: columns)
        return lines
    }

    private func heading(_ part: StatsWords.Part, isFirst: Bool = false) -> [StyledLine] {
        (isFirst ? [] : [StyledLine()]) + [StyledLine(StatsWords.heading(part), .strong)]
    }

    private func table(_ table: (head: [String], rows: [[String]])) -> [StyledLine] {
        let all = [table.head] + table.rows
        let widths = table.head.indices.map { column in
            all.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        return all.enumerated().map { index, row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
                return column == 0 ? cell + padding : padding + cell
            }
            return StyledLine("  " + cells.joined(separator: "  "), index == 0 ? .dim : .plain)
        }
    }
}

extension StyledLine {
    /// The line two columns to the right.
    fileprivate var indented: StyledLine {
        var line = StyledLine("  ", hangingIndent: 2)
        for piece in pieces { line.append(piece.text, piece.role) }
        return line
    }
}
