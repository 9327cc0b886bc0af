// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A question as formats see it: clean, with what is derived from it.
public struct ExportQuestion: Sendable {
    private let source: BankQuestion
    /// The question without characters that no format holds.
    public var question: Question { source.question }
    /// Whether it had such characters.
    let hadUnfitCharacters: Bool
    /// Its place in the export, from 0.
    public let index: Int
    /// What is shown after the answer, a line each.
    public let explanation: [String]
    /// How it is answered.
    public let asked: Asked

    /// How a question is answered in other programs, which know fewer kinds.
    public enum Asked: Sendable {
        /// By picking one option.
        case choice(Choice)
        /// By typing a number.
        case number(Number)
        /// By typing a word.
        case text(String)
    }

    /// A number with what is accepted.
    public struct Number: Sendable {
        /// The number.
        public let value: DecimalNumber
        /// What is right.
        public let accept: Interval
        /// What is counted, in the plural.
        public let unit: String?

        /// Whether the value alone is right.
        public var isExact: Bool { accept.from == accept.to }
    }

    /// The question's line of JSON, as it stands in the bank.
    let line: ArraySlice<UInt8>

    /// A question that is in no bank.
    init(_ question: Question, index: Int, wording: any Wording) {
        let line = QuestionLine.bytes(of: question)
        self.init(BankQuestion(question, line: line[...], number: 1), index: index, wording: wording)
    }

    /// A question for export, without an explanation where `explains` is false.
    init(_ original: BankQuestion, index: Int, wording: any Wording, explains: Bool = true) {
        line = original.line
        self.index = index
        let isClean = CleanText.isCleanJSON(original.line)
        if isClean {
            source = original
            hadUnfitCharacters = false
        } else {
            source = BankQuestion(original.question.cleaned, line: original.line, number: original.number)
            hadUnfitCharacters = original.question.hasUnfitCharacters
        }
        let clean = source.question
        let lines = explains ? wording.explanation(clean) : []
        explanation = isClean ? lines : lines.map(CleanText.clean)
        if let choice = clean.choice {
            asked = .choice(choice)
        } else {
            switch clean.answer.meaning {
            case .quantity(let quantity):
                asked = .number(Number(value: quantity.value, accept: quantity.accept, unit: quantity.unit))
            case .time(.year(let year)):
                let value = DecimalNumber(year)
                asked = .number(Number(value: value, accept: Interval(value, value), unit: nil))
            case .time, .text: asked = .text(clean.answer.text)
            }
        }
    }

    /// A title for lists: the beginning of the stem on one line.
    public var title: String { CleanText.shortened(CleanText.oneLine(question.stem), to: 80) }

    /// The tags: the bank's own, the document, and "disputed".
    public var tags: [String] {
        var tags = question.tags
        for document in question.citations.map(\.document) where !tags.contains(document) && !document.isEmpty {
            tags.append(document)
        }
        if question.isDisputed, !tags.contains("disputed") { tags.append("disputed") }
        return tags
    }

    /// The question's name with at most `count` bytes: a longer one is cut and ends in a checksum of the whole.
    public func shortID(_ count: Int) -> String {
        let id = question.id.rawValue
        if id.utf8.count <= count { return id }
        let mark = String(Checksum(of: Array(id.utf8)).hexadecimal.prefix(12))
        var head = id
        while head.utf8.count > count - 13 { head.removeLast() }
        return head + "-" + mark
    }

    /// The name in letters, digits, hyphens and underscores that begins with a letter: the same for the same question,
    /// another for every other.
    public var plainID: String {
        var plain = Array("q-".utf8)
        var isExact = true
        for byte in question.id.rawValue.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                plain.append(byte)
            case UInt8(ascii: "/"): plain.append(UInt8(ascii: "-"))
            default:
                plain.append(UInt8(ascii: "-"))
                isExact = false
            }
        }
        if isExact, plain.count <= 90 { return String(decoding: plain, as: UTF8.self) }
        let mark = Checksum(of: Array(question.id.rawValue.utf8)).hexadecimal.prefix(12)
        return String(decoding: plain.prefix(70), as: UTF8.self) + "-" + mark
    }

    /// The explanation as one text.
    public var explanationText: String { explanation.joined(separator: "\n") }

    /// What is shown for the option at `index` alone.
    public func feedback(ofOption index: Int) -> String {
        guard let texts = question.feedback?.options, texts.indices.contains(index) else { return "" }
        return texts[index]
    }

    /// The stem for a format without feedback: a disputed question names its claimants in it.
    func stemWithDispute(_ wording: any Wording) -> String {
        guard question.isDisputed else { return question.stem }
        return question.stem + CleanText.clean(wording.disputeInStem(question))
    }
}

extension Question {
    /// The question without characters that no format holds; itself where there are none.
    var cleaned: Question {
        var question = self
        question.stem = CleanText.clean(stem)
        if let choice {
            let options = choice.options.map(CleanText.clean)
            // Two options that differ in a control character alone would become one.
            if options != choice.options, Set(options).count == options.count {
                question.choice = Choice(options: options, key: choice.key, made: choice.made.map(CleanText.clean))
            }
        }
        if !CleanText.isClean(answer.text) {
            question.answer = Answer(text: CleanText.clean(answer.text), meaning: answer.meaning)
        }
        question.tags = tags.map(CleanText.clean)
        if let feedback {
            question.feedback = Feedback(
                general: CleanText.clean(feedback.general), options: feedback.options.map(CleanText.clean))
        }
        return question
    }

    /// Whether `cleaned` differs.
    var hasUnfitCharacters: Bool {
        !CleanText.isClean(stem) || !(choice?.options.allSatisfy(CleanText.isClean) ?? true)
            || !CleanText.isClean(answer.text) || !tags.allSatisfy(CleanText.isClean)
            || !claimants.allSatisfy(CleanText.isClean)
            || !citations.allSatisfy {
                CleanText.isClean($0.sentence) && CleanText.isClean($0.document)
                    && $0.section.allSatisfy(CleanText.isClean)
            }
    }
}
