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
        let bytes = document.bytes
        let words = Array(bytes[quote.range])
        var occurrence = 1
        var index = sectionSpan.lower
        while index + words.count <= quote.lower {
            if bytes[index] == words.first ?? 0, bytes[index..<(index + words.count)].elementsEqual(words) {
                occurrence += 1
            }
            index += 1
        }
        let citation = Citation(
            document: document.name, section: section, quote: document.text(quote), occurrence: occurrence,
            sentence: sentence, cell: cell)
        return (citation, CitedPlace(line: document.line(at: quote.lower), bytes: quote.range))
    }
}
