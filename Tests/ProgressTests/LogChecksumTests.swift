// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Progress

struct LogChecksumTests {
    private func sum(_ bytes: [UInt8], cut: [Int] = []) -> String {
        var checksum = Checksum()
        var start = 0
        for end in cut + [bytes.count] {
            Array(bytes[start..<end]).withUnsafeBytes { checksum.update($0) }
            start = end
        }
        return checksum.hexadecimal
    }

    /// Values that the reference implementation's users publish.
    @Test(arguments: [
        ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
        ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
    ])
    func knownTextsHaveTheKnownSums(text: String, expected: String) {
        #expect(sum(Array(text.utf8)) == expected)
    }

    @Test(arguments: SeededGenerator.seeds(1...20))
    func howTheBytesComeDoesNotMatter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        let cuts = (0..<3).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
        #expect(sum(bytes, cut: cuts) == sum(bytes), "seed \(seed)")
    }
}
