// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `scripts/setup.sh` on machines that lack one thing or another.
struct SetupScriptTests {
    @Test func aMachineWithoutSwiftIsToldWhereToGetIt() throws {
        let sandbox = try ScriptSandbox()
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(2))
        #expect(
            result.stderr == """
                Recite is built with Swift 6.3 or later, and there is no swift in the PATH.
                Get it from https://swift.org/install, then run this command again.

                """)
    }

    @Test(arguments: [
        ("Swift version 5.10 (swift-5.10-RELEASE)", "5.10"),
        ("Apple Swift version 6.1.2 (swiftlang-6.1.2.1.2)", "6.1"),
        ("Swift version 6.2.4-dev", "6.2"),
    ])
    func anOldSwiftIsNamed(_ output: String, _ version: String) throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine(swift: output)
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(2))
        #expect(result.stderr.hasPrefix("Recite is built with Swift 6.3 or later; the swift here is \(version).\n"))
    }

    @Test(arguments: ["Swift version 6.3.1 (swift-6.3.1-RELEASE)", "Apple Swift version 6.10", "Swift version 7.0-dev"])
    func aCompleteMachineIsLeftAlone(_ swift: String) throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine(swift: swift)
        try sandbox.stubAptGet()
        try sandbox.writeHeaders()
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(0))
        #expect(result.stdout + result.stderr == "")
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.file("calls")))
    }

    @Test func withoutATerminalTheCommandIsPrintedAndNotRun() throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine()
        try sandbox.stubAptGet()
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(2))
        #expect(
            result.stderr == """
                Missing: the headers of GNU readline, the headers of libmd, the headers of SQLite, the headers of zlib, the headers of zstd, the headers of expat.
                  sudo apt-get update && sudo apt-get install -y libreadline-dev libmd-dev libsqlite3-dev zlib1g-dev libzstd-dev libexpat1-dev
                There is no terminal to ask at. Run the command above, then this one again.

                """)
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.file("calls")))
    }

    @Test func rootInstallsWhatIsMissingAndNothingElse() throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine(user: 0)
        try sandbox.stubAptGet()
        try sandbox.writeHeaders(except: "readline/readline.h")
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(0))
        #expect(
            result.stderr == """
                Missing: the headers of GNU readline.
                  apt-get update && apt-get install -y libreadline-dev

                """)
        #expect(try sandbox.folder.text(of: "calls") == "apt-get update\napt-get install -y libreadline-dev\n")
    }

    @Test func aFailedInstallationEndsWithASentence() throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine(user: 0)
        try sandbox.stub("apt-get", "echo 'E: no network' >&2; exit 100")
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(2))
        #expect(result.stderr.hasSuffix("E: no network\nThe command above failed; its own message says why.\n"))
    }

    @Test(arguments: [("yes", 0), ("y", 0), ("no", 2), ("", 2), ("yesterday", 2)])
    func aPersonIsAskedFirst(_ answer: String, _ status: Int32) throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine()
        try sandbox.stubAptGet()
        try sandbox.stub("sudo", "exec \"$@\"")
        let terminal = try PseudoTerminal(
            "/bin/sh", [sandbox.folder.file("scripts/setup.sh")],
            environment: ["PATH": sandbox.folder.file("bin"), "RECITE_INCLUDE_PATH": sandbox.folder.file("include")])
        try terminal.expect("Run it now? Type yes or no: ")
        try terminal.sendLine(answer)
        #expect(try terminal.waitForExit() == .exited(status))
        #expect(FileManager.default.fileExists(atPath: sandbox.folder.file("calls")) == (status == 0))
    }

    @Test func onMacOSHomebrewIsNamed() throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine(system: "Darwin")
        try sandbox.stub("brew", "echo /nowhere/opt/$2")
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(2))
        #expect(result.stderr.contains("  brew install readline libmd sqlite zlib zstd expat\n"))
    }

    @Test func whereNoInstallerIsKnownThePackagesAreNamed() throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine()
        let result = try sandbox.run("scripts/setup.sh")
        #expect(result.status == .exited(2))
        #expect(
            result.stderr.contains(
                "with their headers: readline libmd sqlite zlib zstd expat. Then run this command again.\n"))
    }
}
