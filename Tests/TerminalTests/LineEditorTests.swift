// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The line editor, driven by keys in a terminal.
@Suite struct LineEditorTests {
    func start(
        _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80
    ) throws -> PseudoTerminal {
        let program = try PseudoTerminal(
            BuiltProduct.path("LineEditProbe"), arguments, environment: TestEnvironment.with(environment),
            columns: columns)
        try program.expect("answer> ")
        return program
    }

    @Test func aLineIsTakenWithEnter() throws {
        let program = try start()
        try program.sendLine("2 million")
        #expect(try program.expect("]\n") == "2 million\nline 9 [2 million]\n")
        try program.expect("answer> ")
        try program.sendLine("")
        try program.expect("line 0 []\n")
    }

    @Test func charactersOfAnyWidthAreTypedAndErased() throws {
        let program = try start()
        try program.sendLine("\u{141}\u{F3}d\u{17A}\u{672C}\u{7F} \u{E9}")
        try program.expect("line 6 [\u{141}\u{F3}d\u{17A} \u{E9}]")
    }

    @Test(arguments: [["LANG": "C"], ["LC_ALL": "C"], ["LANG": "", "LC_CTYPE": "POSIX"]])
    func aLocaleWithoutUTF8TakesAccentsAllTheSame(environment: [String: String]) throws {
        let program = try start(environment: environment)
        try program.sendLine("\u{E9}t\u{E9}")
        try program.expect("line 3 [\u{E9}t\u{E9}]")
        try program.expect("answer> ")
        try program.sendLine("\u{E9}\u{7F}x")
        try program.expect("line 1 [x]")
    }

    @Test func tabCompletesTheWholeLine() throws {
        let program = try start()
        try program.send("/o\t")
        try program.expect("/overrule")
        try program.sendLine("")
        try program.expect("line 9 [/overrule]")
        try program.expect("answer> ")
        try program.send("S\t")
        try program.expect("Soviet ")
        try program.sendLine("U\t")
        try program.expect("line 12 [Soviet Union]")
        try program.expect("answer> ")
        try program.sendLine("\u{E9}\t")
        try program.expect("line 6 [\u{E9}clair]")
    }

    @Test func tabAgainListsAndKeepsWhatWasTyped() throws {
        let program = try start()
        try program.send("Sov\t\t\t")
        try program.expect("Soviet Union")
        try program.expect("Soviet zone")
        try program.expect("answer> Soviet ")
        try program.sendLine("x")
        try program.expect("line 8 [Soviet x]")
    }

    @Test func tabOffersNeitherFileNamesNorHiddenCharacters() throws {
        let program = try start()
        try program.send("/et\t\tbad\t\t")
        try program.sendLine("")
        try program.expect("line 6 [/etbad]")
        try program.expect("answer> ")
        try program.sendLine("bad\t")
        try program.expect("line 3 [bad]")
    }

    @Test func theUpKeyRecallsLines() throws {
        let program = try start()
        try program.sendLine("first")
        try program.expect("[first]")
        try program.expect("answer> ")
        try program.sendLine("second")
        try program.expect("[second]")
        try program.expect("answer> ")
        try program.send("\u{1B}[A\u{1B}[A")
        try program.expect("first")
        try program.sendLine("!")
        try program.expect("line 6 [first!]")
    }

