// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory

/// A typed form that the learner had accepted for an item, because the marking should have known it.
public struct AcceptedForm: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// What was typed.
    public let form: String

    /// `form` for `item`.
    public init(item: ItemID, form: String) {
        self.item = item
        self.form = form
    }
}

/// A mark on a question for a later look.
public struct QuestionFlag: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// The question as it was asked.
    public let question: QuestionID
    /// What the learner wrote; may be empty.
    public let note: String

    /// A flag on `question`.
    public init(item: ItemID, question: QuestionID, note: String) {
        self.item = item
        self.question = question
        self.note = note
    }
}

/// A learner's change to a question: other words, or a figure of their own.
///
/// The source's figure stays what it is. A figure that the learner writes in its place becomes a claim beside the others.
public struct QuestionEdit: Hashable, Sendable {
    /// The item.
    public let item: ItemID
    /// The question.
    public let question: QuestionID
    /// The new stem; `nil` where it stays.
    public let stem: String?
    /// The learner's own figure as written; `nil` where none was given.
    public let figure: String?

    /// A change to `question`.
    public init(item: ItemID, question: QuestionID, stem: String?, figure: String?) {
        self.item = item
        self.question = question
        self.stem = stem
        self.figure = figure
    }
}

/// A range in which a learner was 90 percent sure to find the figure.
public struct StatedRange: Hashable, Sendable {
    /// The lower end.
    public let low: DecimalNumber
    /// The upper end.
    public let high: DecimalNumber
    /// Whether the figure lies inside.
    public let isInside: Bool

    /// A range, and whether the figure lies in it.
    public init(low: DecimalNumber, high: DecimalNumber, isInside: Bool) {
        self.low = low
        self.high = high
        self.isInside = isInside
    }
}

// MARK: In a log

extension AcceptedForm {
    init(_ members: inout Members) throws(LineProblem) {
        self.init(item: try members.takeItem(), form: try members.take("form", \.string))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("item", item.rawValue)
        writer.member("form", form)
    }
}

extension QuestionFlag {
    init(_ members: inout Members) throws(LineProblem) {
        self.init(
            item: try members.takeItem(), question: QuestionID(rawValue: try members.take("question", \.string)),
            note: try members.take("note", \.string))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("item", item.rawValue)
        writer.member("question", question.rawValue)
        writer.member("note", note)
    }
}

extension QuestionEdit {
    init(_ members: inout Members) throws(LineProblem) {
        self.init(
            item: try members.takeItem(), question: QuestionID(rawValue: try members.take("question", \.string)),
            stem: try members.takeIfPresent("stem", \.string), figure: try members.takeIfPresent("figure", \.string))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.member("item", item.rawValue)
        writer.member("question", question.rawValue)
        if let stem { writer.member("stem", stem) }
        if let figure { writer.member("figure", figure) }
    }
}

extension StatedRange {
    init?(ifPresent members: inout Members) throws(LineProblem) {
        guard members.rest["range"] != nil else { return nil }
        self = try members.take("range") { value in
            guard let row = value.array, row.count == 3, let low = row[0].string.flatMap(DecimalNumber.init(plain:)),
                let high = row[1].string.flatMap(DecimalNumber.init(plain:)), let isInside = row[2].bool
            else { return nil }
            return StatedRange(low: low, high: high, isInside: isInside)
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.name("range")
        writer.beginArray()
        writer.string(low.description)
        writer.string(high.description)
        writer.bool(isInside)
        writer.endArray()
    }
}

extension DecimalNumber {
    /// Reads what `description` writes; `nil` for anything else.
    init?(plain text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = parts.first, let coefficient = Int(parts.joined()),
            !first.isEmpty
        else { return nil }
        self.init(coefficient: coefficient, exponent: parts.count == 2 ? -parts[1].count : 0)
    }
}
