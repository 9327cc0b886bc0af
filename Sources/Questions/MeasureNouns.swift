// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Nouns that are measured rather than counted.
enum MeasureNouns {
    static func heads(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
        let head = range.prefix { sentence.tags[$0] != .preposition && sentence.tags[$0] != .subordinator }
        return head.contains { nouns.contains(sentence.lexemes[$0].folded) }
    }

    static func contains(_ word: String) -> Bool { nouns.contains(word) }

    private static let nouns: Set<String> = [
        "number", "total", "population", "rate", "length", "height", "area", "cost", "price", "density", "temperature",
        "share", "average", "capacity", "output", "speed", "age", "value", "toll", "depth", "width", "weight", "mass",
        "distance", "percentage", "proportion", "amount", "sum", "size", "strength", "date", "maximum", "minimum",
        "volume",
        "elevation", "budget", "income", "production", "discharge", "radius", "diameter", "duration", "point",
    ]
}
