// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Testing

@testable import Questions

/// What a figure means: traps of numbers, years and words of degree.
@Suite struct TrapFigureTests {
    private static let lists = """
        # German prisoners of war in Soviet hands

        A commission of the West German government found that 3,060,000 German soldiers were taken prisoner by the Soviet \
        Union and that 1,094,250 died in captivity (549,360 from 1941 to April 1945; 542,911 from May 1945 to June 1950 and \
        1,979 from July 1950 to 1955). According to Soviet records 381,067 German prisoners of war died in NKVD camps \
        (356,700 German nationals and 24,367 from other nations).
        """

    @Test("X03: each member of a list in brackets is asked with its own period")
    func listsInBrackets() throws {
        let made = try Made(Self.lists)
        let asked =
            "According to a commission of the West German government, how many German soldiers died in captivity"
        #expect(made.stems(asking: "1,094,250") == [asked + "?"])
        #expect(made.stems(asking: "549,360") == [asked + " from 1941 to April 1945?"])
        #expect(made.stems(asking: "542,911") == [asked + " from May 1945 to June 1950?"])
        #expect(made.stems(asking: "1,979") == [asked + " from July 1950 to 1955?"])
        let part = "According to Soviet records, of the German prisoners of war who died in NKVD camps, how many were"
        #expect(made.stems(asking: "356,700") == [part + " German nationals?"])
        #expect(made.stems(asking: "24,367") == [part + " from other nations?"])
        #expect(made.violations == [])
    }

    @Test("X23: sum and members never leave one figure over", arguments: UInt64(0)..<20)
    func arithmeticLeak(seed: UInt64) throws {
        for question in try Made(Self.lists, seed: seed).questions {
            let real = question.choice.map { choice in choice.options.filter { !choice.made.contains($0) } } ?? []
            let shown = Set(Gate.numbers(question.stem) + real.flatMap { Gate.numbers($0) })
            let values = shown.filter { $0 != question.value }.sorted()
            for (place, low) in values.enumerated() {
                for high in values[(place + 1)...] {
                    #expect(high.subtracting(low) != question.value, "\(question.stem) \(real), seed \(seed)")
                    #expect(high.adding(low) != question.value, "\(question.stem) \(real), seed \(seed)")
                }
            }
        }
    }

