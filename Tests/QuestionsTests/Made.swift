// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures

@testable import Questions

/// The questions of a small document written for a test.
struct Made {
    let document: Document
    let made: [MadeQuestion]
    var questions: [Question] { made.map(\.question) }

    /// Reads `text` and makes every question that its rules give, those of little importance too.
    init(_ text: String, name: String = "sample", seed: UInt64 = 0, isEverything: Bool = true) throws {
        var names = NameRegister()
        try self.init(text, name: name, seed: seed, isEverything: isEverything, names: &names)
    }

    /// As above, with the names of a bank that other documents share.
    init(
        _ text: String, name: String, seed: UInt64 = 0, isEverything: Bool = true, names: inout NameRegister
    ) throws {
        document = try Document(reading: Array(text.utf8), name: name)
        let settings = QuestionMaker.Settings(includesLittle: isEverything, seed: seed)
        made = QuestionMaker(DocumentFacts(document), settings: settings).questions(names: &names)
    }

    /// Every stem once, in the order of the document.
    var stems: [String] { distinct(questions.map(\.stem)) }

    /// The stems whose answer is printed as `answer`.
    func stems(asking answer: String) -> [String] { distinct(asking(answer).map(\.stem)) }

    /// The questions whose answer is printed as `answer`.
    func asking(_ answer: String) -> [Question] { questions.filter { $0.answer.text == answer } }

    /// Whether there are questions asking for `answer` and each is as demanded.
    func all(asking answer: String, _ holds: (Question) -> Bool) -> Bool {
        !asking(answer).isEmpty && asking(answer).allSatisfy(holds)
    }

    /// Whether there are stems asking for `answer` and each is as demanded.
    func allStems(asking answer: String, _ holds: (String) -> Bool) -> Bool {
        all(asking: answer) { holds($0.stem) }
    }

    /// The questions on table cells.
    var cells: [Question] { questions.filter { $0.origin == .table } }

    /// The questions with options.
    var choices: [Question] { questions.filter { $0.choice != nil } }

    /// The wrong options of every question asking for `answer`.
    func wrongOptions(asking answer: String) -> [String] {
        distinct(asking(answer).flatMap { $0.choice?.options ?? [] }.filter { $0 != answer })
    }

    /// What every question, whatever the document, has to keep.
    var violations: [String] { made.flatMap { broken($0, in: document, numbers: numbers(of: document)) } }

    private func distinct(_ texts: [String]) -> [String] {
        var seen: [String] = []
        for text in texts where !seen.contains(text) { seen.append(text) }
        return seen
    }
}

extension Question {
    /// The number that answers it.
    var value: DecimalNumber? {
        if case .quantity(let quantity) = answer.meaning { return quantity.value }
        return nil
    }

    /// The marked number that answers it.
    var quantity: MarkedQuantity? {
        if case .quantity(let quantity) = answer.meaning { return quantity }
        return nil
    }

    /// Whether a range answers it: "12 to 15".
    var isRange: Bool {
        if case .range = quantity?.precision { true } else { false }
    }

    /// The time that answers it.
    var time: CalendarTime? {
        if case .time(let time) = answer.meaning { return time }
        return nil
    }
}
