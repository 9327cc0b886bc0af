// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A sentence: its words with their parts of speech, on the bytes of a running text.
public struct Sentence: Sendable {
    /// The text that the spans count in.
    public let bytes: [UInt8]
    /// The sentence, its final stop included.
    public let span: ByteSpan
    /// Words, numbers and signs in order.
    public let lexemes: [Lexeme]
    /// One tag for each lexeme.
    public let tags: [WordTag]
    /// What the words were read with.
    public let language: LanguageData
    /// Words, in lower case, that the document writes so: an opening word among them is no name.
    public let common: Set<String>

    /// Reads the sentences of a text.
    ///
    /// - Parameters:
    ///   - names: words, in lower case, that the document writes with a capital inside sentences.
    ///   - common: words that the document writes in lower case.
    ///   - language: what is known of English words.
    /// - Complexity: linear in the length of the text.
    public static func sentences(
        of bytes: [UInt8], names: Set<String> = [], common: Set<String> = [], language: LanguageData = .builtin
    )
        -> [Sentence]
    {
        let all = Lexer.lexemes(of: bytes, in: ByteSpan(0, bytes.count))
        return SentenceSplitter.split(all).map { range in
            let lexemes = Array(all[range])
            let span = ByteSpan(lexemes.first?.span.lower ?? 0, lexemes.last?.span.upper ?? 0)
            return Sentence(
                bytes: bytes, span: span, lexemes: lexemes, tags: Tagger.tags(lexemes, names: names, language),
                language: language, common: common)
        }
    }

    /// The text from one lexeme to another, as it stands.
    public func text(_ range: Range<Int>) -> String {
        guard let lower = range.first, let upper = range.last, lexemes.indices.contains(upper) else { return "" }
        return String(decoding: bytes[lexemes[lower].span.lower..<lexemes[upper].span.upper], as: UTF8.self)
    }

    /// The bytes from one lexeme to another.
    public func span(_ range: Range<Int>) -> ByteSpan {
        guard let lower = range.first, let upper = range.last else { return ByteSpan(span.lower, span.lower) }
        return ByteSpan(lexemes[lower].span.lower, lexemes[upper].span.upper)
    }

    /// The index after the last lexeme that is not the final stop.
    public var bodyEnd: Int {
        var end = lexemes.count
        while end > 0, case .symbol = lexemes[end - 1].kind {
            switch lexemes[end - 1].text {
            case ".", "!", "?": end -= 1
            default: return end
            }
        }
        return end
    }
}

/// Finds where sentences end; knows abbreviations, initials, decimals and brackets.
enum SentenceSplitter {
    static func split(_ lexemes: [Lexeme]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        var depth = 0
        var index = 0
        while index < lexemes.count {
            switch lexemes[index].text {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            case ".", "!", "?", "…":
                if depth == 0, ends(lexemes, at: index) {
                    var end = index + 1
                    while end < lexemes.count, closers.contains(lexemes[end].text), !lexemes[end].isSpaced { end += 1 }
                    result.append(start..<end)
                    start = end
                    index = end
                    continue
                }
            default: break
            }
            // A bracket that never closes must not swallow the rest of the text.
            if index - start > 200 { depth = 0 }
            index += 1
        }
        if start < lexemes.count { result.append(start..<lexemes.count) }
        return result
    }

    private static let closers: Set<String> = ["\"", "”", "’", "'", ")", "»", "*"]

    private static func ends(_ lexemes: [Lexeme], at index: Int) -> Bool {
        guard index + 1 < lexemes.count else { return true }
        var next = index + 1
        while next < lexemes.count, closers.contains(lexemes[next].text), !lexemes[next].isSpaced { next += 1 }
        guard next < lexemes.count else { return true }
        let following = lexemes[next]
        guard following.isSpaced else { return false }
        if lexemes[index].text != "." { return following.isCapitalised || isOpening(following) }
        if index > 0, !lexemes[index].isSpaced, case .word = lexemes[index - 1].kind {
            let word = lexemes[index - 1]
            if abbreviations.contains(word.folded) { return false }
            if numbered.contains(word.folded), case .number = following.kind { return false }
            // An initial: "Grigori F. Krivosheev".
            if word.text.count == 1, word.isCapitalised, following.isCapitalised { return false }
        }
        switch following.kind {
        case .word: return following.isCapitalised
        case .number, .ordinal, .decade, .code: return true
        case .symbol: return isOpening(following)
        }
    }

    private static func isOpening(_ lexeme: Lexeme) -> Bool {
        ["\"", "“", "'", "‘", "(", "[", "«", "$", "€", "£", "~", "≈"].contains(lexeme.text)
    }

    private static let abbreviations: Set<String> = [
        "ca", "c", "v", "approx", "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "capt", "lt", "sgt", "hon",
        "rev",
        "jr",
        "sr", "vs", "cf", "eg", "ie", "etc", "al", "e.g.", "i.e.", "incl", "excl", "est", "dept", "ed", "eds", "u.s.",
        "u.k.", "u.n.", "mt", "ft", "sq", "fig", "tab",
    ]

    private static let numbered: Set<String> = ["no", "nos", "p", "pp", "vol", "art", "ch", "sec", "nr"]
}
