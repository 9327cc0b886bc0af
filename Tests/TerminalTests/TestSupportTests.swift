// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The helpers that other tests stand on.
@Suite struct TestSupportTests {
    @Test func aProgramInATerminalIsDrivenByText() throws {
        let program = try PseudoTerminal(
            "/bin/sh",
            ["-c", "stty -echo; printf 'name? '; read name; printf \"\\033[1mhello\\033[0m $name\\n\"; exit 3"])
        try program.expect("name? ")
        try program.sendLine("Maja")
        #expect(try program.expect("Maja\n") == "hello Maja\n")
        #expect(try program.waitForExit() == .exited(3))
        #expect(String(decoding: program.output, as: UTF8.self).contains("\u{1B}[1mhello"))
    }

    @Test func theTerminalIsTheControllingOneAndHasItsSize() throws {
        let program = try PseudoTerminal("/bin/sh", ["-c", "stty size < /dev/tty; echo done"], rows: 30, columns: 40)
        try program.expect("30 40\ndone\n")
        #expect(try program.waitForExit() == .exited(0))
    }

    @Test func aTextThatNeverComesIsAFailureWithWhatWasShown() throws {
        let program = try PseudoTerminal("/bin/sh", ["-c", "echo one"])
        #expect(throws: ProgramError.self) { try program.expect("two") }
        #expect(program.plain == "one\n")
    }

    @Test func ctrlCReachesTheForeground() throws {
        let program = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec cat"])
        try program.expect("ready\n")
        try program.sendControl("c")
        let status = try program.waitForExit()
        #expect(status == .signalled(2))
        #expect(status.shellCode == 130)
    }

    @Test func pipesCarryInputLargerThanTheirBuffers() throws {
        let text = String(repeating: "0123456789abcde\n", count: 40_000)
        let result = try runProcess("/bin/sh", ["-c", "cat; echo problem >&2; exit 4"], stdin: text)
        #expect(result.output.count == 640_000)
        #expect(result.stdout == text)
        #expect(result.stderr == "problem\n")
        #expect(result.status == .exited(4))
    }

    @Test func aProgramThatDoesNotReadItsInputStillEnds() throws {
        let text = String(repeating: "x", count: 1_000_000)
        #expect(try runProcess("/bin/sh", ["-c", "exit 0"], stdin: text).status == .exited(0))
    }

    @Test func anEnvironmentIsTheWholeEnvironment() throws {
        let result = try runProcess("/usr/bin/env", [], environment: ["ONE": "1", "EMPTY": ""])
        #expect(result.stdout == "EMPTY=\nONE=1\n")
    }

    @Test(arguments: [
        ("a\u{1B}[31mb\u{1B}[0mc\r\n", "abc\n"), ("a\rb", "a\rb"), ("\u{1B}]0;title\u{7}x", "x"),
        ("x\u{1B}[?20", "x"), ("x\r", "x"), ("\u{1B}(Bx", "x"), ("\u{1B}=x", "x"),
        ("a\u{7}b", "ab"), ("a\r\n\rb", "a\nb"), ("a\u{1B}[?2004l\r\u{1B}[C\r\r\nb", "a\nb"),
    ])
    func thePlainViewDropsEscapeSequences(written: String, plain: String) {
        #expect(PlainView.of(Array(written.utf8)) == Array(plain.utf8))
        var byteByByte = PlainView()
        for byte in written.utf8 { byteByByte.append([byte]) }
        #expect(byteByByte.shown == Array(plain.utf8))
    }

    @Test func theGeneratorFollowsThePublishedSequence() {
        var generator = SeededGenerator(seed: 1_234_567)
        let expected: [UInt64] = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        #expect(expected.allSatisfy { $0 == generator.next() })
    }

    @Test func aTemporaryFolderGoesWithItsLastReference() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let file = try folder?.write("text", to: "deep/file.txt") ?? ""
        #expect(try folder?.text(of: "deep/file.txt") == "text")
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: file))
    }
}
