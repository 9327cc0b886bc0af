// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import DurableSimulation
import Figures
import Memory
import Testing

@testable import Progress

/// Logs larger than the pieces in which they are read.
struct LogReaderTests {
    private func lines(_ count: Int) throws -> [[UInt8]] {
        var maker = try EventMaker("desk")
        return (0..<count).map { number in
            maker.answer("item \(number % 50)", number % 5 == 0 ? .again : .good, moment(9, number)).line
        }
    }

    @Test func aLongLogIsReadWholeAndInOrder() throws {
        let lines = try lines(3000)
        let system = SimulatedFileSystem(pageLength: 4096)
        system.place(lines.flatMap { $0 }, at: Place.log(Place.desk))
        var reader = try LogReader(
            ListedLog(device: Place.desk, path: Place.log(Place.desk), wholeLength: lines.reduce(0) { $0 + $1.count }),
            in: system)
        var read: [UInt8] = []
        var pieces = 0
        while let piece = try reader.next() {
            #expect(piece.last == UInt8(ascii: "\n"))
            read += piece
            pieces += 1
        }
        #expect(pieces > 2)
        #expect(read == lines.flatMap { $0 })
        var whole = LogSum()
        read.withUnsafeBytes { whole.add($0) }
        #expect(reader.sum.length == read.count)
        #expect(reader.sum.checksum.hexadecimal == whole.checksum.hexadecimal)
        let state = try ProfileReading(folder: Place.folder, in: system).state
        #expect(state.answerCount == 3000)
    }

    /// A damaged line far down is named by its number, whether the lines before it are replayed or in the snapshot.
    @Test(arguments: [false, true])
    func aDamagedLineIsNamedByItsNumber(afterSnapshot: Bool) throws {
        let lines = try lines(2500)
        let system = SimulatedFileSystem(pageLength: 4096)
        let begun = lines[..<2000].flatMap { $0 }
        if afterSnapshot {
            system.place(begun, at: Place.log(Place.desk))
            try Place.open(system).finish()
        }
        let rest = Array("no event\n".utf8) + lines[2000...].flatMap { $0 }
        system.place(begun + rest, at: Place.log(Place.desk))
        let reading = try ProfileReading(folder: Place.folder, in: system)
        #expect(reading.state.answerCount == 2500)
        let numbers = reading.facts.compactMap { fact in
            if case .passedOverLines(_, let count, let first) = fact { [count, first.number] } else { nil }
        }
        #expect(numbers == [[1, 2001]])
    }
}
