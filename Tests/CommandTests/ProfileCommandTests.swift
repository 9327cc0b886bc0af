// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSONText
import TestSupport
import Testing

/// The commands around a learner's memory, as a person types them.
struct ProfileCommandTests {
    private let sandbox: StudySandbox

    init() throws { sandbox = try StudySandbox() }

    private func recite(_ arguments: String..., now: String? = "2026-11-21T09:00+01:00") throws -> ProcessResult {
        let clock = now.map { ["--now", $0, "--seed", "1"] } ?? []
        return try runProcess(
            sandbox.program, arguments + ["--library", sandbox.folder.path] + clock,
            environment: sandbox.environment(), directory: sandbox.folder.path)
    }

    @Test func aSettingIsChangedShownAndTakenBack() throws {
        #expect(try recite("profile", "set", "retention", "0.85").stdout == "retention  0.85\n")
        #expect(try recite("profile", "set", "easy-days", "sat=50", "sun=0").stdout == "easy-days  sat=50 sun=0\n")
        let shown = try recite("profile", "show", now: nil).stdout
        #expect(shown.contains("retention         0.85\n") && shown.contains("easy-days         sat=50 sun=0\n"))
        #expect(try recite("profile", "undo").status == .exited(0))
        #expect(try recite("profile", "show", now: nil).stdout.contains("easy-days         none\n"))
        _ = try recite("profile", "undo")
        #expect(try recite("profile", "undo").stdout == "There is no change to take back.\n")
        #expect(try recite("profile", "show", now: nil).stdout.contains("retention         0.90\n"))
    }

    @Test(arguments: [
        ["retention", "2"], ["retention", "much"], ["colour", "red"], ["steps", "1x"], ["roll-over", "24"],
        ["time-zone", "Nowhere/Town"], ["easy-dates", "2026-12-26..2026-12-24=0"], ["model", "fsrs-8"],
    ])
    func whatDoesNotFitIsRefusedAndChangesNothing(words: [String]) throws {
        let result = try recite("profile", "set", words[0], words[1])
        #expect(result.status == .exited(2))
        #expect(!result.stderr.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.file("Profiles/default")))
    }

    /// The zone is the learner's, whatever the machine is set to: day boundaries follow the log's offset.
    @Test func theLearnersTimeZoneIsWrittenWithEachEvent() throws {
        #expect(try recite("profile", "set", "time-zone", "Asia/Tokyo", now: nil).status == .exited(0))
        #expect(try recite("profile", "set", "new", "5", now: nil).status == .exited(0))
        let last = try #require(sandbox.log().last)
        #expect(last.contains("+09:00"))
    }

    @Test func anAnswerKeepsTheIntervalThatWasShown() throws {
        _ = try recite("profile", "set", "steps", "none")
        let session = try sandbox.run("b\n2 million\n")
        #expect(session.stdout.contains("Comes next in 2 days."))
        let answers = try sandbox.log().filter { $0.contains(#""type": "answer""#) }
        #expect(answers.count == 2)
        #expect(answers[0].contains(#""options": 4"#))
        #expect(answers[1].contains(#""interval": 2"#))
    }

    @Test func crammingLeavesTheScheduleAlone() throws {
        _ = try sandbox.run("b\n2 million\n1836\n")
        let before = try recite("forecast", sandbox.bank, "--json").stdout
        let cram = try sandbox.run("-\n", now: "2026-11-21T09:05+01:00", ["--cram"])
        #expect(cram.status == .exited(0))
        #expect(try sandbox.log().contains { $0.contains(#""practice": "cram""#) })
        #expect(try recite("forecast", sandbox.bank, "--json").stdout == before)
    }

    @Test func forecastAndCurveAreTablesAndJSON() throws {
        _ = try sandbox.run("b\n2 million\n1836\n")
        let days = try JSONReader.read(try recite("forecast", sandbox.bank, "--days", "9", "--json").stdout)
        #expect(days["days"]?.array?.count == 9)
        #expect(days["days"]?.array?.first?["day"]?.string == "2026-11-21")
        let curve = try recite("forecast", sandbox.bank, "--retention", "0.80..0.90", "--days", "60")
        #expect(curve.stdout.split(separator: "\n").count == 14)
        #expect(try recite("forecast", "--retention", "0.5..2").status == .exited(2))
    }

    @Test func withFewAnswersNothingIsFittedAndStatsSaySo() throws {
        _ = try sandbox.run("b\n2 million\n")
        #expect(try recite("optimize").stdout.hasPrefix("Too few reviews"))
        let stats = try recite("stats", sandbox.bank, "--memory", now: nil)
        #expect(stats.stdout.hasPrefix("No review on a later day yet"))
        #expect(try JSONReader.read(try recite("optimize", "--dry-run", "--json").stdout)["model"]?.string == "fsrs-6")
    }

    @Test func itemsAreSuspendedBuriedAndBroughtBack() throws {
        #expect(try recite("profile", "suspend", "cost").status == .exited(0))
        #expect(try recite("profile", "bury", "workers").status == .exited(0))
        #expect(try sandbox.run("").stdout.contains("Today: 1 new."))
        _ = try recite("profile", "undo")
        #expect(try sandbox.run("").stdout.contains("Today: 2 new."))
        _ = try recite("profile", "resume", "cost")
        #expect(try sandbox.run("").stdout.contains("Today: 3 new."))
        #expect(try recite("profile", "spread", "--days", "3", sandbox.bank).stdout == "Nothing to move.\n")
    }
}
