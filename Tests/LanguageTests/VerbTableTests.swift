// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Language

/// Verbs and their forms.
@Suite struct VerbTableTests {
    @Test(arguments: [
        ("held", "hold"), ("holds", "hold"), ("took", "take"), ("taken", "take"), ("wrote", "write"),
        ("states", "state"), ("stated", "state"), ("died", "die"), ("dies", "die"), ("carried", "carry"),
        ("stopped", "stop"), ("released", "release"), ("captured", "capture"), ("labelled", "label"),
        ("labeled", "label"), ("argued", "argue"), ("rose", "rise"), ("sank", "sink"), ("fell", "fall"),
        ("begun", "begin"), ("exported", "export"), ("opened", "open"), ("recognised", "recognise"),
        ("colonized", "colonize"), ("trimmed", "trim"), ("remained", "remain"), ("moved", "move"),
        ("mill", "mill"), ("hundred", "hundred"),
    ])
    func lemma(form: String, expected: String) { #expect(VerbTable.lemma(form) == expected) }

    @Test(arguments: [
        ("hold", "held"), ("take", "took"), ("state", "stated"), ("carry", "carried"), ("stop", "stopped"),
        ("die", "died"), ("survive", "survived"), ("rise", "rose"), ("play", "played"), ("build", "built"),
    ])
    func past(lemma: String, expected: String) { #expect(VerbTable.past(of: lemma) == expected) }

    @Test(arguments: [
        ("surviving", "survive"), ("returning", "return"), ("dying", nil), ("being", nil), ("king", nil),
        ("building", "build"), ("stopping", "stop"), ("evening", nil),
    ])
    func gerund(form: String, expected: String?) { #expect(VerbTable.lemma(ofGerund: form) == expected) }

    @Test(arguments: ["indeed", "speed", "sacred", "mill", "red", "bed", "", "ed", "hatred"])
    func noVerb(word: String) { #expect(VerbTable.entry(word)?.forms.contains(.past) != true) }

    @Test func aGuessIsKnownAsOne() {
        #expect(VerbTable.isListed("captured"))
        #expect(!VerbTable.isListed("gerrymandered"))
        #expect(VerbTable.entry("gerrymandered")?.forms == [.past, .participle])
    }

    @Test(arguments: [
        ("hold", "holds"), ("carry", "carries"), ("reach", "reaches"), ("go", "goes"), ("play", "plays"),
        ("fix", "fixes"),
    ])
    func present(lemma: String, expected: String) { #expect(Inflection.present(of: lemma) == expected) }

    @Test(arguments: [
        ("prisoners", true), ("people", true), ("men", true), ("census", false), ("class", false), ("crisis", false),
        ("mill", false), ("mills", true), ("us", false), ("children", true),
    ])
    func plural(word: String, expected: Bool) { #expect(Inflection.isPlural(word) == expected) }

    @Test(arguments: [("cities", "city"), ("mills", "mill"), ("census", "census"), ("mill", "mill"), ("ties", "tie")])
    func stem(word: String, expected: String) { #expect(Inflection.stem(word) == expected) }
}
