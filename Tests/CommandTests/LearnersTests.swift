// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSONText
import TestSupport
import Testing

/// Several learners on one bank, and one learner on several machines.
struct LearnersTests {
    private let sandbox: StudySandbox

    init() throws { sandbox = try StudySandbox() }

    /// A command as it runs on a machine with its own device.
    private func recite(_ arguments: [String], machine: String = "state") throws -> ProcessResult {
        try runProcess(
            sandbox.program, arguments + ["--library", sandbox.folder.path],
            environment: sandbox.environment(["XDG_STATE_HOME": sandbox.folder.file(machine)]),
            directory: sandbox.folder.path)
    }

    private func study(_ typed: String, _ profile: String, at hour: Int, machine: String) throws {
        let clock = ["--now", "2026-11-21T\(hour):00+01:00"]
        let result = try runProcess(
            sandbox.program, ["study", sandbox.bank, "--library", sandbox.folder.path, "--profile", profile] + clock,
            environment: sandbox.environment(["XDG_STATE_HOME": sandbox.folder.file(machine)]),
            directory: sandbox.folder.path, stdin: typed)
        #expect(result.status == .exited(0), "\(result.stderr)")
    }

    private func stats(_ profile: String) throws -> String {
        try recite(["stats", sandbox.bank, "--json", "--now", "2026-11-21T20:00+01:00", "--profile", profile]).stdout
            .replacingOccurrences(of: "\"profile\": \"\(profile)\"", with: "")
    }

    @Test func profilesAreMadeRenamedRemovedAndTakenBack() throws {
        #expect(try recite(["profile", "new", "anna"]).status == .exited(0))
        #expect(try recite(["profile", "new", "anna"]).status == .exited(2))
        #expect(try recite(["profile", "new", "../anna"]).status == .exited(2))
        try study("b\n", "anna", at: 10, machine: "desk")
        #expect(
            try recite(["profile", "list"]).stdout == "anna  1 answer to 1 item, last on 21 November 2026\n")
        #expect(try recite(["profile", "rename", "anna", "berta"]).stdout == "The profile anna is now called berta.\n")
        #expect(try recite(["profile", "rename", "anna", "carl"]).status == .exited(2))
        let before = try stats("berta")
        let removed = try recite(["profile", "delete", "berta"]).stdout
        #expect(try recite(["profile", "list"]).stdout.hasPrefix("There is no profile yet"))
        let end = try #require(removed.range(of: " was moved to "))
        let path = String(removed[end.upperBound...].prefix { $0 != ";" })
        #expect(try recite(["profile", "import", path]).stdout == "The profile berta was made: 2 events.\n")
        #expect(try stats("berta") == before)
    }

    @Test func twoMachinesComeTogetherInAnyOrder() throws {
        try study("b\n", "home", at: 10, machine: "desk")
        let file = sandbox.folder.file("home.profile.jsonl")
        _ = try recite(["profile", "export", "-o", file, "--profile", "home"])
        for name in ["one", "two", "both"] { _ = try recite(["profile", "import", file, "--as", name]) }
        try study("c\n", "one", at: 12, machine: "desk")
        try study("/undo\nc\n", "two", at: 14, machine: "train")
        try study("d\n", "both", at: 16, machine: "desk")
        for (first, second) in [("one", "two"), ("two", "one")] {
            let name = first + "-first"
            _ = try recite(["profile", "import", file, "--as", name])
            #expect(try recite(["profile", "merge", first, "--profile", name]).stdout.contains("merged into"))
            _ = try recite(["profile", "merge", second, "--profile", name])
            _ = try recite(["profile", "merge", "both", "--profile", name])
            let again = try recite(["profile", "merge", second, "--profile", name])
            #expect(again.stdout == "\(name) had everything already; nothing was changed.\n")
        }
        let whole = try stats("one-first")
        #expect(whole == (try stats("two-first")))
        // The answer of the morning was taken back on the train; four were given and none of them is lost.
        #expect(try JSONReader.read(whole.replacingOccurrences(of: "{\n  ,", with: "{"))["total"]?["answers"]?.int == 3)
        #expect(try recite(["profile", "merge", "one", "--profile", "one"]).status == .exited(2))
        #expect(try recite(["profile", "merge", sandbox.bank, "--profile", "one"]).status == .exited(2))
    }

    @Test func aBackupIsMadeOnceADayAndBeforeAMerge() throws {
        let backups = {
            try FileManager.default.contentsOfDirectory(
                atPath: sandbox.folder.file("Profiles/.backups/anna")
            ).sorted()
        }
        try study("b\n", "anna", at: 10, machine: "desk")
        try study("c\n", "anna", at: 11, machine: "desk")
        #expect(try backups() == ["2026-11-21T090000Z.profile.jsonl"])
        try study("b\n", "other", at: 12, machine: "train")
        _ = try recite(["profile", "merge", "other", "--profile", "anna", "--now", "2026-11-21T13:00+01:00"])
        #expect(try backups().count == 2)
        let path = sandbox.folder.file("Profiles/.backups/anna/2026-11-21T120000Z.profile.jsonl")
        let restored = try recite(["profile", "import", path, "--as", "restored"])
        #expect(restored.stdout == "The profile restored was made: 4 events.\n", "\(restored.stderr)")
    }
}
