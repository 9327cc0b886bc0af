// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

/// Every way in which documents write a time.
@Suite struct TimeGrammarTests {
    @Test(arguments: [
        ("1887", "1887"), ("4 May 1887", "1887-05-04"), ("4th May 1887", "1887-05-04"),
        ("4th of May 1887", "1887-05-04"),
        ("4th of May, 1887", "1887-05-04"), ("May 4, 1887", "1887-05-04"), ("May 4 1887", "1887-05-04"),
        ("May 4th, 1887", "1887-05-04"), ("Sept. 4, 1887", "1887-09-04"), ("1887-05-04", "1887-05-04"),
        ("13/05/1887", "1887-05-13"), ("05/13/1887", "1887-05-13"), ("5/5/1887", "1887-05-05"), ("May 1887", "1887-05"),
        ("May of 1887", "1887-05"), ("May, 1887", "1887-05"), ("summer 1931", "1931-22"), ("autumn of 1931", "1931-23"),
        ("winter 1941–42", "1941-24"), ("winter of 1941/42", "1941-24"), ("Q3 1931", "1931-Q3"),
        ("third quarter of 1931", "1931-Q3"), ("1920s", "192X"), ("14th century", "13XX"),
        ("fifth century BC", "-04XX"),
        ("20th-century", "19XX"), ("44 BC", "-0043"), ("44 BCE", "-0043"), ("1 BC", "0000"), ("AD 79", "0079"),
        ("79 AD", "0079"), ("79 CE", "0079"), ("15 March 44 BC", "-0043-03-15"), ("1914–18", "1914/1918"),
        ("1914–1918", "1914/1918"), ("1914-18", "1914/1918"), ("2010/11", "2010/2011"), ("1999/00", "1999/2000"),
        ("1914 to 1918", "1914/1918"), ("May 1914 to June 1918", "1914-05/1918-06"),
        ("4–7 May 1887", "1887-05-04/1887-05-07"),
        ("4 May to 7 June 1887", "1887-05-04/1887-06-07"), ("May–June 1931", "1931-05/1931-06"),
        ("May to June 1931", "1931-05/1931-06"), ("146 to 44 BC", "-0145/-0043"), ("1920s to 1940s", "192X/194X"),
        ("between 1931 and 1936", "1931/1936"), ("in the 1920s", "192X"), ("c. 1931", "1931"), ("circa 1931", "1931"),
    ])
    func reads(_ text: String, _ iso: String) {
        #expect(TypedReader.time(text)?.iso == iso)
        #expect(CalendarTime(iso: iso)?.iso == iso)
    }

    @Test(arguments: [
        "1931 and 1936", "1936–1931", "1918–14", "may", "44", "04/05/1887", "the second half", "May 4", "Q5 1931",
        "1,931", "13 centuries", "1931.5",
    ])
    func leaves(_ text: String) {
        #expect(TypedReader.time(text) == nil)
    }

    @Test func aDateWhoseDayCouldBeItsMonthIsAmbiguous() {
        #expect(TimeReader.isAmbiguousDate(Lexer.lexemes(of: "04/05/1887"), at: 0))
        #expect(!TimeReader.isAmbiguousDate(Lexer.lexemes(of: "14/05/1887"), at: 0))
        #expect(!TimeReader.isAmbiguousDate(Lexer.lexemes(of: "04/04/1887"), at: 0))
    }

    @Test(arguments: [
        "0-1", "-0000", "13X", "XXXX", "-00XX", "1931-25", "1931-20", "1931-13", "19X1", "1931/", "/1931",
    ])
    func refusesOtherForms(_ iso: String) {
        #expect(CalendarTime(iso: iso) == nil)
    }

    @Test func timesAreOrderedByTheirBeginning() {
        let texts = [
            "fifth century BC", "44 BC", "AD 79", "14th century", "1887", "4 May 1887", "5 May 1887", "June 1887",
            "1920s",
            "1931", "Q2 1931", "summer 1931", "1931-12-31", "1932",
        ]
        let orders = texts.compactMap { TypedReader.time($0)?.order }
        #expect(orders.count == texts.count)
        #expect(orders.filter { $0 < 0 }.count == 2)
        #expect(zip(orders, orders.dropFirst()).allSatisfy { $0 <= $1 }, "\(orders)")
    }
}
