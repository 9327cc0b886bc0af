// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Facts

/// The usual shapes of an attribution: none is lost, none is claimed where nobody speaks.
@Suite struct AttributionShapeTests {
    @Test(arguments: [
        ("In Morn's view, 400 people died.", ["Morn"]),
        ("In the opinion of most historians, at least 310 people died.", ["most historians"]),
        ("By Morn's count, 320 people died.", ["Morn"]),
        ("By official estimates, 300 people died.", ["official estimates"]),
        ("As reported by the Orsk Gazette, 46 barns fell.", ["the Orsk Gazette"]),
        (
            "According to a July 2009 study by the Orsk Centre about 70% of the people are farmers.",
            [
                "a July 2009 study by the Orsk Centre"
            ]
        ),
        ("According to the ministry of Kordal there were 5,730 residents.", ["the ministry of Kordal"]),
        ("According to Norman Brell (2001), the flood took 40 barns.", ["Norman Brell"]),
        ("According to Norman Brell, a historian at Orsk, the flood took 40 barns.", ["Norman Brell"]),
        ("Figures from the ministry show that 12,400 tonnes were landed.", ["Figures from the ministry"]),
        ("A study by the Orsk Institute found that 30% of the houses were lost.", ["A study by the Orsk Institute"]),
        ("Norman Brell (2001) thought it took 51 barns.", ["Norman Brell"]),
        ("Brell says the flood killed 57 people.", ["Brell"]),
        ("Brell reported in 1931 that 54 barns fell.", ["Brell"]),
        ("Some scholars think the flood took 40 barns.", ["Some scholars"]),
        ("Critics claim that 50 barns fell.", ["Critics"]),
        ("In Kordal, where the flood came first, a study has found that 40 barns fell.", ["a study"]),
        ("Anton Brell puts the cost at 5.1 million crowns.", ["Anton Brell"]),
        ("The PUCL reported \"at least\" 50,000 displaced persons.", ["The PUCL"]),
        ("Morn's estimate of the deaths was 290.", ["Morn"]),
        ("The cost was put at 4.2 million by the state survey of 1931.", ["the state survey of 1931"]),
        ("It was estimated by Carla Dorn that 12 mills burned.", ["Carla Dorn"]),
        ("The town lost 41 barns, the mayor said in 1931.", ["the mayor"]),
        ("The town lost 42 barns, said Anton Brell.", ["Anton Brell"]),
        ("The town lost 43 barns, as reported by the Orsk Gazette.", ["the Orsk Gazette"]),
        ("The town has 47,150 inhabitants according to municipal records (Padron).", ["municipal records"]),
        ("Orsk is, according to the Arven report, second in Kordal with 12 mills.", ["the Arven report"]),
        ("Lida Morn, who estimates that 52 barns fell, lives in Orsk.", ["Lida Morn"]),
    ])
    func isRead(text: String, expected: [String]) throws {
        #expect(try facts("# The flood of Orsk\n\n" + text).claimants == [expected])
    }

    @Test(arguments: [
        "The river carries 47 boats.", "Lake Orsk recorded wave heights of 20 feet.",
        "The Adela reported a minor list and 3 holes.", "The author wrote 12 books and lived in Orsk.",
        "The union of Orsk was established in 1931 by Lida Morn with 40 members.",
        "The land was blamed on 40 countries including Kordal and the Arven States.",
        "The dam was built for 3 million crowns.", "The town believed to be safe lost 40 barns.",
        "The Arven government recorded its lowest pressure of 28 bars.",
    ])
    func nobodySpeaks(text: String) throws {
        #expect(try facts("# The flood of Orsk\n\n" + text).claimants == [[]])
    }

    @Test(arguments: [
        ("Morn, citing town records, states that 43 barns fell.", ["Morn", "town records"]),
        ("Morn said 44 barns fell, citing town records.", ["Morn", "town records"]),
        ("According to Brell, the Orsk Gazette reported that 53 barns fell.", ["Brell", "the Orsk Gazette"]),
        ("The Orsk Gazette quoted Morn as saying that 55 barns fell.", ["The Orsk Gazette", "Morn"]),
    ])
    func twoLevelsStayTwo(text: String, expected: [String]) throws {
        #expect(try facts("# The flood of Orsk\n\n" + text).claimants == [expected])
    }

    @Test func eachFigureHasTheClaimantWhoAnswersForIt() throws {
        let read = try facts(
            """
            # The flood of Orsk

            The government of Kordal reported 2,700 deaths, however human rights groups report the death toll to be 10,400.
            In 1931 Lida Morn estimated that 310 barns fell.
            Anton Brell believes that 40 mills burned, and additionally maintains that 75 barns fell.
            """)
        #expect(read.claim("2,700")?.host.attribution?.claimants == ["The government of Kordal"])
        #expect(read.claim("10,400")?.host.attribution?.claimants == ["human rights groups"])
        #expect(read.claim("1931")?.host.attribution == nil)
        #expect(read.claim("310")?.host.attribution?.setting == "in 1931")
        #expect(read.claim("40")?.host.attribution?.manner == .view)
        #expect(read.claim("75")?.host.attribution?.claimants == ["Anton Brell"])
        #expect(read.claim("75")?.host.attribution?.manner == .plain)
    }

    @Test(arguments: [
        (
            "A study by the Orsk Institute found that 30 mills burned. It also found that 12 barns fell.",
            "A study by the Orsk Institute"
        ),
        (
            "A study by the Orsk Institute found that 30 mills burned. The same study shows that 12 barns fell.",
            "A study by the Orsk Institute"
        ),
        ("The historian Lida Morn states that 30 mills burned. Morn also holds that 12 barns fell.", "Lida Morn"),
        ("According to Lida Morn 30 mills burned; she put the number of barns at 12.", "Lida Morn"),
    ])
    func shortFormsAreResolved(text: String, expected: String) throws {
        let read = try facts("# The flood of Orsk\n\n" + text)
        #expect(read.claim("12")?.host.attribution?.claimants == [expected])
    }

    @Test func aPrepositionIsNoFirstName() throws {
        let read = try facts(
            "# The flood of Orsk\n\nIn Arvenrail the cars have 40 seats. Arvenrail claims that 12 cars fell.")
        #expect(read.claim("12")?.host.attribution?.claimants == ["Arvenrail"])
    }

    @Test func nobodyIsInventedForTheImpersonal() throws {
        let read = try facts("# The flood of Orsk\n\nIt is estimated that 500 phones were lost.")
        #expect(read.sentences[0].attribution?.shape == .impersonal)
        #expect(read.sentences[0].attribution?.claimants == [])
    }
}
