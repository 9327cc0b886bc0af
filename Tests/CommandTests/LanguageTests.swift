// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// The language of the trainer, as a person chooses it.
struct LanguageTests {
    private let sandbox: StudySandbox

    init() throws { sandbox = try StudySandbox() }

    private func firstLines(_ environment: [String: String], _ more: [String] = []) throws -> String {
        let result = try runProcess(
            sandbox.program, sandbox.arguments(now: "2026-11-21T09:00+01:00", more),
            environment: sandbox.environment(environment), directory: sandbox.folder.path, stdin: "april 1928\n/end\n")
        #expect(result.status == .exited(0))
        return result.stdout
    }

    @Test(arguments: [
        ["LANG": "de_DE.UTF-8"], ["LANG": "en_GB.UTF-8", "LC_MESSAGES": "de"], ["LANG": "en", "LC_ALL": "de_AT.UTF-8"],
        ["LANG": "C", "RECITE_LANGUAGE": "Deutsch"],
    ])
    func theEnvironmentChoosesGerman(_ environment: [String: String]) throws {
        let shown = try firstLines(environment)
        #expect(shown.contains("Heute: 3 neu.\n"))
        #expect(shown.contains("gelesen als B, April 1928\nRichtig.\n"))
        #expect(shown.contains("Kommt wieder: "))
        #expect(shown.contains("Beantwortet 1, richtig 1.\n"))
        for word in ["Today", "Right", "Comes", "Answered", "Library"] { #expect(!shown.contains(word)) }
    }

    @Test func theOptionGoesBeforeTheEnvironment() throws {
        #expect(try firstLines(["LANG": "de_DE.UTF-8"], ["--ui-language", "en"]).contains("Today: 3 new."))
        #expect(try firstLines(["RECITE_LANGUAGE": "en"], ["--ui-language=de"]).contains("Heute: "))
    }

    @Test func anotherLocaleIsAnsweredInEnglish() throws {
        #expect(try firstLines(["LANG": "fr_FR.UTF-8"]).contains("Today: 3 new."))
    }

    @Test func anUnknownLanguageIsRefused() throws {
        let result = try runProcess(
            sandbox.program, ["stats", "--ui-language", "xx"], environment: sandbox.environment())
        #expect(result.status == .exited(2))
        #expect(result.stderr.contains("“xx” is no language of Recite; there are en and de."))
    }
}
