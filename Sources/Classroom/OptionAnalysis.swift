// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What one option of an item does.
public struct OptionAnalysis: Hashable, Sendable {
    /// The option's text or letter.
    public let option: String
    /// Whether it is the key.
    public let isKey: Bool
    /// How many students saw it; variants show different options.
    public let shown: Int
    /// How many chose it.
    public let chosen: Int
    /// How many of the upper group chose it.
    public let upper: Int
    /// How many of the lower group chose it.
    public let lower: Int
    /// The correlation of choosing it with the total, among those who saw it; `nil` where all or none chose it.
    public let totalCorrelation: Double?
    /// The correlation of choosing it with the total of the other items.
    public let restCorrelation: Double?
    /// The mean total of those who chose it; `nil` where nobody did.
    public let meanTotal: Double?
    /// What deserves a second look.
    public let flags: [Flag]

    /// The share of those who saw it; `nil` where nobody did.
    public var share: Double? { shown == 0 ? nil : Double(chosen) / Double(shown) }

    /// What is odd about an option.
    public enum Flag: String, Hashable, Sendable, CaseIterable {
        /// A distractor that nobody chose.
        case neverChosen = "never chosen"
        /// A distractor that fewer than one in twenty chose.
        case rarelyChosen = "rarely chosen"
        /// A distractor that the upper group chose more often than the lower one.
        case attractsUpper = "attracts the upper group"
        /// A distractor that more of the upper group chose than the key: is the key right?
        case beatsKey = "chosen more than the key by the upper group"
    }

    /// The options of an item, in order.
    static func all(
        _ choices: Responses.Choices, totals: [Double], rest: [Double], groups: Groups
    ) -> [OptionAnalysis] {
        func count(_ option: Int, _ group: [Int]) -> Int { group.count { choices.chosen[$0] == option } }
        let keyUpper = count(choices.key, groups.upper)
        return choices.options.indices.map { option in
            let seen = totals.indices.filter { choices.shown[$0].contains(option) }
            let column = seen.map { choices.chosen[$0] == option ? 1.0 : 0.0 }
            let chosen = seen.filter { choices.chosen[$0] == option }
            let upper = count(option, groups.upper)
            let lower = count(option, groups.lower)
            var flags: [Flag] = []
            if option != choices.key, !seen.isEmpty {
                if chosen.isEmpty {
                    flags.append(.neverChosen)
                } else if chosen.count * 20 < seen.count {
                    flags.append(.rarelyChosen)
                }
                if upper > lower { flags.append(.attractsUpper) }
                if upper > keyUpper { flags.append(.beatsKey) }
            }
            return OptionAnalysis(
                option: choices.options[option], isKey: option == choices.key, shown: seen.count,
                chosen: chosen.count, upper: upper, lower: lower,
                totalCorrelation: Statistics.correlation(column, seen.map { totals[$0] }),
                restCorrelation: Statistics.correlation(column, seen.map { rest[$0] }),
                meanTotal: Statistics.mean(chosen.map { totals[$0] }), flags: flags)
        }
    }
}
