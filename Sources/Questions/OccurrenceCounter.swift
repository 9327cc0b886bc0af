// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts which occurrence of its own bytes each of many quotes is, without a step that is quadratic in a section.
///
/// A quote near the beginning of its section is counted by comparing, sixteen places at a time. The others of a section
/// are counted together: one pass for each length of a quote up to twelve bytes, and one for all longer ones, with a
/// rolling hash (Karp and Rabin 1987), and a comparison wherever the hash is that of a quote.
struct OccurrenceCounter {
    private let bytes: [UInt8]
    private var near: [(quote: Range<Int>, start: Int)] = []
    private var far: [Pass: [Range<Int>]] = [:]
    private var asked: Set<Range<Int>> = []

    /// Up to this many bytes comparing is the cheaper way.
    private static let reach = 32_768
    private static let longest = 12

    /// The quotes that are counted in one pass over a section.
    private struct Pass: Hashable {
        let start: Int
        let length: Int
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Asks which occurrence in the bytes from `start` on `quote` is.
    mutating func ask(for quote: Range<Int>, from start: Int) {
        guard !quote.isEmpty, start <= quote.lowerBound, asked.insert(quote).inserted else { return }
        if quote.lowerBound - start <= Self.reach {
            near.append((quote, start))
        } else {
            far[Pass(start: start, length: min(quote.count, Self.longest)), default: []].append(quote)
        }
    }

    /// The occurrence of each quote asked for, counted from 1.
    func counts() -> [Range<Int>: Int] {
        var found: [Range<Int>: Int] = [:]
        found.reserveCapacity(asked.count)
        for (quote, start) in near { found[quote] = 1 + compared(quote, from: start) }
        for (pass, quotes) in far { count(quotes, pass, &found) }
        return found
    }

    // MARK: Comparing

    private func compared(_ quote: Range<Int>, from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            let length = quote.count
            let stop = quote.lowerBound - length
            guard start <= stop else { return 0 }
            let first = SIMD16<UInt8>(repeating: bytes[quote.lowerBound])
            let last = SIMD16<UInt8>(repeating: bytes[quote.upperBound - 1])
            var found = 0
            var index = start
            while index + 15 <= stop {
                let heads = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self) .== first
                let tails = bytes.loadUnaligned(fromByteOffset: index + length - 1, as: SIMD16<UInt8>.self) .== last
                let both = heads .& tails
                if any(both) {
                    for lane in 0..<16 where both[lane] && Self.isSame(bytes, index + lane, quote) { found += 1 }
                }
                index += 16
            }
            while index <= stop {
                if Self.isSame(bytes, index, quote) { found += 1 }
                index += 1
            }
            return found
        }
    }

    private static func isSame(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ quote: Range<Int>) -> Bool {
        for offset in 0..<quote.count where bytes[index + offset] != bytes[quote.lowerBound + offset] { return false }
        return true
    }

    // MARK: Hashing

    /// One text that is counted, and where it is asked for.
    private struct Counted {
        let model: Range<Int>
        var places: [Int] = []
        var next = 0
        /// Ends of the occurrences that lie before the next place but may reach into it, in order.
        var ends: [Int] = []
        var count = 0
    }

    private func count(_ quotes: [Range<Int>], _ pass: Pass, _ found: inout [Range<Int>: Int]) {
        bytes.withUnsafeBytes { bytes in
            var texts: [Counted] = []
            var byHash: [UInt64: [Int]] = [:]
            var filter = [UInt64](repeating: 0, count: 1 << 12)
            for quote in quotes.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                let hash = Self.mixed(Self.hash(bytes, quote.lowerBound, pass.length))
                filter[Int(hash >> 52)] |= 1 << (hash >> 46 & 63)
                let known = byHash[hash, default: []].first {
                    texts[$0].model.count == quote.count && Self.isSame(bytes, quote.lowerBound, texts[$0].model)
                }
                if let known {
                    texts[known].places.append(quote.lowerBound)
                } else {
                    byHash[hash, default: []].append(texts.count)
                    texts.append(Counted(model: quote, places: [quote.lowerBound]))
                }
            }
            let end = (quotes.map(\.lowerBound).max() ?? pass.start) + 1
            var hash = Self.hash(bytes, pass.start, pass.length)
            var power: UInt64 = 1
            for _ in 1..<max(pass.length, 1) { power = power &* Self.base }
            var index = pass.start
            while index < end {
                let mixed = Self.mixed(hash)
                if filter[Int(mixed >> 52)] >> (mixed >> 46 & 63) & 1 == 1, let candidates = byHash[mixed] {
                    for text in candidates { Self.visit(&texts[text], index, bytes, &found) }
                }
                guard index + pass.length < bytes.count else { break }
                hash = (hash &- UInt64(bytes[index]) &* power) &* Self.base &+ UInt64(bytes[index + pass.length])
                index += 1
            }
        }
    }

    /// Takes note of one occurrence of a text; occurrences count that end before the place asked for begins.
    private static func visit(
        _ text: inout Counted, _ index: Int, _ bytes: UnsafeRawBufferPointer, _ found: inout [Range<Int>: Int]
    ) {
        let length = text.model.count
        guard index + length <= bytes.count, isSame(bytes, index, text.model) else { return }
        if text.next < text.places.count, text.places[text.next] == index {
            let passed = text.ends.prefix { $0 <= index }.count
            text.count += passed
            text.ends.removeFirst(passed)
            found[index..<(index + length)] = text.count + 1
            text.next += 1
        }
        text.ends.append(index + length)
        if text.ends.count > length * 2 + 8 {
            let passed = text.ends.prefix { $0 <= index }.count
            text.count += passed
            text.ends.removeFirst(passed)
        }
    }

    private static let base: UInt64 = 0x0000_0100_0000_01b3

    private static func hash(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt64 {
        var hash: UInt64 = 0
        for offset in 0..<length { hash = hash &* base &+ UInt64(bytes[start + offset]) }
        return hash
    }

    /// The hash with its bits spread, for look-ups.
    private static func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 31) &* 0x9e37_79b9_7f4a_7c15 }
}
