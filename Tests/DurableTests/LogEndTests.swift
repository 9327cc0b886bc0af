// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import DurableSimulation
import TestSupport
import Testing

@testable import Durable

struct LogEndTests {
    /// The end, read without the rest, is what reading everything finds: with long records, torn tails, zeros, no newline.
    @Test(arguments: SeededGenerator.seeds(1...40))
    func theEndIsThatOfTheWholeLog(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let length = Int.random(in: 0...1, using: &random) == 0 ? 300 : Int.random(in: 1...200_000, using: &random)
            bytes += [UInt8](repeating: UInt8(ascii: "x"), count: length)
            if Int.random(in: 0...7, using: &random) == 0 { bytes += [0, 0] }
            bytes.append(10)
        }
        if Bool.random(using: &random) {
            bytes += [UInt8](repeating: 0, count: Int.random(in: 0...100_000, using: &random))
        }
        let system = SimulatedFileSystem(pageLength: 4096)
        system.place(bytes, at: "/log")
        let whole = LogContent(bytes: bytes)
        let end = try AppendLog.readEnd("/log", in: system)
        #expect(end.wholeLength == whole.wholeLength, "seed \(seed)")
        #expect(Array(end.tornTail) == Array(whole.tornTail), "seed \(seed)")
        #expect(end.lastRecordStart == LogContent.lastRecordStart(of: whole.records), "seed \(seed)")
        let (log, _) = try AppendLog.openAtEnd("/log", in: system)
        try log.cutTornTail()
        try log.append(Array("one\n".utf8))
        #expect(system.bytes(at: "/log") == Array(whole.records) + Array("one\n".utf8), "seed \(seed)")
    }
}
