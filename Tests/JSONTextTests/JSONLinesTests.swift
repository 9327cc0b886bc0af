// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText
import Testing

@Suite struct JSONLinesTests {
    @Test(
        arguments: [
            ("", []),
            ("\n \n\t\r\n", []),
            ("{}", ["1 {} torn"]),
            ("{}\n", ["1 {}"]),
            ("{}\n\n[1]\r\n3", ["1 {}", "3 [1]\r", "4 3 torn"]),
        ] as [(String, [String])])
    func numbersLines(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        let found = bytes.withUnsafeBytes { buffer in
            JSONLines(buffer).map { line in
                "\(line.number) \(String(decoding: bytes[line.range], as: UTF8.self))\(line.isEnded ? "" : " torn")"
            }
        }
        #expect(found == expected)
    }

    @Test func startsAnywhere() {
        Array("a\nbb\nccc\n".utf8).withUnsafeBytes { buffer in
            let lines = Array(JSONLines(buffer, from: 2, line: 2))
            #expect(lines.map(\.number) == [2, 3])
            #expect(lines.map(\.range) == [2..<4, 5..<8])
        }
    }
}
