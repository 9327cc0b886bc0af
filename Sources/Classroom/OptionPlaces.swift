// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Marking

/// Which places the key of a choice can take in a variant, and which wrong options then stand around it.
///
/// Numbers and dates ascend, so the key moves by drawing other wrong options from the pool; texts are shuffled; an
/// option such as "none of these" keeps the last place.
struct OptionPlaces {
    /// The places the key can take, ascending; never empty.
    let places: [Int]
    private let key: String
    private let arrangement: Arrangement

    private enum Arrangement {
        /// Wrong options below and above the key, each ascending, of which so many are shown.
        case ascending(below: [String], above: [String], wrong: Int)
        /// Wrong options in any order, of which so many are shown, then the one that keeps the last place.
        case free(wrong: [String], shown: Int, last: String?)
        /// The order as it stands, because the options cannot be compared.
        case fixed([String])
    }

    /// The places of `choice`, whose answer is meant as `meaning`.
    init(_ choice: Choice, meaning: Answer.Meaning, keepsLast: Bool) {
        let key = choice.options[choice.key]
        let last = keepsLast ? choice.options.last : nil
        let wrong = choice.options.indices.filter { $0 != choice.key }.map { choice.options[$0] }
        if meaning == .text || last != nil {
            self = OptionPlaces(shuffling: choice, wrong: wrong, last: last)
            return
        }
        self.key = key
        var below: [(OptionValue, String)] = []
        var above: [(OptionValue, String)] = []
        let value = OptionValue(key, as: meaning)
        for option in wrong + choice.pool {
            guard let value, let other = OptionValue(option, as: meaning), other != value else {
                arrangement = .fixed(choice.options)
                places = [choice.key]
                return
            }
            if other < value { below.append((other, option)) } else { above.append((other, option)) }
        }
        let lower = below.sorted { $0.0 < $1.0 }.map(\.1)
        let upper = above.sorted { $0.0 < $1.0 }.map(\.1)
        arrangement = .ascending(below: lower, above: upper, wrong: wrong.count)
        places = (0...wrong.count).filter { $0 <= lower.count && wrong.count - $0 <= upper.count }
    }

    private init(shuffling choice: Choice, wrong: [String], last: String?) {
        key = choice.options[choice.key]
        let free = wrong.filter { $0 != last }
        if let last, last == key {
            arrangement = .free(wrong: free + choice.pool, shown: free.count, last: nil)
            places = [free.count]
        } else {
            arrangement = .free(wrong: free + choice.pool, shown: free.count, last: last)
            places = Array(0...free.count)
        }
    }

    /// The options with the key at `place`, which is one of `places`.
    func options(keyAt place: Int, _ random: inout SeededNumbers) -> [String] {
        switch arrangement {
        case .fixed(let options): return options
        case .ascending(let below, let above, let wrong):
            return random.sample(below, place) + [key] + random.sample(above, wrong - place)
        case .free(let wrong, let shown, let last):
            var options = Array(random.shuffled(wrong).prefix(shown))
            options.insert(key, at: min(place, options.count))
            return options + (last.map { [$0] } ?? [])
        }
    }

    // MARK: Options that stay last

    /// Whether the last option speaks of the others ("None of these", "All of the above"), so that it belongs at the end.
    static func keepsLast(_ question: Question) -> Bool {
        guard let last = question.choice?.options.last else { return false }
        let words = PlainText(last).words
        guard let first = words.first, ["none", "all", "both", "neither", "any"].contains(first) else { return false }
        return words.count == 1 || words.contains { ["above", "these", "them", "those", "following"].contains($0) }
    }
}