    @Test("X06: a percentage in words stays one, with the tolerance of its last digit")
    func percentInWords() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            Waitman Wade Beorn states that 35.8 percent of the German prisoners of war died in Soviet custody.
            """)
        let asked = made.asking("35.8 percent")
        #expect(asked.count == 2)
        #expect(
            !asked.isEmpty && asked.allSatisfy { $0.stem.contains("what percentage of the German prisoners of war") })
        let options = asked.compactMap(\.choice).flatMap(\.options)
        #expect(options.allSatisfy { $0.hasSuffix(" percent") && $0.contains(".") })
        let half = try #require(DecimalNumber(coefficient: 5, exponent: -2))
        #expect(!asked.isEmpty && asked.allSatisfy { $0.quantity?.accept.to == $0.value?.adding(half) })
    }

    @Test("X07: a factor that the table does not bear out is no key")
    func nearlyDoubled() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            In the second half of 1944, the number of German prisoners of war in Soviet camps nearly doubled.

            **German prisoners of war held by the Soviet Union**

            | Year | Quarter | Number of German prisoners of war |
            | 1944 | II | 370,000 |
            | | III | 560,000 |
            | | IV | 560,000 |
            """)
        let prose = made.questions.filter { $0.origin == .prose }
        #expect(!prose.isEmpty && prose.allSatisfy { $0.time == .year(1944) && $0.stem.contains("nearly double") })
        let printed = made.questions.filter { $0.origin != .derived }
        #expect(Set(printed.compactMap(\.value)) == [DecimalNumber(370_000), DecimalNumber(560_000)])
        #expect(!made.stems.contains { $0.contains("factor") || $0.contains("what percentage") })
        #expect(made.violations == [])
    }

    @Test("X08: what is told twice is asked once, where its claimant is named best")
    func repetition() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            In Soviet captivity, 1,094,250 German soldiers died.

            ## German estimates

            According to the Maschke Commission, 1,094,250 German soldiers died in captivity.
            The Maschke Commission found that 1,094,250 German soldiers died in captivity.
            """)
        let asked = made.asking("1,094,250")
        #expect(Set(asked.map(\.item)).count == 1)
        #expect(!asked.isEmpty && asked.allSatisfy { $0.claimants == ["Maschke Commission"] })
        #expect(
            !asked.isEmpty
                && asked.allSatisfy { $0.citations.count <= 2 && $0.citations[0].section.last == "German estimates" })
    }

    @Test("X09: the same number with another meaning is another fact")
    func sameNumber() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            Within months, 85,000 of the Germans captured at Stalingrad died.
            In October 1949, the Soviet Union still held 85,000 German prisoners of war.
            Only about 6,000 of the prisoners of Stalingrad lived to be repatriated.
            The Sachsenhausen camp received 6,000 German officers from the West.
            """)
        for figure in ["85,000", "6,000"] {
            #expect(Set(made.asking(figure).map(\.item)).count == 2, "\(figure)")
            #expect(Set(made.asking(figure).map(\.measure)).count == 2, "\(figure)")
        }
        for question in made.questions {
            let sentence = question.citations[0].sentence
            #expect(question.stem.contains("Stalingrad") == sentence.contains("Stalingrad"))
        }
        #expect(made.violations == [])
    }

    @Test("X14: a number inside a name is no quantity")
    func numbersInNames() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            The German 6th Army surrendered at Stalingrad, 91,000 of the survivors became prisoners of war.
            After World War II, the camps of the Soviet Union held 2,000,000 German prisoners of war.
            According to Lida Morn, Order 227 reached 12 armies of the Soviet Union.
            """)
        #expect(Set(made.questions.map(\.answer.text)) == ["91,000", "2,000,000", "12"])
        #expect(made.allStems(asking: "91,000") { $0.contains("6th Army") })
        #expect(made.allStems(asking: "2,000,000") { $0.contains("World War II") })
        #expect(made.allStems(asking: "12") { $0.contains("Order 227") })
    }

    @Test("X19: all but N says that N remained")
    func allBut() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            By October 1949, all but 85,000 German prisoners of war had been released by the Soviet Union.
            """)
        #expect(
            made.stems(asking: "85,000") == [
                "By October 1949, all but how many German prisoners of war had been released by the Soviet Union?"
            ])
        #expect(
            made.all(asking: "85,000") { $0.hedge == "all but" && $0.citations[0].quote.hasPrefix("all but") })
    }

    @Test(
        "X20: a word of degree stays in the stem",
        arguments: [
            (
                "Historians in the West estimate that up to 1.0 million German prisoners of war died.", "1.0 million",
                "up to"
            ),
            (
                "Approximately three million Germans were captured by the Soviet Union.", "three million",
                "Approximately"
            ),
            ("Convicted Germans were sent to Soviet camps, usually for 25 years.", "25", "usually"),
            ("The number of German prisoners rose to nearly 560,000 in the autumn.", "560,000", "nearly"),
            ("According to Lida Morn, the maximum number of German deaths is 1.0 million.", "1.0 million", "maximum"),
            ("Only approximately 6,000 of the prisoners from Stalingrad came home.", "6,000", "Only approximately"),
            (
                "Lida Morn maintains that it is plausible, while not provable, that 700,000 missing Germans died.",
                "700,000",
                "plausible, while not provable"
            ),
        ])
    func wordsOfDegree(sentence: String, answer: String, degree: String) throws {
        let made = try Made("# German prisoners of war in Soviet hands\n\n" + sentence + "\n")
        let asked = made.asking(answer)
        #expect(!asked.isEmpty && asked.allSatisfy { $0.stem.contains(degree) }, "\(made.stems)")
        #expect(made.violations == [])
    }

    @Test(
        "X20: a vague number is no key",
        arguments: [
            "The United States handed several hundred thousand Germans over to the Soviet Union.",
            "According to the press, thousands of prisoners were sent to Soviet camps.",
            "Dozens of Germans stayed in the Soviet Union.",
        ])
    func vagueNumbers(sentence: String) throws {
        let made = try Made("# German prisoners of war in Soviet hands\n\n" + sentence + "\n")
        #expect(made.questions.allSatisfy { $0.value == nil }, "\(made.stems)")
    }

    @Test("X22: 1,979 is a number, 1974 a year")
    func yearsAndNumbers() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            From July 1950 to 1955, 1,979 German prisoners of war died in Soviet captivity. The Maschke Commission reported \
            in 1974. The last prisoner returned to Germany in 1956.
            """)
        #expect(made.all(asking: "1,979") { $0.value == DecimalNumber(1979) && $0.kind != .date })
        #expect(made.all(asking: "1974") { $0.time == .year(1974) })
        #expect(made.all(asking: "1956") { $0.time == .year(1956) })
        #expect(Set(made.questions.map(\.answer.text)) == ["1,979", "1974", "1956"])
        #expect(!made.wrongOptions(asking: "1,979").contains("1974"))
        #expect(made.wrongOptions(asking: "1974").allSatisfy { !$0.contains(",") })
    }

    @Test("X26: a truncated figure is no wrong option for the full one", arguments: UInt64(0)..<20)
    func truncation(seed: UInt64) throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            According to Soviet records, 356,700 German prisoners of war died in NKVD camps.
            According to Richard Overy, citing Russian sources, 356,000 German prisoners of war died in NKVD camps.
            According to Soviet records, 2,388,443 Germans were taken to NKVD camps.
            According to Richard Overy, citing Russian sources, 2,388,000 Germans were taken to NKVD camps.
            """, seed: seed)
        for (one, other) in [("356,700", "356,000"), ("2,388,443", "2,388,000")] {
            #expect(!made.asking(one).isEmpty && !made.asking(other).isEmpty)
            #expect(!made.wrongOptions(asking: one).contains(other), "seed \(seed)")
            #expect(!made.wrongOptions(asking: other).contains(one), "seed \(seed)")
            let values = made.asking(other).compactMap(\.value)
            #expect(
                made.all(asking: one) { question in
                    values.allSatisfy { question.quantity?.accept.contains($0) == false }
                })
        }
    }
}
