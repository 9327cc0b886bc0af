// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSONText
import TestSupport
import Testing

/// `recite stats`, as lines, as JSON and as a page.
struct StatsTests {
    private let sandbox: StudySandbox

    init() throws { sandbox = try StudySandbox() }

    private func stats(_ more: [String] = [], environment: [String: String] = [:]) throws -> ProcessResult {
        try runProcess(
            sandbox.program,
            ["stats", sandbox.bank, "--library", sandbox.folder.path, "--now", "2026-11-24T10:00+01:00"] + more,
            environment: sandbox.environment(environment), directory: sandbox.folder.path)
    }

    /// Three days with answers and one without between them; the choice is forgotten on the last.
    private func threeDays() throws {
        _ = try sandbox.run("b\n2 million\n1836\n", now: "2026-11-21T09:00+01:00")
        _ = try sandbox.run("april 1928\n", now: "2026-11-22T09:00+01:00")
        _ = try sandbox.run("may 1928\n3 million\n1836\n", now: "2026-11-24T09:00+01:00")
    }

    @Test func beforeTheFirstAnswerThereIsNothingToDraw() throws {
        let result = try stats()
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(
            result.stdout == """
                Progress
                Today: nothing answered yet.
                Still today: 3 new.
                Facts begun: 0 of 3.

                """)
    }

    @Test func thePartsStandInPlainLines() throws {
        try threeDays()
        let shown = try stats(["--streak"]).stdout
        for heading in [
            "Progress", "Answers a day", "True retention: remembered on a later day", "Hardest facts",
            "Stability: days after which 90 % are recalled", "Retrievability: probability of recall now",
            "Coming load: answers to be expected a day",
        ] {
            #expect(shown.contains("\n\(heading)\n") || shown.hasPrefix(heading + "\n"), "\(heading)")
        }
        #expect(shown.contains("\nIn a row: 3 days; one missed day a week is forgiven.\n"), "\(shown)")
        #expect(shown.contains(" since 21 November 2026,"))
        #expect(shown.unicodeScalars.allSatisfy { $0.isASCII || "–“”".unicodeScalars.contains($0) })
        #expect(!(try stats().stdout.contains("In a row")))
    }

    @Test func theSameInGerman() throws {
        try threeDays()
        let shown = try stats(["--streak"], environment: ["LANG": "de_DE.UTF-8"]).stdout
        #expect(shown.hasPrefix("Fortschritt\nHeute: "))
        #expect(shown.contains("In Folge: 3 Tage; ein ausgelassener Tag in der Woche zählt nicht."))
        #expect(shown.contains("seit dem 21. November 2026"))
        #expect(shown.contains("  Mo "))
    }

    @Test func jsonHasTheSameNumbers() throws {
        try threeDays()
        let object = try JSONReader.read(try stats(["--json", "--streak"]).stdout)
        #expect(object["day"]?.string == "2026-11-24")
        #expect(object["streak"]?.int == 3)
        #expect(object["items"]?["begun"]?.int == 3)
        #expect(object["days"]?.array?.map { $0["day"]?.string } == ["2026-11-21", "2026-11-22", "2026-11-24"])
        #expect(object["coming"]?.array?.count == 14)
        #expect(object["true_retention"]?.array?.count == 4)
        #expect(object["stability_days"]?.array?.compactMap { $0["items"]?.int }.reduce(0, +) == 3)
        #expect(try JSONReader.read(try stats(["--json", "--memory"]).stdout)["log_loss"] != nil)
    }

    @Test func thePageStandsAlone() throws {
        try threeDays()
        let path = sandbox.folder.file("progress.html")
        let result = try stats(["--html", path])
        #expect(result.stdout == "The page was written: \(path)\n", "\(result.stderr)")
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        for word in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "onload"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.components(separatedBy: "<svg ").count == 5)
        #expect(page.components(separatedBy: "<svg").count == page.components(separatedBy: "</svg>").count)
        #expect(page.contains("<title>24 November 2026: 3 answers</title>") || page.contains("answer"))
        #expect(try stats(["--html", path, "--json"]).status == .exited(2))
        #expect(try stats(["--html", sandbox.folder.file("none/page.html")]).status == .exited(1))
    }
}
