// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import TestSupport
import Testing

@Suite struct FlowTextTests {
    @Test(arguments: [
        ("Plain words.", "Plain words."),
        ("Wrapped by\n   hand at the\r\nmargin.", "Wrapped by hand at the margin."),
        ("A well-\nknown road.", "A well-known road."),
        ("Two  spaces\tand a tab.", "Two spaces and a tab."),
        (
            "**Bold**, *slanted*, ***both***, __bold__, _slanted_, ~~gone~~.",
            "Bold, slanted, both, bold, slanted, gone."
        ),
        ("''Adela'' and '''Orsk''' and '''''both'''''.", "Adela and Orsk and both."),
        ("It is 3*4*5 or 2 * 3 * 4.", "It is 3*4*5 or 2 * 3 * 4."),
        ("The file_name_here stays.", "The file_name_here stays."),
        ("A height of 5'11'' and 6'2''.", "A height of 5'11'' and 6'2''."),
        ("A mark 1,200* stays.", "A mark 1,200* stays."),
        ("Run `a*b*` now.", "Run a*b* now."),
        ("See [the road](http://a.example/x_(y) \"Road\") there.", "See the road there."),
        ("See ![a map](map.png) there.", "See there."),
        ("See [[Arven (river)|the Arven]] and [[Orsk]].", "See the Arven and Orsk."),
        ("[[File:Map.png|thumb|A map of [[Orsk]]]]The road.", "The road."),
        ("See [http://a.example the office].", "See the office."),
        ("See [the list][lists] there.", "See the list there."),
        ("Counted twice.[3] Then[12][13] once [4] more.", "Counted twice. Then once more."),
        ("In 1921[note 2] and later[citation needed], all.", "In 1921 and later, all."),
        ("Noted.[^orsk] Again.", "Noted. Again."),
        ("In [1921] he wrote \"[t]he road\" [sic].", "In [1921] he wrote \"[t]he road\" [sic]."),
        ("telephone: [1] (202) 333", "telephone: [1] (202) 333"),
        ("The ''Adela''<ref name=\"n9\" /> sank<ref>Morn, p. 3</ref>.", "The Adela sank."),
        ("O<sub>2</sub> and<br/>H<!-- no -->O.", "O2 and HO."),
        ("Less than < 5 and > 3.", "Less than < 5 and > 3."),
        ("1&nbsp;200&ndash;1&#160;300 &amp; more &unknown; &#8211;", "1 200\u{2013}1 300 & more &unknown; \u{2013}"),
        ("A {{template|with {{another}} inside}} word.", "A word."),
        ("An open {{brace and [bracket and **star.", "An open {{brace and [bracket and **star."),
        ("Escaped \\*star\\* here.", "Escaped *star* here."),
        ("At <https://a.example/x> now.", "At https://a.example/x now."),
        ("Déjà vu – 25 °C “so”.", "Déjà vu – 25 °C “so”."),
        ("A control \u{1B}[31m character.", "A control \u{1B}[31m character."),
    ])
    func cleaning(text: String, expected: String) throws {
        let document = try read(text)
        #expect(document.prose == [expected])
        #expect(violations(in: document).isEmpty)
    }

    @Test func quotationsLeadBackToTheFile() throws {
        let text = "By 1921 the *Frontier\nOffice* held[3] 1,200\n  settlers at [Orsk](http://a.example)."
        let document = try read(text)
        let flow = try #require(document.flows.first)
        #expect(flow.string == "By 1921 the Frontier Office held 1,200 settlers at Orsk.")
        func cited(_ words: String) throws -> String {
            let start = try #require(find(words, in: flow))
            return document.text(flow.source(of: ByteSpan(start, start + words.utf8.count)))
        }
        #expect(try cited("1,200 settlers") == "1,200\n  settlers")
        #expect(try cited("Frontier Office") == "Frontier\nOffice")
        #expect(try cited("held 1,200") == "held[3] 1,200")
        #expect(try cited("Orsk") == "Orsk")
        let part = flow.part(ByteSpan(12, 27))
        #expect(part.string == "Frontier Office")
        #expect(document.text(part.source(of: ByteSpan(0, 8))) == "Frontier")
    }

    private func find(_ words: String, in flow: FlowText) -> Int? {
        let bytes = Array(words.utf8)
        return (0...(flow.count - bytes.count)).first { Array(flow.bytes[$0..<($0 + bytes.count)]) == bytes }
    }

    /// For every span of cleaned text that holds no removed markup, the bytes of the file are those of the cleaned text
    /// up to white space.
    @Test func spansWithoutMarkupAreCopies() throws {
        let seed = SeededGenerator.seed(20_261)
        var random = SeededGenerator(seed: seed)
        let words = [
            "Orsk", "1,200", "*mill*", "[[Torv|road]]", "é", "[4]", "–", "`x`", "held", "**of", "it**", "&amp;",
        ]
        for round in 0..<200 {
            var text = "Begin"
            for _ in 0..<40 {
                text += [" ", "\n", "  ", "\r\n ", " "].randomElement(using: &random) ?? " "
                text += words.randomElement(using: &random) ?? ""
            }
            let document = try read(text)
            #expect(violations(in: document) == [], "seed \(seed), round \(round)")
            for flow in document.flows where !flow.isEmpty {
                let lower = Int.random(in: 0..<flow.count, using: &random)
                let upper = Int.random(in: (lower + 1)...flow.count, using: &random)
                let source = flow.source(of: ByteSpan(lower, upper))
                #expect(flow.span.contains(source), "seed \(seed), round \(round)")
                let inside = flow.segments.filter { $0.cleaned.lower < upper && $0.cleaned.upper > lower }
                let isUnbroken = zip(inside, inside.dropFirst()).allSatisfy { $0.source.upper == $1.source.lower }
                guard isUnbroken, inside.allSatisfy({ $0.isVerbatim || flow.text($0.cleaned) == " " }) else { continue }
                func solid(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { $0 > 0x20 } }
                #expect(
                    solid(document.bytes[source.range]) == solid(flow.bytes[lower..<upper]),
                    "seed \(seed), round \(round)")
            }
        }
    }
}
