// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Classroom
import ClassroomWords
import Durable
import Terminal
import Words

/// `recite analyze QUIZ ANSWERS…`.
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Tell how hard each question was, and whether it told the strong from the weak.",
        discussion: """
            Facility p, discrimination D of upper and lower group, point-biserial r (and corrected), KR-20, KR-21, \
            alpha (also without each item), standard error, and what each wrong option did. A dash stands for what \
            is undefined. Besides a quiz and its answers it reads a plain table: the student, then one column an \
            item, with letters and --key, or with 0 and 1 and --scored.

            Example: recite analyze friday/quiz.json answers.csv
            Example: recite analyze letters.csv --key key.csv --json
            Example: recite analyze worksheet.csv --scored --group 0.5
            """)

    @Argument(
        help: ArgumentHelp("A quiz and tables of answers; with --key or --scored one table.", valueName: "files"),
        completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("A table with the columns item and key.", valueName: "file"), completion: .file())
    var key: String?

    @Flag(help: "The table holds 1 for right and 0 for wrong.")
    var scored = false

    @Option(help: "The share of students in each group, up to 0.5; else 0.5 under 40 students, 0.27 from there on.")
    var group: Double?

    @Flag(help: "Print one JSON object.")
    var json = false

    func validate() throws {
        if let group, !(group > 0 && group <= 0.5) {
            throw ValidationError("--group takes a share above 0, up to 0.5.")
        }
        if key != nil && scored { throw ValidationError("--key and --scored exclude each other.") }
        let isTable = key != nil || scored
        if isTable, files.count != 1 { throw ValidationError("With --key or --scored, name one table.") }
        if !isTable, files.count < 2 {
            throw ValidationError("Name the quiz and at least one table of answers, or use --key or --scored.")
        }
    }

    func run() throws {
        let system = PosixFileSystem()
        let responses: Responses
        let names: [String]
        if key != nil || scored {
            let table = try QuizInput.bytes(files[0], in: system)
            let keys = try key.map { try QuizInput.bytes($0, in: system) }
            do throws(AnswerTableErrors) {
                responses = try Responses(table: table, key: keys)
            } catch {
                let name = PathText.name(of: files[0])
                let sentences = error.errors.map { ClassroomFaults.table($0, name: name) }
                throw Failure(sentences.joined(separator: "\n"), .misused)
            }
            names = responses.items
        } else {
            let quiz = try QuizInput.quiz(files[0], in: system)
            let sheets = try QuizInput.sheets(Array(files.dropFirst()), quiz: quiz, in: system)
            let marks = ClassMarks(quiz, sheets)
            let incomplete = marks.students.count { !$0.isComplete }
            if incomplete > 0 { StandardStreams.error(MarkWords.incomplete(incomplete)) }
            responses = marks.responses
            names = quiz.questions.map(\.question.stem)
        }
        if responses.students.isEmpty { throw Failure(MarkWords.nobody, .failed) }
        let analysis = ItemAnalysis(responses, share: group)
        if json {
            try StandardStreams.output.write(data: MarksJSON.bytes(analysis))
        } else {
            try StandardStreams.output.write(AnalysisWords.lines(analysis, names: names).map(\.styled))
        }
    }
}
