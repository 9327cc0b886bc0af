// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A running XXH64 (Y. Collet's specification of xxHash, version 0.1.1, with the seed 0).
///
/// It tells a snapshot from logs that it was not made of. Nobody is kept out by it: whoever can write the log can write the
/// snapshot. A log of a million answers is 270 MB, which SHA-256 takes more than a second for, and this a twentieth of one.
struct Checksum {
    private var lanes: (UInt64, UInt64, UInt64, UInt64)
    /// Bytes that do not fill a stripe of 32 yet.
    private var rest: [UInt8] = []
    private var length: UInt64 = 0

    /// Digits of no sum, to be replaced by those of one.
    static let none = "0000000000000000"

    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    init() {
        lanes = (Self.prime1 &+ Self.prime2, Self.prime2, 0, 0 &- Self.prime1)
        rest.reserveCapacity(32)
    }

    /// Takes in more bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length += UInt64(bytes.count)
        var place = 0
        if !rest.isEmpty {
            while rest.count < 32, place < bytes.count {
                rest.append(bytes[place])
                place += 1
            }
            guard rest.count == 32 else { return }
            rest.withUnsafeBytes { take($0, from: 0) }
            rest.removeAll(keepingCapacity: true)
        }
        var (a, b, c, d) = lanes
        while place + 32 <= bytes.count {
            a = Self.round(a, Self.word(bytes, place))
            b = Self.round(b, Self.word(bytes, place + 8))
            c = Self.round(c, Self.word(bytes, place + 16))
            d = Self.round(d, Self.word(bytes, place + 24))
            place += 32
        }
        lanes = (a, b, c, d)
        rest.append(contentsOf: bytes[place...])
    }

    /// The checksum of what was taken in so far, in hexadecimal digits; more may be taken in after.
    var hexadecimal: String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    private var value: UInt64 {
        var hash: UInt64
        if length >= 32 {
            let (a, b, c, d) = lanes
            hash = Self.turned(a, 1) &+ Self.turned(b, 7) &+ Self.turned(c, 12) &+ Self.turned(d, 18)
            for lane in [a, b, c, d] {
                hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
            }
        } else {
            hash = Self.prime5
        }
        hash = hash &+ length
        var place = 0
        rest.withUnsafeBytes { bytes in
            while place + 8 <= bytes.count {
                hash = Self.turned(hash ^ Self.round(0, Self.word(bytes, place)), 27) &* Self.prime1 &+ Self.prime4
                place += 8
            }
            if place + 4 <= bytes.count {
                let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
                hash = Self.turned(hash ^ (half &* Self.prime1), 23) &* Self.prime2 &+ Self.prime3
                place += 4
            }
            while place < bytes.count {
                hash = Self.turned(hash ^ (UInt64(bytes[place]) &* Self.prime5), 11) &* Self.prime1
                place += 1
            }
        }
        hash = (hash ^ (hash >> 33)) &* Self.prime2
        hash = (hash ^ (hash >> 29)) &* Self.prime3
        return hash ^ (hash >> 32)
    }

    private mutating func take(_ bytes: UnsafeRawBufferPointer, from place: Int) {
        lanes.0 = Self.round(lanes.0, Self.word(bytes, place))
        lanes.1 = Self.round(lanes.1, Self.word(bytes, place + 8))
        lanes.2 = Self.round(lanes.2, Self.word(bytes, place + 16))
        lanes.3 = Self.round(lanes.3, Self.word(bytes, place + 24))
    }

    @inline(__always) private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    @inline(__always) private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        turned(lane &+ word &* prime2, 31) &* prime1
    }

    @inline(__always) private static func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 {
        (word << bits) | (word >> (64 - bits))
    }
}
