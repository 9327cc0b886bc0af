// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
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

    /// In an empty folder outside any library: the bank is inside the program, the zone is the machine's.
    @Test func itAsksFromTheBuiltInBankOutsideAnyLibrary() throws {
        let folder = try TemporaryFolder()
        let program = try movedProgram(in: folder)
        try FileManager.default.createDirectory(atPath: folder.file("empty"), withIntermediateDirectories: true)
        let result = try runProcess(
            program, ["study"], environment: environment(folder, zone: "NPT-5:45"), directory: folder.file("empty"),
            stdin: "-\n")
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(result.stdout.hasPrefix("Library \(folder.file("data/recite")), profile default\n"))
        #expect(result.stdout.contains("\n1. "), "\(result.stdout)")
        #expect(result.stdout.contains("\nNot known.\n"), "\(result.stdout)")
        let events = folder.file("data/recite/Profiles/default/events")
        let log = try #require(FileManager.default.contentsOfDirectory(atPath: events).first)
        let text = try String(contentsOfFile: events + "/" + log, encoding: .utf8)
        #expect(text.contains(#""name": "built-in""#))
        #expect(text.split(separator: "\n").allSatisfy { $0.contains(#"+05:45""#) }, "\(text)")
    }

    /// One moment's answers belong to the 22nd in Auckland and to the 21st in Los Angeles; two days later, in both, the day
    /// begins at four by the clock on the wall.
    @Test(arguments: [
        (
            "NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-11-22T05:00", ["2026-11-23T12:00", "2026-11-24T03:59"],
            "2026-11-24T04:00"
        ),
        ("PST8PDT,M3.2.0,M11.1.0", "2026-11-21T08:00", ["2026-11-22T12:00", "2026-11-23T03:59"], "2026-11-23T04:00"),
    ])
    func theDayBeginsAtFourInEveryZone(_ zone: String, _ answered: String, _ before: [String], _ due: String) throws {
        let folder = try TemporaryFolder()
        let program = try movedProgram(in: folder)
        let bank = try folder.write(
            BankWriter.bytes(
                header: BankHeader(generator: "", language: .none, documents: []), questions: DamBank.numbers(1)),
            to: "one.bank.jsonl")
        func study(_ now: String, _ lines: String = "") throws -> String {
            let result = try runProcess(
                program, ["study", bank, "--seed", "1", "--now", now], environment: environment(folder, zone: zone),
                directory: folder.path, stdin: lines)
            return result.stdout + result.stderr
        }
        // Two right answers, the second after the last learning step: known, and due two days later.
        let first = try study(answered, "1\n\n1\n")
        #expect(first.contains("Comes next in 2 days."), "\(first)")
        for moment in before {
            let early = try study(moment)
            #expect(early.contains("Nothing is due."), "\(moment): \(early)")
        }
        let late = try study(due)
        #expect(late.contains("1 to review."), "\(late)")
    }

    /// A learner's folders below that of the test, and a time zone.
    private func environment(_ folder: TemporaryFolder, zone: String) -> [String: String] {
        let folders = ["XDG_STATE_HOME": folder.file("state"), "XDG_DATA_HOME": folder.file("data"), "TZ": zone]
        return bareEnvironment.merging(folders) { _, new in new }
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
