// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers that look like chance and follow from a seed and a few words, the same on every machine and in every version.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), started from an FNV-1a
/// checksum of the words. Drawing and shuffling are written out here, because the standard library does not promise to
/// use a generator the same way for ever.
public struct SeededNumbers: Sendable {
    private var state: UInt64

    /// The sequence of `seed` for one purpose, named by `words`.
    public init(seed: Int, _ words: String...) {
        state = Self.checksum(seed: seed, words)
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A whole number from 0 to `count` - 1, each as probable as any other; 0 where `count` is less than 2.
    public mutating func below(_ count: Int) -> Int {
        guard count > 1 else { return 0 }
        let range = UInt64(count)
        let limit = UInt64.max - UInt64.max % range
        while true {
            let value = next()
            if value < limit { return Int(value % range) }
        }
    }

    /// The elements in another order, each order as probable as any other (Fisher and Yates).
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for index in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(index, below(index + 1)) }
        return result
    }

    /// `count` of the elements, in the order they had.
    mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
        let chosen = shuffled(Array(elements.indices)).prefix(count).sorted()
        return chosen.map { elements[$0] }
    }

    /// A place among 2^64 for a name: whoever sorts by it has an order that does not change for the others when a name
    /// comes or goes.
    static func rank(seed: Int, _ words: String...) -> UInt64 { mixed(checksum(seed: seed, words)) }

    private static func checksum(seed: Int, _ words: [String]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: seed >> shift)) }
        for word in words {
            for byte in word.utf8 { add(byte) }
            add(0xFF)
        }
        return mixed(hash)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