    @Test func theHistoryIsKeptInAFileWithoutHiddenCharacters() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("old line\nbad\u{1B}[2Jline\n", to: "history")
        let program = try start([file])
        try program.send("\u{1B}[A")
        try program.expect("old line")
        try program.sendLine("r")
        try program.expect("[old liner]")
        try program.expect("answer> ")
        try program.sendControl("d")
        #expect(try program.waitForExit() == .exited(0))
        #expect(try folder.text(of: "history") == "old line\nold liner\n")
    }

    @Test func aNewHistoryFileIsForThisUserAlone() throws {
        let folder = try TemporaryFolder()
        let program = try start([folder.file("history")])
        try program.sendLine("\u{141}\u{F3}d\u{17A}")
        try program.expect("[\u{141}\u{F3}d\u{17A}]")
        try program.expect("answer> ")
        try program.sendControl("d")
        #expect(try program.waitForExit() == .exited(0))
        #expect(try folder.text(of: "history") == "\u{141}\u{F3}d\u{17A}\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("history"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: [0x01, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x1B, 0x1F, 0x7F] as [UInt8])
    func aControlCharacterTypedLiterallyIsShownAsAnEscape(code: UInt8) throws {
        let program = try start(environment: ["TERM": "dumb"])
        let before = program.output.count
        // Ctrl-V takes the next key as text.
        try program.send(bytes: [0x16, code])
        try program.sendLine("!")
        try program.expect("line 2 [\\u{\(String(code, radix: 16, uppercase: true))}!]\n")
        let rowEnds: [UInt8] = [0x0A, 0x0D]
        #expect(!program.output[before...].contains { ($0 < 0x20 && !rowEnds.contains($0)) || $0 == 0x7F })
    }

    @Test func everyCodePointBelowA0FromAFileIsShownAsAnEscape() throws {
        let codes = (UInt32(0)..<0xA0).filter { $0 != 0x0A } + VisibleTextTests.bidirectional
        let scalars = codes.compactMap(Unicode.Scalar.init)
        let input = scalars.map { "x\(Character($0))y\n" }.joined()
        let result = try runProcess(BuiltProduct.path("LineEditProbe"), stdin: input)
        let expected = scalars.map { scalar in
            (0x20...0x7E).contains(scalar.value) ? "line 3 [x\(scalar)y]" : "line 3 [x\\u{\(hexadecimal(scalar))}y]"
        }
        #expect(result.stdout.split(separator: "\n").filter { $0.hasPrefix("line") }.map(String.init) == expected)
        #expect(!result.output.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F })
    }

    @Test func joinersAreTypedAsTheyAre() throws {
        let program = try start()
        try program.sendLine("\u{645}\u{6CC}\u{200C}\u{62E} 1\u{200D}0")
        try program.expect("[\u{645}\u{6CC}\u{200C}\u{62E} 1\\u{200D}0]")
    }

    @Test(arguments: ["xterm", "dumb"])
    func ctrlDOnAnEmptyLineEnds(term: String) throws {
        let program = try start(environment: ["TERM": term])
        try program.sendControl("d")
        #expect(try program.expect("end\n") == "\nend\n")
        #expect(try program.waitForExit() == .exited(0))
    }

    @Test func ctrlCDropsTheLineAndNothingElse() throws {
        let program = try start()
        try program.send("half an answ")
        try program.expect("half an answ")
        try program.sendControl("c")
        #expect(try program.expect("interrupted\n") == "^C\ninterrupted\n")
        try program.expect("answer> ")
        try program.sendLine("whole")
        try program.expect("line 5 [whole]")
    }

    @Test func ctrlCBetweenLinesIsAnsweredByTheNextPrompt() throws {
        let program = try start()
        try program.sendLine("/raise")
        try program.expect("interrupted\n")
        try program.expect("answer> ")
        try program.sendLine("on")
        try program.expect("line 2 [on]")
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
    func aSignalThatEndsTheProgramRestoresTheTerminal(signal: Int32, code: Int) throws {
        let script = "stty -a > before; \"$0\"; echo \"status $?\"; stty -a > after; cmp before after && echo same"
        let folder = try TemporaryFolder()
        let program = try PseudoTerminal(
            "/bin/sh", ["-c", script, BuiltProduct.path("LineEditProbe")], directory: folder.path)
        let shown = try program.expect("answer> ")
        let process = try #require(shown.split(separator: "\n").first?.split(separator: " ").last.flatMap { Int32($0) })
        try program.send("half")
        try program.expect("half")
        #expect(try !program.isCooked())
        kill(process, signal)
        try program.expect("status \(code)\n")
        try program.expect("same\n")
    }

    @Test func aStoppedProgramContinuesWithTheHalfTypedLine() throws {
        let program = try PseudoTerminal(
            "/bin/bash", ["--noprofile", "--norc", "--noediting", "-i"],
            environment: TestEnvironment.with(["PS1": "shell: "]))
        try program.expect("shell: ")
        try program.sendLine(BuiltProduct.path("LineEditProbe"))
        try program.expect("answer> ")
        try program.send("half")
        try program.expect("half")
        try program.sendControl("z")
        try program.expect("Stopped")
        try program.expect("shell: ")
        #expect(try program.isCooked())
        try program.sendLine("fg")
        try program.expect("answer> half")
        try program.sendLine("-typed")
        try program.expect("line 10 [half-typed]")
    }

    @Test func aResizedWindowKeepsTheLine() throws {
        let program = try start(columns: 60)
        try program.send("a line that is longer than twenty columns")
        try program.expect("than twenty columns")
        try program.resize(rows: 24, columns: 20)
        try program.expect("answer> ")
        try program.sendLine(", still")
        try program.expect("line 48 ")
        try program.expect("answer> ")
        try program.sendLine("/columns")
        try program.expect("columns 20\n")
    }

    @Test func aPasteAnswersNothingAndCommandsNothing() throws {
        let program = try start()
        try program.send("\u{1B}[200~one\ntwo\u{1B}[2J\u{9B}\u{202E}\u{1}\u{1B}[201~")
        try program.sendLine("!")
        try program.expect("[one two\\u{1B}[2J\\u{9B}\\u{202E}\\u{1}!]")
        #expect(!program.output.containsSequence([0x1B, 0x5B, 0x32, 0x4A]))
    }

    @Test func hiddenCharactersAreEchoedAsEscapes() throws {
        let hidden = (0x80...0x9F).map { $0 } + [0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x2028, 0xFEFF]
        let program = try start(columns: 1000)
        let typed = hidden.compactMap { Unicode.Scalar($0).map(Character.init) }
        try program.sendLine(String(typed))
        let escapes = hidden.map { "\\u{" + String($0, radix: 16, uppercase: true) + "}" }.joined()
        #expect(try program.expect("]\n").hasSuffix("[\(escapes)]\n"))
        for character in typed { #expect(!program.output.containsSequence(Array(String(character).utf8))) }
    }

    @Test(arguments: [
        ([0xE9, 0x78], "\u{FFFD}x"), ([0x9B, 0x78], "\u{FFFD}x"), ([0xE9, 0xC2, 0x9B], "\u{FFFD}\\u{9B}"),
        ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}"), ([0xFF], "\u{FFFD}"),
        ([0xF0, 0x9F, 0x98, 0x80], "\u{1F600}"),
    ])
    func bytesThatAreNoCharacterAreRepairedVisibly(bytes: [UInt8], line: String) throws {
        let program = try start()
        try program.send(bytes: bytes)
        try program.sendLine("")
        try program.expect("[\(line)]\n")
    }

    @Test func aPromptIsColouredOnlyWhereWanted() throws {
        let bold: [UInt8] = Array("\u{1B}[1manswer> \u{1B}[0m".utf8)
        #expect(try start().output.containsSequence(bold))
        #expect(try !start(environment: ["NO_COLOR": "1"]).output.containsSequence(bold))
        #expect(try !start(environment: ["TERM": "dumb"]).output.contains(0x1B))
    }

    @Test func withoutATerminalLinesArePlain() throws {
        let result = try runProcess(
            BuiltProduct.path("LineEditProbe"), stdin: "one\r\n\u{1B}[2Jtwo\n/columns\nlast\u{9B}")
        #expect(
            result.stdout.split(separator: "\n").dropFirst().joined(separator: "\n") == """
                answer> 
                line 3 [one]
                answer> 
                line 7 [\\u{1B}[2Jtwo]
                answer> 
                columns 0
                answer> 
                line 5 [last\\u{9B}]
                answer> 
                end
                """)
        #expect(result.stderr == "")
        #expect(result.status == .exited(0))
    }

    @Test func aTerminalOnOneSideAloneIsNoTerminal() throws {
        let program = try PseudoTerminal("/bin/sh", ["-c", "\"$0\" | cat", BuiltProduct.path("LineEditProbe")])
        try program.expect("answer> \n")
        try program.send("typed\n")
        try program.expect("line 5 [typed]\n")
        try program.sendControl("d")
        try program.expect("end\n")
        #expect(!program.output.contains(0x1B))
    }
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16, uppercase: true) }

extension [UInt8] {
    fileprivate func containsSequence(_ sequence: [UInt8]) -> Bool {
        guard count >= sequence.count else { return false }
        return (0...(count - sequence.count)).contains { self[$0..<($0 + sequence.count)].elementsEqual(sequence) }
    }
}
