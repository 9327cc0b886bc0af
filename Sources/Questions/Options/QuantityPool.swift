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
        let noun: String
        let measure: [String]
        let event: String?
        let times: [CalendarTime]
        let claimants: [String]
        let isPercent: Bool
        let isPart: Bool
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
        entries = facts.map { fact in
            guard case .quantity(let quantity) = fact.mention.value else { return nil }
            let noun = quantity.noun.last.map { Inflection.stem(fact.host.sentence.lexemes[$0].folded) } ?? ""
            return Entry(
                value: quantity.reading.value, text: fact.host.sentence.text(fact.mention.range), noun: noun,
                measure: fact.distinctive, event: fact.event, times: fact.host.times,
                claimants: fact.host.attribution?.claimants ?? [], isPercent: quantity.isPercent,
                isPart: fact.isPart)
        }
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
            guard other != place, let entry = entries[other], entry.isPercent == own.isPercent, !mayBeTrue(entry, own)
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
                Joining.overlap(entry.measure, own.measure) >= 0.4
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
        return other.event == own.event || Joining.overlap(other.measure, own.measure) >= 0.6
    }

    private var tenth: DecimalNumber { DecimalNumber(coefficient: 1, exponent: -1) ?? .zero }

    private func distance(_ a: Entry, _ b: Entry) -> Double {
        let ratio = a.value.double / max(b.value.double, 1e-9)
        return ratio < 1 ? 1 / max(ratio, 1e-9) : ratio
    }
}
