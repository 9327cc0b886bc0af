// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Testing

/// Where the torn tail of a log begins.
@Suite struct LogContentTests {
    @Test(arguments: [
        ("", 0),
        ("\n", 1),
        ("a\n", 2),
        ("a", 0),
        ("a\nbb", 2),
        ("a\nbb\n", 5),
        // A block that never reached the device reads as zeros.
        ("a\nb\0\n", 2),
        ("\0\0\n", 0),
        ("a\n\0\0\0", 2),
        ("a\n\0", 2),
        // Zeros before the last record are damage, not a torn tail.
        ("a\0\nb\n", 5),
    ])
    func findsTheTornTail(text: String, wholeLength: Int) {
        let content = LogContent(bytes: Array(text.utf8))
        #expect(content.wholeLength == wholeLength)
        #expect(Array(content.records + content.tornTail) == Array(text.utf8))
    }
}
