// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// A bank made anew from its documents, with the names and histories of the bank as it was.
///
/// An item that is found again keeps its name, its measure's name and its `was`; a question's revision goes up by one
/// where the learner would see a difference. Items stand in the order of the new ones, so that unchanged documents give
/// the same bytes.
public struct BankUpdate: Sendable {
    /// The questions of the updated bank.
    public let questions: [Question]
    /// What happened to each item: those of the updated bank in its order, then those it no longer has.
    public let changes: [ItemChange]

    /// Matches `new`, made from the documents as they are now, with `old`, the questions of the bank.
    public init(old: [Question], new: [Question]) {
        let oldItems = BankItem.items(of: old)
        let newItems = BankItem.items(of: new)
        let matching = ItemMatching(old: oldItems, new: newItems)
        let names = UpdatedNames(old: oldItems, new: newItems, matching: matching)
        let joined = JoinedItems(old: oldItems, new: newItems, matching: matching)

        var questions: [Question] = []
        var changes: [ItemChange] = []
        for (index, item) in newItems.enumerated() {
            let name = names.items[index]
            let before = matching.oldOfNew[index].map { oldItems[$0] }
            let kind = before.map { Self.change(from: $0, to: item) } ?? .new
            var updated = ItemUpdate(item: item, name: name, before: before, change: kind, names: names)
            updated.was += joined.joinedInto[index]
            questions += updated.questions
            changes.append(ItemChange(item: name, kind: kind))
        }
        for (index, item) in oldItems.enumerated() where matching.newOfOld[index] == nil {
            let kind = joined.into[index].map { ItemChange.Kind.replaced(by: names.items[$0]) } ?? .gone
            changes.append(ItemChange(item: item.id, kind: kind))
        }
        self.questions = questions
        self.changes = changes
    }

    private static func change(from old: BankItem, to new: BankItem) -> ItemChange.Kind {
        if old.figure != new.figure { return .figureChanged(old: old.answer.text, new: new.answer.text) }
        let isSameWords = old.sentences == new.sentences && old.questions[0].stem == new.questions[0].stem
        return isSameWords ? .kept : .reworded
    }
}

extension BankHeader {
    /// The header with what `old`, the header of the bank as it was, has that this version does not know.
    public func keepingUnknown(of old: BankHeader) -> BankHeader {
        var header = self
        for member in old.unknown.members { header.unknown[member.name] = member.value }
        for index in header.documents.indices {
            guard let before = old.documents.first(where: { $0.name == header.documents[index].name }) else { continue }
            for member in before.unknown.members { header.documents[index].unknown[member.name] = member.value }
        }
        return header
    }
}
