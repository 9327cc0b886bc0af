// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// The sample learner is what a run of the real session makes of the built-in bank, byte for byte.
struct SampleProfileTests {
    @Test func theSampleIsWhatItsScriptMakes() throws {
        let folder = try TemporaryFolder()
        let made = folder.file("sample")
        let result = try runProcess(
            "/bin/sh", [ScriptSandbox.projectRoot + "/scripts/make-sample.sh", made],
            environment: TestEnvironment.with(["RECITE": try BuiltProduct.path("recite")]))
        try #require(result.status == .exited(0), "\(result.stderr)")
        let committed = ScriptSandbox.projectRoot + "/Profiles/sample"
        let advice: Comment = "Where the built-in bank or the session has changed, run: scripts/make-sample.sh"
        #expect(try files(of: made) == files(of: committed), advice)
        for name in try files(of: made) {
            let expected = try? String(contentsOfFile: committed + "/" + name, encoding: .utf8)
            #expect(try folder.text(of: "sample/" + name) == expected, advice)
        }
    }

    /// A learner's life in small: every kind of event that a session writes.
    @Test func theSampleHoldsAnswersAnUndoAndAnOverrule() throws {
        let committed = ScriptSandbox.projectRoot + "/Profiles/sample"
        let names = try files(of: committed)
        #expect(names.count == 2 && names.last == "profile.json", "\(names)")
        let log = try String(contentsOfFile: committed + "/" + names[0], encoding: .utf8).split(separator: "\n")
        for (part, least) in [
            (#""type": "began""#, 3), (#""type": "answer""#, 25), (#""verdict": "right""#, 10),
            (#""verdict": "wrong""#, 3), (#""verdict": "unknown""#, 2), (#""type": "undo""#, 1),
            (#""type": "overrule""#, 1),
        ] {
            #expect(log.count { $0.contains(part) } >= least, "\(part)")
        }
    }

    /// The files below a folder; a lock and a snapshot, which a session on the sample leaves, are not counted.
    private func files(of folder: String) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        return names.filter { $0 != "events" && $0 != ".lock" && $0 != "snapshot.json" }
    }
}
