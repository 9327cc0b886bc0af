// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// What one student handed in.
public struct AnswerSheet: Hashable, Sendable {
    /// The student's name or number.
    public let student: String
    /// The variant that was answered; its name is empty for the quiz as it stands.
    public let variant: Variant
    /// What stands for each question of the quiz, in the quiz's order.
    public let given: [Given]

    /// What stands in the place of one answer.
    public enum Given: Hashable, Sendable {
        /// As typed.
        case answer(String)
        /// Left empty.
        case omitted
        /// The question came before the student had joined.
        case notAsked
    }

    /// A sheet; `given` has an element for each question of the quiz.
    public init(student: String, variant: Variant, given: [Given]) {
        self.student = student
        self.variant = variant
        self.given = given
    }
}

/// Everything that is wrong with a table of answers, in the order of its lines; never empty.
public struct AnswerTableErrors: Error, Hashable, Sendable {
    /// The errors.
    public let errors: [AnswerTableError]

    init(_ errors: AnswerTableError...) { self.errors = errors }
    init(_ errors: [AnswerTableError]) { self.errors = errors }
}

/// Reads the table in which answers come back; `docs/quiz.md` describes its three shapes.
public struct AnswerTable {
    /// The students in the order in which they first appear.
    public let sheets: [AnswerSheet]

    private struct Draft {
        var student: String
        var variant: Variant
        var given: [AnswerSheet.Given]
    }

    /// Reads a table of answers to `quiz`.
    public init(_ bytes: [UInt8], quiz: Quiz) throws(AnswerTableErrors) {
        let rows: [CSVRows.Row]
        do throws(AnswerTableError) {
            rows = try CSVRows(bytes).rows
        } catch {
            throw AnswerTableErrors(error)
        }
        guard let head = rows.first, rows.count > 1 else { throw AnswerTableErrors(.empty) }
        let columns = head.cells.map { $0.trimmedOfSpaces }
        for (index, name) in columns.enumerated() where !name.isEmpty && columns[..<index].contains(name) {
            throw AnswerTableErrors(.repeatedColumn(name))
        }
        var reading = Reading(quiz: quiz, columns: columns)
        guard columns.contains("student") else { throw AnswerTableErrors(.noColumn("student")) }
        if columns.contains("question") {
            guard columns.contains("answer") else { throw AnswerTableErrors(.noColumn("answer")) }
            for row in rows.dropFirst() { reading.single(row) }
        } else if columns.contains("answers") {
            for row in rows.dropFirst() { reading.packed(row) }
        } else {
            reading.checkColumns()
            if reading.errors.isEmpty { for row in rows.dropFirst() { reading.wide(row) } }
        }
        guard reading.errors.isEmpty else { throw AnswerTableErrors(reading.errors) }
        sheets = reading.drafts.map { AnswerSheet(student: $0.student, variant: $0.variant, given: $0.given) }
    }

    /// One student's answers as typed in one line, in printed order: "BDC-A", or parted by semicolons or spaces.
    public static func packed(
        _ text: String, student: String, variant: Variant, quiz: Quiz
    ) throws(AnswerTableError) -> AnswerSheet {
        let answers = split(text)
        guard answers.count <= variant.questions.count else {
            throw .tooManyAnswers(line: 0, answers.count, questions: variant.questions.count)
        }
        var given = [AnswerSheet.Given](repeating: .omitted, count: quiz.questions.count)
        for (place, answer) in answers.enumerated() { given[variant.questions[place].index] = Self.given(answer) }
        return AnswerSheet(student: student, variant: variant, given: given)
    }

