// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures

/// Makes citations: the cited bytes, which occurrence in their section they are, and the sentence around them.
struct CitationMaker {
    /// The document.
    let document: Document

    /// A citation of `quote`, with its place in the file as it was read.
    func citation(
        of quote: ByteSpan, in section: [String], _ sectionSpan: ByteSpan, sentence: String, cell: CellPlace? = nil
    ) -> (citation: Citation, place: CitedPlace) {
        let occurrence = 1 + count(of: quote, before: quote.lower, from: sectionSpan.lower)
        let citation = Citation(
            document: document.name, section: section, quote: document.text(quote), occurrence: occurrence,
            sentence: sentence, cell: cell)
        return (citation, CitedPlace(line: document.line(at: quote.lower), bytes: quote.range))
    }

    /// How often the bytes of `quote` stand between two offsets.
    private func count(of quote: ByteSpan, before end: Int, from start: Int) -> Int {
        document.bytes.withUnsafeBufferPointer { bytes in
            let length = quote.count
            guard length > 0, start + length <= end else { return 0 }
            let first = bytes[quote.lower]
            var found = 0
            for index in start...(end - length) where bytes[index] == first {
                var offset = 1
                while offset < length, bytes[index + offset] == bytes[quote.lower + offset] { offset += 1 }
                if offset == length { found += 1 }
            }
            return found
        }
    }
}
