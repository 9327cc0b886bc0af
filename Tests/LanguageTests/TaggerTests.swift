// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

@testable import Language

/// The parts of speech of words that could be two.
@Suite struct TaggerTests {
    @Test(arguments: [
        ("They held 40 forts.", "held", WordTag.verb(.past)),
        ("The forts were held by them.", "held", .verb(.participle)),
        ("The men captured at the river died.", "captured", .verb(.participle)),
        ("The army captured the river.", "captured", .verb(.past)),
        ("The captured men died.", "captured", .verb(.participle)),
        ("They had been captured and held.", "held", .verb(.participle)),
        ("The mill burned and the town paid.", "paid", .verb(.past)),
        ("Halden states that it burned.", "states", .verb(.present)),
        ("The southern states paid.", "states", .noun),
        ("Historians estimate that 40 died.", "estimate", .verb(.base)),
        ("The estimate was low.", "estimate", .noun),
        ("Mr. March came in May.", "March", .name),
        ("The Red Army left.", "Army", .name),
        ("The Austrian prisoners left.", "Austrian", .adjective),
        ("They lost three million crowns.", "million", .number),
        ("They lost three million crowns.", "three", .number),
        ("The 6th regiment left.", "6th", .adjective),
        ("The BM-13 fired.", "BM-13", .name),
        ("The mill burned quickly.", "quickly", .adverb),
        ("It is clear that it burned.", "that", .subordinator),
        ("They may leave.", "leave", .verb(.infinitive)),
        ("They may leave.", "may", .modal),
        ("It was not lost.", "not", .negation),
        ("The burning mill fell.", "burning", .verb(.gerund)),
        ("Their mill fell.", "Their", .possessive),
        ("These mills fell.", "These", .demonstrative),
        ("In the 1920s it fell.", "1920s", .number),
        ("A famous mill fell.", "famous", .adjective),
        ("It was spread by rats.", "spread", .verb(.participle)),
    ])
    func tag(sentence: String, word: String, expected: WordTag) throws {
        let read = try #require(Sentence.sentences(of: Array(sentence.utf8)).first)
        let index = try #require(read.lexemes.firstIndex { $0.text == word })
        #expect(read.tags[index] == expected)
    }

    @Test func everyWordHasOneTag() throws {
        let read = try #require(Sentence.sentences(of: Array("The 40 mills (old ones) fell in 1931.".utf8)).first)
        #expect(read.tags.count == read.lexemes.count)
    }

    @Test func aNameThatOpensASentenceIsKnownFromElsewhere() throws {
        let text = Array("Overton was lost.".utf8)
        let known = try #require(Sentence.sentences(of: text, names: ["overton"]).first)
        let unknown = try #require(Sentence.sentences(of: text).first)
        #expect(known.tags[0] == .name)
        #expect(unknown.tags[0] == .noun)
    }
}
