// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Facts
import Questions

/// What `generate --explain` says about each figure.
public enum ExplainSentences {
    /// "harbour.md:12: “4,217”: asked (howmany): ships-port-a2b3c4d5".
    public static func line(_ explanation: Explanation, in path: String) -> String {
        "\(path):\(explanation.line): \u{201C}\(CheckSentences.shortened(explanation.text))\u{201D}: "
            + sentence(explanation.outcome)
    }

    /// How many figures of a document became questions.
    public static func summary(_ explanations: [Explanation], in path: String) -> String {
        let asked = explanations.count {
            if case .asked = $0.outcome { return true }
            return false
        }
        let count = explanations.count
        return "\(path): \(count) \(count == 1 ? "figure" : "figures"), \(asked) asked for."
    }

    /// Why a figure became a question or why not.
    public static func sentence(_ outcome: Explanation.Outcome) -> String {
        switch outcome {
        case .asked(let items): "asked: " + list(items)
        case .proves(let items): "proves the answer of " + list(items)
        case .unasked(let reason): "not asked: " + sentence(reason) + "."
        case .repeated: "not asked again: the document says the same in another place."
        case .aboutTable: "not asked: the sentence is about a table of the document."
        case .sentence: "not asked: the sentence is too long to be taken apart."
        case .datesACount: "not asked by itself: it says when the count beside it holds."
        case .noClause: "not asked: no clause was found around it."
        case .noForm: "not asked: no form of question fits what stands around it."
        case .open: "not asked: the question would not stand alone."
        case .refused(let rule): "refused: \(self.rule(rule))."
        case .noOptions: "refused: it can be asked only with options, and there are no three fair ones."
        case .repeatedStem: "not asked: another item has the same question."
        case .little(let importance): "of little importance (\(hundredths(importance))); made with --all."
        case .enoughBlanks: "not asked: there are enough sentences with a blank; made with --all."
        case .leftOut(let reason): "left out by \(option(reason))."
        case .tableUnused: "not asked: no form of table question uses this cell."
        case .notRead(let place): "not read: \(self.place(place))."
        }
    }

    /// The outcome as one word for other programs.
    public static func word(_ outcome: Explanation.Outcome) -> String {
        switch outcome {
        case .asked: "asked"
        case .proves: "proves"
        case .unasked: "unasked"
        case .repeated: "repeated"
        case .aboutTable: "about-table"
        case .sentence: "sentence"
        case .datesACount: "dates-a-count"
        case .noClause: "no-clause"
        case .noForm: "no-form"
        case .open: "open"
        case .refused: "refused"
        case .noOptions: "no-options"
        case .repeatedStem: "repeated-stem"
        case .little: "little"
        case .enoughBlanks: "enough-blanks"
        case .leftOut: "left-out"
        case .tableUnused: "table-unused"
        case .notRead: "not-read"
        }
    }

    private static func list(_ items: [Explanation.AskedItem]) -> String {
        items.map { "\($0.form) \($0.item.rawValue)" }.joined(separator: ", ")
    }

    private static func sentence(_ reason: Unasked) -> String {
        switch reason {
        case .inName: "part of a name or a code"
        case .label(let word): "it numbers something (\u{201C}\(word)\u{201D})"
        case .ordinal: "a place in an order"
        case .conversion: "the same value in another unit"
        case .relativeTime: "a time counted from something said elsewhere"
        case .clockTime: "a time of day"
        case .dateWithoutYear: "a date without a year"
        case .ambiguousDate: "a date whose day and month cannot be told apart"
        case .openTime: "a time that is left open"
        case .pronoun: "\u{201C}one\u{201D} is no figure here"
        case .anaphor: "it takes up things that were named before"
        case .vague: "no number is named"
        case .attributive: "it only describes a noun"
        case .coordinate: "a place on the globe"
        case .ratio: "numbers set against each other"
        }
    }

    private static func rule(_ rule: ItemFinding.Rule) -> String {
        switch rule {
        case .shape: "the stem is not one question of 5 to 46 words, nor a sentence with one blank"
        case .keyInStem: "the key stands in the stem"
        case .arithmetic: "the stem's numbers add or subtract to the key"
        case .claimantMissing: "the stem does not say who says so"
        case .hedgeMissing: "the source's word of degree is not in the stem"
        case .disputedWithoutClaimant: "sources differ, and the stem names none"
        case .foreign: "the stem holds markup or letters of another script"
        case .optionInStem: "an option stands in the stem"
        default: "it breaks the rule \(rule.rawValue)"
        }
    }

    private static func option(_ reason: Selection.Reason) -> String {
        switch reason {
        case .form: "--forms"
        case .importance: "--min-score"
        case .perItem: "--per-item"
        case .most: "--max"
        }
    }

    private static func place(_ place: Explanation.Place) -> String {
        switch place {
        case .heading: "it stands in a heading"
        case .apparatus: "it stands among references, notes or the like"
        case .quotation: "it stands in a quotation"
        case .table: "it stands in a table's caption, header, label or note, or in a cell that is no figure"
        case .field: "the value of this field is not read as a figure"
        case .other: "it stands where no sentence was found"
        }
    }

    /// 0.45, with two decimals.
    private static func hundredths(_ share: Double) -> String {
        let count = Int((min(max(share, 0), 1) * 100).rounded())
        return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
    }
}
