// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Testing

/// Marks, scripts and slips of a document that a stem does not carry on.
@Suite struct TrapTextTests {
    @Test("X13: a list of links gives no question")
    func seeAlso() throws {
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            The last prisoner came home to Germany in 1956.

            ==See also==
            - German prisoners of war in Azerbaijan, 1944
            - The 22 camps of Estonia
            - A list of 381,067 dead by Lida Morn
            """)
        #expect(made.stems == ["In which year did the last prisoner come home to Germany?"])
    }

    @Test("X15: the stop of an abbreviation ends no sentence")
    func abbreviations() throws {
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            According to Rüdiger Overmans ca. 3,000,000 prisoners of war were captured by the Soviet Union. The U.S. Army \
            handed 12,400 German soldiers over to the Soviet Union in May 1945. According to Grigori F. Krivosheev, 381,067 \
            German prisoners of war died.
            """)
        let sentences = [
            "3,000,000":
                "According to Rüdiger Overmans ca. 3,000,000 prisoners of war were captured by the Soviet Union.",
            "12,400": "The U.S. Army handed 12,400 German soldiers over to the Soviet Union in May 1945.",
            "381,067": "According to Grigori F. Krivosheev, 381,067 German prisoners of war died.",
        ]
        for (figure, sentence) in sentences {
            #expect(!made.asking(figure).isEmpty)
            #expect(made.all(asking: figure) { $0.citations[0].sentence == sentence })
        }
        #expect(made.allStems(asking: "3,000,000") { $0.contains("Overmans, about how many prisoners") })
        #expect(made.allStems(asking: "12,400") { $0.contains("the U.S. Army hand") })
        #expect(made.allStems(asking: "381,067") { $0.contains("Grigori F. Krivosheev,") })
    }

    @Test("X16: words in another script stay with the citation")
    func otherScripts() throws {
        let russian = "(Военнопленные из войск вермахта)"
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            According to the historian Grigori F. Krivosheev, 2,733,739 German prisoners of war \(russian) were in Soviet \
            camps.
            """)
        #expect(made.stems(asking: "2,733,739").count == 1)
        for question in made.questions {
            #expect(!question.stem.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
            #expect(question.citations[0].sentence.contains(russian))
        }
        #expect(made.violations == [])
    }

    @Test("X27: an acronym is expanded by the title or not at all")
    func acronyms() throws {
        let made = try Made(
            """
            = German prisoners of war in the Soviet Union =

            By 1950 almost all surviving POWs had been released. In the NKVD camps, 381,067 Germans died. According to Lida \
            Morn, the files of the WASt confirm 363,000 deaths of Germans. Lida Morn maintains that Anton Brell counted the \
            men. Anton Brell maintains that Carla Dorn kept the books. Carla Dorn maintains that Emil Falk was in charge. \
            Emil Falk maintains that the NKVD kept its records to itself.
            """)
        #expect(
            made.stems(asking: "1950") == [
                "By which year had almost all surviving German prisoners of war been released?"
            ])
        #expect(made.allStems(asking: "381,067") { $0.contains("NKVD camps") })
        #expect(made.allStems(asking: "363,000") { $0.contains("WASt") })
        #expect(!made.stems.contains { $0.contains("Commissariat") || $0.contains("Wehrmachtauskunft") })
        let options = made.choices.flatMap { $0.choice?.options ?? [] }
        #expect(!options.contains { $0.contains("NKVD") || $0.contains("WASt") || $0.contains("POW") })
        #expect(made.questions.contains { $0.form == "who" && $0.choice != nil })
    }

    @Test("X33: slips of the source stay in the citation")
    func slips() throws {
        let made = try Made(
            """
            = German prisoners of war in Soviet hands =

            A large number of German prisoners of war had been released by the end of 1946, when the Soviet Union held \
            fewer prisoners than France and Britain between them . According to Lida Morn ca. 3,000,000 POW were taken by \
            the Soviet Union.
            """)
        #expect(
            made.stems(asking: "1946") == [
                "By the end of which year had a large number of German prisoners of war been released?"
            ])
        #expect(made.all(asking: "1946") { $0.citations[0].sentence.hasSuffix("between them .") })
        #expect(
            made.stems(asking: "3,000,000") == [
                "According to Lida Morn, about how many German prisoners of war were taken by the Soviet Union?"
            ])
        #expect(!made.stems.contains { $0.contains(" .") || $0.contains("  ") })
    }
}
