// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import ClassroomWords
import Figures
import Marking
import Words

/// The class's report as one page of HTML with pictures.
public enum ReportPage {
    /// The bytes of the report.
    public static func bytes(_ marks: ClassMarks, _ analysis: ItemAnalysis) -> [UInt8] {
        var body = WebPage.paragraph(MarkWords.summary(marks))
        body += Plots.histogram(marks.students.compactMap(\.share))
        body += WebPage.heading(ReportWords.students) + students(marks)
        body += WebPage.heading(ReportWords.facts) + facts(marks)
        body += WebPage.heading(ReportWords.analysis)
        if analysis.students > 0 { body += self.analysis(analysis) }
        body += WebPage.heading(ReportWords.questions)
        let tallies = marks.byQuestion
        for index in marks.quiz.questions.indices {
            body += question(index, marks, tallies[index], analysis.items[index])
        }
        return WebPage.bytes(title: ReportWords.title(marks.quiz.title), body: body)
    }

    private static func students(_ marks: ClassMarks) -> String {
        let rows = marks.students.map { student in
            let count = { (name: String) in String(student.answers.count { $0.outcome.word == name }) }
            let wrong = student.answers.count { ["wrong", "unknown", "unreadable"].contains($0.outcome.word) }
            return [
                student.student, student.variant, String(student.right), count("rival"), count("near"), String(wrong),
                count("omitted"), MarkWords.score(student.score, of: student.points),
                student.share.map(MarkWords.percent) ?? "–",
            ]
        }
        return WebPage.table(ReportWords.studentColumns, rows, caption: ReportWords.students, left: [0, 1])
    }

    private static func facts(_ marks: ClassMarks) -> String {
        let open = marks.byItem.filter { ($0.tally.share ?? 1) < ClassRecord.mastery }
            .sorted { ($0.tally.share ?? 0, $0.item) < ($1.tally.share ?? 0, $1.item) }
        if open.isEmpty { return WebPage.paragraph(ReportWords.allMastered) }
        let rows = open.map { item, tally in
            let question = marks.quiz.questions.first { $0.question.item == item }?.question
            return [
                question.map { "\($0.stem) — \($0.answer.text)" } ?? item.rawValue, String(tally.asked),
                String(tally.right),
                String(tally.rival), String(tally.near), AnalysisWords.value(tally.share),
            ]
        }
        return WebPage.table(ReportWords.factColumns, rows, caption: ReportWords.facts)
    }

    private static func analysis(_ analysis: ItemAnalysis) -> String {
        var body = "<dl>"
        for figure in AnalysisWords.figures(analysis) {
            body += "<div><dt>\(HTMLPaper.text(figure.name))</dt><dd>\(HTMLPaper.text(figure.value))</dd></div>"
        }
        body += "</dl>\n" + AnalysisWords.notes(analysis).map { WebPage.paragraph($0, "note") }.joined()
        body += Plots.scatter(analysis.items)
        let rows = analysis.items.enumerated().map { AnalysisWords.cells($1, number: $0 + 1, analysis) }
        return body + WebPage.table(AnalysisWords.columns(analysis), rows, caption: ReportWords.analysis, left: [])
    }

    private static func question(
        _ index: Int, _ marks: ClassMarks, _ tally: Tally, _ item: ItemAnalysis.Item
    ) -> String {
        let question = marks.quiz.questions[index].question
        var body = "<section>" + WebPage.heading("\(index + 1). \(question.stem)", 3)
        body += WebPage.paragraph(MarkWords.answer(question)) + Plots.bar(tally)
        if let remark = AnalysisWords.remark(item) { body += WebPage.paragraph(remark + ".", "remark") }
        if !item.options.isEmpty {
            body += WebPage.table(
                AnalysisWords.optionColumns, item.options.map { AnalysisWords.cells($0) },
                caption: question.id.rawValue,
                left: [0, 7])
        } else if case .quantity(let key) = question.answer.meaning {
            let typed = marks.students.compactMap { student -> Double? in
                if case .marked(.number(let value), _) = student.answers[index].outcome { return value.double }
                return nil
            }
            body +=
                Plots.numberLine(
                    typed, key: key.value.double,
                    claims: question.rivals.map { ($0.claimant, $0.value.double) }) ?? ""
        } else {
            body += given(index, marks)
        }
        return body + "</section>\n"
    }

    /// Typed words and dates, the most frequent first.
    private static func given(_ index: Int, _ marks: ClassMarks) -> String {
        var counts: [String: (count: Int, outcome: String)] = [:]
        for student in marks.students where !student.answers[index].typed.isEmpty {
            let answer = student.answers[index]
            counts[answer.typed] = (
                (counts[answer.typed]?.count ?? 0) + 1, MarkWords.outcome(answer.outcome)
            )
        }
        let rows = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return rows.isEmpty
            ? ""
            : WebPage.table(
                ReportWords.givenColumns, rows.map { [$0.key, String($0.value.count), $0.value.outcome] },
                caption: marks.quiz.questions[index].question.id.rawValue, left: [0, 2])
    }
}
