// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Tells English prose from prose in another language by its function words.
///
/// Measured on the documents at hand: of the words of English prose 24 to 33 in 100 stand in `functionWords`, and 14 in
/// 100 in a document of field lines; of German, French, Spanish, Dutch, Italian and Danish prose at most 3. Documents
/// with fewer than `fewestWords` words of prose are judged by their letters alone.
public struct EnglishTest: Hashable, Sendable {
    /// The share of function words from which prose is taken for English, in words of 100.
    public static let threshold = 8
    /// The fewest words of prose that a share says something about.
    public static let fewestWords = 60
    /// How many words are looked at.
    static let mostWords = 20_000

    /// The words of prose looked at.
    public private(set) var words = 0
    /// Those of them that are English function words.
    public private(set) var functionWords = 0
    /// Letters of the Latin alphabet, marks on them allowed.
    public private(set) var latinLetters = 0
    /// Letters of other scripts.
    public private(set) var otherLetters = 0

    /// The share of function words, in words of 100, rounded down.
    public var share: Int { words == 0 ? 0 : functionWords * 100 / words }

    /// Whether the document is English as far as can be told.
    public var isEnglish: Bool {
        if otherLetters > latinLetters { return false }
        return words < Self.fewestWords || share >= Self.threshold
    }

    /// Counts the words of a document's paragraphs, quotations and lists; fields and tables have few function words in
    /// any language, so that only their letters count.
    public init(_ document: Document) {
        for section in document.sections where !section.isApparatus {
            for block in section.blocks {
                guard words < Self.mostWords else { return }
                count(block)
            }
        }
    }

    private mutating func count(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): count(paragraph.text.bytes, isProse: true)
        case .quotation(let quotation):
            for paragraph in quotation.paragraphs { count(paragraph.text.bytes, isProse: true) }
        case .list(let list): for item in list.items { count(item.text.bytes, isProse: item.text.count >= 60) }
        case .fields(let fields):
            for field in fields.fields.prefix(2000) { count(field.value.bytes, isProse: field.value.count >= 120) }
        case .table(let table):
            for row in (table.header + table.rows.prefix(200)) {
                for cell in row.cells where cell.origin == .own { count(cell.text.bytes, isProse: false) }
            }
        case .apparatus: break
        }
    }

    private mutating func count(_ bytes: [UInt8], isProse: Bool) {
        var index = 0
        while index < bytes.count {
            guard bytes[index].isLetter else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, bytes[index].isLetter {
                count(letter: bytes[index])
                index += 1
            }
            // An apostrophe goes on with a word and does not begin another.
            guard isProse, start == 0 || (bytes[start - 1] != UInt8(ascii: "'")) else { continue }
            words += 1
            if index - start <= 5, Self.words.contains(Self.code(bytes[start..<index])) { functionWords += 1 }
        }
    }

    private mutating func count(letter byte: UInt8) {
        switch byte {
        case ..<0x80, 0xC3...0xCA: latinLetters += 1
        // What begins a character of Greek, Cyrillic, Hebrew, Arabic, an Indian or East Asian script.
        case 0xCD...0xDF, 0xE0, 0xE1, 0xE3...0xED: otherLetters += 1
        default: break
        }
    }

    /// At most five letters as one number.
    private static func code(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1.lowered) } }

    /// Short function words that are common in English and rare in the languages written with the same letters.
    private static let words: Set<UInt64> = Set(
        [
            "the", "of", "and", "to", "that", "with", "from", "were", "which", "this", "these", "those", "have", "has",
            "been",
            "their", "they", "by", "as", "it", "its", "be", "or", "not", "are", "when", "who", "would", "than", "into",
            "about", "after", "other", "there", "most", "some", "such", "only", "more", "all", "out", "his", "her",
            "he",
            "you", "we", "but", "if", "so", "at", "for",
        ].filter { $0.utf8.count <= 5 }.map { code($0.utf8) })
}

extension Document {
    /// Checks that the document is in English.
    public func checkEnglish() throws(DocumentError) {
        let test = EnglishTest(self)
        guard !test.isEnglish else { return }
        if test.otherLetters > test.latinLetters { throw .isOtherScript }
        throw .isNotEnglish(share: test.share)
    }
}
