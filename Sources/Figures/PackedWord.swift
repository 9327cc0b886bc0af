// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A word of at most sixteen bytes as two integers, so that looking it up needs neither a hash of text nor memory.
struct PackedWord: Hashable, Sendable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    init() {}

    /// The word, or `nil` for more than sixteen bytes.
    init?(_ text: String) {
        for byte in text.utf8 { append(byte) }
        guard count <= 16 else { return nil }
    }

    /// Adds a byte; a word whose `count` passes sixteen is no longer told from others.
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) << UInt64(count * 8)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64((count - 8) * 8)
        }
        count += 1
    }

    /// A number that spreads words over a table.
    var spread: Int {
        var mixed = (low ^ (high &* 0x9e37_79b9_7f4a_7c15)) &* 0xbf58_476d_1ce4_e5b9
        mixed ^= mixed >> 32
        return Int(truncatingIfNeeded: mixed & 0x7fff_ffff)
    }
}

/// A fixed table from words to values, by open addressing.
struct WordTable<Value: Sendable>: Sendable {
    private var words: [PackedWord]
    private var values: [Value?]
    private let mask: Int

    /// A table of these pairs; of a word given twice the first stands. Words of more than sixteen bytes are left out.
    init(_ pairs: [(String, Value)]) {
        var size = 16
        while size < pairs.count * 3 { size *= 2 }
        mask = size - 1
        words = Array(repeating: PackedWord(), count: size)
        values = Array(repeating: nil, count: size)
        for (text, value) in pairs {
            guard let word = PackedWord(text) else { continue }
            var place = word.spread & mask
            while values[place] != nil, words[place] != word { place = (place + 1) & mask }
            guard values[place] == nil else { continue }
            words[place] = word
            values[place] = value
        }
    }

    /// The value of a word in lower case.
    func value(of word: PackedWord) -> Value? {
        guard word.count <= 16 else { return nil }
        var place = word.spread & mask
        while let value = values[place] {
            if words[place] == word { return value }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The value of a text in lower case.
    func value(of text: String) -> Value? { PackedWord(text).flatMap(value(of:)) }
}