    static func split(_ text: String) -> [String] {
        let text = text.trimmedOfSpaces
        for sign: Character in [";", " "] where text.contains(sign) {
            let parts = text.split(separator: sign, omittingEmptySubsequences: sign == " ")
            return parts.map { String($0).trimmedOfSpaces }
        }
        if text.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "–" }) { return text.map { String($0) } }
        return [text]
    }

    static func given(_ cell: String) -> AnswerSheet.Given {
        let text = cell.trimmedOfSpaces
        return text.isEmpty || text == "-" || text == "–" ? .omitted : .answer(text)
    }

    /// The state while rows are read.
    private struct Reading {
        let quiz: Quiz
        let columns: [String]
        var drafts: [Draft] = []
        var errors: [AnswerTableError] = []
        private var places: [String: Int] = [:]
        private let ids: [String: Int]

        init(quiz: Quiz, columns: [String]) {
            self.quiz = quiz
            self.columns = columns
            ids = Dictionary(
                quiz.questions.enumerated().map { ($1.question.id.rawValue, $0) },
                uniquingKeysWith: { first, _ in first })
        }

        private func cell(_ name: String, _ row: CSVRows.Row) -> String {
            guard let index = columns.firstIndex(of: name), row.cells.indices.contains(index) else { return "" }
            return row.cells[index].trimmedOfSpaces
        }

        /// The student's draft, begun where there is none yet.
        private mutating func draft(_ row: CSVRows.Row, isOnly: Bool) -> Int? {
            let student = cell("student", row)
            guard !student.isEmpty else { return fail(.noStudent(line: row.line)) }
            let name = cell("variant", row)
            guard let variant = quiz.variant(named: name) else { return fail(.unknownVariant(line: row.line, name)) }
            guard let place = places[student] else {
                places[student] = drafts.count
                drafts.append(
                    Draft(
                        student: student, variant: variant,
                        given: Array(repeating: .omitted, count: quiz.questions.count)))
                return drafts.count - 1
            }
            if isOnly { return fail(.repeatedStudent(line: row.line, student)) }
            guard drafts[place].variant == variant else {
                return fail(.twoVariants(line: row.line, student: student))
            }
            return place
        }

        private mutating func fail(_ error: AnswerTableError) -> Int? {
            errors.append(error)
            return nil
        }

        /// The quiz's index of the question that a variant prints with a number, or that has an id.
        private mutating func index(_ name: String, _ variant: Variant, line: Int) -> Int? {
            if let index = ids[name] { return index }
            guard let number = Int(name), variant.questions.indices.contains(number - 1) else {
                return fail(.unknownQuestion(line: line, name))
            }
            if variant.name.isEmpty, !quiz.variants.isEmpty { return fail(.noVariant(line: line)) }
            return variant.questions[number - 1].index
        }

        mutating func single(_ row: CSVRows.Row) {
            guard let place = draft(row, isOnly: false),
                let index = index(cell("question", row), drafts[place].variant, line: row.line)
            else { return }
            let state = cell("state", row)
            switch state {
            case "": drafts[place].given[index] = AnswerTable.given(cell("answer", row))
            case "not asked": drafts[place].given[index] = .notAsked
            default: errors.append(.unknownState(line: row.line, state))
            }
        }

        mutating func packed(_ row: CSVRows.Row) {
            guard let place = draft(row, isOnly: true) else { return }
            let draft = drafts[place]
            if draft.variant.name.isEmpty, !quiz.variants.isEmpty {
                errors.append(.noVariant(line: row.line))
                return
            }
            let answers = AnswerTable.split(cell("answers", row))
            guard answers.count <= quiz.questions.count else {
                errors.append(.tooManyAnswers(line: row.line, answers.count, questions: quiz.questions.count))
                return
            }
            for (number, answer) in answers.enumerated() {
                drafts[place].given[draft.variant.questions[number].index] = AnswerTable.given(answer)
            }
        }

        mutating func checkColumns() {
            for name in columns where !["student", "variant", ""].contains(name) && ids[name] == nil {
                if let number = Int(name), (1...quiz.questions.count).contains(number) { continue }
                errors.append(.unknownColumn(name))
            }
        }

        mutating func wide(_ row: CSVRows.Row) {
            guard let place = draft(row, isOnly: true) else { return }
            for (column, name) in columns.enumerated() where !["student", "variant", ""].contains(name) {
                guard row.cells.indices.contains(column) else { continue }
                guard let index = index(name, drafts[place].variant, line: row.line) else { return }
                drafts[place].given[index] = AnswerTable.given(row.cells[column])
            }
        }
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmedOfSpaces: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
