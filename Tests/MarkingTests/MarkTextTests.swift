// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Testing

struct MarkTextTests {
    @Test(arguments: [
        ("forced labour", "forced labour", "right"),
        ("forced labour", "Forced Labour.", "right"),
        ("forced labour", "the forced-labour", "right"),
        ("forced labour", "forced labor", "misspelt"),
        ("forced labour", "forcd labor", "misspelt"),
        ("forced labour", "forced lbr", "wrong"),
        ("Rüdiger Overmans", "rudiger overmans", "right"),
        ("Rüdiger Overmans", "Overmans", "wrong"),
        ("the Oder", "Oder", "right"),
        ("the Oder", "Odr", "wrong"),
        ("Łódź", "lodz", "right"),
        ("Straße", "strasse", "right"),
        ("typhus", "tyhpus", "misspelt"),
        ("Camp 7062", "camp 7063", "wrong"),
        ("typhus", "", "wrong"),
        ("league of German officers", "the league of german oficers", "misspelt"),
    ])
    func smallDifferencesDoNotCount(_ key: String, _ typed: String, _ expected: String) {
        let verdict = Marker().mark(.text(typed), to: question("What was it?", key, .text))
        #expect(MarkNumberTests.name(verdict) == expected)
    }

    @Test(arguments: [
        ("Adenauer", "right"), ("Adenaur", "misspelt"), ("Konrad Adenauer", "right"), ("Konrad", "wrong"),
    ])
    func aPersonMayBeNamedByTheSurname(_ typed: String, _ expected: String) {
        let asked = question("Whose intervention preceded the last repatriations?", "Konrad Adenauer", .text)
        #expect(MarkNumberTests.name(Marker().mark(.text(typed), to: asked)) == expected)
    }

    @Test func aRivalsWordIsNotTakenForASlip() {
        let asked = question(
            "Which was it?", "Austrians", .text, rivals: [rival("Another source", "Austriams", "0")])
        #expect(MarkNumberTests.name(Marker().mark(.text("austriams"), to: asked)) == "Another source")
    }
}
