// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

@testable import Facts

/// The facts of a text that a test has written.
func facts(_ text: String) throws -> DocumentFacts {
    DocumentFacts(try Document(reading: Array(text.utf8), name: "sample"))
}

extension DocumentFacts {
    /// Each prose figure as it stands.
    var figures: [String] { prose.map(\.written) }

    /// The first prose claim whose figure stands there as `written`.
    func claim(_ written: String) -> ProseFact? { prose.first { $0.written == written } }

    /// The claimants of each sentence; empty where the document speaks itself.
    var claimants: [[String]] { sentences.map { $0.attribution?.claimants ?? [] } }

    /// Labels and text of each cell with a figure.
    var cellWords: [String] { cells.map { ($0.labels + [$0.text]).joined(separator: " ") } }
}

extension ProseFact {
    /// The figure as it stands in its sentence.
    var written: String { host.sentence.text(mention.range) }
    /// The claimants of the other claims for its measure.
    var rivalFigures: [String] { rivals.map(\.text) }
    /// The quantity, where it is one.
    var quantity: QuantityMention? {
        if case .quantity(let quantity) = mention.value { return quantity }
        return nil
    }
    /// The time, where it is one.
    var time: TimeMention? {
        if case .time(let time) = mention.value { return time }
        return nil
    }
}
