// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The quantities of a document's prose, as neighbours of each other.
struct QuantityPool {
    private struct Entry {
        let value: DecimalNumber
        let text: String
        let noun: Int
        let measure: [Int]
        let event: Int?
        let times: [CalendarTime]
        let claimants: [String]
        let isPercent: Bool
        let isPart: Bool
        /// What it is measured in; `nil` for a count.
        let dimension: Unit.Dimension?
        /// Whether it has decimals.
        let isFine: Bool
    }

    /// One entry for each prose claim; `nil` for times.
    private let entries: [Entry?]

    /// The first and the last year that the prose speaks of; `nil` where it speaks of none.
    let years: ClosedRange<Int>?

    init(_ facts: [ProseFact]) {
        var first = Int.max
        var last = Int.min
        for fact in facts {
            guard case .time(let mention) = fact.mention.value else { continue }
            first = min(first, mention.time.year)
            last = max(last, mention.time.lastYear)
        }
        years = first <= last ? first...last : nil
        var words = WordNumbers()
        entries = facts.map { fact in
            guard case .quantity(let quantity) = fact.mention.value else { return nil }
            let noun = quantity.noun.last.map { Inflection.stem(fact.host.sentence.lexemes[$0].folded) } ?? ""
            return Entry(
                value: quantity.reading.value, text: fact.host.sentence.text(fact.mention.range),
                noun: words.number(noun),
                measure: words.numbers(fact.distinctive), event: fact.event.map { words.number($0) },
                times: fact.host.times, claimants: fact.host.attribution?.claimants ?? [],
                isPercent: quantity.isPercent, isPart: fact.isPart, dimension: quantity.unit?.dimension,
                isFine: (quantity.style?.decimals ?? 0) > 0)
        }
        measures = facts.map { words.numbers($0.measure) }
        times = facts.map { fact in
            guard case .time(let mention) = fact.mention.value else { return nil }
            return mention.time
        }
    }

    /// The words of each claim's measure, as numbers in order.
    private let measures: [[Int]]
    /// The time of each claim that is one.
    private let times: [CalendarTime?]

    /// The times around a claim of a time: those of other things, nearest first, and those of what may be the same thing.
    func times(near place: Int) -> (others: [CalendarTime], alsoTrue: [CalendarTime]) {
        guard let own = times[place] else { return ([], []) }
        var others: [CalendarTime] = []
        var alsoTrue: [CalendarTime] = []
        for index in near(place) where index != place {
            guard let time = times[index] else { continue }
            if WordNumbers.overlap(measures[place], measures[index]) < 0.5 {
                others.append(time)
            } else {
                alsoTrue.append(time)
            }
        }
        let keyed = others.map { (time: $0, distance: abs($0.year - own.year), iso: $0.iso) }
        let sorted = keyed.sorted { left, right in
            left.distance != right.distance ? left.distance < right.distance : left.iso < right.iso
        }
        return (sorted.map(\.time), alsoTrue)
    }

    /// The claims around one: enough to choose from, and no more work in a longer document.
    private func near(_ place: Int) -> Range<Int> { Self.window(around: place, of: entries.count) }

    /// The places at most 200 away.
    static func window(around place: Int, of count: Int) -> Range<Int> {
        max(0, place - 200)..<min(count, place + 200)
    }

    /// Documented values of the same kind, printed as `style` prints them, that are no claims about the same thing:
    /// rivals of a named claimant first, then the nearest.
    func neighbours(of place: Int, rivals: [RivalClaim], style: NumberStyle?) -> [DecimalNumber] {
        guard let own = entries[place], let style else { return [] }
        let fair = near(place).compactMap { other -> Entry? in
            guard other != place, let entry = entries[other], entry.isPercent == own.isPercent, !mayBeTrue(entry, own),
                isAlike(entry, own)
            else {
                return nil
            }
            return entry
        }
        let sorted = fair.sorted { left, right in
            let same = (left.noun == own.noun, right.noun == own.noun)
            if same.0 != same.1 { return same.0 }
            return distance(left, own) < distance(right, own)
        }
        let texts = rivals.map { ($0.value, $0.text) } + sorted.map { ($0.value, $0.text) }
        return texts.filter { style.text($0.0) == $0.1 }.map(\.0)
    }

    /// Whether a figure is one of the same kind of thing: in the same unit, or a count of the like.
    private func isAlike(_ other: Entry, _ own: Entry) -> Bool {
        guard other.dimension == own.dimension else { return false }
        return own.dimension != nil || other.noun == own.noun || !other.isFine && !own.isFine
    }

    /// The smallest and the largest figure that an invented option may have: no larger than the document's largest of the
    /// kind, unless that is the key itself.
    func bounds(of place: Int) -> Interval? {
        guard let own = entries[place], !own.isPercent else { return nil }
        let others = near(place).compactMap { index -> DecimalNumber? in
            guard index != place, let entry = entries[index], !entry.isPercent else { return nil }
            return entry.value
        }
        // A part stays below its whole, where the same claimant gives one.
        let wholes = near(place).compactMap { index -> DecimalNumber? in
            guard let entry = entries[index], own.isPart, entry.claimants == own.claimants, entry.value > own.value,
                WordNumbers.overlap(entry.measure, own.measure) >= 0.4
            else { return nil }
            return entry.value
        }
        if let whole = wholes.min() { return Interval(.zero, whole) }
        let above = own.value.multiplied(by: DecimalNumber(16))?.multiplied(by: tenth) ?? own.value
        return Interval(.zero, max(others.max() ?? above, above))
    }

    /// Values of claims about what may be the same thing: never options.
    func relatives(of place: Int) -> [DecimalNumber] {
        guard let own = entries[place] else { return [] }
        return near(place).compactMap { other in
            guard other != place, let entry = entries[other], mayBeTrue(entry, own) else { return nil }
            return entry.value
        }
    }

    /// Whether a claim may be about the same thing: the same event, unless both are dated and at different times by the
    /// same people, or most of the same words.
    private func mayBeTrue(_ other: Entry, _ own: Entry) -> Bool {
        let areApart =
            !own.times.isEmpty && !other.times.isEmpty && own.times != other.times && own.claimants == other.claimants
        if areApart { return false }
        return other.event == own.event || WordNumbers.overlap(other.measure, own.measure) >= 0.6
    }

    private var tenth: DecimalNumber { DecimalNumber(coefficient: 1, exponent: -1) ?? .zero }

    private func distance(_ a: Entry, _ b: Entry) -> Double {
        let ratio = a.value.double / max(b.value.double, 1e-9)
        return ratio < 1 ? 1 / max(ratio, 1e-9) : ratio
    }
}

/// Words as numbers, so that comparing two sets of words compares integers.
struct WordNumbers {
    private var known: [String: Int] = [:]

    /// The number of a word.
    mutating func number(_ word: String) -> Int {
        if let number = known[word] { return number }
        known[word] = known.count
        return known.count - 1
    }

    /// The numbers of words, each once, in order.
    mutating func numbers(_ words: [String]) -> [Int] {
        var found = words.map { number($0) }
        found.sort()
        var unique: [Int] = []
        unique.reserveCapacity(found.count)
        for number in found where unique.last != number { unique.append(number) }
        return unique
    }

    /// Shared words over the words of the shorter side, as `Joining.overlap` has it.
    static func overlap(_ a: [Int], _ b: [Int]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                shared += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return Double(shared) / Double(min(a.count, b.count))
    }
}
