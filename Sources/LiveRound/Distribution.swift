// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// How a question was answered by all, as the page for the projector and the phones show it after the reveal.
public struct Distribution: Hashable, Sendable {
    /// How many answers were counted, "I do not know" among them.
    public let answers: Int
    /// How many of them were right.
    public let right: Int
    /// How many did not know.
    public let unknown: Int
    /// How often each option was picked; empty where there are none.
    public let options: [Int]
    /// Typed answers on a line; `nil` where no numbers were asked for.
    public let line: NumberLine?
    /// Typed texts or times with their counts, most frequent first, at most ``textLimit``.
    public let texts: [Text]

    /// A typed text and how often it came.
    public struct Text: Hashable, Sendable {
        /// The text as first typed.
        public let text: String
        /// How often.
        public let count: Int
        /// Whether it was right.
        public let isRight: Bool
    }

    /// The most texts that are listed.
    public static let textLimit = 8

    /// The answers of the present players of `round` to the question at `index`.
    public init(of index: Int, in round: Round) {
        let question = round.questions[index]
        let given = round.present.compactMap { $0.answers[index] }
        answers = given.count
        right = given.count { $0.verdict.grade == .right }
        unknown = given.count { $0.answer == .unknown }
        var picked = Array(repeating: 0, count: question.choice?.options.count ?? 0)
        var numbers: [DecimalNumber] = []
        var texts: [(folded: String, text: String, count: Int, isRight: Bool)] = []
        for answer in given {
            switch answer.answer {
            case .option(let option): picked[option] += 1
            case .number(let number): numbers.append(number)
            case .range, .time, .text:
                guard case .typed(let line) = answer.sent else { continue }
                let text = line.split { $0.isWhitespace }.joined(separator: " ")
                let folded = text.lowercased()
                if let known = texts.firstIndex(where: { $0.folded == folded }) {
                    texts[known].count += 1
                } else {
                    texts.append((folded, text, 1, answer.verdict.grade == .right))
                }
            case .unknown: break
            }
        }
        options = picked
        if question.choice == nil, case .quantity(let key) = question.answer.meaning {
            line = NumberLine(key: key.value, claims: question.rivals.map(\.value), answers: numbers)
        } else {
            line = nil
        }
        let sorted = texts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        self.texts = sorted.prefix(Self.textLimit).map {
            Text(text: $0.element.text, count: $0.element.count, isRight: $0.element.isRight)
        }
    }
}

/// How the questions were answered whose answer is shown to all now; worked out once for a state and all its views.
public struct Tally: Hashable, Sendable {
    private let distributions: [Int: Distribution]

    init(_ distributions: [Int: Distribution]) { self.distributions = distributions }

    /// The answers to the question at `index`; `nil` where they are not shown.
    public subscript(index: Int) -> Distribution? { distributions[index] }
}

extension Round {
    /// The distributions that the views of this state need: of the question that is revealed, or of all at the end.
    public func tally() -> Tally {
        switch phase {
        case .lobby, .asking, .closed, .running: return Tally([:])
        case .revealed(let question): return Tally([question: Distribution(of: question, in: self)])
        case .ended:
            var all: [Int: Distribution] = [:]
            for index in questions.indices where isRevealed(index, to: nil) {
                all[index] = Distribution(of: index, in: self)
            }
            return Tally(all)
        }
    }
}

/// Numbers on a line from the lowest to the highest that is near the claims; what lies far off is counted at the ends.
public struct NumberLine: Hashable, Sendable {
    /// The value at the left end.
    public let from: DecimalNumber
    /// The value at the right end.
    public let to: DecimalNumber
    /// The key, then the rivals' claims, each as a place from 0 (left end) to 1.
    public let claims: [Double]
    /// The answers on the line: each value once, ascending.
    public let answers: [Mark]
    /// How many answers lie left of the line.
    public let below: Int
    /// How many lie right of it.
    public let above: Int

    /// One value on the line.
    public struct Mark: Hashable, Sendable {
        /// The value.
        public let value: DecimalNumber
        /// Its place from 0 to 1.
        public let place: Double
        /// How many gave it.
        public let count: Int
    }

    /// The line for a key, rival claims and typed answers.
    ///
    /// The line reaches as far beyond the claims as the claims' spread, or half the greatest claim where that is more;
    /// an answer beyond that would press everything else together and is only counted.
    public init(key: DecimalNumber, claims rivals: [DecimalNumber], answers typed: [DecimalNumber]) {
        let all = [key] + rivals
        let lowest = all.reduce(key) { min($0, $1) }
        let highest = all.reduce(key) { max($0, $1) }
        let room = max(highest.double - lowest.double, max(lowest.magnitude.double, highest.magnitude.double) / 2, 1)
        let near = typed.filter { ($0.double >= lowest.double - room) && ($0.double <= highest.double + room) }
        let left = near.reduce(lowest) { min($0, $1) }
        let right = near.reduce(highest) { max($0, $1) }
        let width = right.double - left.double
        func place(_ value: DecimalNumber) -> Double {
            width > 0 ? min(max((value.double - left.double) / width, 0), 1) : 0.5
        }
        var counts: [DecimalNumber: Int] = [:]
        for value in near { counts[value, default: 0] += 1 }
        from = left
        to = right
        claims = all.map(place)
        answers = counts.sorted { $0.key < $1.key }.map { Mark(value: $0.key, place: place($0.key), count: $0.value) }
        below = typed.count { $0.double < lowest.double - room }
        above = typed.count { $0.double > highest.double + room }
    }
}
