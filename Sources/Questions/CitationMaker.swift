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
    /// Where its sections begin, in order.
    private let starts: [Int]

    init(document: Document) {
        self.document = document
        starts = document.sections.map(\.span.lower).sorted()
    }

    /// A citation of `quote`, with its place in the file as it was read. Which occurrence it is, is left open (0) until
    /// `numbered` counts those of all questions together.
    func citation(
        of quote: ByteSpan, in section: [String], _ sectionSpan: ByteSpan, sentence: String, cell: CellPlace? = nil
    ) -> (citation: Citation, place: CitedPlace) {
        let citation = Citation(
            document: document.name, section: section, quote: document.text(quote), occurrence: 0, sentence: sentence,
            cell: cell)
        return (citation, CitedPlace(line: document.line(at: quote.lower), bytes: quote.range))
    }

    /// The questions with the occurrences of their citations counted, from 1.
    func numbered(_ questions: [MadeQuestion]) -> [MadeQuestion] {
        var counter = OccurrenceCounter(document.bytes)
        for made in questions {
            for place in made.places { counter.ask(for: place.bytes, from: start(of: place.bytes.lowerBound)) }
        }
        let found = counter.counts()
        return questions.map { made in
            var question = made.question
            question.citations = zip(question.citations, made.places).map { citation, place in
                Citation(
                    document: citation.document, section: citation.section, quote: citation.quote,
                    occurrence: found[place.bytes] ?? 1, sentence: citation.sentence, cell: citation.cell)
            }
            return MadeQuestion(question: question, places: made.places)
        }
    }

    /// Where the section begins in which a byte stands.
    private func start(of offset: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return starts.isEmpty ? 0 : starts[low]
    }
}
