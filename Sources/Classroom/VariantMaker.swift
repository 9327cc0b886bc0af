// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Makes the variants of a paper: other orders of the questions, other options, other letters for the keys.
public struct VariantMaker {
    /// The variants.
    public let variants: [Variant]
    /// The choices whose key has the same letter in every variant, because their options leave no other place.
    public let unmoved: [QuestionID]

    /// The most variants: one for each letter.
    public static let most = 26

    /// `count` variants of `questions`, drawn with `seed`.
    ///
    /// A question's key has another letter in neighbouring variants (A and B, B and C, and the last and A) wherever its
    /// options and pool allow it, and within a variant the letters are spread as evenly as that allows. No two neighbours
    /// have their questions in the same order.
    public init(_ questions: [QuizQuestion], count: Int, seed: Int) {
        let count = min(max(count, 1), Self.most)
        var shown = Array(repeating: questions.map(\.question), count: count)
        var used = Array(repeating: [Int](repeating: 0, count: Self.most), count: count)
        var unmoved: [QuestionID] = []
        for (index, question) in questions.enumerated() {
            guard let choice = question.question.choice else { continue }
            let id = question.question.id.rawValue
            var random = SeededNumbers(seed: seed, "options", id)
            let places = OptionPlaces(choice, meaning: question.question.answer.meaning, keepsLast: question.keepsLast)
            if places.places.count == 1 { unmoved.append(question.question.id) }
            var before: [Int] = []
            for variant in 0..<count {
                let place = Self.place(
                    places.places, before, isLast: variant == count - 1, used[variant], &random)
                before.append(place)
                used[variant][min(place, Self.most - 1)] += 1
                let options = places.options(keyAt: place, &random)
                let key = options.firstIndex(of: choice.options[choice.key]) ?? place
                shown[variant][index] = question.question.with(choice.showing(options, key: key))
            }
        }
        self.unmoved = unmoved
        let orders = Self.orders(of: questions.count, count, seed)
        variants = (0..<count).map { variant in
            Variant(
                name: AnswerLetter.of(variant),
                questions: orders[variant].map { VariantQuestion(index: $0, question: shown[variant][$0]) })
        }
    }

    /// A place that the neighbours do not have, of those the one whose letter this variant has used least.
    private static func place(
        _ places: [Int], _ before: [Int], isLast: Bool, _ used: [Int], _ random: inout SeededNumbers
    ) -> Int {
        let first = before.count > 1 && isLast ? before.first : nil
        let apart = places.filter { $0 != before.last }
        let free = apart.filter { $0 != first }
        let allowed = free.isEmpty ? (apart.isEmpty ? places : apart) : free
        let fewest = allowed.map { used[min($0, most - 1)] }.min() ?? 0
        let best = allowed.filter { used[min($0, most - 1)] == fewest }
        return best[random.below(best.count)]
    }

    /// An order of `length` questions for each variant; neighbours differ.
    private static func orders(of length: Int, _ count: Int, _ seed: Int) -> [[Int]] {
        var orders: [[Int]] = []
        var random = SeededNumbers(seed: seed, "order")
        for variant in 0..<count {
            var order = random.shuffled(Array(0..<length))
            let last = variant > 1 && variant == count - 1 ? orders.first : nil
            var tries = 0
            while length > 1, order == orders.last || (length > 2 && order == last), tries < 100 {
                order = random.shuffled(Array(0..<length))
                tries += 1
            }
            orders.append(order)
        }
        return orders
    }
}

/// Letters of options and variants.
public enum AnswerLetter {
    /// "A" for 0 … "Z" for 25; beyond that the number, counted from 1.
    public static func of(_ index: Int) -> String {
        guard (0..<26).contains(index) else { return String(index + 1) }
        return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
    }
}
