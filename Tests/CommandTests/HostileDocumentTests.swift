// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// A document's foreign bytes on their whole way: through `generate` into a bank, through `study` onto the screen.
struct HostileDocumentTests {
    /// Every control character below U+00A0 that a text file can hold beside its line breaks, and the bidirectional
    /// controls. A zero byte makes a file no text: it is refused.
    private static let hostile: [Unicode.Scalar] =
        ((0x01..<0x20).filter { ![0x09, 0x0A, 0x0D].contains($0) } + Array(0x7F..<0xA0)
        + [0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069])
        .compactMap(Unicode.Scalar.init)

    private static var document: String {
        var text = "# Dams of Kordal\n\n"
        for (index, scalar) in hostile.enumerated() {
            text += "The dam of Sesk (by some \(scalar)[31m] Aven\(scalar)) employed \(12_000 + 37 * index) workers"
            text += " in \(1700 + index).\n\n"
            text += "According to Lida \(scalar)Morn, the dam of Torv held \(40_000 + 41 * index) fish.\n\n"
        }
        text += "Fish by dam\n\n| Dam | Fish |\n| --- | --- |\n"
        for (index, scalar) in hostile.enumerated() { text += "| Sesk\(scalar)\(index) | \(300 + index) |\n" }
        return text
    }

    private static func found(in bytes: [UInt8]) -> [String] {
        let forbidden = Set(hostile)
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { forbidden.contains($0) }
            .map { "U+" + String($0.value, radix: 16) }
    }

    @Test func reachTheScreenOnlyAsEscapes() throws {
        let sandbox = try StudySandbox()
        let document = try sandbox.folder.write(Array(Self.document.utf8), to: "dams.md")
        let bank = sandbox.folder.file("dams.bank.jsonl")
        let made = try runProcess(
            sandbox.program, ["generate", document, "--all", "-o", bank], environment: sandbox.environment(),
            directory: sandbox.folder.path)
        #expect(made.status == .exited(0), "\(made.stderr)")
        #expect(Self.found(in: made.output + made.errors) == [])

        let streamed = try runProcess(
            sandbox.program, ["generate", document, "--all", "--format", "jsonl"], environment: sandbox.environment(),
            directory: sandbox.folder.path)
        #expect(Self.found(in: streamed.output) == [], "JSON escapes them")
        let lines = streamed.stdout.split(separator: "\n")
        #expect(lines.count >= Self.hostile.count)
        // The characters are there, escaped, in what is cited.
        #expect(streamed.stdout.contains(#"\u001b"#))

        let input = String(repeating: "1\n/source\n-\n/source\n", count: 60)
        let studied = try runProcess(
            sandbox.program, ["study", bank, "--library", sandbox.folder.path, "--now", "2026-11-21T09:00+01:00"],
            environment: sandbox.environment(), directory: sandbox.folder.path, stdin: input)
        #expect(studied.status == .exited(0), "\(studied.stderr)")
        #expect(studied.stdout.contains("The dam of Sesk"))
        #expect(studied.stdout.contains(#"\u{"#))
        #expect(Self.found(in: studied.output + studied.errors) == [])
    }

    @Test func aZeroByteIsRefusedWithASentence() throws {
        let sandbox = try StudySandbox()
        let document = try sandbox.folder.write(Array("The dam \u{0} held 40 men.".utf8), to: "zero.md")
        let result = try runProcess(
            sandbox.program, ["generate", document], environment: sandbox.environment(), directory: sandbox.folder.path)
        #expect(result.status == .exited(2))
        #expect(result.stderr.contains("not a text file"))
        #expect(result.stdout.isEmpty)
    }
}
