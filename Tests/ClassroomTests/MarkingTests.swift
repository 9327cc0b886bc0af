// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import Marking
import Testing

/// Marks: from letters and numbers to points, and every way a table of answers can be wrong.
struct MarkingTests {
    private func table(_ lines: String..., quiz: Quiz) throws -> [AnswerSheet] {
        try AnswerTable(Array((lines.joined(separator: "\n") + "\n").utf8), quiz: quiz).sheets
    }

    private func errors(_ lines: String..., quiz: Quiz = Samples.quiz()) -> [AnswerTableError] {
        do throws(AnswerTableErrors) {
            _ = try AnswerTable(Array((lines.joined(separator: "\n") + "\n").utf8), quiz: quiz)
            return []
        } catch {
            return error.errors
        }
    }

    private static let small: Quiz = {
        let questions = [
            QuizQuestion(Samples.choice("ships")),
            QuizQuestion(
                Samples.number(
                    "nets", 12_400, accept: 11_780...13_020, rivals: [Samples.rival("Arven's office", 15_000)]),
                points: DecimalNumber(2)),
        ]
        return Quiz(title: "Small", bank: "b", seed: 1, questions: questions)
    }()

    @Test func verdictsEarnTheirShares() throws {
        let answers = [
            ("B", "12,400", "right right 3"), ("1,400", "12 thousand", "right right 3"),
            ("c", "15,000", "wrong rival 1"),
            ("x", "11,500", "unreadable near 1"), ("", "80", "omitted wrong 0"),
            ("-", "no idea", "omitted unreadable 0"),
        ]
        for (letter, number, expected) in answers {
            let sheets = try table("student,1,2", "Mara,\"\(letter)\",\"\(number)\"", quiz: Self.small)
            let student = ClassMarks(Self.small, sheets).students[0]
            let words = student.answers.map(\.outcome.word).joined(separator: " ")
            #expect("\(words) \(student.score)" == expected, "\(letter) \(number)")
        }
    }

    @Test func creditCanBeSetAndAScoreIsNeverBelowZero() throws {
        var credit = Credit()
        credit.wrong = DecimalNumber(coefficient: -25, exponent: -2) ?? .zero
        credit.rival = DecimalNumber(1)
        let sheets = try table("student,1,2", "Mara,A,15000", "Jon,A,", quiz: Self.small)
        let marks = ClassMarks(Self.small, sheets, credit: credit)
        #expect(marks.students.map(\.score.description) == ["1.75", "0"])
        #expect(marks.byQuestion[0].score.description == "-0.5" && marks.byQuestion[1].rival == 1)
    }

    @Test func theThreeShapesOfATableMeanTheSame() throws {
        let quiz = Samples.quiz()
        let wide = try table("student,variant,1,2,3", "Mara,A,B,1200,D", "Jon,b,,C,", quiz: quiz)
        let long = try table(
            "student,variant,question,answer,extra", "Mara,A,1,B,x", "Mara,A,2,1200,x", "Jon,B,2,C,x", "Mara,A,3,D,x",
            quiz: quiz)
        let packed = try table("student;variant;answers", "Mara;A;B 1200 D", "Jon;B;-C", quiz: quiz)
        #expect(wide == long && long == packed)
        #expect(wide[0].variant.name == "A" && wide[1].variant.name == "B")
    }

    @Test func aLiveRoundNamesQuestionsAndNeedsNoVariant() throws {
        let quiz = Samples.quiz()
        let sheets = try table(
            "student,variant,question,answer,state,seconds", "Mara,,anchors/choice,A,,2.5",
            "Mara,,anchors/choice,B,,3", "Jon,,anchors/choice,,not asked,", "Jon,,barrels/choice,,,", quiz: quiz)
        #expect(sheets[0].given[0] == .answer("B"))
        let marks = ClassMarks(quiz, sheets)
        #expect(marks.students[1].answers[0].outcome == .notAsked && !marks.students[1].isComplete)
        #expect(marks.students[1].points == DecimalNumber(24) && marks.byQuestion[0].asked == 1)
        #expect(marks.responses.students == ["Mara"])
    }

    @Test func nothingInATableIsGuessed() {
        #expect(errors("student,variant,1") == [.empty])
        #expect(errors("name,1", "a,b") == [.noColumn("student")])
        #expect(errors("student,variant,question", "a,A,1") == [.noColumn("answer")])
        #expect(errors("student,variant,1,1", "a,A,B,B") == [.repeatedColumn("1")])
        #expect(errors("student,variant,99,mark", "a,A,B,2") == [.unknownColumn("99"), .unknownColumn("mark")])
        #expect(
            errors("student,variant,1", ",A,B", "b,Z,B", "c,,B", "d,A,B", "d,A,B") == [
                .noStudent(line: 2), .unknownVariant(line: 3, "Z"), .noVariant(line: 4), .repeatedStudent(line: 6, "d"),
            ])
        #expect(
            errors("student,variant,question,answer,state", "a,A,77,B,", "a,B,1,B,", "b,A,1,B,late") == [
                .unknownQuestion(line: 2, "77"), .twoVariants(line: 3, student: "a"), .unknownState(line: 4, "late"),
            ])
        #expect(errors("student,variant,answers", "a,A,\(String(repeating: "B", count: 21))").count == 1)
        #expect(errors("student,variant,1", "a,A,\"B") == [.openQuotation(line: 2)])
        #expect(throws: AnswerTableErrors.self) { try AnswerTable([0xFF, 0xFE, 0x0A], quiz: Self.small) }
    }

    @Test func spreadsheetsWriteTheirOwnWay() throws {
        let text = "\u{FEFF}student;variant;1;2\r\n\"Mara; the \"\"first\"\"\";A;'-12;B\r\n;;;\r\n"
        let sheets = try AnswerTable(Array(text.utf8), quiz: Samples.quiz()).sheets
        #expect(sheets.map(\.student) == ["Mara; the \"first\""])
        #expect(sheets[0].given[sheets[0].variant.questions[0].index] == .answer("-12"))
    }

    /// What marking writes, a spreadsheet must not run.
    @Test func cellsThatLookLikeFormulasAreGuarded() {
        var csv = CSVWriter(["a"])
        csv.row(["=1+1", "-5", "a,b"])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "a\r\n'=1+1,-5,\"a,b\"\r\n")
    }

    /// A fact asked in two ways is one fact.
    @Test func factsAreCountedOverTheirQuestions() throws {
        let questions = [QuizQuestion(Samples.choice("nets")), QuizQuestion(Samples.number("nets", 1_400))]
        let quiz = Quiz(title: "t", bank: "b", seed: 1, questions: questions)
        let marks = ClassMarks(quiz, try table("student,1,2", "Mara,B,1", "Jon,B,1400", quiz: quiz))
        #expect(marks.byItem.map(\.tally.right) == [3] && marks.byItem[0].tally.share == 0.75)
        let tables = MarkTables(marks, ItemAnalysis(marks.responses))
        var record = ClassRecord()
        try record.add(tables.results)
        #expect(record.share(ItemID(rawValue: "nets")) == 0.75)
    }
}
