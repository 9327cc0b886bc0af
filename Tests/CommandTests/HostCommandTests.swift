// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `recite host` until the server takes over; a script stands in for the server and prints what it was given.
struct HostCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", to: "server")
        chmod(folder.file("server"), 0o755)
    }

    private func recite(_ arguments: String..., server: String? = "server") throws -> ProcessResult {
        let environment = TestEnvironment.with([
            "XDG_STATE_HOME": folder.file("state"), "RECITE_HOST": server.map { folder.file($0) } ?? "",
        ])
        return try runProcess(
            BuiltProduct.path("recite"), ["host"] + arguments, environment: environment, directory: folder.path)
    }

    private func rounds() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.file("state/recite/rounds")).sorted()
    }

    @Test func drawsAQuizIntoAPrivateFolderAndBecomesTheServer() throws {
        let result = try recite("built-in", "--count", "3", "--seconds", "30", "--port", "9000", "--names")
        #expect(result.status == .exited(0), "\(result.stderr)")
        let name = try #require(try rounds().first)
        #expect(name.hasPrefix("20") && name.utf8.count > "2026-11-21-101500-".utf8.count)
        let arguments = result.stdout.split(separator: "\n").map(String.init)
        #expect(arguments.first == folder.file("state/recite/rounds/\(name)"))
        #expect(
            Array(arguments.dropFirst()) == [
                "--pace", "teacher", "--port", "9000", "--seconds", "30", "--names",
            ])
        let path = "state/recite/rounds/\(name)"
        let quiz = try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "\(path)/quiz.json"))) as? [String: Any]
        #expect(quiz?["recite"] as? String == "quiz")
        #expect((quiz?["questions"] as? [Any])?.count == 3)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file(path))[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test func theSameSeedDrawsTheSameQuiz() throws {
        for name in ["one", "two"] {
            let result = try recite("built-in", "--seed", "5", "-o", folder.file(name))
            #expect(result.status == .exited(0), "\(result.stderr)")
        }
        #expect(try folder.bytes(of: "one/quiz.json") == folder.bytes(of: "two/quiz.json"))
        let again = try recite("built-in", "-o", folder.file("one"))
        #expect(again.status == .exited(2))
        #expect(again.stderr.contains("there is something in this folder already"))
    }

    @Test func withoutTheServerNothingIsLeftBehind() throws {
        let result = try recite("built-in", server: "absent")
        #expect(result.status == .exited(1))
        #expect(result.stderr.contains("which RECITE_HOST names, is no program"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("state")))
    }

    @Test(arguments: [
        ["host"], ["host", "built-in", "--pace", "homework"], ["host", "built-in", "--until", "18:00"],
        ["host", "built-in", "--fast"], ["host", "built-in", "--pace", "own", "--seconds", "20"],
        ["host", "built-in", "--resume", "x"], ["host", "--resume", "x"],
        ["host", "built-in", "--pace", "homework", "--until", "soon"],
        ["host", "built-in", "--pace", "homework", "--until", "2001-01-01T10:00"],
    ])
    func wrongUseIsNamed(_ arguments: [String]) throws {
        let environment = TestEnvironment.with([
            "XDG_STATE_HOME": folder.file("state"), "RECITE_HOST": folder.file("server"),
        ])
        let result = try runProcess(
            BuiltProduct.path("recite"), arguments, environment: environment, directory: folder.path)
        #expect(result.status == .exited(2), "\(result.stdout)")
        #expect(!result.stderr.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.file("state")))
    }

    @Test func homeworkEndsAtAMomentToCome() throws {
        let result = try recite("built-in", "--pace", "homework", "--until", "2101-01-01T10:00+00:00")
        #expect(result.stdout.contains("--until-milliseconds\n4134016800000\n"), "\(result.stderr)")
    }

    @Test func oldRoundsAreForgottenAndNothingElse() throws {
        let rounds = "state/recite/rounds"
        for (name, file) in [
            ("2001-01-01-100000-old", "answers.csv"), ("2001-01-02-100000-mixed", "notes.txt"),
            ("notes", "answers.csv"),
        ] {
            try FileManager.default.createDirectory(
                atPath: folder.file("\(rounds)/\(name)"), withIntermediateDirectories: true)
            try folder.write("x", to: "\(rounds)/\(name)/\(file)")
        }
        _ = try recite("built-in")
        let result = try recite("--forget", "30")
        #expect(result.status == .exited(0))
        #expect(result.stderr.hasPrefix("1 round older than 30 days deleted in "))
        let left = try self.rounds()
        #expect(left.count == 3)
        #expect(!left.contains("2001-01-01-100000-old"))
        #expect(try folder.text(of: "\(rounds)/2001-01-02-100000-mixed/notes.txt") == "x")
    }

    @Test func aRoundIsResumedWithItsFolderAlone() throws {
        _ = try recite("built-in", "-o", folder.file("round"))
        let result = try recite("--resume", folder.file("round"), "--port", "9000")
        #expect(result.stdout == "\(folder.file("round"))\n--port\n9000\n")
    }
}
