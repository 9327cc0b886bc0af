// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Study

/// What was done to a question, taken back and done again.
enum DeedWords {
    /// Something was taken back.
    static func undone(_ deeds: [Deed]) -> Line {
        if deeds.count > 1 {
            if deeds.allSatisfy({ $0 == .answer }) { return Line("The last \(deeds.count) answers are taken back.") }
            return Line("The last \(deeds.count) things done are taken back.")
        }
        return switch deeds.first {
        case .answer?, nil: "The last answer is taken back."
        case .overrule?: "The overruling is taken back."
        case .skip?: "It is not left out."
        case .bury?: "It is not left until tomorrow."
        case .suspend?: "It is asked again."
        case .flag?: "The flag is taken back."
        case .edit?: "The change is taken back."
        }
    }

    /// Something was done again.
    static func redone(_ deeds: [Deed]) -> Line {
        if deeds.count > 1 { return Line("\(deeds.count) things are done again.") }
        return switch deeds.first {
        case .answer?, nil: "The answer is given again, as it was."
        case .overrule?: "The mark is overruled again."
        case .skip?: "Left for another session again."
        case .bury?: "Left until tomorrow again."
        case .suspend?: "Suspended again."
        case .flag?: "Flagged again."
        case .edit?: "Changed again."
        }
    }

    static func suspended(_ item: ItemID) -> Line {
        Line("Suspended: it is asked no more. recite profile resume \(item.rawValue) brings it back.")
    }

    static func flagged(_ note: String) -> Line {
        note.isEmpty ? "Flagged." : Line("Flagged: \(note)")
    }

    static func edited(stem: Bool, figure: String?) -> [Line] {
        var lines: [Line] = []
        if stem { lines.append("The wording is changed.") }
        if let figure {
            lines.append(
                Line("\(figure) is a claim of its own from now on, claimant “\(StudySession.curator)”;")
                    .adding(" the source's figure stays."))
        }
        return lines
    }

    static func unreadable(_ figure: String) -> Line {
        Line("“\(figure)” cannot be read as an answer to this question; nothing was changed.")
    }

    /// What stands above a question in the editor.
    static func comments(_ sheet: EditSheet) -> [String] {
        var comments = [
            say("Change the wording behind “stem:”. Save and leave the editor; lines with # are left out.")
        ]
        if sheet.showsFigure {
            comments.append(
                say("Another figure becomes a claim of its own, claimant “curator”; the source's figure stays."))
            comments += sheet.question.citations.prefix(3).map { "“\($0.sentence)”" }
        }
        return comments
    }

    /// What could not be recorded.
    static func notStored(_ deed: Deed) -> Line {
        switch deed {
        case .answer: Line("The answer is not recorded, so it is not marked.", .wrong)
        case .overrule: Line("The mark is not overruled: that could not be recorded.", .wrong)
        case .skip: Line("The question is not left out.", .wrong)
        case .bury: Line("The item is not left until tomorrow: that could not be recorded.", .wrong)
        case .suspend: Line("The item is not suspended: that could not be recorded.", .wrong)
        case .flag: Line("The flag could not be recorded.", .wrong)
        case .edit: Line("The change could not be recorded.", .wrong)
        }
    }
}
