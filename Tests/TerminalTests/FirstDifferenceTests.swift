// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@Suite struct FirstDifferenceTests {
    @Test(
        arguments: [
            ("", "", nil), ("a\nb\n", "a\nb\n", nil), ("a\nb\n", "a\nc\n", "line 2: b | c"),
            ("a\n", "a\nb\n", "line 2: the end | b"), ("a\nbc", "a\nb", "line 2: bc | the end"),
            ("a\n\nb", "a\nb", "line 2:  | b"),
            (
                "0123456789012345678901234x\n", "0123456789012345678901234y",
                "line 1: …56789012345678901234x | …56789012345678901234y"
            ),
        ] as [(String, String, String?)])
    func theFirstDifferenceIsNamed(left: String, right: String, expected: String?) {
        #expect(firstDifference(Array(left.utf8), Array(right.utf8)) == expected)
    }

    @Test func aLongRestIsCut() {
        let long = Array(repeating: UInt8(ascii: "x"), count: 500)
        #expect(firstDifference(long, [])?.count == "line 1: ".count + 81 + " | the end".count)
    }
}
