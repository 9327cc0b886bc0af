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
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(bytes, range: range, line: line)
        } catch {
            throw BankError(line: line, kind: .malformed(error))
        }
        guard let object = value.object else { throw BankError(line: line, kind: .missing(key: "id")) }
        return try question(Members(object, line: line))
    }

    private static func question(_ members: Members) throws(BankError) -> Question {
        let revision = try members.int("revision")
        guard revision >= 1 else { throw members.unfit("revision") }
        guard let origin = Question.Origin(rawValue: try members.string("origin")) else {
            throw members.unfit("origin")
        }
        guard let importance = try members.required("importance").double, (0...1).contains(importance) else {
            throw members.unfit("importance")
        }
        let citations = try members.objects("citations").map { inner throws(BankError) in try citation(inner) }
        guard !citations.isEmpty else { throw members.missing("citations") }
        var question = Question(
            id: QuestionID(rawValue: try members.name("id")), item: ItemID(rawValue: try members.name("item")),
            measure: MeasureID(rawValue: try members.name("measure")), revision: revision,
            was: try members.strings("was").map { name throws(BankError) in
                guard name.isName else { throw members.unfit("was") }
                return ItemID(rawValue: name)
            }, figureChange: try figureChange(members, revision: revision), form: try members.string("form"),
            origin: origin, importance: importance,
            stem: try members.string("stem"), choice: try choice(members), answer: try answer(members.inner("answer")),
            claimants: try members.strings("claimants"), hedge: try members.optionalString("hedge"),
            isDisputed: try members.bool("disputed"),
            rivals: try members.objects("rivals").map { inner throws(BankError) in try rival(inner) },
            citations: citations)
        question.tags = try members.strings("tags")
        question.feedback = try feedback(members, options: question.choice?.options.count ?? 0)
        guard try members.string("kind") == question.kind.rawValue else { throw members.unfit("kind") }
        return question
    }

    /// The last change of the figure; `nil` where the line has none.
    private static func figureChange(_ members: Members, revision: Int) throws(BankError) -> FigureChange? {
        guard members.optional("changed") != nil else { return nil }
        let change = try members.inner("changed")
        let since = try change.int("revision")
        guard (1...revision).contains(since) else { throw change.unfit("revision") }
        return FigureChange(revision: since, old: try change.string("from"))
    }

    /// The words of another program; `nil` where the line has none.
    private static func feedback(_ members: Members, options: Int) throws(BankError) -> Feedback? {
        guard members.optional("feedback") != nil else { return nil }
        let inner = try members.inner("feedback")
        let feedback = Feedback(general: try inner.string("text"), options: try inner.strings("options"))
        guard feedback.options.isEmpty || feedback.options.count == options else { throw inner.unfit("options") }
        return feedback
    }

    /// The options of a choice; `nil` where the line has none.
    private static func choice(_ members: Members) throws(BankError) -> Choice? {
        guard members.optional("options") != nil else { return nil }
        let options = try members.strings("options")
        let key = try members.int("key")
        guard options.count >= 2, Set(options).count == options.count else { throw members.unfit("options") }
        guard options.indices.contains(key) else { throw members.unfit("key") }
        let pool = try members.strings("pool")
        guard Set(pool).count == pool.count, Set(pool).isDisjoint(with: options) else { throw members.unfit("pool") }
        return Choice(options: options, key: key, made: try members.strings("made"), pool: pool)
    }

    /// An answer: a quantity where `accept` is given, else a time where `time` is given, else a text.
    private static func answer(_ members: Members) throws(BankError) -> Answer {
        let text = try members.string("text")
        if members.optional("accept") != nil {
            return Answer(text: text, meaning: .quantity(try quantity(members)))
        }
        guard members.optional("time") != nil else {
            guard members.optional("value") == nil else { throw members.missing("accept") }
            return Answer(text: text, meaning: .text)
        }
        let time = try members.time("time")
        if members.optional("value") != nil {
            guard case .year(let year) = time, try members.int("value") == year else { throw members.unfit("value") }
        }
        return Answer(text: text, meaning: .time(time))
    }

    private static func quantity(_ members: Members) throws(BankError) -> MarkedQuantity {
        let value = try members.decimal("value")
        let accept = try members.interval("accept")
        guard accept.contains(value) else { throw members.unfit("accept") }
        return MarkedQuantity(
            value: value, unit: try members.optionalString("unit"), precision: try precision(members), accept: accept,
            time: members.optional("time") == nil ? nil : try members.time("time"))
    }

    private static func precision(_ members: Members) throws(BankError) -> Precision {
        switch try members.string("precision") {
        case "exact": return .exact
        case "about": return .about
        case "at most": return .atMost
        case "at least": return .atLeast
        case "rounded":
            let unit = try members.decimal("digit")
            guard unit > .zero else { throw members.unfit("digit") }
            return .rounded(unit: unit)
        case "range":
            let ends = try members.interval("range")
            return .range(ends.from, ends.to)
        default: throw members.unfit("precision")
        }
    }

    private static func rival(_ members: Members) throws(BankError) -> Rival {
        Rival(
            claimant: try members.string("claimant"), text: try members.string("text"),
            value: try members.decimal("value"),
            item: members.optional("item") == nil ? nil : ItemID(rawValue: try members.name("item")))
    }

    private static func citation(_ members: Members) throws(BankError) -> Citation {
        let occurrence = members.optional("occurrence") == nil ? 1 : try members.int("occurrence")
        guard occurrence >= 1 else { throw members.unfit("occurrence") }
        let cell =
            members.optional("column") == nil
            ? nil
            : CellPlace(
                table: try members.string("table"), row: try members.strings("row"),
                column: try members.string("column"))
        return Citation(
            document: try members.string("document"), section: try members.strings("section"),
            quote: try members.string("quote"), occurrence: occurrence, sentence: try members.string("sentence"),
            cell: cell)
    }
}
