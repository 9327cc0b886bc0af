// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Old items that were not found again because the generator now makes one item of two that say the same.
///
/// Joined are items of one measure with the same figure, claimant and form, and only while their documents are still
/// there: what a removed document said is gone, and comes back under its name with the document.
struct JoinedItems {
    /// For each old item the index of the new item it is joined into, where it is.
    let into: [Int?]
    /// For each new item the names that are joined into it, those that they had before first.
    let joinedInto: [[ItemID]]

    init(old: [BankItem], new: [BankItem], matching: ItemMatching) {
        var into: [Int?] = Array(repeating: nil, count: old.count)
        var joinedInto: [[ItemID]] = Array(repeating: [], count: new.count)
        guard matching.newOfOld.contains(nil) else {
            self.into = into
            self.joinedInto = joinedInto
            return
        }
        let documents = Set(new.flatMap(\.documents))
        var candidates: [Sign: Int] = [:]
        for (index, item) in old.enumerated().reversed() {
            if let match = matching.newOfOld[index] { candidates[Sign(item)] = match }
        }
        for (index, item) in old.enumerated() where matching.newOfOld[index] == nil {
            guard let match = candidates[Sign(item)], item.documents.allSatisfy(documents.contains) else { continue }
            into[index] = match
            joinedInto[match] += item.questions[0].was + [item.id]
        }
        self.into = into
        self.joinedInto = joinedInto
    }

    private struct Sign: Hashable {
        let measure: MeasureID
        let claim: BankItem.Places

        init(_ item: BankItem) {
            measure = item.measure
            claim = item.claim
        }
    }
}
