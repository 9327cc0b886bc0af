// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import LiveRound
import Testing

/// Names that a class can read, and that do nothing else.
struct PlayerNameTests {
    @Test(arguments: [
        ("Torv", "Torv"), ("  Mara   von  Arven ", "Mara von Arven"), ("Ægir", "Ægir"), ("李雷", "李雷"), ("🦊", "🦊"),
        ("<b>Torv</b>", "<b>Torv</b>"), ("\"><script>", "\"><script>"),
    ])
    func isShownAsTyped(_ typed: String, _ shown: String) throws {
        #expect(try PlayerName(typed).text == shown)
    }

    @Test(arguments: [
        "\u{202E}vroT", "Torv\u{1B}[2J", "To\u{200B}rv", "\u{FEFF}", "Torv\u{0}", "\u{2800}", "\u{3164}", "\u{301}",
        "T\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}orv", "To\u{2066}rv",
    ])
    func refusesWhatIsNotSeen(_ typed: String) {
        #expect(throws: PlayerName.Fault.hiddenCharacters) { try PlayerName(typed) }
    }

    @Test func refusesEmptyLongAndFormulas() {
        #expect(throws: PlayerName.Fault.empty) { try PlayerName(" \n\t ") }
        #expect(throws: PlayerName.Fault.tooLong(limit: 24)) { try PlayerName(String(repeating: "a", count: 25)) }
        #expect(throws: PlayerName.Fault.tooLong(limit: 24)) { try PlayerName(String(repeating: "a", count: 100_000)) }
        #expect(throws: PlayerName.Fault.beginsLikeAFormula) { try PlayerName("=1+1") }
    }

    @Test func namesThatLookAlikeAreOne() throws {
        var table = Table()
        try table.join("Torv Arven")
        for same in ["torv arven", "TorvArven", " TORV  ARVEN "] {
            #expect(throws: RoundRefusal.nameTaken) { try table.join(same) }
        }
        try table.join("Torv Arven 2")
    }
}
