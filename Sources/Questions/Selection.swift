// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Which of the questions made are kept.
public struct Selection: Hashable, Sendable {
    /// At most so many questions of one item, the first ones; `nil` for all.
    public var perItem: Int?
    /// Only these forms; `nil` for all.
    public var forms: Set<String>?
    /// Only questions of this importance or more, 0 to 1; `nil` for all.
    public var leastImportance: Double?
    /// At most so many questions, those of the most important items; `nil` for all.
    public var most: Int?

    /// A selection; without limits it keeps everything.
    public init(
        perItem: Int? = nil, forms: Set<String>? = nil, leastImportance: Double? = nil, most: Int? = nil
    ) {
        self.perItem = perItem
        self.forms = forms
        self.leastImportance = leastImportance
        self.most = most
    }

    /// Why a question was left out.
    public enum Reason: Hashable, Sendable {
        /// Its form was not asked for.
        case form
        /// It matters less than asked for.
        case importance
        /// Its item has as many questions as asked for.
        case perItem
        /// There are as many questions as asked for.
        case most
    }

    /// For each question, in order, `nil` where it is kept, or why not.
    ///
    /// Of items that matter the same, the earlier ones are kept; the last item may lose its later questions.
    public func reasons(_ questions: [Question]) -> [Reason?] {
        var counts: [ItemID: Int] = [:]
        var reasons = questions.map { question -> Reason? in
            if let forms, !forms.contains(question.form) { return .form }
            if let leastImportance, question.importance < leastImportance { return .importance }
            counts[question.item, default: 0] += 1
            if let perItem, counts[question.item, default: 0] > perItem { return .perItem }
            return nil
        }
        guard let most else { return reasons }
        let left = questions.indices.filter { reasons[$0] == nil }
        // Questions of one item stand together and matter the same, so that sorting keeps them together.
        let ranked = left.sorted {
            (-questions[$0].importance, $0) < (-questions[$1].importance, $1)
        }
        for index in ranked.dropFirst(most) { reasons[index] = .most }
        return reasons
    }

    /// The questions that are kept, in order.
    public func kept(_ made: [MadeQuestion]) -> [MadeQuestion] {
        if self == Selection() { return made }
        let reasons = reasons(made.map(\.question))
        return made.indices.filter { reasons[$0] == nil }.map { made[$0] }
    }
}
