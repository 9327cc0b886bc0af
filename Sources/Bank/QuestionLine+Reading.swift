// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

extension QuestionLine {
    /// Reads a question from the line that `range` of borrowed bytes holds; `line` is its number in the bank.
    ///
    /// Keys may stand in any order. Keys that this version does not know are passed over, and so are `line` and `bytes`
    /// of a streamed line.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, range: Range<Int>? = nil, line: Int
    ) throws(BankError) -> Question {
        var scanner = LineScanner(bytes, range: range, line: line)
        do throws(BankError) {
            guard try scanner.isObject(), try scanner.beginObject("id") else { throw scanner.missing("id") }
            let parts = try QuestionParts(&scanner)
            try scanner.finish()
            return try parts.question(scanner)
        } catch {
            // A line that is no JSON is called so, even where a value before the break is the wrong one.
            do throws(JSONError) {
                _ = try JSONReader.read(bytes, range: range, line: line)
            } catch let fault {
                throw BankError(line: line, kind: .malformed(fault))
            }
            throw error
        }
    }
}

/// The members of a question's line, as they were found.
private struct QuestionParts {
    private static let names: [StaticString] = [
        "id", "item", "measure", "revision", "kind", "form", "origin", "importance", "stem", "options", "key", "made",
        "pool", "answer", "claimants", "hedge", "disputed", "rivals", "citations", "tags", "feedback", "changed", "was",
    ]

    private var id: String?
    private var item: String?
    private var measure: String?
    private var revision: Int?
    private var kind: String?
    private var form: String?
    private var origin: String?
    private var importance: Double?
    private var stem: String?
    private var options: [String]?
    private var key: Int?
    private var made: [String] = []
    private var pool: [String] = []
    private var answer: Answer?
    private var claimants: [String] = []
    private var hedge: String?
    private var isDisputed: Bool?
    private var rivals: [Rival] = []
    private var citations: [Citation] = []
    private var tags: [String] = []
    private var feedback: Feedback?
    private var change: FigureChange?
    private var was: [ItemID] = []

    /// Reads the members up to the end of the object.
    init(_ line: inout LineScanner) throws(BankError) {
        var walk = MemberWalk(Self.names)
        while let member = try line.next(&walk) {
            switch member {
            case 0: id = try line.name("id")
            case 1: item = try line.name("item")
            case 2: measure = try line.name("measure")
            case 3: revision = try line.int("revision")
            case 4: kind = try line.string("kind")
            case 5: form = try line.string("form")
            case 6: origin = try line.string("origin")
            case 7: importance = try line.double("importance")
            case 8: stem = try line.string("stem")
            case 9: options = try line.isNull() ? nil : line.strings("options")
            case 10: key = try line.int("key")
            case 11: made = try line.strings("made")
            case 12: pool = try line.strings("pool")
            case 13: answer = try AnswerParts.read(&line)
            case 14: claimants = try line.strings("claimants")
            case 15: hedge = try line.string("hedge")
            case 16: isDisputed = try line.bool("disputed")
            case 17:
                rivals = try line.elements("rivals") { line throws(BankError) in try QuestionLine.rival(&line) }
            case 18:
                citations = try line.elements("citations") { line throws(BankError) in
                    try QuestionLine.citation(&line)
                }
            case 19: tags = try line.strings("tags")
            case 20: feedback = try QuestionLine.feedback(&line)
            case 21: change = try QuestionLine.change(&line)
            default:
                was = try line.elements("was") { line throws(BankError) in
                    guard let name = try line.name("was") else { throw line.unfit("was") }
                    return ItemID(rawValue: name)
                }
            }
        }
    }

    /// The question, checked as a whole.
    func question(_ line: LineScanner) throws(BankError) -> Question {
        guard let revision else { throw line.missing("revision") }
        guard revision >= 1 else { throw line.unfit("revision") }
        guard let origin else { throw line.missing("origin") }
        guard let origin = Question.Origin(rawValue: origin) else { throw line.unfit("origin") }
        guard let importance else { throw line.missing("importance") }
        guard (0...1).contains(importance) else { throw line.unfit("importance") }
        guard !citations.isEmpty else { throw line.missing("citations") }
        guard let id else { throw line.missing("id") }
        guard let item else { throw line.missing("item") }
        guard let measure else { throw line.missing("measure") }
        if let change, !(1...revision).contains(change.revision) { throw line.unfit("changed.revision") }
        guard let form else { throw line.missing("form") }
        guard let stem else { throw line.missing("stem") }
        let choice = try choice(line)
        guard let answer else { throw line.missing("answer") }
        guard let isDisputed else { throw line.missing("disputed") }
        var question = Question(
            id: QuestionID(rawValue: id), item: ItemID(rawValue: item), measure: MeasureID(rawValue: measure),
            revision: revision, was: was, figureChange: change, form: form, origin: origin, importance: importance,
            stem: stem, choice: choice, answer: answer, claimants: claimants, hedge: hedge, isDisputed: isDisputed,
            rivals: rivals, citations: citations)
        question.tags = tags
        if let feedback, !feedback.options.isEmpty, feedback.options.count != choice?.options.count ?? 0 {
            throw line.unfit("feedback.options")
        }
        question.feedback = feedback
        guard let kind else { throw line.missing("kind") }
        guard kind == question.kind.rawValue else { throw line.unfit("kind") }
        return question
    }

