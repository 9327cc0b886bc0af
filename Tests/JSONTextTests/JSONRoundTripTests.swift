// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText
import TestSupport
import Testing

/// Random values written and read back, and random bytes read without a crash.
@Suite struct JSONRoundTripTests {
    @Test(arguments: SeededGenerator.seeds(1...4))
    func writtenValuesReadBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = random.value(depth: 4)
            let line = JSONWriter.write(value)
            let isOneLine = !line.contains(UInt8(ascii: "\n"))
            #expect(isOneLine, "seed \(seed)")
            #expect(try JSONReader.read(line) == value, "seed \(seed)")
            #expect(try JSONReader.read(JSONWriter.write(value, .indented(3))) == value, "seed \(seed)")
        }
    }

    @Test(arguments: SeededGenerator.seeds(1...4))
    func damagedBytesAreRefusedOrReadBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = JSONWriter.write(random.value(depth: 3))
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let value = try? JSONReader.read(bytes) else { continue }
            #expect(try JSONReader.read(JSONWriter.write(value)) == value, "seed \(seed)")
        }
    }
}

extension SeededGenerator {
    fileprivate mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .int(Int.random(in: Int.min...Int.max, using: &self))
        case 3:
            let double = Double(bitPattern: next())
            return JSONNumber(double).map(JSONValue.number) ?? .null
        case 4: return .string(string())
        case 5: return .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in value(depth: depth - 1) })
        default:
            return .object(
                JSONObject((0..<Int.random(in: 0..<5, using: &self)).map { _ in (string(), value(depth: depth - 1)) }))
        }
    }

    fileprivate mutating func string() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<12, using: &self) {
            let ceiling: UInt32 = [0x80, 0x800, 0x2100, 0x10FFFF].randomElement(using: &self) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...ceiling, using: &self)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
