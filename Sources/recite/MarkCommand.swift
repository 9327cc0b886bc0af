// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Classroom
import ClassroomWords
import Durable
import Figures
import Marking
import Papers
import Terminal
import Words

/// `recite mark QUIZ ANSWERS… -o DIR`.
struct MarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Mark the answers to a quiz.",
        discussion: """
            Answers come as CSV, from paper (student, variant, one column a printed number) or from a live round; \
            without a table they are typed at the prompt. Another claimant's figure and a near one earn half the \
            points unless --credit says otherwise. With -o: results.csv, students.csv, questions.csv, facts.csv, \
            marks.json, report.html with plots for the class, slips.html with the sources of what each student missed.

            Example: recite mark friday/quiz.json answers.csv -o friday/marks
            Example: recite mark friday -o friday/marks        # type the letters
            """)

    @Argument(
        help: ArgumentHelp("quiz.json, or the folder that recite paper wrote.", valueName: "quiz"), completion: .file())
    var quiz: String

    @Argument(help: ArgumentHelp("Tables of answers (CSV).", valueName: "answers"), completion: .file())
    var answers: [String] = []

    @Option(
        name: [.short, .customLong("output")], help: "The folder to write; made if need be.", completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Shares of a question's points: rival=0.5,near=0.5,wrong=0. A wrong answer may cost: wrong=-0.25.",
            valueName: "shares"))
    var credit: String?

    @Flag(help: "A rounded figure is not right.")
    var noRounding = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let system = PosixFileSystem()
        let quiz = try QuizInput.quiz(quiz, in: system)
        let credit = try worth()
        let marker = Marker(settings: MarkingSettings(roundedDigits: noRounding ? nil : 2))
        let sheets =
            answers.isEmpty
            ? try TypedAnswers(quiz, credit, marker, folder: output, in: system).read()
            : try QuizInput.sheets(answers, quiz: quiz, in: system)
        if sheets.isEmpty { throw Failure(MarkWords.nobody, .failed) }
        let marks = ClassMarks(quiz, sheets, credit: credit, marker: marker)
        let analysis = ItemAnalysis(marks.responses)
        if let output { try write(marks, analysis, to: output, in: system) }
        let incomplete = marks.students.count { !$0.isComplete }
        if incomplete > 0 { StandardStreams.error(MarkWords.incomplete(incomplete)) }
        if json {
            try StandardStreams.output.write(data: MarksJSON.bytes(marks, analysis))
            return
        }
        let lines = [Line(verbatim: MarkWords.summary(marks), .strong)] + marks.students.map { MarkWords.line($0) }
        try StandardStreams.output.write(lines.map(\.styled))
    }

    private func write(
        _ marks: ClassMarks, _ analysis: ItemAnalysis, to folder: String, in system: PosixFileSystem
    ) throws {
        let tables = MarkTables(marks, analysis)
        var files = OutputFolder(folder, in: system)
        try files.open(isPrivate: true)
        for (name, bytes) in [
            ("results.csv", tables.results), ("students.csv", tables.students), ("questions.csv", tables.questions),
            ("facts.csv", tables.facts), ("marks.json", MarksJSON.bytes(marks, analysis)),
            ("report.html", ReportPage.bytes(marks, analysis)), ("slips.html", SlipsPage.bytes(marks)),
        ] {
            try files.write(name, bytes, isPrivate: true)
        }
        StandardStreams.error(MarkWords.written(files.count, folder: folder))
    }

    private func worth() throws -> Credit {
        var shares = Credit()
        for part in (credit ?? "").split(separator: ",") {
            let sides = part.split(separator: "=").map { String($0) }
            guard sides.count == 2, case .number(let value, nil)? = TypedReader.number(sides[1]),
                value <= DecimalNumber(1), value >= DecimalNumber(-1)
            else { throw Failure(MarkWords.credit(credit ?? ""), .misused) }
            switch sides[0] {
            case "right": shares.right = value
            case "rival": shares.rival = value
            case "near": shares.near = value
            case "wrong": shares.wrong = value
            default: throw Failure(MarkWords.credit(credit ?? ""), .misused)
            }
        }
        return shares
    }
}

/// Answers typed at the prompt, or read a line each from a pipe.
struct TypedAnswers {
    private let quiz: Quiz
    private let credit: Credit
    private let marker: Marker
    private let folder: String?
    private let system: PosixFileSystem

    init(_ quiz: Quiz, _ credit: Credit, _ marker: Marker, folder: String?, in system: PosixFileSystem) {
        self.quiz = quiz
        self.credit = credit
        self.marker = marker
        self.folder = folder
        self.system = system
    }

    /// The sheets typed. With a folder, `answers.csv` there is written anew after each student, so that nothing typed is
    /// lost.
    func read() throws -> [AnswerSheet] {
        let source = LineEditor.standardInput(name: "recite", output: StandardStreams.errors)
        for line in MarkWords.typing(quiz) { StandardStreams.error(line) }
        var sheets: [AnswerSheet] = []
        var rows: [[String]] = []
        while true {
            switch try source.readLine(prompt: Line(verbatim: MarkWords.prompt, .prompt).styled) {
            case .end, .interrupted: return sheets
            case .tooLong: StandardStreams.error(MarkWords.longLine)
            case .line(let line):
                if line.allSatisfy(\.isWhitespace) { return sheets }
                source.remember(line)
                let parts = line.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map {
                    String($0).split(separator: " ").joined(separator: " ")
                }
                guard parts.count == 3, !parts[0].isEmpty else {
                    StandardStreams.error(MarkWords.badLine)
                    continue
                }
                do {
                    let sheet = try sheet(parts, sheets)
                    sheets.append(sheet)
                    rows.append(parts)
                    try keep(rows)
                    let marks = ClassMarks(quiz, [sheet], credit: credit, marker: marker)
                    try StandardStreams.errors.write(marks.students.map { MarkWords.taken($0).styled })
                } catch let error as AnswerTableError {
                    StandardStreams.error(ClassroomFaults.table(error, name: ""))
                }
            }
        }
    }

    private func sheet(_ parts: [String], _ sheets: [AnswerSheet]) throws -> AnswerSheet {
        guard !sheets.contains(where: { $0.student == parts[0] }) else {
            throw AnswerTableError.repeatedStudent(line: 0, parts[0])
        }
        guard let variant = quiz.variant(named: parts[1]), quiz.variants.isEmpty || !parts[1].isEmpty else {
            throw AnswerTableError.unknownVariant(line: 0, parts[1])
        }
        return try AnswerTable.packed(parts[2], student: parts[0], variant: variant, quiz: quiz)
    }

    private func keep(_ rows: [[String]]) throws {
        guard let folder else { return }
        var csv = CSVWriter(["student", "variant", "answers"])
        for row in rows { csv.row(row) }
        var files = OutputFolder(folder, in: system)
        try files.open(isPrivate: true)
        try files.write("answers.csv", csv.bytes, isPrivate: true)
    }
}
