// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// How a class answered one question, or all questions of one item.
public struct Tally: Hashable, Sendable {
    /// How many students were asked.
    public private(set) var asked = 0
    /// Right answers, rounded and misspelt ones among them.
    public private(set) var right = 0
    /// Answers that are another claimant's figure.
    public private(set) var rival = 0
    /// Near answers.
    public private(set) var near = 0
    /// Wrong answers, those that could not be read and "I don't know" among them.
    public private(set) var wrong = 0
    /// Answers left empty.
    public private(set) var omitted = 0
    /// The points earned by all.
    public private(set) var score = DecimalNumber.zero
    /// The points that all could have earned.
    public private(set) var points = DecimalNumber.zero

    /// The share of the points that was earned; `nil` where nobody was asked.
    public var share: Double? { points == .zero ? nil : score.double / points.double }
    /// The share of right answers among those asked; `nil` where nobody was.
    public var facility: Double? { asked == 0 ? nil : Double(right) / Double(asked) }

    /// Counts an answer.
    mutating func count(_ answer: MarkedAnswer) {
        switch answer.outcome {
        case .notAsked: return
        case .omitted: omitted += 1
        case .unreadable: wrong += 1
        case .marked(_, .rivalsFigure): rival += 1
        case .marked(_, .near): near += 1
        case .marked(_, let verdict): if verdict.grade == .right { right += 1 } else { wrong += 1 }
        }
        asked += 1
        score = score.adding(answer.score) ?? score
        points = points.adding(answer.points) ?? points
    }
}

extension ClassMarks {
    /// A tally for each question, in the quiz's order.
    public var byQuestion: [Tally] {
        quiz.questions.indices.map { index in
            var tally = Tally()
            for student in students { tally.count(student.answers[index]) }
            return tally
        }
    }

    /// A tally for each item (fact), in the order of its first question.
    public var byItem: [(item: ItemID, tally: Tally)] {
        var order: [ItemID] = []
        var tallies: [ItemID: Tally] = [:]
        for (index, question) in quiz.questions.enumerated() {
            let item = question.question.item
            if tallies[item] == nil { order.append(item) }
            for student in students { tallies[item, default: Tally()].count(student.answers[index]) }
            if students.isEmpty { tallies[item] = Tally() }
        }
        return order.map { ($0, tallies[$0] ?? Tally()) }
    }
}
