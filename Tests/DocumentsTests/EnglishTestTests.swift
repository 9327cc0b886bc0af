// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Testing

@Suite struct EnglishTestTests {
    private static let english = """
        The dam of Arven was begun in 1926, when the office at Torv had hired 640 masons. In the first winter the camp was
        closed for two months because of the fever, and 40 of the men were sent to the houses of the valley. After the flood
        of 1927 the works were moved to the upper road, which had been closed since the war, and about 9,000 people were
        employed there by the end of the year. They were paid two crowns a day.
        """

    /// The same in other languages that are written with Latin letters, in our own words.
    private static let others = [
        "German": """
        Der Damm von Arven wurde 1926 begonnen, als das Amt in Torv 640 Maurer eingestellt hatte. Im ersten Winter war das
        Lager wegen des Fiebers zwei Monate lang geschlossen, und 40 der Männer kamen in die Häuser des Tals. Nach der Flut
        von 1927 zog die Arbeit an die obere Straße um, die seit dem Krieg gesperrt war, und am Ende des Jahres waren dort
        etwa 9000 Menschen angestellt. Sie bekamen zwei Kronen am Tag.
        """,
        "Dutch": """
        De dam van Arven werd in 1926 begonnen, toen het bureau in Torv 640 metselaars had aangenomen. In de eerste winter
        was het kamp wegens de koorts twee maanden gesloten, en 40 van de mannen gingen naar de huizen in het dal. Na de
        vloed van 1927 ging het werk naar de bovenste weg, die sinds de oorlog dicht was, en aan het eind van het jaar waren
        daar ongeveer 9000 mensen of meer in dienst.
        """,
        "French": """
        Le barrage d'Arven fut commencé en 1926, quand le bureau de Torv avait engagé 640 maçons. Pendant le premier hiver
        le camp resta fermé deux mois à cause de la fièvre, et 40 des hommes furent envoyés dans les maisons de la vallée.
        Après la crue de 1927 on déplaça les travaux vers la route haute, fermée depuis la guerre, et environ 9000 personnes
        y étaient employées à la fin de l'année.
        """,
        "Spanish": """
        La presa de Arven se comenzó en 1926, cuando la oficina de Torv había contratado a 640 albañiles. En el primer
        invierno el campamento estuvo cerrado dos meses a causa de la fiebre, y 40 de los hombres fueron enviados a las
        casas del valle. Después de la crecida de 1927 las obras pasaron al camino alto, cerrado desde la guerra, y unas 9000
        personas trabajaban allí al final del año.
        """,
        "Danish": """
        Dæmningen ved Arven blev begyndt i 1926, da kontoret i Torv havde ansat 640 murere. I den første vinter var lejren
        lukket i to måneder på grund af feberen, og 40 af mændene blev sendt til husene i dalen. Efter floden i 1927 blev
        arbejdet flyttet til den øvre vej, som havde været lukket siden krigen, og ved årets slutning var omkring 9000 folk
        ansat der for to kroner om dagen.
        """,
    ]

    @Test func englishPasses() throws {
        let test = EnglishTest(try read(Self.english))
        #expect(test.words > 60 && test.share >= 3 * EnglishTest.threshold / 2, "\(test.share)")
        try read(Self.english).checkEnglish()
    }

    @Test(arguments: others.keys.sorted())
    func otherLanguagesAreRefused(language: String) throws {
        let document = try read(try #require(Self.others[language]))
        let test = EnglishTest(document)
        #expect(test.share <= EnglishTest.threshold / 2, "\(language) \(test.share)")
        #expect(throws: DocumentError.isNotEnglish(share: test.share)) { try document.checkEnglish() }
    }

    @Test func otherScriptsAreRefused() throws {
        for text in ["Плотина была начата в 1926 году.", "大坝于1926年开工。", "Το φράγμα άρχισε το 1926."] {
            #expect(throws: DocumentError.isOtherScript) { try read(text).checkEnglish() }
        }
    }

    @Test func tablesFieldsAndShortTextsPass() throws {
        for text in ["| Orsk | 3 |\n| Torv | 4 |", "Area: 3 sq km\nMayor: Lida Morn", "Der Damm.", "", "12 13 14"] {
            try read(text).checkEnglish()
        }
        let half = (Self.others["German"] ?? "") + "\n\n" + Self.english
        try read(half).checkEnglish()
    }

    @Test func documentsAtHandAreEnglish() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let corpus = here.appendingPathComponent("../../../shared/corpus").standardized
        guard let found = FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil) else { return }
        let files = found.compactMap { $0 as? URL }.filter { ["txt", "md", "wiki"].contains($0.pathExtension) }
        for file in files.sorted(by: { $0.path < $1.path }) {
            let test = EnglishTest(try Document(reading: [UInt8](Data(contentsOf: file)), name: "x"))
            #expect(test.isEnglish && test.share >= 10, "\(file.lastPathComponent): \(test)")
            print("\(file.lastPathComponent): \(test.share) of 100 of \(test.words) words")
        }
    }
}
