// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds for the items of a bank, one to one, those made anew from its documents.
///
/// Each step looks at the items that the steps before left over, from the surest sign to the weakest:
///
/// 1. the same content (first at both ends of the bank, so that an unchanged bank is recognised as it stands);
/// 2. the same key and figure;
/// 3. the same quoted sentence, or the same cell, with the same figure and claimant;
/// 4. the same key with another figure;
/// 5. the same sentence or cell with another figure;
/// 6. the same figure and claimant in a sentence of much the same words.
///
/// Steps 3, 5 and 6 look in the same document first, and then between a document that is gone and one that is new,
/// which is how a renamed document shows. Within a step, items that look alike are paired in their order.
struct ItemMatching {
    /// For each new item the index of the old one it is, where there is one.
    private(set) var oldOfNew: [Int?]
    /// For each old item the index of the new one, where there is one.
    private(set) var newOfOld: [Int?]

    private let old: [BankItem]
    private let new: [BankItem]
    private var goneDocuments: Set<String> = []
    private var newDocuments: Set<String> = []

    init(old: [BankItem], new: [BankItem]) {
        self.old = old
        self.new = new
        oldOfNew = Array(repeating: nil, count: new.count)
        newOfOld = Array(repeating: nil, count: old.count)
        pairEnds()
        if oldOfNew.contains(nil) && newOfOld.contains(nil) { match() }
    }

    private mutating func match() {
        let before = Set(old.flatMap(\.documents))
        let now = Set(new.flatMap(\.documents))
        goneDocuments = before.subtracting(now)
        newDocuments = now.subtracting(before)
        pair { $0.content }
        pair { $0.keyAndFigure(withSentences: true) }
        pair { $0.keyAndFigure(withSentences: false) }
        pair { $0.places(inDocument: true) }
        pairRenamed { $0.places(inDocument: false) }
        pair { $0.id.withoutNumber }
        pair { $0.placesWithoutFigure(inDocument: true) }
        pairRenamed { $0.placesWithoutFigure(inDocument: false) }
        pairReworded { $0.documents == $1.documents }
        if !goneDocuments.isEmpty, !newDocuments.isEmpty { pairReworded { _, _ in true } }
    }

    /// Pairs what is the same from the beginning on and from the end back: all, where nothing has changed.
    private mutating func pairEnds() {
        var first = 0
        let shorter = min(old.count, new.count)
        while first < shorter, old[first].hasContent(of: new[first]) {
            join(old: first, new: first)
            first += 1
        }
        var left = shorter - first
        while left > 0 {
            let (lastOld, lastNew) = (
                old.count - 1 - (shorter - first - left), new.count - 1 - (shorter - first - left)
            )
            guard old[lastOld].hasContent(of: new[lastNew]) else { return }
            join(old: lastOld, new: lastNew)
            left -= 1
        }
    }

    /// Pairs the items left over that share `sign`, in their order.
    private mutating func pair<Sign: Hashable>(
        _ sign: (BankItem) -> Sign, old isWantedOld: (BankItem) -> Bool = { _ in true },
        new isWantedNew: (BankItem) -> Bool = { _ in true }
    ) {
        var waiting: [Sign: [Int]] = [:]
        // From the last to the first, so that the first of each sign is taken first.
        for index in old.indices.reversed() where newOfOld[index] == nil && isWantedOld(old[index]) {
            waiting[sign(old[index]), default: []].append(index)
        }
        if waiting.isEmpty { return }
        for index in new.indices where oldOfNew[index] == nil && isWantedNew(new[index]) {
            guard let partner = waiting[sign(new[index])]?.popLast() else { continue }
            join(old: partner, new: index)
        }
    }

    /// The same between documents that are gone and documents that are new.
    private mutating func pairRenamed<Sign: Hashable>(_ sign: (BankItem) -> Sign) {
        if goneDocuments.isEmpty || newDocuments.isEmpty { return }
        let (gone, fresh) = (goneDocuments, newDocuments)
        pair(
            sign, old: { $0.documents.allSatisfy(gone.contains) }, new: { $0.documents.allSatisfy(fresh.contains) })
    }

    /// Pairs the items left over that make the same claim, the most alike in words first.
    private mutating func pairReworded(where mayPair: (BankItem, BankItem) -> Bool) {
        var waiting: [BankItem.Places: [Int]] = [:]
        for index in old.indices where newOfOld[index] == nil && !old[index].isFromCells {
            waiting[old[index].claim, default: []].append(index)
        }
        if waiting.isEmpty { return }
        var alike: [(score: Double, old: Int, new: Int)] = []
        var counts: [BankItem.Places: Int] = [:]
        for index in new.indices where oldOfNew[index] == nil && !new[index].isFromCells {
            let claim = new[index].claim
            guard let candidates = waiting[claim] else { continue }
            // Many items of one figure and claimant: comparing each with each would be quadratic in the document.
            counts[claim, default: 0] += 1
            guard candidates.count <= Rewording.limit, counts[claim, default: 0] <= Rewording.limit else { continue }
            for candidate in candidates where mayPair(old[candidate], new[index]) {
                let score = Rewording.likeness(old[candidate].sentences, new[index].sentences)
                if score >= Rewording.threshold { alike.append((score, candidate, index)) }
            }
        }
        alike.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        for match in alike where newOfOld[match.old] == nil && oldOfNew[match.new] == nil {
            join(old: match.old, new: match.new)
        }
    }

    private mutating func join(old: Int, new: Int) {
        newOfOld[old] = new
        oldOfNew[new] = old
    }
}
