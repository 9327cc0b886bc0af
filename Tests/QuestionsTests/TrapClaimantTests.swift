// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Figures
import Testing

/// Who says it: traps of attribution.
@Suite struct TrapClaimantTests {
    private static let total = """
        # German prisoners of war in Soviet hands

        The Soviet Union captured about three million German prisoners of war during the Second World War.

        ## Counts that differ

        The Maschke Commission found that 3,060,000 German prisoners of war were taken by the Soviet Union.
        According to Rüdiger Overmans, about 3,000,000 German prisoners of war were taken by the Soviet Union.
        According to Grigori F. Krivosheev, 2,733,739 German prisoners of war were taken by the Soviet Union.
        Historians in the West estimate that 3.2 million German prisoners of war were taken by the Soviet Union.
        According to Richard Overy, citing Russian sources, 2,388,000 German prisoners of war were taken by the Soviet Union.
        """

    @Test("X01: who asks for a disputed total names its claimant", arguments: UInt64(0)..<12)
    func disputedTotal(seed: UInt64) throws {
        let made = try Made(Self.total, seed: seed)
        let claimants = [
            "3,060,000": "Maschke Commission", "3,000,000": "Overmans", "2,733,739": "Krivosheev",
            "3.2 million": "historians in the West", "2,388,000": "Overy, citing Russian sources",
        ]
        for (figure, claimant) in claimants {
            let asked = made.asking(figure)
            #expect(asked.count == 2, "\(figure), seed \(seed)")
            #expect(
                !asked.isEmpty && asked.allSatisfy { $0.stem.contains(claimant) && $0.isDisputed },
                "\(figure), seed \(seed)")
        }
        #expect(made.violations == [])
    }

    @Test("X01: without a claimant in the stem no rival's figure is an option", arguments: UInt64(0)..<12)
    func undisputedOptions(seed: UInt64) throws {
        let made = try Made(Self.total, seed: seed)
        for question in made.choices {
            let rivals = Set(question.rivals.map(\.text))
            let shown = question.choice?.options.filter(rivals.contains) ?? []
            #expect(shown.count <= (question.claimants.isEmpty ? 0 : 2), "\(question.stem), seed \(seed)")
        }
    }

    @Test("X02: a stock at one moment keeps its moment and its source")
    func stockAtOneMoment() throws {
        let made = try Made(
            """
            # German prisoners of war in Soviet hands

            A total of 2.8 million soldiers of the Wehrmacht were held as prisoners by the Soviet Union when the war \
            ended, according to Soviet records.
            A total of 2.9 million soldiers of the Wehrmacht were held as prisoners by the Soviet Union at the end of \
            the war, according to Lida Morn.
            """)
        #expect(
            made.stems(asking: "2.9 million") == [
                "According to Lida Morn, how many soldiers of the Wehrmacht were held as prisoners by the Soviet Union at"
                    + " the end of the war?"
            ])
        #expect(
            made.allStems(asking: "2.8 million") {
                $0.contains("held") && $0.contains("when the war ended") && $0.contains("Soviet records")
            })
        #expect(!made.stems.contains { $0.contains("otal") })
        #expect(made.violations == [])
    }

    @Test("X12: a historian without a name stays without one")
    func missingName() throws {
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            However Austrian historian maintains that Soviet-era papers show that 2.6 million prisoners were captured by \
            the Soviet Union including 400,000 civilians.
            """)
        #expect(!made.questions.isEmpty)
        #expect(made.stems.allSatisfy { $0.hasPrefix("According to an Austrian historian,") })
        #expect(made.questions.allSatisfy { $0.form != "who" })
        #expect(made.violations == [])
    }

    @Test("X17: a pronoun for a claimant becomes the claimant's name")
    func pronouns() throws {
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            According to the German historian Rüdiger Overmans ca. 3,000,000 prisoners of war were captured by the Soviet \
            Union; he put the "maximum" number of deaths in Soviet hands at 1.0 million.

            ==German estimates==

            The government of West Germany set up a Commission headed by Erich Maschke to study what became of the \
            prisoners. In its report of 1974 they found that 3,060,000 German soldiers were taken prisoner by the Soviet \
            Union.
            """)
        #expect(made.stems(asking: "1.0 million").map { $0.contains("Rüdiger Overmans") } == [true])
        #expect(made.stems(asking: "3,060,000").map { $0.contains("Commission headed by Erich Maschke") } == [true])
        let words = made.stems.flatMap { $0.lowercased().split(whereSeparator: { !$0.isLetter }) }
        #expect(!words.contains { ["he", "his", "they", "their", "its", "there", "these"].contains($0) })
        #expect(made.violations == [])
    }

    @Test("X18: a connective that leans on the sentence before is not asked with")
    func danglingConnectives() throws {
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            However, Soviet records list 381,067 dead among German prisoners of war in NKVD camps. Moreover, 12,400 German \
            officers were sent to the Sachsenhausen camp. At the same time 41,000 German prisoners of war worked in the \
            mines of the Donbass. However, he counted 900 of them in Karaganda. As a result of Operation Bagration, \
            560,000 German prisoners of war were in Soviet hands.
            """)
        let openers = ["However", "Moreover", "At the same time", "however", "moreover", "at the same time"]
        #expect(!made.stems.contains { stem in openers.contains { stem.contains($0) } })
        #expect(made.stems(asking: "381,067").count == 1)
        #expect(made.stems(asking: "12,400").count == 1)
        #expect(made.stems(asking: "41,000").count == 1)
        #expect(made.asking("900").isEmpty)
        #expect(made.allStems(asking: "560,000") { $0.contains("Operation Bagration") })
        #expect(made.violations == [])
    }

    @Test("X21: of two levels of attribution both are named")
    func twoLevels() throws {
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            According to Richard Overy, Russian sources state that 356,000 German prisoners of war died in captivity.

            == Soviet statistics ==

            According to the Russian historian Grigori F. Krivosheev, Soviet NKVD figures list 2,733,739 German prisoners \
            of war in Soviet camps.
            """)
        #expect(
            made.stems(asking: "356,000") == [
                "According to Richard Overy, citing Russian sources, how many German prisoners of war died in captivity?"
            ])
        #expect(made.all(asking: "356,000") { $0.claimants == ["Richard Overy", "Russian sources"] })
        #expect(
            made.allStems(asking: "2,733,739") {
                $0.contains("Grigori F. Krivosheev") && $0.contains("Soviet NKVD figures")
            })
        #expect(made.violations == [])
    }

    @Test("X28: two documents that disagree are asked each by itself", arguments: UInt64(0)..<12)
    func disagreeingDocuments(seed: UInt64) throws {
        var names = NameRegister()
        let long = try Made(
            """
            # German prisoners of war in Soviet hands

            According to Rüdiger Overmans, at most 1.0 million German prisoners of war died in Soviet custody.
            According to Rüdiger Overmans, it is plausible, while not provable, that 700,000 missing Germans died in Soviet \
            custody.
            """, name: "long", seed: seed, names: &names)
        let short = try Made(
            """
            # German prisoners of war in Soviet hands

            According to Rüdiger Overmans, it is plausible, while not provable, that one million Germans died in Soviet \
            custody.
            """, name: "short", seed: seed, names: &names)
        for made in [long, short] {
            #expect(!made.questions.isEmpty)
            #expect(made.questions.allSatisfy { $0.citations.allSatisfy { $0.document == made.document.name } })
            #expect(made.violations == [], "seed \(seed)")
        }
        #expect(!long.wrongOptions(asking: "700,000").contains { Self.isMillion($0) }, "seed \(seed)")
        #expect(!short.wrongOptions(asking: "one million").contains("700,000"), "seed \(seed)")
        #expect(Set(long.questions.map(\.item)).isDisjoint(with: short.questions.map(\.item)))
    }

    private static func isMillion(_ option: String) -> Bool { ["1,000,000", "1.0 million"].contains(option) }
}
