// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText
import LiveRound
import Progress
import Testing

/// What a player takes away is a profile that `recite profile import` reads.
struct TakeAwayTests {
    @Test func aProfileReadsThePlayersAnswers() throws {
        var table = Table()
        let torv = try table.join("Torv")
        let sent: [SentAnswer] = [.option(3), .typed("4207"), .unknown]
        for (question, answer) in sent.enumerated() {
            try table.perform(.next)
            table.pass(seconds: 3)
            try table.answer(torv, question, answer)
            try table.perform(.reveal)
        }
        let bytes = table.round.takeAway(
            for: table.player(torv), token: "0123456789abcdef0123", bank: "kordal", offsetMinutes: 60)
        let archive = try ProfileArchive(bytes)
        #expect(archive.bytes == bytes)
        #expect(archive.profile.name == "Torv")
        let device = try #require(DeviceID(rawValue: "live0123456789ab"))
        let lines = try #require(archive.logs.logs[device])
        let answers = try lines.compactMap { line -> Answered? in
            guard case .answer(let answered) = try Event(JSONReader.read(line), of: device).body else { return nil }
            return answered
        }
        #expect(answers.map(\.item) == Samples.quiz.questions.map(\.item))
        #expect(answers.map(\.verdict) == [.rival(claimant: "hidden Torv"), .right, .notKnown])
        #expect(answers.map(\.milliseconds) == [3000, 3000, 3000])
    }
}
