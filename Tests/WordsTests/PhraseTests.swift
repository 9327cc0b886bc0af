// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Study
import Testing

@testable import Words

struct PhraseTests {
    @Test func aSentenceIsKnownByItsEnglishWithPlaces() {
        let days = 3
        #expect(Phrase("in \(days) days").key == "in {} days")
        #expect(("of \(1), " + "of \(2)" as Phrase).key == "of {}, of {}")
        #expect(Phrase("plain").key == "plain")
    }

    @Test func englishNeedsNoCatalogue() {
        let name = "{}"
        #expect(say("library \(name), profile \(2)") == "library {}, profile 2")
    }

    @Test func whatIsNotTranslatedIsEnglish() {
        Language.$current.withValue(.german) {
            #expect(say("nobody says \(7) of this") == "nobody says 7 of this")
            #expect(say("in \(4) days") == "in 4 Tagen")
            #expect(Line("Comes next \(DueWords.when(.seconds(600))).").text == "Kommt wieder: in 10 Minuten.")
            #expect(Line(verbatim: "Right.").text == "Right.")
        }
        #expect(say("in \(4) days") == "in 4 days")
    }

    @Test func placesMayChangeTheirOrder() {
        let catalogue = Catalogue(
            PortableObject.entries(
                """
                # a comment
                msgid ""
                msgstr "Language: de\\n"

                msgid "{} of {}"
                msgstr "{2}: "
                "{1}"

                msgctxt "quoted"
                msgid "a \\"b\\""
                msgstr "„b“"

                msgid "line"
                msgid_plural "lines"
                msgstr[0] "Zeile"
                msgstr[1] "Zeilen"
                """))
        #expect(catalogue.template("{} of {}") == "{2}: {1}")
        #expect(catalogue.template("a \"b\"", context: "quoted") == "„b“")
        #expect(catalogue.template("a \"b\"") == nil)
        #expect(catalogue.noun("line", for: 1) == "Zeile")
        #expect(catalogue.noun("line", for: 2) == "Zeilen")
        #expect(catalogue.all.count == 3)
    }

    @Test(arguments: [
        (2_000_000, 0, "2.000.000"), (139, -1, "13,9"), (123_456, -2, "1.234,56"), (1979, 0, "1.979"),
    ])
    func germanNumbers(_ coefficient: Int, _ exponent: Int, _ text: String) throws {
        let number = try #require(DecimalNumber(coefficient: coefficient, exponent: exponent))
        #expect(Language.$current.withValue(.german) { FigureWords.number(number) } == text)
    }

    @Test(arguments: [
        ("1956", "1956"), ("1945-Q2", "2. Quartal 1945"), ("1945-04", "April 1945"), ("1956-03-22", "22. März 1956"),
        ("1945-05/1950-06", "Mai 1945 bis Juni 1950"),
    ])
    func germanTimes(_ iso: String, _ text: String) throws {
        let time = try #require(CalendarTime(iso: iso))
        #expect(Language.$current.withValue(.german) { FigureWords.time(time) } == text)
    }

    @Test(
        arguments: [
            ("de_DE.UTF-8", nil, nil, Language.german), (nil, "de", nil, .german), (nil, nil, "de_AT", .german),
            ("C", "de", "de", .english), ("", "de_CH.UTF-8@euro", "en", .german), (nil, "en_GB.UTF-8", "de", .english),
            (nil, nil, "fr_FR.UTF-8", .english), (nil, nil, nil, .english),
        ] as [(String?, String?, String?, Language)])
    func localesNameALanguage(_ all: String?, _ messages: String?, _ lang: String?, _ language: Language) {
        let variables = ["LC_ALL": all, "LC_MESSAGES": messages, "LANG": lang]
        #expect(Language.ofLocale { variables[$0] ?? nil } == language)
    }

    @Test func languagesHaveNames() {
        #expect(Language(named: "Deutsch") == .german)
        #expect(Language(named: "EN-US") == .english)
        #expect(Language(named: "default") == nil)
        #expect(Language(named: "debian") == nil)
    }
}

extension PortableObject {
    static func entries(_ text: String) -> [Entry] { Array(text.utf8).withUnsafeBytes { entries($0) } }
}
