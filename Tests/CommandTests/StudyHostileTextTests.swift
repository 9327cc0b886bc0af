// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Foundation
import TestSupport
import Testing

/// No foreign byte commands the terminal: what a bank or a typed answer brings is shown as visible escapes.
struct StudyHostileTextTests {
    /// Every control character below U+00A0 but the newline, and the bidirectional controls.
    private static let hostile: [Unicode.Scalar] =
        (0x00..<0x20).filter { $0 != 0x0A }.compactMap(Unicode.Scalar.init)
        + (0x7F..<0xA0).compactMap(Unicode.Scalar.init)
        + [0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069]
        .compactMap(Unicode.Scalar.init)

    private static var hostileText: String {
        var text = "x"
        for scalar in hostile { text.unicodeScalars.append(scalar) }
        return text + "x"
    }

    /// The hostile characters among what was shown, but the newline.
    private static func found(in bytes: [UInt8]) -> [String] {
        let forbidden = Set(hostile)
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { forbidden.contains($0) }.map {
            "U+" + String($0.value, radix: 16)
        }
    }

    @Test func aBanksTextsAreEscaped() throws {
        let bad = Self.hostileText
        let text = DamBank.question(
            "river", 0.9, "On which river? \(bad)", Answer(text: "Skarne \(bad)", meaning: .text),
            claimants: ["claimant \(bad)"], sentence: "sentence \(bad)")
        let choice = DamBank.question(
            "place", 0.8, "Where? \(bad)", Answer(text: "A \(bad)", meaning: .text),
            choice: Choice(options: ["A \(bad)", "two \(bad)", "three", "four"], key: 0, made: []))
        let sandbox = try StudySandbox([text, choice])
        let result = try sandbox.run("-\n/source\nb\n/source\n")
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(result.stdout.contains("On which river? x"))
        #expect(result.stdout.contains("claimant x"))
        #expect(Self.found(in: result.output) == [])
        #expect(Self.found(in: result.errors) == [])
    }

    @Test func typedLinesAreEscaped() throws {
        let question = DamBank.question("river", 0.9, "On which river?", Answer(text: "Skarne", meaning: .text))
        let sandbox = try StudySandbox([question, DamBank.questions[1]])
        var input = "\(Self.hostileText)\n"
        for scalar in Self.hostile { input += "/\(scalar)\n12 \(scalar)b\n/undo \(scalar)\n\(scalar)\n" }
        let result = try sandbox.run(input)
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(result.stdout.contains("read as “x"))
        #expect(Self.found(in: result.output) == [])
        #expect(Self.found(in: result.errors) == [])
    }

    @Test func argumentsAndFileNamesAreEscaped() throws {
        let sandbox = try StudySandbox()
        let result = try runProcess(
            sandbox.program, ["study", "no\u{1B}[2J\u{202E}such.bank.jsonl"], environment: sandbox.environment(),
            directory: sandbox.folder.path)
        #expect(result.status == .exited(2))
        #expect(Self.found(in: result.errors) == [])
        let option = try runProcess(
            sandbox.program, ["study", "--\u{1B}[2J"], environment: sandbox.environment(),
            directory: sandbox.folder.path)
        #expect(option.status == .exited(2))
        #expect(Self.found(in: option.errors) == [])
    }

    @Test func bytesThatAreNoTextAreRepaired() throws {
        let sandbox = try StudySandbox()
        let result = try runProcess(
            sandbox.program, sandbox.arguments(now: "2026-11-21T09:00Z"), environment: sandbox.environment(),
            directory: sandbox.folder.path, stdin: [0xFF, 0xFE, 0x80, 0x0A, 0xC3, 0x0A] + Array("b\n".utf8))
        #expect(result.status == .exited(0))
        #expect(String(validating: result.output, as: UTF8.self) != nil)
    }

    @Test func aVeryLongLineIsRefusedWithASentence() throws {
        let sandbox = try StudySandbox()
        let result = try sandbox.run(String(repeating: "9", count: 200_000) + "\nb\n")
        #expect(result.status == .exited(0))
        #expect(result.stdout.contains("and was not read."))
        #expect(result.stdout.contains("Right."))
    }
}
