// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Word and tag frequencies of English as Debian's package liblingua-en-tagger-perl has them: 43,800 words counted in
/// tagged text, and how often one tag follows another.
///
/// The files are read when the program runs and never copied. A bigram model over them (the Viterbi algorithm, as in
/// Church 1988) gives each word the tag that fits its neighbours best.
public struct TaggingData: Sendable {
    /// A word's possible tags, each with the logarithm of the word's share among the words of that tag.
    struct Candidate: Sendable {
        let tag: PennTag
        let weight: Float
    }

    private let words: [String: Range<Int>]
    private let candidates: [Candidate]
    /// The logarithm of how often a tag (column) follows another (row).
    let transitions: [Float]

    /// Where the tag pairs that never occur stand.
    static let never: Float = -16

    /// Reads the three files of the package, or `nil` where they are not what they are known to be.
    ///
    /// - Parameters:
    ///   - lexicon: `words.yml`: lines `word: { tag: count, … }`.
    ///   - pairs: `tags.yml`: lines `tag: { tag: share, … }`.
    ///   - unknown: `unknown.yml`: classes of words that the lexicon lacks, in the lexicon's form.
    public init?(lexicon: [UInt8], pairs: [UInt8], unknown: [UInt8]) {
        var entries: [(word: String, tags: [(PennTag, Float)])] = []
        entries.reserveCapacity(46_000)
        for file in [lexicon, unknown] {
            TaggingLines.read(file) { word, tags in entries.append((word, tags)) }
        }
        var rows: [PennTag: [(PennTag, Float)]] = [:]
        TaggingLines.read(pairs) { name, tags in
            if let tag = PennTag.named[name] { rows[tag] = tags }
        }
        guard entries.count > 10_000, rows.count > 30 else { return nil }
        let count = PennTag.allCases.count
        var totals = [Float](repeating: 1, count: count)
        for entry in entries { for (tag, times) in entry.tags { totals[tag.rawValue] += times } }
        var words: [String: Range<Int>] = [:]
        words.reserveCapacity(entries.count)
        var candidates: [Candidate] = []
        for entry in entries {
            let start = candidates.count
            for (tag, times) in entry.tags {
                candidates.append(Candidate(tag: tag, weight: Logarithm.natural((times + 0.1) / totals[tag.rawValue])))
            }
            // A word seen only as a verb can be a noun too: most English verbs are ("the plague").
            let tags = entry.tags.map(\.0)
            if tags.contains(.vb) || tags.contains(.vbp), !tags.contains(.nn),
                entry.word.utf8.first.map({ $0 >= 0x61 }) == true
            {
                candidates.append(Candidate(tag: .nn, weight: Logarithm.natural(0.5 / totals[PennTag.nn.rawValue])))
            }
            words[entry.word] = start..<candidates.count
        }
        var transitions = [Float](repeating: Self.never, count: count * count)
        for (from, row) in rows {
            for (to, share) in row where share > 0 {
                transitions[from.rawValue * count + to.rawValue] = Logarithm.natural(share)
            }
        }
        self.words = words
        self.candidates = candidates
        self.transitions = transitions
    }

    /// The possible tags of a word as the lexicon spells it.
    func tags(of word: String) -> ArraySlice<Candidate>? { words[word].map { candidates[$0] } }

    /// Whether the lexicon knows a lower-case word as the dictionary form of a verb.
    public func isVerb(_ word: String) -> Bool {
        tags(of: word)?.contains { $0.tag == .vb || $0.tag == .vbp } ?? false
    }

    /// Whether the lexicon knows a lower-case word as a noun in the singular.
    func isNoun(_ word: String) -> Bool { tags(of: word)?.contains { $0.tag == .nn } ?? false }

    /// Whether the lexicon knows the word in lower case at all.
    public func knows(_ word: String) -> Bool { words[word] != nil }
}

/// Reads lines of the form `word: { tag: number, … }`.
enum TaggingLines {
    static func read(_ bytes: [UInt8], _ entry: (String, [(PennTag, Float)]) -> Void) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            line(bytes[start..<end], entry)
            start = end + 1
        }
    }

    private static func line(_ line: ArraySlice<UInt8>, _ entry: (String, [(PennTag, Float)]) -> Void) {
        // The last ": {" parts the word from its tags.
        guard let brace = line.lastIndex(of: 0x7B), brace - 2 > line.startIndex else { return }
        var name = line[..<(brace - 2)]
        if name.first == 0x22, name.last == 0x22, name.count > 2 { name = name.dropFirst().dropLast() }
        var tags: [(PennTag, Float)] = []
        for part in line[(brace + 1)...].split(whereSeparator: { $0 == 0x2C || $0 == 0x7D }) {
            let pair = part.split(separator: 0x3A)
            guard pair.count == 2,
                let tag = PennTag.named[String(decoding: pair[0].filter { $0 != 0x20 }, as: UTF8.self)],
                let number = Float(String(decoding: pair[1].filter { $0 != 0x20 }, as: UTF8.self))
            else { continue }
            tags.append((tag, number))
        }
        if !tags.isEmpty { entry(String(decoding: name, as: UTF8.self), tags) }
    }
}

/// The natural logarithm, for a room that may not use the C library.
enum Logarithm {
    /// ln x for x > 0, by the power series of atanh on the significand: exact to about 1e-6.
    static func natural(_ x: Float) -> Float {
        let y = (x.significand - 1) / (x.significand + 1)
        let square = y * y
        let series = 2 * y * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        return series + Float(x.exponent) * 0.693_147_2
    }
}
