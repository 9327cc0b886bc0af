// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText
import LiveRound
import TestSupport
import Testing

/// No key, source, rival or verdict in a page's state before the reveal, in whatever order things happen.
struct SecrecyTests {
    /// What stands in a key or beside one, and in no stem, option or typed answer of these tests.
    private static let secrets = ["hidden", "4,207", "5,103", "77,001", "verdict", "rivals", "\"key\"", "sources"]

    @Test(arguments: UInt64(1)...20)
    func noViewTellsAnythingEarly(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let settings = [
            RoundSettings(), RoundSettings(secondsPerQuestion: 10), RoundSettings(pace: .own, reveal: .atTheEnd),
            RoundSettings(pace: .homework(until: Instant(seconds: 1_800_000_000))),
        ]
        var table = Table(settings[Int(seed) % settings.count])
        for step in 0..<120 {
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1: _ = try? table.join("Player \(step)")
            case 2: try? table.perform([.next, .close, .reveal].randomElement(using: &random) ?? .next)
            case 3: table.pass(seconds: Int.random(in: 0..<7, using: &random))
            default:
                guard let player = table.round.present.randomElement(using: &random) else { continue }
                let question = Int.random(in: 0..<3, using: &random)
                let sent: [SentAnswer] = [.option(Int.random(in: 0..<4, using: &random)), .typed("41"), .unknown]
                try? table.answer(player.id, question, sent.randomElement(using: &random) ?? .unknown)
            }
            try check(table, seed: seed, step: step)
        }
    }

    private func check(_ table: Table, seed: UInt64, step: Int) throws {
        switch table.round.phase {
        case .revealed, .ended: return
        case .asking(let open, _), .closed(let open):
            // The points of earlier questions are told; those of this one are not.
            for player in table.round.present {
                let before = (0..<open).reduce(0) {
                    $0 + ($1 >= player.firstQuestion ? player.answers[$1]?.points ?? 0 : 0)
                }
                #expect(table.round.points(of: player) == before, "seed \(seed), step \(step)")
            }
        case .lobby, .running: break
        }
        var writer = JSONWriter()
        writer.beginObject()
        table.round.writeShow(connected: 0, tally: table.round.tally(), at: table.now, to: &writer)
        writer.endObject()
        let views = table.round.present.map { table.view($0.id) } + [String(decoding: writer.bytes, as: UTF8.self)]
        for view in views {
            for secret in Self.secrets where view.contains(secret) {
                Issue.record("seed \(seed), step \(step): “\(secret)” in \(view)")
            }
        }
    }

    @Test func theRevealTellsEverything() throws {
        var table = Table()
        let torv = try table.join("Torv")
        try table.perform(.next)
        try table.perform(.reveal)
        for word in ["12,400", "hidden office", "hidden Torv", "A hidden sentence with 12,400.", "\"key\": 2"] {
            #expect(table.view(torv).contains(word))
        }
    }
}
