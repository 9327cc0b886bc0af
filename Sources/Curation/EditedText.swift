// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Why an edited question was refused.
public enum EditFault: Error, Hashable, Sendable {
    /// There is no stem.
    case noStem
    /// No line begins with `*`: the key is missing.
    case noKey
    /// More than one line begins with `*`.
    case severalKeys
    /// There is another number of options than before.
    case optionCount(found: Int, wanted: Int)
    /// An option is empty.
    case emptyOption
    /// Two options are the same text or the same value.
    case repeatedOption(String)
    /// The key was changed to something that does not stand in the cited source.
    case keyNotInSource(String)
    /// The changed key cannot be read as the kind of answer that the question asks for.
    case keyUnreadable(String)
}

/// A question as a person edits it: the stem, then the options with `-` in front, `*` in front of the key.
public enum EditedText {
    /// The text for the editor, the notes in front as lines that begin with `#`.
    public static func text(of question: Question, notes: [String]) -> String {
        // A cited row may have several lines; none of them may pass for an option.
        var lines = notes.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
            .map { $0.isEmpty ? "#" : "# " + $0 }
        lines += ["", question.stem, ""]
        if let choice = question.choice {
            lines += choice.options.enumerated().map { ($0.offset == choice.key ? "* " : "- ") + $0.element }
        } else {
            lines.append("* " + question.answer.text)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The question that the edited text gives; `question` itself where nothing was changed.
    public static func read(_ text: String, of question: Question) throws(EditFault) -> Question {
        var stem: [Substring] = []
        var options: [String] = []
        var key: Int?
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard first == "-" || first == "*" else {
                stem += words
                continue
            }
            if first == "*" {
                guard key == nil else { throw .severalKeys }
                key = options.count
            }
            options.append(words.dropFirst().joined(separator: " "))
        }
        guard !stem.isEmpty else { throw .noStem }
        guard let key else { throw .noKey }
        let wanted = question.choice?.options.count ?? 1
        guard options.count == wanted else { throw .optionCount(found: options.count, wanted: wanted) }
        guard !options.contains("") else { throw .emptyOption }
        var edited = question
        edited.stem = stem.joined(separator: " ")
        if options[key] != question.keyText { edited.answer = try EditedKey.answer(options[key], of: question) }
        if let choice = question.choice {
            edited.choice = try EditedOptions.choice(options, key: key, choice, question)
        }
        return edited
    }
}

extension Question {
    /// The key as a person sees it: the right option, or the answer.
    var keyText: String { choice.map { $0.options[$0.key] } ?? answer.text }
}
