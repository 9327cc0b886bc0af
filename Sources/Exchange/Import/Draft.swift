// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// An item as another program's file gives it, before it becomes a question.
struct Draft: Equatable {
    /// Where it begins.
    var line: Int
    /// The name by which the file's program knows it.
    var id: String?
    /// The stem as plain text.
    var stem: String
    /// How it is answered.
    var body: Body
    /// What is shown after the answer.
    var feedback = ""
    /// Words to sort by.
    var tags: [String] = []
    /// The categories it lies in, outermost first.
    var category: [String] = []

    enum Body: Equatable {
        case choice(options: [String], key: Int, feedback: [String])
        case number(value: DecimalNumber, accept: Interval, isRange: Bool, unit: String?)
        case text(String)
    }

    /// What is wrong with it, if anything: nothing is guessed.
    var fault: Complaint.Fault? {
        if CleanText.isBlank(stem) { return .noStem }
        switch body {
        case .choice(let options, let key, let feedback):
            if options.count < 2 { return .tooFewOptions }
            if !options.indices.contains(key) { return .noKey }
            if let empty = options.first(where: { CleanText.trimmed($0).isEmpty }) { return .repeatedOption(empty) }
            var seen: Set<String> = []
            for option in options where !seen.insert(option).inserted { return .repeatedOption(option) }
            if !feedback.isEmpty, feedback.count != options.count { return .noKey }
        case .number(let value, let accept, _, _): if !accept.contains(value) { return .brokenInterval }
        case .text(let answer): if CleanText.isBlank(answer) { return .noAnswer }
        }
        return nil
    }
}

/// Makes questions of drafts, and gives names.
struct DraftAssembly {
    private let document: String
    private var names = NameRegister()
    private var taken: Set<QuestionID> = []
    /// What has come together.
    var file = ImportedFile()

    /// Items of the file `document`.
    init(document: String) { self.document = document }

    /// Takes a draft, or leaves it over with the `source` it was read from.
    mutating func take(_ draft: Draft, rider: Rider?, redraft: (Question) -> Draft?, source: @autoclosure () -> String)
    {
        if let fault = draft.fault {
            leave(line: draft.line, fault, source: source())
            return
        }
        guard let rider else {
            add(question(draft), line: draft.line)
            return
        }
        guard var expected = redraft(rider.question) else {
            file.complaints.append(Complaint(line: draft.line, fault: .damagedRider, isTaken: true))
            add(question(draft), line: draft.line)
            return
        }
        expected.line = draft.line
        let isOurs = rider.explanation == Rider.mark(of: [draft.feedback])
        if expected.stem == draft.stem, expected.body == draft.body, isOurs {
            add(rider.question, line: draft.line)
            return
        }
        file.complaints.append(Complaint(line: draft.line, fault: .edited, isTaken: true))
        add(edited(rider.question, by: draft, from: expected, keepsFeedback: isOurs), line: draft.line)
    }

    /// Takes a question as it is; one whose name is taken gets another.
    mutating func add(_ question: Question, line: Int) {
        var question = question
        if !taken.insert(question.id).inserted {
            file.complaints.append(Complaint(line: line, fault: .repeatedID(question.id.rawValue), isTaken: true))
            var number = 2
            let name = question.id.rawValue
            while !taken.insert(question.id).inserted {
                question.id = QuestionID(rawValue: name + "-\(number)")
                number += 1
            }
        }
        file.questions.append(question)
    }

    /// Leaves an item over.
    mutating func leave(line: Int, _ fault: Complaint.Fault, source: String) {
        file.complaints.append(Complaint(line: line, fault: fault))
        file.leftOver.append(source)
    }

    /// Notes something odd about an item that was taken.
    mutating func remark(line: Int, _ fault: Complaint.Fault) {
        file.complaints.append(Complaint(line: line, fault: fault, isTaken: true))
    }

    // MARK: Questions

    private mutating func question(_ draft: Draft) -> Question {
        let words = draft.stem.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        let key = ItemKey(document: document, section: draft.category, measure: words)
        let item: ItemID
        let id: QuestionID
        if let given = draft.id, Self.isName(given) {
            // "item/view", as our own exports write it, names the item too.
            item = ItemID(rawValue: given.split(separator: "/").first.map(String.init) ?? given)
            id = QuestionID(rawValue: given)
        } else {
            item = names.item(key)
            id = names.question(of: item, suffix: Self.suffix(draft.body))
        }
        let answer = Self.answer(draft.body)
        var question = Question(
            id: id, item: item, measure: key.measureID, form: "imported", origin: .imported, importance: 0.5,
            stem: draft.stem, choice: Self.choice(draft.body), answer: answer,
            citations: [
                Citation(
                    document: document, section: draft.category, quote: answer.text, occurrence: 1,
                    sentence: draft.stem)
            ])
        question.tags = draft.tags
        question.feedback = Self.feedback(draft)
        return question
    }

    /// The question with what was changed by hand; the revision counts it.
    private func edited(_ question: Question, by draft: Draft, from expected: Draft, keepsFeedback: Bool) -> Question {
        var result = question
        result.revision += 1
        if draft.stem != expected.stem { result.stem = draft.stem }
        if draft.body != expected.body {
            result.choice = Self.choice(draft.body)
            let answer = Self.answer(draft.body)
            if case .quantity(let new) = answer.meaning, case .quantity(let old) = question.answer.meaning {
                let text = new.value == old.value ? question.answer.text : answer.text
                result.answer = Answer(
                    text: text,
                    meaning: .quantity(
                        MarkedQuantity(
                            value: new.value, unit: new.unit ?? old.unit, precision: .exact, accept: new.accept,
                            time: old.time)))
            } else if case .choice(let options, let key, _) = draft.body,
                case .choice(let old, let oldKey, _) = expected.body,
                options[key] == old[oldKey]
            {
                result.answer = question.answer
            } else {
                result.answer = answer
            }
        }
        let options = Self.feedback(draft)?.options ?? []
        if !keepsFeedback || options != question.feedback?.options ?? [] {
            let general = keepsFeedback ? question.feedback?.general ?? "" : draft.feedback
            result.feedback = Feedback(general: general, options: options)
        }
        return result
    }

    private static func suffix(_ body: Draft.Body) -> String {
        switch body {
        case .choice: "choice"
        case .number: "number"
        case .text: "text"
        }
    }

    private static func choice(_ body: Draft.Body) -> Choice? {
        guard case .choice(let options, let key, _) = body else { return nil }
        return Choice(options: options, key: key, made: [])
    }

    private static func answer(_ body: Draft.Body) -> Answer {
        switch body {
        case .choice(let options, let key, _): return Answer(text: options[key], meaning: .text)
        case .number(let value, let accept, let isRange, let unit):
            let text = isRange ? "\(accept.from)–\(accept.to)" : value.description
            return Answer(
                text: text,
                meaning: .quantity(
                    MarkedQuantity(
                        value: value, unit: unit, precision: isRange ? .range(accept.from, accept.to) : .exact,
                        accept: accept)))
        case .text(let text): return Answer(text: text, meaning: .text)
        }
    }

    private static func feedback(_ draft: Draft) -> Feedback? {
        var options: [String] = []
        if case .choice(_, _, let texts) = draft.body, texts.contains(where: { !$0.isEmpty }) { options = texts }
        if draft.feedback.isEmpty, options.isEmpty { return nil }
        return Feedback(general: draft.feedback, options: options)
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 512 && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            && text.utf8.first != UInt8(ascii: "/")
    }
}
