// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import ClassroomWords
import Words

/// A slip for each student, one a page: the score, and what was missed with its sources.
public enum SlipsPage {
    /// The bytes of the slips.
    public static func bytes(_ marks: ClassMarks) -> [UInt8] {
        let body = marks.students.map { slip($0, marks.quiz) }.joined()
        return WebPage.bytes(title: MarkWords.slips(marks.quiz.title), style: style, body: body)
    }

    private static func slip(_ student: StudentMarks, _ quiz: Quiz) -> String {
        var body = "<article>" + WebPage.heading(student.student)
        let parts = [
            quiz.title, quiz.className, quiz.date, PaperWords.variant(student.variant),
            MarkWords.score(student.score, of: student.points),
        ]
        body += WebPage.paragraph(parts.filter { !$0.isEmpty }.joined(separator: " · "), "score")
        let missed = student.printed.filter { !$0.outcome.isRight && $0.outcome != .notAsked }
        if missed.isEmpty { return body + WebPage.paragraph(MarkWords.nothingMissed) + "</article>\n" }
        body += WebPage.heading(MarkWords.missed, 3)
        for answer in missed {
            body += "<section>" + WebPage.paragraph("\(answer.number). \(answer.question.stem)", "stem")
            body += WebPage.paragraph(MarkWords.answered(answer))
            body += WebPage.paragraph(MarkWords.answer(answer.question), "remark")
            body += PaperWords.evidence(answer.question).map { WebPage.paragraph($0, "note") }.joined()
            body += "</section>\n"
        }
        return body + "</article>\n"
    }

    private static let style = """
        article { break-after: page; border-top: 1px solid #111; padding-top: 0.5rem; }
        section { margin: 0 0 1rem; } section p { margin: 0.1rem 0; } .score { font-weight: bold; }
        @media print { h1 { display: none; } article { border: 0; } }
        """
}
