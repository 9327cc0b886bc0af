// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText
import Testing

@Suite struct BankHeaderTests {
    @Test func isTheFirstLine() {
        let header = BankHeader(
            generator: "1.0.0", language: .builtin,
            documents: [BankHeader.Document(name: "abc.txt", content: Array("abc".utf8))])
        #expect(
            String(decoding: BankWriter.bytes(header: header, questions: []), as: UTF8.self)
                == #"{"recite": "bank", "version": 1, "generator": "1.0.0", "language": "builtin", "documents": "#
                + #"[{"name": "abc.txt", "length": 3, "#
                + #""sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]}"# + "\n")
    }

    @Test func keepsWhatItDoesNotKnow() throws {
        let line =
            #"{"recite": "bank", "version": 1, "generator": "0.9", "language": "debian", "documents": [{"name": "d", "#
            + #""length": 0, "sha256": "\#(String(repeating: "0", count: 64))", "encoding": "utf-16"}], "#
            + #""colour": {"a": [1.50, null]}}"# + "\n"
        let bank = try BankFile(Array(line.utf8))
        #expect(bank.header.unknown["colour"]?["a"]?.array?.count == 2)
        #expect(String(decoding: BankWriter.bytes(header: bank.header, questions: []), as: UTF8.self) == line)
    }

    @Test(arguments: [
        ("", BankError.Kind.noHeader),
        ("\n\n", .noHeader),
        ("[]", .noHeader),
        (#"{"id": "a/1"}"#, .noHeader),
        (#"{"recite": "bank"}"#, .missing(key: "version")),
        (#"{"recite": "bank", "version": 2}"#, .laterVersion(2)),
        (#"{"recite": "bank", "version": 0}"#, .unfit(key: "version")),
        (#"{"recite": "bank", "version": 1, "generator": "", "language": "latin"}"#, .unfit(key: "language")),
        (
            #"{"recite": "bank", "version": 1, "generator": "", "language": "none", "documents": [{"sha256": "0"}]}"#,
            .unfit(key: "documents.sha256")
        ),
    ])
    func refuses(text: String, kind: BankError.Kind) {
        #expect(throws: BankError(line: 1, kind: kind)) { try BankFile(Array(text.utf8)) }
    }

    @Test func namesThePlaceOfBrokenJSON() throws {
        let error = try #require(throws: BankError.self) { try BankFile(Array("\n{\"recite\" 1}".utf8)) }
        #expect(
            error
                == BankError(
                    line: 2,
                    kind: .malformed(
                        JSONError(kind: .unexpectedByte(0x31), place: JSONPlace(offset: 11, line: 2, column: 11)))))
    }
}
