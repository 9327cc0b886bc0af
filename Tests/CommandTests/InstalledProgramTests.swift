// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The program as `make install` leaves it, moved away from where it was built and installed.
///
/// Skipped where no up-to-date program for use was built, as in a plain `swift test`; `make test` builds it first and
/// demands these tests.
@Suite(.enabled(if: UsableProgram.isBuilt, "make build was not run since the last change"))
struct InstalledProgramTests {
    /// Nothing of the person or of the tool chain: no PATH, no library path.
    private let bareEnvironment = ["LANG": "C.UTF-8", "TERM": "dumb", "HOME": "/nonexistent", "TZ": "UTC"]

    /// Installs into a folder of the test and moves the program to another one.
    private func movedProgram(in folder: TemporaryFolder) throws -> String {
        let installed = try runProcess(
            "/bin/sh", [ScriptSandbox.projectRoot + "/scripts/install.sh", "install"],
            environment: TestEnvironment.with(["DESTDIR": folder.file("stage"), "PREFIX": "/usr"]))
        try #require(installed.status == .exited(0), "\(installed.stderr)")
        let program = folder.file("elsewhere")
        try FileManager.default.moveItem(atPath: folder.file("stage/usr/bin/recite"), toPath: program)
        try FileManager.default.removeItem(atPath: folder.file("stage"))
        return program
    }

    @Test func itRunsWithNothingFromTheToolChain() throws {
        let folder = try TemporaryFolder()
        let program = try movedProgram(in: folder)
        let result = try runProcess(program, ["--help"], environment: bareEnvironment, directory: folder.path)
        #expect(result.status == .exited(0))
        #expect(result.stdout.contains("USAGE: recite"))
    }

    #if os(Linux)
        @Test func itLoadsCLibrariesOnly() throws {
            let folder = try TemporaryFolder()
            let program = try movedProgram(in: folder)
            let loaded = try runProcess("/usr/bin/env", ["ldd", program]).stdout
            #expect(loaded.contains("libreadline"))
            for part in ["libswift", "Foundation", "libdispatch", "libBlocksRuntime", "not found"] {
                #expect(!loaded.contains(part), "\(loaded)")
            }
        }
    #endif
}

/// Whether the program for use is there and up to date.
private enum UsableProgram {
    static var isBuilt: Bool {
        if ProcessInfo.processInfo.environment["RECITE_TEST_INSTALLED"] == "1" { return true }
        let check = try? runProcess("/bin/sh", [ScriptSandbox.projectRoot + "/scripts/build.sh", "--check"])
        return check?.status == .exited(0)
    }
}
