// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// An opened bank: its header, and an index of its questions.
///
/// Opening reads the first keys of each line alone; a question is read whole when it is asked for.
public struct BankFile: Sendable {
    /// The first line.
    public let header: BankHeader
    /// The questions, those of one item together, otherwise in the order of the file.
    public let entries: [Entry]
    /// The items, in the order of the file.
    public let items: [Item]
    /// The lines that could not be indexed, in the order of the file; none of their questions is in `entries`.
    public let faults: [BankError]

    let bytes: BankBytes
    private let itemIndices: [ItemID: Int]
    private let questionIndices: [QuestionID: Int]

    /// What the index holds of one question.
    public struct Entry: Hashable, Sendable {
        /// The question's name.
        public let id: QuestionID
        /// The item it asks for.
        public let item: ItemID
        /// The item's measure.
        public let measure: MeasureID
        /// The question's revision, from 1.
        public let revision: Int
        /// How it is answered.
        public let kind: Question.Kind
        /// 0 (of little importance) to 1.
        public let importance: Double
        /// The number of its line, counted from 1.
        public let line: Int
        /// The bytes of its line in the bank.
        public let range: Range<Int>
    }

    /// What the index holds of one item.
    public struct Item: Hashable, Sendable {
        /// The item's name.
        public let id: ItemID
        /// Its measure; items that share it are siblings.
        public let measure: MeasureID
        /// The greatest importance of its questions, 0 to 1.
        public let importance: Double
        /// The greatest revision of its questions.
        public let revision: Int
        /// Its questions, as indices of `entries`; never empty.
        public let questions: Range<Int>
    }

    /// An index of `entries`, which stand in the order of the file; `questionIndices` has each once.
    init(
        header: BankHeader, entries: [Entry], questionIndices: [QuestionID: Int], faults: [BankError], bytes: BankBytes
    ) {
        self.header = header
        self.faults = faults
        self.bytes = bytes
        let items = Self.items(of: entries)
        var itemIndices: [ItemID: Int] = [:]
        itemIndices.reserveCapacity(items.count)
        for (index, item) in items.enumerated() { itemIndices[item.id] = index }
        if itemIndices.count == items.count {
            self.entries = entries
            self.items = items
            self.itemIndices = itemIndices
            self.questionIndices = questionIndices
        } else {
            let grouped = Self.grouped(entries)
            self.entries = grouped
            self.items = Self.items(of: grouped)
            for (index, item) in self.items.enumerated() { itemIndices[item.id] = index }
            self.itemIndices = itemIndices
            var indices = questionIndices
            for (index, entry) in grouped.enumerated() { indices[entry.id] = index }
            self.questionIndices = indices
        }
    }

    /// The question of `entries[index]`, read from its line.
    ///
    /// - Throws: `BankError` where the rest of the line is not a question.
    public func question(at index: Int) throws(BankError) -> Question {
        let entry = entries[index]
        let result = bytes.withBytes { buffer -> Result<Question, BankError> in
            do throws(BankError) {
                return .success(try QuestionLine.read(buffer, range: entry.range, line: entry.line))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Every question that can be read, and the errors of those that cannot, both in order.
    public func allQuestions() -> (questions: [Question], faults: [BankError]) {
        var questions: [Question] = []
        var faults = self.faults
        for index in entries.indices {
            do throws(BankError) {
                questions.append(try question(at: index))
            } catch {
                faults.append(error)
            }
        }
        return (questions, faults.sorted { $0.line < $1.line })
    }

    /// The index in `entries` of the question `id`.
    public func entryIndex(of id: QuestionID) -> Int? { questionIndices[id] }

    /// The index in `items` of the item `id`.
    public func itemIndex(of id: ItemID) -> Int? { itemIndices[id] }

    /// The entries with those of one item together, in the order in which the items first appear.
    private static func grouped(_ entries: [Entry]) -> [Entry] {
        var order: [ItemID: Int] = [:]
        var groups: [[Entry]] = []
        for entry in entries {
            if let index = order[entry.item] {
                groups[index].append(entry)
            } else {
                order[entry.item] = groups.count
                groups.append([entry])
            }
        }
        return groups.flatMap { $0 }
    }

    private static func items(of entries: [Entry]) -> [Item] {
        var items: [Item] = []
        var first = 0
        while first < entries.count {
            var end = first
            var importance = 0.0
            var revision = 1
            while end < entries.count, entries[end].item == entries[first].item {
                importance = max(importance, entries[end].importance)
                revision = max(revision, entries[end].revision)
                end += 1
            }
            items.append(
                Item(
                    id: entries[first].item, measure: entries[first].measure, importance: importance,
                    revision: revision, questions: first..<end))
            first = end
        }
        return items
    }
}
