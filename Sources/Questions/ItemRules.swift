// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A question, or a whole bank, that breaks a rule for items.
public struct ItemFinding: Hashable, Sendable {
    /// The rules that a program can check.
    public enum Rule: String, Hashable, Sendable {
        /// Not one question mark or one blank, too short or too long, or torn.
        case shape
        /// The key stands in the stem.
        case keyInStem = "key-in-stem"
        /// The stem's numbers add or subtract to the key.
        case arithmetic
        /// A claimant is not named in the stem.
        case claimantMissing = "claimant-missing"
        /// The word of degree is not in the stem.
        case hedgeMissing = "hedge-missing"
        /// Claims differ and no claimant is named.
        case disputedWithoutClaimant = "disputed-without-claimant"
        /// Markup or letters of another script.
        case foreign
        /// An option stands in the stem.
        case optionInStem = "option-in-stem"
        /// Not four options.
        case optionCount = "option-count"
        /// Two options are the same value.
        case equalOptions = "equal-options"
        /// Numbers or dates out of order.
        case unordered
        /// An option is a rival's figure and the stem names no claimant.
        case rivalOption = "rival-option"
        /// "none of the above" and the like.
        case noneOfTheAbove = "none-of-the-above"
        /// Over the bank, the key's rank is not uniform.
        case keyRank = "key-rank"
        /// Over the bank, the key is the longest option too often.
        case longestKey = "longest-key"
        /// A question has the stem of an earlier one.
        case repeatedStem = "repeated-stem"
    }

    /// The rule.
    public let rule: Rule
    /// The question; `nil` where the bank as a whole breaks the rule.
    public let question: QuestionID?
    /// The stem, or for a rule of the bank what was counted: "31 %".
    public let detail: String
}

/// Holds questions, whoever made them, against the rules that the generator's own pass.
public enum ItemRules {
    /// Everything that breaks a rule, in the order of the bank; rules of the whole bank last.
    public static func findings(in questions: [Question]) -> [ItemFinding] {
        var found: [ItemFinding] = []
        var stems: [String: ItemID] = [:]
        for question in questions {
            if let refusal = Gate.refusal(question), question.origin != .imported {
                found.append(ItemFinding(rule: rule(refusal), question: question.id, detail: question.stem))
            }
            if let choice = question.choice {
                found += rules(of: choice, in: question).map {
                    ItemFinding(rule: $0, question: question.id, detail: question.stem)
                }
            }
            if let other = stems[question.stem], other != question.item {
                found.append(ItemFinding(rule: .repeatedStem, question: question.id, detail: question.stem))
            }
            stems[question.stem] = question.item
        }
        return found + ofTheBank(questions)
    }

    /// The rule for which the gate refused.
    static func rule(_ refusal: Gate.Refusal) -> ItemFinding.Rule {
        switch refusal {
        case .keyInStem: .keyInStem
        case .arithmetic: .arithmetic
        case .claimantMissing: .claimantMissing
        case .hedgeMissing: .hedgeMissing
        case .disputedWithoutClaimant: .disputedWithoutClaimant
        case .foreign: .foreign
        case .options: .optionInStem
        default: .shape
        }
    }

    private static func rules(of choice: Choice, in question: Question) -> [ItemFinding.Rule] {
        var found: [ItemFinding.Rule] = []
        if choice.options.count < 4 { found.append(.optionCount) }
        if choice.options.contains(where: { isCatchAll($0) }) { found.append(.noneOfTheAbove) }
        if case .quantity = question.answer.meaning {
            let values = choice.options.compactMap { Gate.numbers($0).first }
            if values.count == choice.options.count,
                Gate.numbers(choice.options.joined(separator: " ; ")).count == values.count
            {
                if Set(values).count < values.count { found.append(.equalOptions) }
                if values != values.sorted() { found.append(.unordered) }
            }
        }
        let wrong = choice.options.enumerated().filter { $0.offset != choice.key }.map(\.element)
        if question.claimants.isEmpty, question.rivals.contains(where: { wrong.contains($0.text) }) {
            found.append(.rivalOption)
        }
        return found
    }

    private static func isCatchAll(_ option: String) -> Bool {
        let text = option.lowercased()
        return ["none of the above", "all of the above", "none of these", "all of these"].contains {
            text.hasPrefix($0)
        }
    }

    /// Checks K13 and K14 over all numeric choices; a handful of questions tells nothing.
    private static func ofTheBank(_ questions: [Question]) -> [ItemFinding] {
        let choices = questions.filter { question in
            guard let choice = question.choice, choice.options.count == 4 else { return false }
            if case .quantity = question.answer.meaning { return true }
            return false
        }.compactMap(\.choice)
        guard choices.count >= 40 else { return [] }
        var found: [ItemFinding] = []
        let count = Double(choices.count)
        // 2.5 standard deviations of a share of a quarter.
        let allowed = 2.5 * (0.1875 / count).squareRoot()
        for rank in 0..<4 {
            let share = Double(choices.count { $0.key == rank }) / count
            if abs(share - 0.25) > max(allowed, 0.03) {
                found.append(
                    ItemFinding(rule: .keyRank, question: nil, detail: "\(rank + 1): \(Int((share * 100).rounded())) %")
                )
            }
        }
        let longest = choices.count { choice in
            let length = choice.options[choice.key].count
            return choice.options.enumerated().allSatisfy { $0.offset == choice.key || $0.element.count < length }
        }
        if Double(longest) / count >= 0.3 {
            found.append(
                ItemFinding(
                    rule: .longestKey, question: nil, detail: "\(Int((Double(longest) / count * 100).rounded())) %"))
        }
        return found
    }
}
