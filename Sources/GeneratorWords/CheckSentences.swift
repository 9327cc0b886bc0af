// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// What `check` says about figures.
public enum CheckSentences {
    /// One sentence on a check, agreeing or not.
    public static func sentence(_ check: FigureCheck) -> String {
        let stated = "\u{201C}\(check.stated.quote)\u{201D}"
        switch check.kind {
        case .columnSum(let column, let sum):
            return check.agrees
                ? "The rows of \u{201C}\(column)\u{201D} add up to the total \(stated)."
                : "The rows of \u{201C}\(column)\u{201D} add up to \(grouped(sum)), the total says \(stated)."
        case .rowSum(let row, let column, let sum):
            return check.agrees
                ? "\(row): two columns add up to \(stated) in \u{201C}\(column)\u{201D}."
                : "\(row): two columns add up to \(grouped(sum)), as \u{201C}\(column)\u{201D} does in the other rows; "
                    + "here it says \(stated)."
        case .rowShare(let row, let column, let percent):
            return check.agrees
                ? "\(row): \(stated) in \u{201C}\(column)\u{201D} is the share, \(grouped(percent)) %."
                : "\(row): the share is \(grouped(percent)) %, \u{201C}\(column)\u{201D} says \(stated)."
        case .breakdown(let sum):
            return check.agrees
                ? "The members in brackets add up to \(stated)."
                : "The members in brackets add up to \(grouped(sum)), not to \(stated)."
        case .share(let percent):
            return check.agrees
                ? "The part is \(stated) of the whole."
                : "The part is \(grouped(percent)) % of the whole, not \(stated)."
        case .factor(_, let factor):
            return check.agrees
                ? "\(stated) fits a factor of \(grouped(factor))."
                : "\(stated): the figures give a factor of \(grouped(factor))."
        case .change(let change, let isPercent):
            let amount = grouped(change) + (isPercent ? " %" : "")
            return check.agrees
                ? "The change from one figure to the other is \(stated)."
                : "The change from one figure to the other is \(amount), not \(stated)."
        case .aboveMaximum(let claimant, let sum):
            return check.agrees
                ? "The parts given by \(claimant), \(grouped(sum)) together, stay within the maximum \(stated)."
                : "The parts given by \(claimant) add up to \(grouped(sum)), above the maximum \(stated) of the same claimant."
        case .moment(let claimant, let tableClaimant):
            if check.agrees { return "\(stated) is what the table shows for that time." }
            let who = [claimant.map { "the sentence follows \($0)" }, tableClaimant.map { "the table \($0)" }]
                .compactMap { $0 }.joined(separator: ", ")
            return "\(stated) is not what the table shows for nearly the same time" + (who.isEmpty ? "." : ": \(who).")
        }
    }

    /// A place as an editor can jump to it: file, line, quoted words.
    public static func place(_ place: FactPlace, in path: String) -> String {
        "  \(path):\(place.line): \u{201C}\(place.quote)\u{201D} in: \(shortened(place.context))"
    }

    /// How many checks were made.
    public static func summary(_ path: String, made: Int, failed: Int) -> String {
        "\(path): \(made) \(made == 1 ? "check" : "checks") of figures, "
            + (failed == 0 ? "all agree." : "\(failed) \(failed == 1 ? "does" : "do") not agree.")
    }

    /// The kind of a check for other programs.
    public static func kind(_ check: FigureCheck) -> String {
        switch check.kind {
        case .columnSum: "column-sum"
        case .rowSum: "row-sum"
        case .rowShare: "row-share"
        case .breakdown: "breakdown"
        case .share: "share"
        case .factor: "factor"
        case .change: "change"
        case .aboveMaximum: "above-maximum"
        case .moment: "moment"
        }
    }

    static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 160 ? line.prefix(157) + "\u{2026}" : line
    }

    /// A number with commas between thousands.
    static func grouped(_ number: DecimalNumber) -> String {
        let parts = number.description.split(separator: ".", omittingEmptySubsequences: false)
        var digits = Array(parts[0])
        var place = digits.count - 3
        let start = digits.first == "-" ? 1 : 0
        while place > start {
            digits.insert(",", at: place)
            place -= 3
        }
        return parts.count > 1 ? String(digits) + "." + parts[1] : String(digits)
    }
}
