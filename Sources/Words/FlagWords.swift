// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Progress

/// The questions that a learner flagged.
public enum FlagWords {
    /// One line for each flag: the day, the question and the note.
    public static func list(_ flags: [RaisedFlag]) -> [Line] {
        if flags.isEmpty { return ["Nothing is flagged."] }
        return flags.map { raised in
            let note = raised.flag.note.isEmpty ? "" : ": " + raised.flag.note
            return Line(verbatim: "\(raised.at.day.iso)  \(raised.flag.question.rawValue)\(note)", indent: 12)
        }
    }
}
