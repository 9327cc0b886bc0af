// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Curation

/// What `curate` says.
public enum CurateSentences {
    /// Before each decision.
    public static let prompt = "keep, edit, drop, next, undo, source, quit: "

    /// The lines of a notice; the places of `source` in their documents are added by the caller.
    public static func lines(_ notice: CurationNotice) -> [String] {
        switch notice {
        case .opening(let open, let decided): ["\(counted(open, "question")) to decide, \(decided) decided."]
        case .question(let question, let number, let count, let standing):
            self.question(question, number, count, standing)
        case .source(let question): question.citations.flatMap { place($0) }
        case .decided(let decision): [decided(decision)]
        case .undone(let question): ["Taken back: \(question.id.rawValue)."]
        case .nothingToUndo: ["There is no decision to take back."]
        case .refused(let fault): [refusal(fault) + " The question is as it was."]
        case .unchanged: ["Nothing was changed, so nothing was decided."]
        case .editorFailed: ["The editor ended with an error, so the question is as it was."]
        case .help: help
        case .unknown(let typed): ["\u{201C}\(typed)\u{201D} means nothing here; ? says what can be typed."]
        case .notStored: ["The decision could not be written, so it does not count."]
        case .nothingLeft(let passed):
            [
                (passed == 0
                    ? "Every question is decided." : "\(counted(passed, "question")) passed over, the rest decided.")
                    + " undo takes back the last decision, quit ends."
            ]
        case .summary(let kept, let edited, let dropped, let open):
            ["Kept \(kept), edited \(edited), dropped \(dropped); \(open) left to decide."]
        }
    }

    private static let help = [
        "keep      the question is good",
        "edit      change stem and options in the editor that EDITOR names; the key only to what stands in the source",
        "drop      do not ask it, now or after any update",
        "drop all  the same for every question of its item",
        "next      leave it for another time",
        "undo      take back the last decision, of an earlier session too",
        "source    the cited places in the document",
        "quit      end; the next session goes on here (so does the end of the input)",
        "Each may be shortened to its first letter.",
    ]

    private static func question(
        _ question: Question, _ number: Int, _ count: Int, _ standing: Decisions.Standing
    ) -> [String] {
        var lines = ["", "\(number) of \(count): \(question.form), \(question.id.rawValue)"]
        switch standing {
        case .open, .decided: break
        case .changed(figure: true): lines.append("Asked again: its figure has changed since it was decided.")
        case .changed(figure: false): lines.append("Asked again: it has other words since it was decided.")
        }
        lines.append(question.stem)
        if let choice = question.choice {
            lines += choice.options.enumerated().map { ($0.offset == choice.key ? "  * " : "    ") + $0.element }
        } else {
            lines.append("  * " + question.answer.text)
        }
        if let first = question.citations.first { lines += place(first) }
        let more = question.citations.count - 1
        if more > 0 { lines.append("  and \(counted(more, "more place")): source") }
        return lines
    }

    /// The cited words and where they stand.
    public static func place(_ citation: Citation) -> [String] {
        let words =
            if let cell = citation.cell {
                "  Table \u{201C}\(cell.table)\u{201D}, row \(cell.row.joined(separator: " ")), column \(cell.column): \(citation.quote)"
            } else {
                "  \u{201C}\(citation.sentence.split(whereSeparator: \.isWhitespace).joined(separator: " "))\u{201D}"
            }
        return [words, "  " + ([citation.document] + citation.section).joined(separator: ", ")]
    }

    /// The line of the document that a place stands on.
    public static func document(line: Int) -> String { "  In the document, line \(line):" }

    /// The notes above a question in the editor.
    public static func notes(_ question: Question) -> [String] {
        [
            "Change the question and its options; - stands in front of a wrong option, * in front of the key.",
            "A changed key must stand in the source. Lines that begin with # are passed over.",
        ] + question.citations.prefix(1).flatMap(place)
    }

    private static func decided(_ decision: Decision) -> String {
        switch decision.verdict {
        case .keep: "Kept."
        case .edit(_, let edited): "Edited: \(edited.stem)"
        case .drop: "Dropped: \(decision.question.rawValue)."
        }
    }

    private static func refusal(_ fault: EditFault) -> String {
        switch fault {
        case .noStem: "There is no question above the options."
        case .noKey: "No line begins with *, so the key is missing."
        case .severalKeys: "More than one line begins with *; there is one key."
        case .optionCount(let found, let wanted):
            wanted == 1
                ? "This question has one answer, with * in front, and \(found) were found."
                : "There must be \(wanted) options, and \(found) were found."
        case .emptyOption: "An option is empty."
        case .repeatedOption(let option):
            "The option \u{201C}\(option)\u{201D} stands there twice, as text or as value."
        case .keyNotInSource(let text):
            "The key was changed to \u{201C}\(text)\u{201D}, which does not stand in the source."
        case .keyUnreadable(let text):
            "The key was changed to \u{201C}\(text)\u{201D}, which cannot be read as the kind of answer asked for."
        }
    }

    // MARK: Files

    /// A file of decisions that cannot be read.
    public static func unreadable(_ path: String, _ error: BankError) -> String {
        "\(path), line \(error.line): this is no decision that this version can read. Nothing was changed."
    }

    /// A file of decisions that another program is writing, or that could not be written.
    public static func notWritten(_ path: String) -> String {
        "\(path): a decision could not be written. What was decided before is there; start again to go on."
    }

    /// What the bank says now.
    public static func written(_ path: String) -> String { "\(path): the decisions are carried out." }

    /// What an update did with decisions.
    public static func summary(_ update: CuratedUpdate) -> [String] {
        var lines: [String] = []
        if update.droppedCount + update.editedCount > 0 {
            lines.append(
                "By decision: \(update.droppedCount) dropped, \(update.editedCount) in the curator's words.")
        }
        for id in update.setAside {
            lines.append(
                "edited wording set aside, because the figure has changed: \(id.rawValue); recite curate asks again")
        }
        return lines
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
