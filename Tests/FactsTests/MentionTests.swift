// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language
import Testing

@testable import Facts

/// Which figures of a sentence can be asked for.
@Suite struct MentionTests {
    @Test(arguments: [
        ("The mill had 1,240 looms in 1931.", ["1,240", "1931"]),
        ("It cost 4.5 million crowns.", ["4.5 million"]),
        ("It lost 35.8 percent of its men and 12% of its barns.", ["35.8 percent", "12%"]),
        ("It rose by 7 per cent.", ["7 per cent"]),
        ("It cost $400 and €300.", ["$400", "€300"]),
        ("About three million crowns were lost.", ["three million"]),
        ("It stood from May 1945 to June 1950.", ["May 1945 to June 1950"]),
        ("On 22 April 1956 it closed.", ["22 April 1956"]),
        ("On April 22, 1956 it closed.", ["April 22, 1956"]),
        ("The 6th Army left Orsk in 1931.", ["1931"]),
        ("See Page 246 and Route 9 and no. 12.", []),
        ("The report is on page 246 of volume 2.", []),
        ("One of the mills burned.", []),
        ("Several hundred thousand men left.", []),
        ("Thousands of men left.", []),
        ("The BM-13 and the Pa231 came.", []),
        ("Between 12 and 15 barns burned.", []), ("It lost between 1.2 million and 1.5 million barns.", []),
        ("Between the mills 12 barns and 15 mills burned.", ["12", "15"]),
        ("It lost 12 to 15 barns.", []),
        ("Two days later the mill burned.", []),
        ("In the first six months the mill burned.", []),
        ("In 1979 the mill lost 1,979 looms.", ["1979", "1,979"]),
        ("1931 barns burned.", ["1931"]),
        ("The mill had 1931 looms.", ["1931"]),
        ("In the 1920s 40 mills burned.", ["40"]),
    ])
    func figures(text: String, expected: [String]) throws {
        let found = try facts(text).sentences.flatMap { host in host.mentions.map { host.sentence.text($0.range) } }
        #expect(found == expected)
    }

    @Test func aNumberBeforeAPluralIsACountNotAYear() throws {
        let read = try facts("The mill had 1931 looms.")
        #expect(read.prose.first?.quantity?.reading.value == DecimalNumber(1931))
    }

    @Test(arguments: [
        ("By the end of 1931 it closed.", "by", "the end of"), ("In early 1942 it closed.", "in", "early"),
        ("In 1931 it closed.", "in", ""), ("Since May 1931 it is closed.", "since", ""),
    ])
    func timePhrases(text: String, preposition: String, modifier: String) throws {
        let time = try #require(try facts(text).prose.first?.time)
        #expect(time.preposition == preposition)
        #expect(time.modifier == modifier)
        #expect(time.phrase.lowerBound == 0)
    }

    @Test(arguments: [
        ("It freed 40 German officers of the line.", "German officers"),
        ("It had 12 captured ships.", "captured ships"),
        ("It lost 40 of the men.", ""), ("It had 40 barns and mills.", "barns"), ("It paid 35.8 percent.", ""),
    ])
    func countedNoun(text: String, noun: String) throws {
        let claim = try #require(try facts(text).prose.first)
        #expect(claim.host.sentence.text(claim.quantity?.noun ?? 0..<0) == noun)
    }
}
