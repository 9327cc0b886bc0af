// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// What became of the candidates while questions were made; kept only where somebody asks for an explanation.
struct Trace {
    /// What became of a candidate.
    enum Fate {
        case asked(ItemID)
        case refused(ItemFinding.Rule?)
        case repeatedStem
        case little
        case enoughBlanks
    }

    /// A candidate with its fate.
    struct Entry {
        let candidate: Candidate
        let fate: Fate
    }

    private(set) var entries: [Entry] = []

    mutating func note(_ candidate: Candidate, _ fate: Fate) {
        entries.append(Entry(candidate: candidate, fate: fate))
    }

    /// Notes the candidates of `before` that are not in `after`, which is a part of it in the same order.
    mutating func note(_ before: [Candidate], without after: [Candidate], _ fate: Fate) {
        var index = after.startIndex
        for candidate in before {
            if index < after.endIndex, candidate.isSame(as: after[index]) { index += 1 } else { note(candidate, fate) }
        }
    }
}

extension Candidate {
    /// Whether two entries of one list are the same one.
    fileprivate func isSame(as other: Candidate) -> Bool {
        offset == other.offset && order == other.order && stem == other.stem && key == other.key
    }

    /// The rule that refuses the candidate's open form; `nil` where only its options fail.
    func refusal() -> ItemFinding.Rule? {
        Gate.refusal(question(of: key.itemID)).map(ItemRules.rule)
    }
}
