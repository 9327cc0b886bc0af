// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import LiveRound
import TestSupport
import Testing

/// The log alone makes the round again.
struct RoundLogTests {
    @Test(arguments: UInt64(1)...12)
    func aRoundReadFromItsLogIsTheSame(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let settings = [
            RoundSettings(), RoundSettings(secondsPerQuestion: 9, scoring: .rightAndFast), RoundSettings(pace: .own),
            RoundSettings(pace: .homework(until: Instant(seconds: 1_700_000_400)), asksForRealNames: true),
        ]
        var table = Table(settings[Int(seed) % settings.count])
        for step in 0..<80 {
            switch Int.random(in: 0..<7, using: &random) {
            case 0, 1: _ = try? table.join("Mara “\(step)” \\")
            case 2: try? table.perform(.next)
            case 3: table.pass(seconds: Int.random(in: 0..<6, using: &random))
            case 4: try? table.perform(.remove(name: "Mara “\(step / 2)” \\"))
            default:
                guard let player = table.round.present.randomElement(using: &random) else { continue }
                let sent: [SentAnswer] = [.option(2), .typed("4,207"), .typed("Lumen \"hidden\""), .unknown]
                try? table.answer(
                    player.id, Int.random(in: 0..<3, using: &random), sent.randomElement(using: &random) ?? .unknown)
            }
        }
        let (header, events) = try RoundLog.read(table.log)
        #expect(header.settings == table.round.settings)
        var again = Round(Samples.quiz, settings: header.settings)
        for event in events { again.apply(event) }
        #expect(again.phase == table.round.phase, "seed \(seed)")
        #expect(again.step == table.round.step)
        #expect(again.players == table.round.players, "seed \(seed)")
        #expect(RoundResults.table(again) == RoundResults.table(table.round))
        for player in table.round.present { #expect(again.player(token: "token of \(player.name)")?.id == player.id) }
    }

    @Test func aDamagedLogIsNamedByItsLine() throws {
        var table = Table()
        try table.join("Torv")
        #expect(throws: RoundLog.Fault.unknown(line: 3)) { try RoundLog.read(table.log + Array("{\"at\": 1}\n".utf8)) }
        #expect(throws: RoundLog.Fault.empty) { try RoundLog.read([]) }
        #expect(throws: RoundLog.Fault.unknown(line: 1)) { try RoundLog.read(Array("{}\n".utf8)) }
        do {
            _ = try RoundLog.read(table.log + Array("torn\n".utf8))
            Issue.record("read")
        } catch .malformed(let line, _) {
            #expect(line == 3)
        } catch {
            Issue.record("\(error)")
        }
    }
}
