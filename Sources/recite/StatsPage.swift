// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Progress
import Terminal
import Words

/// The report as one page of HTML: nothing is fetched, no script runs, it prints, and it fits a phone.
struct StatsPage {
    let report: StatsReport

    /// The bytes of the page.
    var bytes: [UInt8] { Array(text.utf8) }

    private var text: String {
        let title = StatsWords.title(profile: report.profile)
        let overview = report.overview
        var page = """
            <!DOCTYPE html>
            <html lang="\(Language.current.rawValue)">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            <style>
            \(Self.style)</style>
            <h1>\(escaped(title))</h1>

            """
        page += section(
            .today,
            StatsWords.progress(overview, left: report.left, showsStreak: report.showsStreak)
                .map { "<p>\(escaped($0.text))</p>\n" }.joined())
        if !overview.days.days.isEmpty { page += plots }
        let made = StatsWords.made(overview.today, library: report.library)
        return page + "<footer>\(escaped(made))</footer>\n</html>\n"
    }

    private var plots: String {
        let overview = report.overview
        let map = report.calendar(weeks: Self.weeks)
        let monday = StudyDays.firstMonday(Self.weeks, today: overview.today)
        let calendar = VectorPlot.calendar(map, title: StatsWords.heading(.calendar)) { week, day, count in
            StatsWords.cell(monday.adding(days: 7 * week + day), count)
        }
        let legend = StatsWords.legend(HeatMap.signs, map.thresholds).text
        var hard = overview.hardest.isEmpty ? "<p>\(escaped(StatsWords.nothingHard.text))</p>\n" : "<ol>\n"
        for (item, stem) in zip(overview.hardest, report.stems) {
            hard += "<li>\(escaped(StatsWords.hard(item, stem: stem).text))</li>\n"
        }
        if !overview.hardest.isEmpty { hard += "</ol>\n" }
        return section(.calendar, calendar + "<p class=\"note\">\(escaped(legend))</p>\n")
            + section(
                .retention,
                table(StatsWords.retention(overview))
                    + "<p class=\"note\">\(escaped(StatsWords.retentionNote.text))</p>\n")
            + section(.hardest, hard) + calibration
            + bars(.stability, report.stability) + bars(.retrievability, report.retrievability)
            + bars(.load, report.load)
    }

    private var calibration: String {
        guard !report.calibration.isEmpty else { return "" }
        let notes = StatsWords.calibrationNotes(report.calibration)
        return section(
            .calibration,
            table(StatsWords.calibration(report.calibration))
                + notes.map { "<p class=\"note\">\(escaped($0.text))</p>\n" }.joined())
    }

    private func table(_ table: (head: [String], rows: [[String]])) -> String {
        let (head, rows) = table
        let cells = { (row: [String], name: String) in
            row.enumerated().map { column, cell in
                column == 0 || name == "th"
                    ? "<th scope=\"\(name == "th" ? "col" : "row")\">\(escaped(cell))</th>"
                    : "<td>\(escaped(cell))</td>"
            }.joined()
        }
        return "<table>\n<tr>\(cells(head, "th"))</tr>\n"
            + rows.map { "<tr>\(cells($0, "td"))</tr>\n" }.joined() + "</table>\n"
    }

    private func bars(_ part: StatsWords.Part, _ rows: [BarPlot.Row]) -> String {
        section(part, VectorPlot.bars(rows, title: StatsWords.heading(part)))
    }

    private func section(_ part: StatsWords.Part, _ body: String) -> String {
        "<section>\n<h2>\(escaped(StatsWords.heading(part)))</h2>\n\(body)</section>\n"
    }

    private func escaped(_ text: String) -> String { VectorPlot.escaped(text) }

    /// Half a year fits a phone.
    private static let weeks = 26

    private static let style = """
        :root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fdfcfa; --quiet: #5c5a55; --bar: #2f5d8a; --rule: #d8d4cc;
          --s0: #e9e6df; --s1: #c3d5e6; --s2: #8fb1d1; --s3: #5485b2; --s4: #1f4a74; --on: #fff; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #171716; --quiet: #a8a59e; --bar: #7fabd6;
          --rule: #3a3936; --s0: #2b2a28; --s1: #27405a; --s2: #39648f; --s3: #5f93c4; --s4: #a9cdf0; --on: #10202f; } }
        * { box-sizing: border-box; }
        body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 46rem;
          margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
        h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
        section { border-top: 1px solid var(--rule); padding: 1rem 0; break-inside: avoid; }
        p { margin: .25rem 0; overflow-wrap: anywhere; }
        ol { margin: 0; padding-left: 1.5rem; }
        svg { width: 100%; height: auto; display: block; }
        svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
        svg .label, .note, footer { fill: var(--quiet); color: var(--quiet); }
        .note, footer { font-size: .875rem; white-space: pre-wrap; }
        .bar { fill: var(--bar); }
        .step0 { fill: var(--s0); } .step1 { fill: var(--s1); } .step2 { fill: var(--s2); }
        .step3 { fill: var(--s3); } .step4 { fill: var(--s4); }
        svg .sign1, svg .sign2 { font-size: 9px; } svg .sign3, svg .sign4 { font-size: 9px; fill: var(--on); }
        table { border-collapse: collapse; } th, td { padding: .15rem .75rem .15rem 0; text-align: left; font-weight: normal; }
        tr:first-child th { color: var(--quiet); }
        @media print { :root { --paper: #fff; } body { max-width: none; padding: 0; font-size: 11pt; } svg { max-width: 16cm !important; }
          .bar, svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

        """
}
