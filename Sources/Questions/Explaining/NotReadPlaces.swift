// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures

/// What stands where in a document, as far as no facts are read there.
struct NotReadPlaces {
    /// Ascending and apart.
    private var spans: [(span: ByteSpan, place: Explanation.Place)] = []

    init(_ document: Document) {
        for section in document.sections {
            if section.isApparatus {
                let end = section.sections.map(\.span.lower).min() ?? section.span.upper
                spans.append((ByteSpan(section.span.lower, max(section.span.lower, end)), .apparatus))
                continue
            }
            if let heading = section.heading { spans.append((heading.span, .heading)) }
            for block in section.blocks {
                switch block {
                case .table: spans.append((block.span, .table))
                case .fields: spans.append((block.span, .field))
                case .quotation: spans.append((block.span, .quotation))
                case .apparatus: spans.append((block.span, .apparatus))
                case .paragraph, .list: continue
                }
            }
        }
        spans.sort { $0.span.lower < $1.span.lower }
    }

    /// What stands at `offset`.
    func place(of offset: Int) -> Explanation.Place {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].span.lower <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, offset < spans[low - 1].span.upper else { return .other }
        return spans[low - 1].place
    }
}
