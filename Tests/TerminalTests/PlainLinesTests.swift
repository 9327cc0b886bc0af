// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Terminal
import TestSupport
import Testing

/// Lines from a file or a pipe.
@Suite struct PlainLinesTests {
    /// What `PlainLines` gives for a file of these bytes, up to the end.
    func read(_ bytes: [UInt8], limit: Int = 100) throws -> [LineInput] {
        let folder = try TemporaryFolder()
        let descriptor = open(try folder.write(bytes, to: "in"), O_RDONLY)
        defer { close(descriptor) }
        let lines = PlainLines(descriptor: descriptor, prompts: nil, limit: limit)
        var result: [LineInput] = []
        while result.last != .end { result.append(try lines.readLine(prompt: StyledLine("prompt"))) }
        #expect(try lines.readLine(prompt: StyledLine()) == .end)
        return result
    }

    @Test(arguments: [
        ("", []), ("one", ["one"]), ("one\n", ["one"]), ("one\r\ntwo\r\n", ["one", "two"]), ("\n\n", ["", ""]),
        ("\u{FEFF}one\n\u{FEFF}two\n", ["one", "\u{FEFF}two"]), (" a\tb \n", [" a\tb "]), ("a\rb\n", ["a\rb"]),
        ("nul\u{0}nul\n", ["nul\u{0}nul"]),
    ])
    func linesEndWithANewlineOrTheFile(text: String, lines: [String]) throws {
        #expect(try read(Array(text.utf8)) == lines.map { .line($0) } + [.end])
    }

    @Test func invalidUTF8IsRepaired() throws {
        #expect(try read([0x61, 0xFF, 0x62, 0x0A, 0xC3]) == [.line("a\u{FFFD}b"), .line("\u{FFFD}"), .end])
    }

    @Test func aLongLineIsReadPastAndTheNextIsWhole() throws {
        let text = String(repeating: "x", count: 200_000) + "\nnext\n" + String(repeating: "y", count: 101)
        #expect(try read(Array(text.utf8)) == [.tooLong(limit: 100), .line("next"), .tooLong(limit: 100), .end])
        let fits = String(repeating: "z", count: 100)
        #expect(try read(Array((fits + "\r\n" + fits).utf8)) == [.line(fits), .line(fits), .end])
        #expect(try read(Array((fits + "z\n").utf8)) == [.tooLong(limit: 100), .end])
    }

    @Test func linesAcrossBlocksAreWhole() throws {
        let expected = (0..<5000).map { String(repeating: "a", count: $0 % 67) + "\($0)" }
        #expect(try read(Array(expected.joined(separator: "\n").utf8)) == expected.map { .line($0) } + [.end])
    }

    @Test func aPromptIsALineOfItsOwn() throws {
        let folder = try TemporaryFolder()
        let input = open(try folder.write("answer\n", to: "in"), O_RDONLY)
        let shown = open(folder.file("out"), O_WRONLY | O_CREAT, 0o600)
        defer {
            close(input)
            close(shown)
        }
        let output = Output(descriptor: shown, isTerminal: false, colour: .off, window: .none)
        let lines = PlainLines(descriptor: input, prompts: output)
        #expect(try lines.readLine(prompt: StyledLine("answer>", .prompt)) == .line("answer"))
        #expect(try lines.readLine(prompt: StyledLine()) == .end)
        #expect(try folder.text(of: "out") == "answer>\n")
    }

    @Test func aFolderIsNoInput() throws {
        let folder = try TemporaryFolder()
        let descriptor = open(folder.path, O_RDONLY)
        defer { close(descriptor) }
        let lines = PlainLines(descriptor: descriptor, prompts: nil)
        #expect(throws: TerminalError.cannotRead(errno: EISDIR)) { try lines.readLine(prompt: StyledLine()) }
    }
}
