// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Marking
import Memory
import Progress

/// The banks of a session as one collection of items.
///
/// An item that stands in two banks is asked from the first. Questions are decoded when they are asked for.
public struct Shelf: Sendable {
    /// A bank and the name it is shown by.
    public struct NamedBank: Sendable {
        /// The name shown to the learner.
        public let name: String
        /// The opened bank.
        public let file: BankFile

        /// The bank `file`, shown as `name`.
        public init(name: String, file: BankFile) {
            self.name = name
            self.file = file
        }
    }

    /// An item's place on the shelf.
    public struct Place: Hashable, Sendable {
        let bank: Int
        let item: Int
    }

    /// The banks in the order they were named.
    public let banks: [NamedBank]
    /// The places of all items, bank by bank, each in the order of its file.
    public let places: [Place]

    /// A shelf of `banks`.
    public init(_ banks: [NamedBank]) { self.init(banks) { _, _ in true } }

    /// The shelf with only those items whose first question `isWanted`; decodes a question of every item.
    public func filtered(_ isWanted: (Question) -> Bool) -> Shelf {
        Shelf(banks) { file, item in
            (try? file.question(at: item.questions.lowerBound)).map(isWanted) ?? false
        }
    }

    private init(_ banks: [NamedBank], _ isWanted: (BankFile, BankFile.Item) -> Bool) {
        self.banks = banks
        var places: [Place] = []
        places.reserveCapacity(banks.map(\.file.items.count).reduce(0, +))
        for (bankIndex, bank) in banks.enumerated() {
            let earlier = banks[..<bankIndex]
            for (itemIndex, item) in bank.file.items.enumerated()
            where isWanted(bank.file, item)
                && !earlier.contains(where: { $0.file.itemIndex(of: item.id) != nil })
            {
                places.append(Place(bank: bankIndex, item: itemIndex))
            }
        }
        self.places = places
    }

    /// What the bank's index holds of the item at `place`.
    public func item(at place: Place) -> BankFile.Item { banks[place.bank].file.items[place.item] }

    /// The place of the item `id`; `nil` where no bank has it.
    public func place(of id: ItemID) -> Place? {
        for (bankIndex, bank) in banks.enumerated() {
            if let item = bank.file.itemIndex(of: id) { return Place(bank: bankIndex, item: item) }
        }
        return nil
    }

    /// The former names of items under which `learner` answered, each with the name that a bank has given since.
    ///
    /// Reads every line of the banks, but only where the learner answered an item that no bank has by that name. A
    /// name that is still in use is nobody's former one.
    func formerNames(in learner: LearnerState) -> [(old: ItemID, new: ItemID)] {
        let isRenamed = learner.records.contains { place(of: $0.item) == nil }
        guard isRenamed else { return [] }
        return banks.flatMap { $0.file.replacedItems() }.filter { place(of: $0.old) == nil }
    }

    /// The item's questions in the order in which they suit its memory.
    ///
    /// A choice comes first; once the memory is in the review state, a question that is answered by typing does.
    func views(of place: Place, for card: Card) -> [BankFile.Entry] {
        let file = banks[place.bank].file
        let entries = file.entries[item(at: place).questions]
        let choices = entries.filter { $0.kind == .choice }
        let typed = entries.filter { $0.kind != .choice }
        if case .review = card { return typed + choices }
        return choices + typed
    }

    /// Decodes the first of the item's questions that can be read, in the order of `views`.
    ///
    /// - Throws: The error of the first when none can be read.
    func question(of place: Place, for card: Card) throws(BankError) -> Question {
        var firstError: BankError?
        for entry in views(of: place, for: card) {
            do throws(BankError) {
                return try question(entry.id, at: place)
            } catch {
                firstError = firstError ?? error
            }
        }
        throw firstError ?? BankError(line: 1, kind: .noHeader)
    }

    /// Decodes the question `id` of the bank at `place`.
    func question(_ id: QuestionID, at place: Place) throws(BankError) -> Question {
        let file = banks[place.bank].file
        guard let index = file.entryIndex(of: id) else { throw BankError(line: 1, kind: .missing(key: "id")) }
        return try file.question(at: index)
    }

    /// The name of the bank at `place`.
    func bankName(at place: Place) -> String { banks[place.bank].name }
}

extension Question {
    /// What the question is about: its tags, else the sections of the place that proves it.
    public var topics: [String] {
        if !tags.isEmpty { return tags }
        return citations.first.map { $0.section.isEmpty ? [$0.document] : $0.section } ?? []
    }

    /// Whether one of its topics has `text` in it, compared without case and accents.
    public func isAbout(_ text: String) -> Bool {
        let wanted = PlainText(text)
        return topics.contains { PlainText($0).containsWords(of: wanted) }
    }
}
