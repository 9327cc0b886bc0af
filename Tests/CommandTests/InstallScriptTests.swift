// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `make install` and `make uninstall`, with a stub in place of the program.
struct InstallScriptTests {
    private func sandboxWithProgram() throws -> ScriptSandbox {
        let sandbox = try ScriptSandbox()
        try sandbox.stub("uname", "echo Linux")
        let program = try sandbox.folder.write("#!/bin/sh\necho here\n", to: ".build/release/recite")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        return sandbox
    }

    private func files(below path: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    }

    @Test func withoutAProgramNothingIsBuiltOrInstalled() throws {
        let sandbox = try ScriptSandbox()
        try sandbox.stub("uname", "echo Linux")
        try sandbox.stub("swift", "echo called >'\(sandbox.folder.path)/calls'")
        let result = try sandbox.run(
            "scripts/install.sh", ["install"], environment: ["DESTDIR": sandbox.folder.file("stage")])
        #expect(result.status == .exited(1))
        #expect(result.stderr == "There is no program to install yet. First run: make build\n")
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.file("stage")))
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.file("calls")))
    }

    @Test func installingHonoursPrefixAndDestinationAndUninstallingRemovesExactlyThat() throws {
        let sandbox = try sandboxWithProgram()
        let stage = sandbox.folder.file("a stage")
        let make = sandbox.folder.file("bin/make")
        let variables = ["PREFIX=/opt/its own", "DESTDIR=" + stage]
        let environment = ["PATH": sandbox.folder.file("bin")]

        let installed = try runProcess(
            make, ["install"] + variables, environment: environment, directory: sandbox.folder.path)
        #expect(installed.status == .exited(0), "\(installed.stderr)")
        let prefix = stage + "/opt/its own"
        #expect(
            try files(below: prefix) == [
                "bin", "bin/recite", "share", "share/bash-completion", "share/bash-completion/completions",
                "share/bash-completion/completions/recite", "share/doc", "share/doc/recite",
                "share/doc/recite/CC-BY-4.0.txt", "share/doc/recite/GPL-3.0-or-later.txt", "share/fish",
                "share/fish/vendor_completions.d", "share/fish/vendor_completions.d/recite.fish", "share/man",
                "share/man/man1", "share/man/man1/recite.1", "share/zsh", "share/zsh/site-functions",
                "share/zsh/site-functions/_recite",
            ])
        #expect(FileManager.default.isExecutableFile(atPath: prefix + "/bin/recite"))

        try sandbox.folder.write("", to: "a stage/opt/its own/bin/other")
        let removed = try runProcess(
            make, ["uninstall"] + variables, environment: environment, directory: sandbox.folder.path)
        #expect(removed.status == .exited(0), "\(removed.stderr)")
        #expect(try files(below: prefix) == ["bin", "bin/other", "share", "share/doc"])
    }

    @Test func aRelativePrefixIsRefused() throws {
        let sandbox = try sandboxWithProgram()
        let result = try sandbox.run("scripts/install.sh", ["install"], environment: ["PREFIX": "usr"])
        #expect(result.status == .exited(2))
        #expect(result.stderr == "PREFIX must begin with a slash; it is \"usr\".\n")
    }
}
