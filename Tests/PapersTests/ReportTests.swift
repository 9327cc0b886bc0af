// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Classroom
import Foundation
import Papers
import Testing

/// The class's report and the slips.
struct ReportTests {
    private let marks: ClassMarks

    init() throws {
        let csv = "student,question,answer\nMara <script>,a/q,<b>\nMara <script>,b/q,13\nJon,a/q,x_1\nJon,b/q,12\n"
        marks = ClassMarks(PaperTests.quiz, try AnswerTable(Array(csv.utf8), quiz: PaperTests.quiz).sheets)
    }

    @Test func theReportIsOnePageThatAsksForNothing() {
        let page = String(decoding: ReportPage.bytes(marks, ItemAnalysis(marks.responses)), as: UTF8.self)
        for foreign in ["<script", "http", "src=", "@import", "NaN", "inf", "nan"] {
            #expect(!page.contains(foreign), "\(foreign)")
        }
        #expect(page.contains("Mara &lt;script&gt;") && page.contains("<svg role=\"img\""))
        #expect(page.contains("fewer than 20 students"))
    }

    @Test func aSlipShowsWhatWasMissedWithItsSource() {
        let page = String(decoding: SlipsPage.bytes(marks), as: UTF8.self)
        #expect(!page.contains("<script") && page.contains("So it was."))
        #expect(page.components(separatedBy: "<article>").count == 3)
        #expect(page.contains("You answered 13: near.") && page.contains("Answer: 12"))
        #expect(page.contains("You left this empty."))
    }

    @Test func aReportOfNobodyIsStillAPage() {
        let none = ClassMarks(PaperTests.quiz, [])
        #expect(!ReportPage.bytes(none, ItemAnalysis(none.responses)).isEmpty && !SlipsPage.bytes(none).isEmpty)
    }
}
