// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Durable

/// Every sentence that `generate` says to a person.
public enum GeneratorSentences {
    /// A file that cannot be read or written.
    public static func refusal(_ error: FileError) -> String {
        let reason =
            switch error.kind {
            case .notFound: "there is no such file"
            case .denied: "permission denied"
            case .isDirectory: "it is a folder, not a file"
            case .noSpace: "the disk is full; make room and try again"
            case .readOnly: "the disk is read-only"
            case .locked: "another program is writing it"
            case .io: "the disk reported an error"
            case .exists: "a file of that name is in the way"
            case .interrupted: "the call was interrupted"
            case .other(let number): "the system refused (error \(number))"
            }
        return "\(error.path): \(reason)."
    }

    /// A bank that stands where a new one is to be written and is none.
    public static func unreadableBank(_ path: String) -> String {
        "\(path): the file there is no bank that this version can read, so it was left as it is. "
            + "Move it away or name another file with -o."
    }

    /// A bank with lines that cannot be read as questions.
    public static func unreadableQuestions(_ path: String, _ count: Int) -> String {
        "\(path): \(counted(count, "line")) cannot be read as a question. recite check names them; nothing was changed."
    }

    /// Debian's language data were asked for and are not there.
    public static let noLanguageData =
        "Debian's language data are not installed; install liblingua-en-tagger-perl, or use --language builtin."

    /// A document that gave no question.
    public static func empty(_ path: String) -> String { "\(path): no question could be made from it." }

    /// What was written, and what became of the bank's items.
    public static func summary(_ count: Int, _ path: String, _ changes: [ItemChange]) -> [String] {
        var lines = ["\(path): \(counted(count, "question"))."]
        guard changes.contains(where: { $0.kind != .new }) else { return lines }
        var kept = 0
        var new = 0
        for change in changes {
            switch change.kind {
            case .kept: kept += 1
            case .new: new += 1
            case .gone: lines.append("gone: \(change.item.rawValue)")
            case .replaced(let other): lines.append("joined: \(change.item.rawValue) is now \(other.rawValue)")
            case .reworded: lines.append("reworded: \(change.item.rawValue)")
            case .figureChanged(let old, let figure):
                lines.append("figure changed: \(change.item.rawValue), from \(old) to \(figure)")
            }
        }
        lines.insert("\(counted(kept, "item")) kept, \(new) new.", at: 1)
        return lines
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
