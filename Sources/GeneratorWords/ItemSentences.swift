// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Questions

/// What `check` says about banks.
public enum ItemSentences {
    /// One sentence on a finding.
    public static func sentence(_ finding: ItemFinding, _ path: String) -> String {
        let name = finding.question.map { path + ": " + $0.rawValue } ?? path
        let stem = finding.question == nil ? "" : " \u{201C}\(CheckSentences.shortened(finding.detail))\u{201D}"
        return "\(name): " + rule(finding) + stem
    }

    private static func rule(_ finding: ItemFinding) -> String {
        switch finding.rule {
        case .shape: "the stem is not one question of 5 to 46 words, nor a sentence with one blank."
        case .keyInStem: "the key stands in the stem."
        case .arithmetic: "the stem's numbers add or subtract to the key."
        case .claimantMissing: "the stem does not say who says so."
        case .hedgeMissing: "the source's word of degree is not in the stem."
        case .disputedWithoutClaimant: "sources differ, and the stem names none."
        case .foreign: "the stem holds markup or letters of another script."
        case .optionInStem: "an option stands in the stem."
        case .optionCount: "there are fewer than four options."
        case .equalOptions: "two options are the same value."
        case .unordered: "the options are not in ascending order."
        case .rivalOption: "a wrong option is another source's figure, and the stem names no source."
        case .noneOfTheAbove: "an option is \u{201C}none\u{201D} or \u{201C}all of the above\u{201D}."
        case .keyRank: "the key's rank by size is not near a quarter each: rank \(finding.detail)."
        case .longestKey: "the key is the longest option in \(finding.detail) of the choices."
        case .repeatedStem: "another item has the same stem."
        }
    }

    /// A file that is no bank.
    public static func noBank(_ path: String) -> String {
        "\(path): not a bank that this version can read."
    }

    /// Lines that cannot be read.
    public static func unread(_ count: Int, _ path: String) -> String {
        "\(path): \(count) \(count == 1 ? "line" : "lines") cannot be read as a question."
    }

    /// How many questions were looked at.
    public static func summary(_ path: String, _ questions: Int, _ findings: Int) -> String {
        "\(path): \(questions) \(questions == 1 ? "question" : "questions"), "
            + (findings == 0 ? "no rule is broken." : "\(findings) \(findings == 1 ? "finding" : "findings").")
    }
}
