// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Testing

@Suite struct ItemKeyTests {
    private let document = "German prisoners of war in the Soviet Union"

    @Test func namesAreWordsAndAChecksum() {
        var key = ItemKey(
            document: document, section: [document, "Estimates of the dead"],
            measure: ["prisoner", "die", "captivity"],
            claimant: ["soviet", "record"])
        #expect(key.itemID.rawValue == "prisoner-die-captivity-izwafddb")
        #expect(key.measureID.rawValue == "prisoner-die-captivity-sfmr7wjt")
        key.claimant = ["maschke"]
        #expect(key.itemID.rawValue == "prisoner-die-captivity-ji66iipp")
        #expect(key.measureID.rawValue == "prisoner-die-captivity-sfmr7wjt")
        key = ItemKey(
            document: document, section: [document, "Prisoners held"],
            measure: ["german", "prisoner", "hold", "1945"], claimant: ["overmans"], statement: ["greatest"])
        #expect(key.itemID.rawValue == "german-prisoner-hold-1945-greatest-fm7agyfz")
    }

    @Test func eachPartEnters() {
        let key = ItemKey(document: "d", section: ["s"], measure: ["a", "b"], claimant: ["c"], statement: ["e"])
        let others = [
            ItemKey(document: "x", section: ["s"], measure: ["a", "b"], claimant: ["c"], statement: ["e"]),
            ItemKey(document: "d", section: ["s", ""], measure: ["a", "b"], claimant: ["c"], statement: ["e"]),
            ItemKey(document: "d", section: ["s"], measure: ["a b"], claimant: ["c"], statement: ["e"]),
            ItemKey(document: "d", section: ["s"], measure: ["a", "b"], claimant: [], statement: ["c", "e"]),
            ItemKey(document: "d", section: ["s"], measure: ["a", "b"], claimant: ["c"], statement: []),
            ItemKey(document: "d", section: ["s"], measure: ["a", "b"], claimant: ["c", "e"], statement: []),
        ]
        #expect(Set(others.map(\.itemID) + [key.itemID]).count == others.count + 1)
    }

    @Test(arguments: [
        (["Prisoners", "of", "War"], "prisoners-of-war"),
        (["Größe", "Öl", "Čapek", "Łódź", "Æsir"], "grosse-ol-capek-lodz-sir"),
        (["u.s.", "35%", "--", "m³"], "us-35-m"),
        (["Военнопленные", "вермахта"], "item"),
        ([], "item"),
        ([String(repeating: "a", count: 60)], String(repeating: "a", count: 48)),
        (
            ["one", String(repeating: "b", count: 44), "three"], "one-" + String(repeating: "b", count: 44)
        ),
        (["one", String(repeating: "b", count: 45), "three"], "one"),
    ])
    func slugs(words: [String], slug: String) {
        let name = ItemKey(document: "d", section: [], measure: words).itemID.rawValue
        #expect(name.dropLast(9) == slug)
        #expect(name.suffix(9).allSatisfy { "-abcdefghijklmnopqrstuvwxyz234567".contains($0) })
    }

    @Test func numbersTellItemsOfOneKeyApart() {
        let key = ItemKey(document: "d", section: [], measure: ["cost"])
        var names = NameRegister()
        let first = names.item(key)
        #expect(first == key.itemID)
        #expect(names.item(key).rawValue == first.rawValue + "-2")
        #expect(names.item(key).rawValue == first.rawValue + "-3")
        #expect(names.question(of: first, suffix: "number").rawValue == first.rawValue + "/number")
        #expect(names.question(of: first, suffix: "number").rawValue == first.rawValue + "/number-2")
    }
}
