// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Study

/// The tutorial: a few invented questions, and what is said before and after each.
public enum TutorialWords {
    /// What is said first.
    public static func opening() -> [Line] {
        [
            Line("Recite in five minutes.", .strong),
            "You learn it by using it: what you type here is answered as in a session, and nothing of it is recorded.",
            "The dam, the river and the figures are invented.",
            Line("Ctrl-D ends at any time.", .dim),
        ]
    }

    /// What is said at the end.
    public static func closing() -> [Line] {
        [
            .blank, Line("That is all you need.", .strong),
            Line(verbatim: "  recite study            ", .strong, indent: 26).adding(
                "a session on the built-in questions"),
            Line(verbatim: "  recite generate FILE    ", .strong, indent: 26).adding(
                "questions from a document of your own"),
            Line(verbatim: "  recite stats            ", .strong, indent: 26).adding("how well your memory holds"),
            "In a session ? shows what can be typed. Nothing of this tutorial was recorded.",
        ]
    }

    /// What is said when only items in learning steps are left.
    public static func steps() -> [Line] {
        [
            .blank,
            Line(
                "What you have just learnt comes back after minutes, then after days, then after weeks: each time you are"
                    + " right the interval grows, each time you are wrong it begins anew."),
            "Take them once more with Enter, or end with e.",
        ]
    }

    /// What is said before an answer to a question.
    public static func before(_ item: ItemID) -> [Line] {
        switch item.rawValue {
        case "arches":
            [.blank, "A question that is new has options. Type a letter, or the value itself, and press Enter."]
        case "workers":
            [
                .blank,
                Line(
                    "Once an item is known, the number has to be typed: 1,836 or 1836 or 1.8 thousand, as you like. How"
                        + " it was read is said before it is marked."),
                "Let us be wrong on purpose: type 1.9k",
            ]
        case "cost":
            [
                .blank,
                Line(
                    "Sources disagree, and every figure here has somebody who says so. Type 2.8 million, which is what"
                        + " the builders say, although the survey is asked for."),
            ]
        case "closed":
            [
                .blank,
                "A date: 3 April 1928, 3.4.1928, 1928-04-03. Type 03/04/1928, which may mean two days: you are asked.",
            ]
        case "river":
            [
                .blank,
                "You do not know this one. Type /hint, twice if you like; a hint is counted. - says that you don't know.",
            ]
        default: []
        }
    }

    /// What is said after a verdict.
    public static func after(_ item: ItemID) -> [Line] {
        switch item.rawValue {
        case "arches": [.blank, "Below the verdict stands who says so, and the sentence. Enter goes on."]
        case "workers":
            [
                .blank,
                "Near is not yet right. Type /undo to take the answer back, and 1836 then. /redo would bring it back.",
            ]
        case "cost":
            [
                .blank,
                Line(
                    "The claims stand in their order, your answer among them. /source shows where it is written;"
                        + " /overrule turns a mark round when you know better. Try one, or go on with Enter."),
            ]
        case "closed":
            [.blank, "/skip, /bury, /suspend and /flag set a question aside; ? lists everything. Enter goes on."]
        default: []
        }
    }

    /// The questions.
    public static func questions() -> [Question] {
        let survey = say("Kordal survey of 1931")
        let builders = Rival(
            claimant: say("the builders"), text: "2.8 million", value: DecimalNumber(2_800_000), item: nil)
        return [
            question(
                "arches", 0.9, say("According to the Kordal survey of 1931, how many arches has the Arven dam?"),
                number("11", 11, say("arches")), [survey], say("The dam has 11 arches."),
                choice: Choice(options: ["7", "9", "11", "13"], key: 2, made: ["7", "9", "13"])),
            question(
                "workers", 0.8, say("According to the ledger of 1928, how many workers built the Arven dam?"),
                number("1,836", 1836, say("workers")), [say("ledger of 1928")],
                say("The ledger lists 1,836 workers.")),
            question(
                "cost", 0.7, say("According to the Kordal survey of 1931, how many crowns did the Arven dam cost?"),
                number("2,000,000", 2_000_000, say("crowns"), rivals: [builders.value]), [survey],
                say("The dam cost 2,000,000 crowns."), rivals: [builders]),
            question(
                "closed", 0.6, say("On what day was the Arven dam closed?"),
                Answer(text: say("3 April 1928"), meaning: .time(.day(year: 1928, month: 4, 3))), [],
                say("The dam was closed on 3 April 1928.")),
            question(
                "river", 0.5, say("On which river does the Arven dam stand?"),
                Answer(text: "Skarne", meaning: .text), [], say("The dam stands on the Skarne.")),
        ]
    }

    private static func number(
        _ text: String, _ value: Int, _ unit: String, rivals: [DecimalNumber] = []
    ) -> Answer {
        let value = DecimalNumber(value)
        let accept = AcceptRule.interval(value: value, precision: .exact, rivals: rivals)
        return Answer(
            text: text,
            meaning: .quantity(MarkedQuantity(value: value, unit: unit, precision: .exact, accept: accept)))
    }

    private static func question(
        _ item: String, _ importance: Double, _ stem: String, _ answer: Answer, _ claimants: [String],
        _ sentence: String, choice: Choice? = nil, rivals: [Rival] = []
    ) -> Question {
        Question(
            id: QuestionID(rawValue: item + "/tutorial"), item: ItemID(rawValue: item),
            measure: MeasureID(rawValue: item), form: "lookup", origin: .prose, importance: importance, stem: stem,
            choice: choice, answer: answer, claimants: claimants, isDisputed: !rivals.isEmpty, rivals: rivals,
            citations: [
                Citation(
                    document: say("arven"), section: [say("The dam")], quote: answer.text, occurrence: 1,
                    sentence: sentence)
            ])
    }
}
