// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Testing

@Suite struct ChecksumTests {
    // The examples of FIPS 180-4.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func isSHA256(text: String, digest: String) throws {
        let checksum = Checksum(of: Array(text.utf8))
        #expect(checksum.hexadecimal == digest)
        #expect(Checksum(hexadecimal: digest) == checksum)
    }

    @Test(arguments: ["", "00", String(repeating: "0", count: 63), String(repeating: "G", count: 64)])
    func refusesWhatIsNone(text: String) {
        #expect(Checksum(hexadecimal: text) == nil)
    }
}
