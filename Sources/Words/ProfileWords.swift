// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Progress

/// Sentences about libraries and profiles.
public enum ProfileWords {
    /// The first line of a session.
    public static func opening(library: String, profile: String) -> Line {
        Line("Library \(library), profile \(profile)", .dim)
    }

    /// One profile in a list.
    public struct Row: Hashable, Sendable {
        /// The learner.
        public let name: String
        /// Answers that count.
        public let answers: Int
        /// Items begun.
        public let items: Int
        /// The day of the last answer.
        public let last: CivilDay?
        /// Whether commands use it unless another is named.
        public let isUsual: Bool

        /// A row.
        public init(name: String, answers: Int, items: Int, last: CivilDay?, isUsual: Bool) {
            self.name = name
            self.answers = answers
            self.items = items
            self.last = last
            self.isUsual = isUsual
        }
    }

    /// The learners of a library.
    public static func list(_ rows: [Row]) -> [Line] {
        if rows.isEmpty { return ["There is no profile yet; the first session makes one."] }
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { row in
            let name = row.name + String(repeating: " ", count: width - row.name.count)
            let answers = FigureWords.count(row.answers, "answer")
            let line =
                row.last.map { day in
                    Line(
                        "\(name)  \(answers) to \(FigureWords.count(row.items, "item")), last on \(FigureWords.day(day))",
                        indent: width + 2)
                } ?? Line("\(name)  no answer yet", indent: width + 2)
            return row.isUsual ? line.adding(" (used unless another is named)", .dim) : line
        }
    }

    /// What was done to a profile.
    public enum Deed: Hashable, Sendable {
        /// It was made.
        case made(String, folder: String)
        /// It has another name.
        case renamed(String, to: String)
        /// It was moved out of the way.
        case removed(String, newPath: String)
        /// Another log was merged into it, with so many new events.
        case merged(String, new: Int)
        /// It was written to a file.
        case exported(String, path: String, events: Int)
        /// It was made of a file.
        case imported(String, events: Int)
        /// A backup was made.
        case backedUp(String, path: String)
    }

    /// What was done, in a sentence.
    public static func done(_ deed: Deed) -> Line {
        switch deed {
        case .made(let name, let folder): Line("The profile \(name) was made in \(folder).")
        case .renamed(let old, let new): Line("The profile \(old) is now called \(new).")
        case .removed(let name, let path):
            Line("The profile \(name) was moved to \(path); recite profile import takes it back from there.")
        case .merged(let name, 0): Line("\(name) had everything already; nothing was changed.")
        case .merged(let name, let new): Line("\(FigureWords.count(new, "event")) merged into \(name).")
        case .exported(let name, let path, let events):
            Line("\(name) written to \(path): \(FigureWords.count(events, "event")).")
        case .imported(let name, let events):
            Line("The profile \(name) was made: \(FigureWords.count(events, "event")).")
        case .backedUp(let name, let path): Line("A backup of \(name) was made: \(path)")
        }
    }

    /// Why something was not done.
    public enum Refusal: Hashable, Sendable {
        /// There is no such profile.
        case none(String, library: String)
        /// The name is taken.
        case taken(String)
        /// The name cannot be a folder's.
        case name(String)
        /// A file is no exported profile.
        case noArchive(String, ArchiveError)
        /// A profile cannot be merged with itself.
        case itself(String)
        /// The file to write is there already.
        case fileThere(String)
    }

    /// Why something was not done, and what to do.
    public static func refusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .none(let name, let library):
            say("There is no profile “\(name)” in \(library). recite profile list shows those that are there.")
        case .taken(let name): say("There is a profile “\(name)” already; take another name.")
        case .name(let name): say("“\(name)” cannot name a profile: no slashes, and no dot in front.")
        case .noArchive(let path, .notAnArchive): say("\(path): this is no profile that recite profile export wrote.")
        case .noArchive(let path, .newer(let found)):
            say(
                "\(path): the profile has format \(found), which this version of Recite cannot read; install a newer one."
            )
        case .noArchive(let path, .noDevice(let line)): say("\(path), line \(line): the line belongs to no device.")
        case .itself(let name): say("\(name) cannot be merged with itself.")
        case .fileThere(let path): say("\(path): the file is there already; name another, or remove it first.")
        }
    }
}
