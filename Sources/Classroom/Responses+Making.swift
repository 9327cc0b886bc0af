// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Marking

extension ClassMarks {
    /// The class's answers for an item analysis; students who were not asked everything are left out.
    public var responses: Responses {
        let whole = students.filter(\.isComplete)
        return Responses(
            students: whole.map(\.student), items: quiz.questions.map(\.question.id.rawValue),
            isRight: whole.map { $0.answers.map(\.outcome.isRight) },
            choices: quiz.questions.indices.map { choices($0, whole) },
            isOmitted: whole.map { $0.answers.map { $0.outcome == .omitted } },
            isRival: whole.map { $0.answers.map { $0.outcome.rival != nil } })
    }

    /// The options of all variants, the quiz's own first, told apart by their texts.
    private func choices(_ index: Int, _ whole: [StudentMarks]) -> Responses.Choices? {
        guard let choice = quiz.questions[index].question.choice else { return nil }
        var options: [String] = []
        var places: [String: Int] = [:]
        func place(_ option: String) -> Int {
            if let known = places[option] { return known }
            places[option] = options.count
            options.append(option)
            return options.count - 1
        }
        let key = choice.options[choice.key]
        let seen = whole.compactMap { $0.answers[index].question.choice?.options }
        // Options that nobody saw, because every variant draws others, have no row.
        for option in (choice.options + seen.flatMap { $0 })
        where option == key || seen.contains(where: { $0.contains(option) }) {
            _ = place(option)
        }
        let value = options.map { OptionValue($0, as: quiz.questions[index].question.answer.meaning) }
        if value.allSatisfy({ $0 != nil }) {
            let sorted = zip(value.compactMap { $0 }, options).sorted { $0.0 < $1.0 }
            options = sorted.map(\.1)
            places = Dictionary(uniqueKeysWithValues: options.enumerated().map { ($1, $0) })
        }
        return Responses.Choices(
            options: options, key: place(key),
            chosen: whole.map { student in
                let answer = student.answers[index]
                guard let option = answer.option, let shown = answer.question.choice?.options else { return nil }
                return place(shown[option])
            },
            shown: whole.map { Set(($0.answers[index].question.choice?.options ?? []).map { place($0) }) })
    }
}

extension Responses {
    /// Reads a table with a row for each student, the student first, then a column for each item: letters with a `key`,
    /// or 0 and 1 without one. Empty cells are omitted answers.
    ///
    /// - Parameter key: For each item its right letter: a table with the columns `item` and `key`.
    public init(table: [UInt8], key: [UInt8]?) throws(AnswerTableErrors) {
        let rows: [CSVRows.Row]
        let keys: [String: String]?
        do throws(AnswerTableError) {
            rows = try CSVRows(table).rows
            keys = try key.map { bytes throws(AnswerTableError) in try Self.keys(bytes) }
        } catch {
            throw AnswerTableErrors(error)
        }
        guard let head = rows.first, rows.count > 1, head.cells.count > 1 else { throw AnswerTableErrors(.empty) }
        let items = Array(head.cells.dropFirst())
        for (index, item) in items.enumerated() where items[..<index].contains(item) {
            throw AnswerTableErrors(.repeatedColumn(item))
        }
        if let keys, let unknown = items.first(where: { keys[$0] == nil }) {
            throw AnswerTableErrors(.unknownColumn(unknown))
        }
        let cells = rows.dropFirst().map { row in
            items.indices.map { $0 + 1 < row.cells.count ? row.cells[$0 + 1].trimmedOfSpaces : "" }
        }
        if keys == nil {
            let errors = zip(rows.dropFirst(), cells).flatMap { row, values in
                values.filter { !["0", "1", ""].contains($0) }.map {
                    AnswerTableError.notAScore(line: row.line, $0)
                }
            }
            guard errors.isEmpty else { throw AnswerTableErrors(errors) }
        }
        let right = items.map { keys?[$0] ?? "1" }
        self.init(
            students: rows.dropFirst().map { $0.cells[0] }, items: items,
            isRight: cells.map { row in items.indices.map { row[$0] == right[$0] } },
            choices: keys.map { _ in items.indices.map { Self.choices(cells.map { $0 }, $0, key: right[$0]) } },
            isOmitted: cells.map { $0.map(\.isEmpty) })
    }

    private static func keys(_ bytes: [UInt8]) throws(AnswerTableError) -> [String: String] {
        let rows = try CSVRows(bytes).rows
        guard let head = rows.first?.cells else { throw .empty }
        guard let item = head.firstIndex(of: "item") else { throw .noColumn("item") }
        guard let key = head.firstIndex(of: "key") else { throw .noColumn("key") }
        var keys: [String: String] = [:]
        for row in rows.dropFirst() where row.cells.count > max(item, key) {
            keys[row.cells[item]] = row.cells[key].trimmedOfSpaces
        }
        return keys
    }

    private static func choices(_ cells: [[String]], _ item: Int, key: String) -> Choices {
        let options = Set(cells.map { $0[item] }.filter { !$0.isEmpty } + [key]).sorted()
        let all = Set(options.indices)
        return Choices(
            options: options, key: options.firstIndex(of: key) ?? 0,
            chosen: cells.map { options.firstIndex(of: $0[item]) }, shown: cells.map { _ in all })
    }
}
