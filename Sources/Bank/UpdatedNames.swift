// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The names that new items and measures have in an updated bank.
struct UpdatedNames {
    /// For each new item its name: the old one where it was found again, else its own, with a number where that is taken.
    let items: [ItemID]
    private let itemsByFreshName: [ItemID: ItemID]
    private let measures: [MeasureID: MeasureID]

    init(old: [BankItem], new: [BankItem], matching: ItemMatching) {
        var register = NameRegister()
        for item in old {
            register.reserve(item.id)
            for former in item.questions[0].was { register.reserve(former) }
        }
        var items: [ItemID] = []
        var byFreshName: [ItemID: ItemID] = [:]
        for (index, item) in new.enumerated() {
            let name = matching.oldOfNew[index].map { old[$0].id } ?? register.item(item.id)
            items.append(name)
            byFreshName[item.id] = name
        }
        self.items = items
        itemsByFreshName = byFreshName
        measures = Self.measures(old: old, new: new, matching: matching)
    }

    /// The name in the bank of the item that was made under `fresh`.
    func item(_ fresh: ItemID) -> ItemID { itemsByFreshName[fresh] ?? fresh }

    /// The name in the bank of the measure that was made under `fresh`.
    func measure(_ fresh: MeasureID) -> MeasureID { measures[fresh] ?? fresh }

    /// For each new measure the old name of the first of its items that was found again, each old name once.
    private static func measures(
        old: [BankItem], new: [BankItem], matching: ItemMatching
    ) -> [MeasureID: MeasureID] {
        var names: [MeasureID: MeasureID] = [:]
        var taken: Set<MeasureID> = []
        // A measure whose name is the same before and after keeps it, whatever its items were.
        for (index, item) in new.enumerated() {
            guard let partner = matching.oldOfNew[index], old[partner].measure == item.measure else { continue }
            names[item.measure] = item.measure
            taken.insert(item.measure)
        }
        // An old name that another measure was made under now stays that measure's.
        let fresh = Set(new.map(\.measure))
        for (index, item) in new.enumerated() where names[item.measure] == nil {
            guard let partner = matching.oldOfNew[index], !fresh.contains(old[partner].measure),
                taken.insert(old[partner].measure).inserted
            else { continue }
            names[item.measure] = old[partner].measure
        }
        return names
    }
}
