// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives names to the items of one bank, each once.
///
/// Two items of one key (a claimant who gives two figures for one measure) are told apart by a number in the order in
/// which they are named: `…-a2b3c4d5`, `…-a2b3c4d5-2`.
public struct NameRegister: Sendable {
    private var items: Set<ItemID> = []
    private var questions: Set<QuestionID> = []
    /// For a name wanted more than once, the last number given out: spares trying all of them again.
    private var lastNumbers: [String: Int] = [:]

    /// A register without names.
    public init() {}

    /// Names a new item of `key`.
    public mutating func item(_ key: ItemKey) -> ItemID { item(key.itemID) }

    /// Names a new item `wanted`, or `wanted` with the first number that is free.
    mutating func item(_ wanted: ItemID) -> ItemID {
        if items.insert(wanted).inserted { return wanted }
        let base = wanted.withoutNumber.rawValue
        while true {
            let name = ItemID(rawValue: base + "-\(nextNumber(of: base))")
            if items.insert(name).inserted { return name }
        }
    }

    /// Names a new question of `item`: the item's name, a slash and `suffix`, which says how it is asked ("number",
    /// "choice"), with a number where the item has such a question already.
    public mutating func question(of item: ItemID, suffix: String) -> QuestionID {
        let wanted = item.rawValue + "/" + suffix
        if questions.insert(QuestionID(rawValue: wanted)).inserted { return QuestionID(rawValue: wanted) }
        while true {
            let name = QuestionID(rawValue: wanted + "-\(nextNumber(of: wanted))")
            if questions.insert(name).inserted { return name }
        }
    }

    /// Takes a name that is in use already.
    mutating func reserve(_ item: ItemID) { items.insert(item) }

    private mutating func nextNumber(of name: String) -> Int {
        let number = (lastNumbers[name] ?? 1) + 1
        lastNumbers[name] = number
        return number
    }
}
