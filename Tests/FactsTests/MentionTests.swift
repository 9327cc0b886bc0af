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
        ("Between 12 and 15 barns burned.", ["Between 12 and 15"]),
        ("It lost between 1.2 million and 1.5 million barns.", ["between 1.2 million and 1.5 million"]),
        ("Between the mills 12 barns and 15 mills burned.", ["12", "15"]),
        ("It lost 12 to 15 barns.", ["12 to 15"]), ("It lost 12–15% of its men.", ["12–15%"]),
        ("It cost $2–3 million.", ["$2–3 million"]), ("It ranges from 12 to 15 km.", ["from 12 to 15"]),
        ("It rose from 12 to 15 barns.", ["12", "15"]), ("It weighs 12 ± 3 kg.", ["12 ± 3"]),
        ("At −5 °C it froze.", ["−5"]), ("It runs at 400 km/h.", ["400"]), ("It had 1.5 children per woman.", ["1.5"]),
        ("It was 12 miles (19 km) long.", ["12"]), ("It cost £3 million ($5 million).", ["£3 million"]),
        ("It was 40 °F (4 °C) in May 1931.", ["40", "May 1931"]), ("It had a population of 4.2m.", ["4.2"]),
        ("Two-thirds of the men left.", ["Two-thirds"]), ("Half of the barns burned.", ["Half"]),
        ("A third of the men left.", ["A third"]), ("A third mill burned.", []),
        ("It took 200,000 of the men.", ["200,000"]), ("It has 12,34,567 looms.", ["12,34,567"]),
        ("Two days later the mill burned.", []),
        ("In the first six months the mill burned.", []),
        ("In 1979 the mill lost 1,979 looms.", ["1979", "1,979"]),
        ("1931 barns burned.", ["1931"]),
        ("The mill had 1931 looms.", ["1931"]),
        ("In the 1920s 40 mills burned.", ["1920s", "40"]), ("In the 14th century it burned.", ["14th century"]),
        ("It fell in 44 BC.", ["44 BC"]), ("It stood between 1931 and 1936.", ["1931 and 1936"]),
        ("In mid-1931 it closed.", ["1931"]), ("It opened on 4 May and burned on June 5.", []),
        ("It opened at 10:30 and shut at 6 p.m.", []), ("The 25-year term and the 61 m dam stood.", []),
        ("It lies at 52° 31′ N.", []), ("It won by 52 to 48 votes.", []), ("The ratio was 3:1.", []),
        ("The two mills and all three barns burned.", []), ("The Apollo 11 and the Windows 2000 came.", []),
        ("It opened on 04/05/1887.", []), ("Men aged 40 left; 12 years later they came.", []),
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

    @Test(
        arguments: [
            ("The report is on page 246.", "246", .label("page")),
            ("The 6th mill burned.", "6th", .ordinal(6)), ("The BM-13 came.", "BM-13", .inName),
            ("Two days later it burned.", "Two", .relativeTime), ("It opened at 10:30.", "10:30", .clockTime),
            ("It opened on 4 May.", "4", .dateWithoutYear), ("One of them burned.", "One", .pronoun),
            ("The two mills burned.", "two", .anaphor), ("Several hundred men left.", "Several hundred", .vague),
            ("The 25-year term ended.", "25", .attributive), ("It won by 52 to 48 votes.", "52 to 48", .ratio),
            ("It opened on 04/05/1887.", "04/05/1887", .ambiguousDate),
            ("It is of 1773 or earlier.", "1773", .openTime),
            ("It was 12 miles (19 km) long.", "19", .conversion(of: 2..<3)),
        ] as [(String, String, Unasked)])
    func reasonsWhyNot(text: String, figure: String, reason: Unasked) throws {
        let host = try #require(try facts(text).sentences.first)
        #expect(host.unasked.map { host.sentence.text($0.range) } == [figure])
        #expect(host.unasked.map(\.reason) == [reason])
    }

    @Test(arguments: [
        ("It freed 40 German officers of the line.", "German officers"),
        ("It had 12 captured ships.", "captured ships"),
        ("It lost 40 of the men.", ""), ("It had 40 barns and mills.", "barns"), ("It paid 35.8 percent.", ""),
        ("It had 1.5 children per woman.", "children per woman"),
        ("It had 12 births per 1,000 people in May.", "births per 1,000 people"), ("It runs at 400 km/h.", "km/h"),
        ("It covers 12 square miles of land.", "square miles"), ("It cost 4 million crowns.", "crowns"),
    ])
    func countedNoun(text: String, noun: String) throws {
        let claim = try #require(try facts(text).prose.first)
        #expect(claim.host.sentence.text(claim.quantity?.noun ?? 0..<0) == noun)
    }
}
