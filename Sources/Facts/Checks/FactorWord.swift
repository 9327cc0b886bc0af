// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// A word that states a factor: "doubled", "tripled", "halved".
struct FactorWord {
    /// Where it stands.
    let index: Int
    /// The factor it states.
    let factor: Double
    /// Which factors it can stand for, as its word of degree tells.
    let range: ClosedRange<Double>

    init?(_ sentence: Sentence, at index: Int) {
        let factors: [String: Double] = [
            "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5, "doubling": 2, "tripling": 3,
        ]
        guard let factor = factors[sentence.lexemes[index].folded] else { return nil }
        self.index = index
        self.factor = factor
        let before = index > 0 ? sentence.lexemes[index - 1].folded : ""
        let sign = factor > 1 ? 1.0 : -1.0
        let ends: (Double, Double)
        switch before {
        case "nearly", "almost": ends = sign > 0 ? (0.8, 1.05) : (0.95, 1.25)
        case "than": ends = sign > 0 ? (0.97, 1.6) : (0.5, 1.03)
        case "about", "roughly", "approximately", "virtually", "practically": ends = (0.88, 1.12)
        default: ends = (0.93, 1.15)
        }
        range = (factor * ends.0)...(factor * ends.1)
    }
}