    /// The options of a choice; `nil` where the line has none.
    private func choice(_ line: LineScanner) throws(BankError) -> Choice? {
        guard let options else { return nil }
        guard let key else { throw line.missing("key") }
        guard options.count >= 2, options.areDistinct else { throw line.unfit("options") }
        guard options.indices.contains(key) else { throw line.unfit("key") }
        guard pool.isEmpty || (options + pool).areDistinct else { throw line.unfit("pool") }
        return Choice(options: options, key: key, made: made, pool: pool)
    }
}

extension [String] {
    /// Whether no two are the same.
    fileprivate var areDistinct: Bool {
        // A few are sooner compared than hashed.
        if count > 8 { return Set(self).count == count }
        return indices.allSatisfy { index in !self[..<index].contains(self[index]) }
    }
}

extension QuestionLine {
    /// The last change of the figure; `nil` where the line has none.
    fileprivate static func change(_ line: inout LineScanner) throws(BankError) -> FigureChange? {
        guard try line.beginObject("changed") else { return nil }
        var revision: Int?
        var old: String?
        var walk = MemberWalk(["revision", "from"])
        while let member = try line.next(&walk) {
            if member == 0 {
                revision = try line.int("changed.revision")
            } else {
                old = try line.string("changed.from")
            }
        }
        guard let revision else { throw line.missing("changed.revision") }
        guard let old else { throw line.missing("changed.from") }
        return FigureChange(revision: revision, old: old)
    }

    /// The words of another program; `nil` where the line has none.
    fileprivate static func feedback(_ line: inout LineScanner) throws(BankError) -> Feedback? {
        guard try line.beginObject("feedback") else { return nil }
        var text: String?
        var options: [String] = []
        var walk = MemberWalk(["text", "options"])
        while let member = try line.next(&walk) {
            if member == 0 {
                text = try line.string("feedback.text")
            } else {
                options = try line.strings("feedback.options")
            }
        }
        guard let text else { throw line.missing("feedback.text") }
        return Feedback(general: text, options: options)
    }

    private static let rivalNames: [StaticString] = ["claimant", "text", "value", "item"]

    fileprivate static func rival(_ line: inout LineScanner) throws(BankError) -> Rival {
        guard try line.beginObject("rivals") else { throw line.unfit("rivals") }
        var claimant: String?
        var text: String?
        var value: DecimalNumber?
        var item: String?
        var walk = MemberWalk(rivalNames)
        while let member = try line.next(&walk) {
            switch member {
            case 0: claimant = try line.string("rivals.claimant")
            case 1: text = try line.string("rivals.text")
            case 2: value = try line.decimal("rivals.value")
            default: item = try line.name("rivals.item")
            }
        }
        guard let claimant else { throw line.missing("rivals.claimant") }
        guard let text else { throw line.missing("rivals.text") }
        guard let value else { throw line.missing("rivals.value") }
        return Rival(claimant: claimant, text: text, value: value, item: item.map { ItemID(rawValue: $0) })
    }

    private static let citationNames: [StaticString] = [
        "document", "section", "quote", "occurrence", "sentence", "table", "row", "column",
    ]

    fileprivate static func citation(_ line: inout LineScanner) throws(BankError) -> Citation {
        guard try line.beginObject("citations") else { throw line.unfit("citations") }
        var document: String?
        var section: [String] = []
        var quote: String?
        var occurrence = 1
        var sentence: String?
        var table: String?
        var row: [String] = []
        var column: String?
        var walk = MemberWalk(citationNames)
        while let member = try line.next(&walk) {
            switch member {
            case 0: document = try line.string("citations.document")
            case 1: section = try line.strings("citations.section")
            case 2: quote = try line.string("citations.quote")
            case 3: occurrence = try line.int("citations.occurrence") ?? 1
            case 4: sentence = try line.string("citations.sentence")
            case 5: table = try line.string("citations.table")
            case 6: row = try line.strings("citations.row")
            default: column = try line.string("citations.column")
            }
        }
        guard occurrence >= 1 else { throw line.unfit("citations.occurrence") }
        guard let document else { throw line.missing("citations.document") }
        guard let quote else { throw line.missing("citations.quote") }
        guard let sentence else { throw line.missing("citations.sentence") }
        var cell: CellPlace?
        if let column {
            guard let table else { throw line.missing("citations.table") }
            cell = CellPlace(table: table, row: row, column: column)
        }
        return Citation(
            document: document, section: section, quote: quote, occurrence: occurrence, sentence: sentence, cell: cell)
    }
}
