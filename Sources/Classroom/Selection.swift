// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Which questions of a bank a teacher wants.
public struct Criteria: Hashable, Sendable {
    /// How many questions; with `items` named, `nil` means all of them.
    public var count: Int?
    /// Items or questions by name, asked in this order; empty: any.
    public var names: [String] = []
    /// Tags, of which a question has at least one; empty: any.
    public var tags: [String] = []
    /// Forms or kinds ("howmany", "choice"), of which a question has one; empty: any.
    public var forms: [String] = []
    /// The least importance, 0 to 1.
    public var leastImportance = 0.0
    /// The share of the class that is right, or is expected to be.
    public var facility: ClosedRange<Double> = 0...1
    /// What the class has answered before.
    public var record = ClassRecord()
    /// Whether items that the class has mastered are left out, and those it answered worst come first.
    public var leavesOutMastered = false

    /// `count` questions of any kind.
    public init(count: Int?) { self.count = count }
}

/// Questions drawn from a bank, none of which gives another away.
///
/// Each item has a place that follows from the seed and its name alone; items of more importance have more chances to a
/// place in front. So the same seed and bank give the same quiz on every machine, and a question more in the bank changes
/// little.
public struct Selection: Hashable, Sendable {
    /// The questions, one an item.
    public let questions: [Question]
    /// Items that were named and could not be taken beside one before them.
    public let clashes: [Clash]
    /// Names that are in the bank neither as item nor as question, or that the other criteria leave out.
    public let missing: [String]
    /// How many items fit the criteria.
    public let candidates: Int

    /// A named item that gives one before it away, or is given away by it.
    public struct Clash: Hashable, Sendable {
        /// The question left out.
        public let question: QuestionID
        /// The one it clashes with.
        public let with: QuestionID

        /// `question` beside `with`.
        public init(question: QuestionID, with: QuestionID) {
            self.question = question
            self.with = with
        }
    }

    /// Draws from `bank`; each question is answered for by its item's one place.
    public init(from bank: [Question], _ criteria: Criteria, seed: Int) {
        let fitting = bank.filter { Self.fits($0, criteria) }
        let groups = criteria.names.isEmpty ? Self.drawn(fitting, criteria, seed) : Self.named(fitting, criteria.names)
        candidates = groups.count
        missing = criteria.names.filter { name in
            !fitting.contains { $0.item.rawValue == name || $0.id.rawValue == name }
        }
        let wanted = criteria.count ?? (criteria.names.isEmpty ? Int.max : groups.count)
        var taken: [(clues: Clues, question: Question)] = []
        var clashes: [Clash] = []
        for group in groups where taken.count < wanted {
            // Another view of the item may show less.
            var clash: QuestionID?
            for question in Self.views(group, seed) {
                let clues = Clues(question)
                clash = taken.first { $0.clues.giveAway(clues) }?.question.id
                if clash == nil {
                    taken.append((clues, question))
                    break
                }
            }
            if let clash, let first = group.first, !criteria.names.isEmpty {
                clashes.append(Clash(question: first.id, with: clash))
            }
        }
        questions = taken.map(\.question)
        self.clashes = clashes
    }

    private static func fits(_ question: Question, _ criteria: Criteria) -> Bool {
        guard question.importance >= criteria.leastImportance else { return false }
        if !criteria.tags.isEmpty, !question.tags.contains(where: criteria.tags.contains) { return false }
        if !criteria.forms.isEmpty, !criteria.forms.contains(question.form),
            !criteria.forms.contains(question.kind.rawValue)
        {
            return false
        }
        let known = criteria.record.share(question.item)
        if criteria.leavesOutMastered, let known, known >= ClassRecord.mastery { return false }
        return criteria.facility.contains(known ?? Difficulty.expectedFacility(question))
    }

    /// The items in the order in which they are tried: what the class answered worst, then by their places.
    private static func drawn(_ questions: [Question], _ criteria: Criteria, _ seed: Int) -> [[Question]] {
        let groups = grouped(questions)
        let keyed = groups.map { group in
            let item = group[0].item
            let known = criteria.leavesOutMastered ? criteria.record.share(item) : nil
            let importance = group.map(\.importance).max() ?? 0
            // One chance, and one more for each quarter of importance.
            let chances = 1 + Int(importance * 4)
            let place = (0..<chances).map { SeededNumbers.rank(seed: seed, "item", item.rawValue, String($0)) }.min()
            return (known: known ?? 2, place: place ?? 0, name: item.rawValue, group: group)
        }
        return keyed.sorted { ($0.known, $0.place, $0.name) < ($1.known, $1.place, $1.name) }.map(\.group)
    }

    /// The named items in the order named.
    private static func named(_ questions: [Question], _ names: [String]) -> [[Question]] {
        names.compactMap { name in
            let found = questions.filter { $0.item.rawValue == name || $0.id.rawValue == name }
            return found.isEmpty ? nil : found
        }
    }

    /// The questions of an item in the order in which they are tried.
    private static func views(_ group: [Question], _ seed: Int) -> [Question] {
        group.map { ($0, SeededNumbers.rank(seed: seed, "view", $0.id.rawValue)) }
            .sorted { ($0.1, $0.0.id.rawValue) < ($1.1, $1.0.id.rawValue) }.map(\.0)
    }

    private static func grouped(_ questions: [Question]) -> [[Question]] {
        var order: [ItemID: Int] = [:]
        var groups: [[Question]] = []
        for question in questions {
            if let place = order[question.item] {
                groups[place].append(question)
            } else {
                order[question.item] = groups.count
                groups.append([question])
            }
        }
        return groups
    }
}
