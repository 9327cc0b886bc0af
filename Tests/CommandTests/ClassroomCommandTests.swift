// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `recite paper`, `mark` and `analyze` as a teacher runs them.
@Suite struct ClassroomCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func recite(_ arguments: [String], stdin: String = "") throws -> ProcessResult {
        try runProcess(BuiltProduct.path("recite"), arguments, directory: folder.path, stdin: stdin)
    }

    private func paper(_ name: String, _ more: String...) throws -> ProcessResult {
        try recite(["paper", "built-in", "-o", name, "--count", "8", "--variants", "3", "--seed", "5"] + more)
    }

    private func files(_ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.file(name)).sorted()
    }

    @Test func twoProcessesWriteTheSameBytes() throws {
        for name in ["one", "two"] {
            let result = try paper(name, "--answer-sheet", "--class", "9b")
            #expect(result.status == .exited(0) && result.stdout.isEmpty, "\(result.stderr)")
        }
        let names = try files("one")
        #expect(try files("two") == names)
        for name in [
            "key.html", "key.tex", "map.csv", "paper-A.html", "paper-C.tex", "quiz.json", "questions.bank.jsonl",
        ] {
            #expect(names.contains(name))
        }
        for name in names { #expect(try folder.bytes(of: "one/" + name) == folder.bytes(of: "two/" + name), "\(name)") }
    }

    @Test func aQuizGoesFromPaperToMarksAndAnalysis() throws {
        _ = try paper("quiz")
        let answers =
            (["student,variant,answers"] + (0..<6).map { "Student \($0),\("ABC".dropFirst($0 % 3).prefix(1)),ABCDABCD" })
            .joined(separator: "\n")
        try folder.write(answers, to: "answers.csv")
        let marked = try recite(["mark", "quiz", "answers.csv", "-o", "marks", "--json"])
        #expect(marked.status == .exited(0), "\(marked.stderr)")
        let object = try JSONSerialization.jsonObject(with: Data(marked.stdout.utf8)) as? [String: Any]
        #expect((object?["students"] as? [Any])?.count == 6)
        #expect(
            try files("marks") == [
                "facts.csv", "marks.json", "questions.csv", "report.html", "results.csv", "slips.html", "students.csv",
            ])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("marks/slips.html"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let analysis = try recite(["analyze", "quiz/quiz.json", "answers.csv"])
        #expect(analysis.status == .exited(0) && analysis.stdout.contains("fewer than 20 students"))
        let again = try recite([
            "paper", "built-in", "-o", "again", "--count", "4", "--results", "marks/results.csv", "--not-mastered",
        ])
        #expect(again.status == .exited(0), "\(again.stderr)")
    }

    @Test func answersMayBeTyped() throws {
        _ = try paper("quiz")
        let result = try recite(
            ["mark", "quiz", "-o", "marks"], stdin: "Mara; A; ABCD\nwhat\nJon; Z; A\nMara; A; A\nJon; B; --D\n\n")
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(result.stdout.contains("2 students") && result.stderr.contains("no variant “Z”"))
        #expect(result.stderr.contains("Mara stands in the table twice") && result.stderr.contains("Not taken"))
        #expect(try String(decoding: folder.bytes(of: "marks/answers.csv"), as: UTF8.self).contains("Jon,B,'--D"))
    }

    @Test func aQuizExportsToOtherPrograms() throws {
        _ = try paper("quiz")
        let result = try recite(["export", "quiz/questions.bank.jsonl", "--to", "amc"])
        #expect(result.status == .exited(0) && result.stdout.contains("\\onecopy"), "\(result.stderr)")
    }

    @Test func whatIsWrongGetsASentence() throws {
        _ = try paper("quiz")
        try folder.write("student,variant,1\nMara,Q,A\n", to: "answers.csv")
        let cases: [([String], Int32, String)] = [
            (["mark", "quiz", "answers.csv"], 2, "answers.csv, line 2: the quiz has no variant “Q”."),
            (["mark", "quiz/map.csv", "answers.csv"], 2, "this is no valid JSON"),
            (["mark", "nowhere.json", "answers.csv"], 2, "nowhere.json"),
            (["mark", "quiz", "answers.csv", "--credit", "near=2"], 2, "is no credit"),
            (["paper", "built-in", "-o", "x", "--items", "nothing"], 2, "not there, or left out"),
            (["paper", "built-in", "-o", "x", "--forms", "nothing"], 1, "no question fits"),
            (["paper", "built-in", "-o", "x", "--difficulty", "much"], 2, "is no difficulty"),
            (["paper", "built-in", "-o", "x", "--variants", "27"], 2, "1 to 26"),
            (["analyze", "answers.csv"], 2, "Name the quiz"),
            (["analyze", "answers.csv", "--scored"], 2, "is not the score"),
        ]
        for (arguments, status, sentence) in cases {
            let result = try recite(arguments)
            #expect(
                result.status == .exited(status) && result.stderr.contains(sentence), "\(arguments): \(result.stderr)")
        }
    }
}
