// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A view of an item: one way to ask for it.
///
/// A question names its source. Everything shown to a learner (stem, options, claimants, citation) is in it, so that a
/// bank can be studied without its documents.
public struct Question: Hashable, Sendable {
    /// The question's own name.
    public var id: QuestionID
    /// The item it asks for.
    public var item: ItemID
    /// The item's measure; items that share it are siblings.
    public var measure: MeasureID
    /// Counts what the learner would see changed, from 1.
    public var revision: Int
    /// Ids that this item had before and that were replaced, oldest first.
    public var was: [ItemID]
    /// How the figure last changed, where an update found another figure in the same place.
    public var figureChange: FigureChange?
    /// The form of the question: "lookup", "cloze", "howmany", "when", "extreme" …
    public var form: String
    /// What the item was read from.
    public var origin: Origin
    /// 0 (of little importance) to 1.
    public var importance: Double
    /// The question as asked, one or two sentences, or a sentence with one blank.
    public var stem: String
    /// The options, when the question is a choice.
    public var choice: Choice?
    /// What answers it.
    public var answer: Answer
    /// Who says so, outermost first; empty where the document speaks in its own voice.
    public var claimants: [String]
    /// The word of degree that the source uses ("about", "up to"), where it uses one.
    public var hedge: String?
    /// Whether another claim for the measure differs.
    public var isDisputed: Bool
    /// The other claims, where the measure is disputed.
    public var rivals: [Rival]
    /// The places that prove the answer; a derived answer cites every number it used. Never empty.
    public var citations: [Citation]
    /// Words to sort questions by, as another program's question bank gave them.
    public var tags: [String] = []
    /// What another program's question bank has shown after the answer.
    public var feedback: Feedback?

    /// A question with all its parts.
    public init(
        id: QuestionID, item: ItemID, measure: MeasureID, revision: Int = 1, was: [ItemID] = [],
        figureChange: FigureChange? = nil, form: String, origin: Origin, importance: Double, stem: String,
        choice: Choice? = nil, answer: Answer,
        claimants: [String] = [], hedge: String? = nil, isDisputed: Bool = false, rivals: [Rival] = [],
        citations: [Citation]
    ) {
        self.id = id
        self.item = item
        self.measure = measure
        self.revision = revision
        self.was = was
        self.figureChange = figureChange
        self.form = form
        self.origin = origin
        self.importance = importance
        self.stem = stem
        self.choice = choice
        self.answer = answer
        self.claimants = claimants
        self.hedge = hedge
        self.isDisputed = isDisputed
        self.rivals = rivals
        self.citations = citations
    }

    /// What an item was read from.
    public enum Origin: String, Hashable, Sendable {
        /// A sentence.
        case prose
        /// A table cell.
        case table
        /// Several figures and one operation on them.
        case derived
        /// Another program's question bank.
        case imported
    }

    /// How a question is answered.
    public enum Kind: String, Hashable, Sendable {
        /// By typing a number.
        case numeric
        /// By typing a year, a month or a date.
        case date
        /// By picking an option or typing its value.
        case choice
        /// By typing a name, a place or a category: only where fewer than three wrong options of the kind exist.
        case text
    }

    /// How the question is answered; follows from `choice` and `answer`.
    public var kind: Kind {
        if choice != nil { return .choice }
        return switch answer.meaning {
        case .quantity: .numeric
        case .time: .date
        case .text: .text
        }
    }
}

/// Words that another program's question bank shows after the answer; a question of our own shows its source instead.
public struct Feedback: Hashable, Sendable {
    /// Shown whatever was answered; may be empty.
    public var general: String
    /// One for each option, empty where an option has none; none at all where no option has any.
    public var options: [String]

    /// Feedback; `options` is empty or has one text for each option.
    public init(general: String, options: [String] = []) {
        self.general = general
        self.options = options
    }
}

/// A figure that an update of the bank found changed: the learner is shown old and new once and asked again soon.
public struct FigureChange: Hashable, Sendable {
    /// The revision with which the new figure came: who last answered a lower one has not seen it.
    public let revision: Int
    /// The figure before, as the source wrote it.
    public let old: String

    /// The change from `old`, made with `revision`.
    public init(revision: Int, old: String) {
        self.revision = revision
        self.old = old
    }
}

/// The options of a choice, in the order they are shown.
public struct Choice: Hashable, Sendable {
    /// Four options, distinct as text and as value; numbers and dates ascend.
    public let options: [String]
    /// The index of the right one.
    public let key: Int
    /// The wrong numbers, of `options` and `pool`, that were invented because the document has too few real neighbours.
    public let made: [String]
    /// Other wrong options of the same kind, numbers and dates ascending, so that variants of a paper can differ. Any
    /// three of `pool` and the wrong `options` are fair beside the key.
    public let pool: [String]

    /// A choice; `key` is an index of `options`, which are distinct: a bank with two that are one could not be read back.
    public init(options: [String], key: Int, made: [String], pool: [String] = []) {
        precondition(options.indices.contains(key), "key \(key) of \(options.count) options")
        precondition(Set(options).count == options.count, "options \(options)")
        self.options = options
        self.key = key
        self.made = made
        self.pool = pool
    }
}
