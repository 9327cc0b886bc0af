// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// What an export could not carry, in sentences.
public enum LossSentences {
    /// The end of an export: what was written, what was left out, what was lost, a line each.
    public static func summary(_ summary: Exporter.Summary, format: String, output: String, hasReport: Bool) -> [String]
    {
        var lines = ["\(output): \(counted(summary.written, "question")) as \(format)."]
        if summary.leftOut > 0 { lines[0] += " Left out: \(summary.leftOut)." }
        for entry in summary.losses.entries { lines.append(sentence(entry, hasReport: hasReport)) }
        if summary.losses.isEmpty { lines.append("Nothing was lost.") }
        return lines
    }

    /// An export that was to lose nothing.
    public static func strict(_ output: String) -> String {
        "\(output): something would be lost, and --strict allows nothing; nothing was written."
    }

    /// "unit has no place in this format: 3 questions: a, b, c"
    private static func sentence(_ entry: LossLedger.Entry, hasReport: Bool) -> String {
        let more = entry.count - entry.first.count
        let tail = more > 0 ? " and \(more) more\(hasReport ? "" : " (--report FILE names them all)")" : ""
        return "\(loss(entry.part, entry.reason)): \(counted(entry.count, "question")): "
            + entry.first.joined(separator: ", ") + tail
    }

    /// What is lost and why.
    public static func loss(_ part: Part, _ reason: LossReason) -> String {
        part == .question ? "left out, because \(why(reason))" : "lost: \(name(part)); \(why(reason))"
    }

    private static func name(_ part: Part) -> String {
        switch part {
        case .question: "the question"
        case .id: "the question's name"
        case .number: "that a number is asked for"
        case .tolerance: "the tolerance"
        case .unit: "the unit"
        case .text: "the typed answer"
        case .options: "an option"
        case .citation: "the citation"
        case .claimants: "the claimants"
        case .optionFeedback: "the feedback for single options"
        case .tags: "the tags"
        case .length: "a part of the text"
        case .characters: "single characters"
        case .picture: "a picture"
        }
    }

    private static func why(_ reason: LossReason) -> String {
        switch reason {
        case .noPlace: "the format has no place for it"
        case .noSuchKind: "the format has no question of this kind"
        case .moreThan(let count): "the format takes no more than \(count)"
        case .longerThan(let length): "a text is longer than \(length) characters"
        case .readsAs(.option): "a text would be taken for something else"
        case .readsAs(.nothing): "a text is empty"
        case .readsAs(.anotherOption): "two options would read the same"
        case .notInLastDigits: "it is no whole number of last digits on both sides; less is accepted"
        case .tooManyDigits: "the number has more digits than there is room for"
        case .tooSmall: "the other program rounds it to four decimals"
        case .needsFont: "characters are printed only with a font that has them"
        case .shownAsText: "it is shown, but not judged"
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension LossReason {
    /// The reason as a report names it.
    public var word: String {
        switch self {
        case .noPlace: "no place"
        case .noSuchKind: "no such kind"
        case .moreThan(let count): "more than \(count)"
        case .longerThan(let length): "longer than \(length)"
        case .readsAs(let misreading): "reads as \(misreading.rawValue)"
        case .notInLastDigits: "not in last digits"
        case .tooManyDigits: "too many digits"
        case .tooSmall: "too small"
        case .needsFont: "needs a font"
        case .shownAsText: "shown as text"
        }
    }
}
