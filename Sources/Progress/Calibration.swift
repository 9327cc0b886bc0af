// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory

/// How sure a learner is of an answer, before it is marked.
public enum ConfidenceLevel: Int, Hashable, Sendable, CaseIterable {
    /// A guess.
    case guess = 1
    /// Fairly sure.
    case fairly
    /// Sure.
    case sure

    /// The probability that the level stands for, as the log keeps it: 0.25, 0.6, 0.95.
    public var probability: Double {
        switch self {
        case .guess: 0.25
        case .fairly: 0.6
        case .sure: 0.95
        }
    }

    /// The level nearest to a probability.
    public init(nearest probability: Double) {
        self = probability < 0.425 ? .guess : probability < 0.775 ? .fairly : .sure
    }
}

/// Whether a learner knows what they know: how often answers were right, by how sure the learner was.
///
/// Pure: computed from the state alone. An answer that was taken back does not count, an overruled one by its new grade.
public struct Calibration: Hashable, Sendable {
    /// What the answers of one level came to.
    public struct Row: Hashable, Sendable {
        /// How sure the learner was.
        public let level: ConfidenceLevel
        /// How many answers.
        public let count: Int
        /// How many of them were right.
        public let right: Int
        /// The share that was right, 0 to 1; 0 for no answers.
        public var share: Double { count > 0 ? Double(right) / Double(count) : 0 }
    }

    /// The answers of a topic, a month, or all of them.
    public struct Group: Hashable, Sendable {
        /// The topic, or the month as `2026-11`; empty for all.
        public let name: String
        /// One row for each level, from a guess to sure; levels without an answer have a count of 0.
        public let rows: [Row]
        /// The Brier score (Brier 1950): the mean squared distance of the stated probability from what happened; 0 is
        /// best, 0.25 is what a coin gets. `nil` without an answer with a level.
        public let brier: Double?
        /// How many 90-percent ranges were stated.
        public let ranges: Int
        /// How many of them held the figure.
        public let inside: Int
    }

    /// All answers.
    public let all: Group
    /// By topic, in the order of the topics' names; answers without a topic are left out.
    public let topics: [Group]
    /// By month of the study day, the earliest first.
    public let months: [Group]

    /// Whether the learner has never said how sure they were.
    public var isEmpty: Bool { all.rows.allSatisfy { $0.count == 0 } && all.ranges == 0 }

    /// The calibration of a learner; `topic` names what an item is about, for example the section of its document.
    public init(_ state: LearnerState, topic: (ItemID) -> String? = { _ in nil }) {
        var byTopic: [String: [Sample]] = [:]
        var byMonth: [String: [Sample]] = [:]
        var samples: [Sample] = []
        for (stated, rating) in state.statements {
            let sample = Sample(
                confidence: stated.confidence, isRight: rating != .again, isInside: stated.isInside)
            samples.append(sample)
            if let topic = topic(stated.item) { byTopic[topic, default: []].append(sample) }
            let day = ZonedInstant(stated.instant, offsetMinutes: stated.offset)
                .studyDay(rollOverHour: state.settings.rollOverHour)
            byMonth[String(day.iso.prefix(7)), default: []].append(sample)
        }
        all = Self.group("", samples)
        topics = byTopic.sorted { $0.key < $1.key }.map(Self.group)
        months = byMonth.sorted { $0.key < $1.key }.map(Self.group)
    }

    private struct Sample {
        let confidence: Double?
        let isRight: Bool
        let isInside: Bool?
    }

    private static func group(_ name: String, _ samples: [Sample]) -> Group {
        let rows = ConfidenceLevel.allCases.map { level in
            let those = samples.filter { $0.confidence.map(ConfidenceLevel.init(nearest:)) == level }
            return Row(level: level, count: those.count, right: those.count(where: \.isRight))
        }
        let squares = samples.compactMap { sample in
            sample.confidence.map { ($0 - (sample.isRight ? 1 : 0)) * ($0 - (sample.isRight ? 1 : 0)) }
        }
        let ranges = samples.compactMap(\.isInside)
        return Group(
            name: name, rows: rows, brier: squares.isEmpty ? nil : squares.reduce(0, +) / Double(squares.count),
            ranges: ranges.count, inside: ranges.count { $0 })
    }
}
