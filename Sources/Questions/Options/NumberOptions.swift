// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Options around a number: the key's rank is drawn first, real neighbours come before invented ones, all printed alike.
struct NumberOptions {
    /// The key.
    let key: DecimalNumber
    /// How the key is printed; `nil` for a number in words.
    let style: NumberStyle?
    /// The key as printed.
    let text: String
    /// Whether the key is a percentage.
    let isPercent: Bool
    /// The values that are right.
    let accept: Interval
    /// Values that are true of the same thing under another claimant or at another time: never offered.
    let forbidden: [DecimalNumber]
    /// The numbers that stand in the stem: nothing that follows from them and the key is offered.
    var stemNumbers: [DecimalNumber] = []
    /// Documented values of the same kind, best first.
    let neighbours: [DecimalNumber]
    /// Between which invented values must stay; `nil` for no limit.
    let bounds: Interval?

    /// One value that could be offered.
    private struct Candidate {
        let value: DecimalNumber
        let size: Double
        let isMade: Bool
    }

    /// Four options in ascending order with a pool of others, or `nil` where no fair ones can be found.
    func choice(_ draw: inout Draw) -> Choice? {
        guard key > .zero, let printer = FigurePrinter(key: key, text: text, style: style) else { return nil }
        if isSmallCount { return consecutive(printer, &draw) }
        // The ranks in a drawn order: one that cannot be had in three draws of candidates falls to any other alike.
        var ranks = [0, 1, 2, 3]
        var sides: [(below: [Candidate], above: [Candidate])] = []
        while !ranks.isEmpty {
            let rank = ranks.remove(at: draw.below(ranks.count))
            for attempt in 0..<3 {
                if sides.count == attempt {
                    sides.append(
                        (
                            candidates(isBelow: true, printer, &draw), candidates(isBelow: false, printer, &draw)
                        ))
                }
                let (below, above) = sides[attempt]
                guard below.count >= rank, above.count >= 3 - rank, let chosen = chosen(rank, below, above),
                    let choice = choice(chosen, below + above, printer)
                else { continue }
                return choice
            }
        }
        return nil
    }

    // MARK: Candidates

    private func candidates(isBelow: Bool, _ printer: FigurePrinter, _ draw: inout Draw) -> [Candidate] {
        var found: [Candidate] = []
        var reals = 0
        for value in neighbours where (value < key) == isBelow && value != key {
            guard reals < 3, isFair(value, beside: found, isMade: false, printer) else { continue }
            found.append(Candidate(value: value, size: value.double, isMade: false))
            reals += 1
        }
        let invented = InventedNumbers(key: key, isPercent: isPercent, lowestExponent: printer.lowestExponent)
        for value in invented.values(isBelow: isBelow, &draw)
        where found.count < 5 && isFair(value, beside: found, isMade: true, printer) {
            found.append(Candidate(value: value, size: value.double, isMade: true))
        }
        return found
    }

    /// Outside the tolerance, not forbidden, at a fair distance from the key and the others, no arithmetic with the
    /// stem's numbers, and printable in the key's style without a change of value.
    private func isFair(
        _ value: DecimalNumber, beside others: [Candidate], isMade: Bool, _ printer: FigurePrinter
    ) -> Bool {
        guard value > .zero, !accept.contains(value), value.exponent >= printer.lowestExponent else { return false }
        let (size, own) = (value.double, key.double)
        if isPercent {
            guard size < 100, abs(size - own) < 40, size / own > 0.07,
                own >= 5 || (size / own < 4.1 && size / own > 0.24)
            else {
                return false
            }
        } else {
            guard size / own > 0.24, size / own < 4.1 else { return false }
        }
        let nearest = isMade ? 0.055 : 0.02
        func isApart(_ other: Double) -> Bool {
            isMade && (isPercent || max(size, other) <= 40)
                ? abs(size - other) > 0.02 * max(size, other) : abs(size - other) > nearest * max(size, other)
        }
        guard isApart(own), others.allSatisfy({ isApart($0.size) }) else { return false }
        if isMade, let bounds, !bounds.contains(value) { return false }
        if !isMade {
            let (digits, keyDigits) = (value.significantDigits, key.significantDigits)
            guard abs(digits - keyDigits) <= 2 || (digits >= 4 && keyDigits >= 4) || isPercent else { return false }
        }
        return !forbidden.contains(value) && !leaks(value)
    }

    /// Whether the stem's numbers lead to the value, or from it to the key: sums, differences, the rest to a hundred.
    private func leaks(_ value: DecimalNumber) -> Bool {
        guard !stemNumbers.isEmpty else { return false }
        let sum = value.adding(key)
        let gap = value.subtracting(key)?.magnitude
        for (place, number) in stemNumbers.enumerated() {
            if number == value || number == sum || number == gap { return true }
            if isPercent, number.adding(value) == Self.hundred { return true }
            for other in stemNumbers[(place + 1)...]
            where number.adding(other) == value || number.subtracting(other)?.magnitude == value {
                return true
            }
        }
        return false
    }

    private static let hundred = DecimalNumber(100)

    // MARK: Choosing

    /// The wrong options for a rank: the first of each side, and where the key would stand out among them others instead.
    private func chosen(_ rank: Int, _ below: [Candidate], _ above: [Candidate]) -> [Candidate]? {
        let first = Array(below.prefix(rank)) + above.prefix(3 - rank)
        if isUnremarkable(first) { return first }
        // A real neighbour of another roundness gives way to an invented value.
        let madeBelow = below.filter(\.isMade)
        let madeAbove = above.filter(\.isMade)
        for kept in [2, 1, 0] {
            let low = Array((below.filter { !$0.isMade }.prefix(kept) + madeBelow).prefix(rank))
            let high = Array((above.filter { !$0.isMade }.prefix(kept) + madeAbove).prefix(3 - rank))
            guard low.count == rank, high.count == 3 - rank else { continue }
            if isUnremarkable(low + high) { return low + high }
        }
        return nil
    }

    /// Whether the key is neither the only round option nor the only precise one (check K7).
    private func isUnremarkable(_ others: [Candidate]) -> Bool {
        let digits = key.significantDigits
        let counts = others.map(\.value.significantDigits)
        guard let least = counts.min(), let most = counts.max(), digits >= least, digits <= most else { return false }
        return !(digits > 1 && Self.endsInFive(key)) || others.contains { Self.endsInFive($0.value) }
    }

    private static func endsInFive(_ value: DecimalNumber) -> Bool {
        value.coefficient % 5 == 0 && value.coefficient != 0
    }

    private func choice(_ chosen: [Candidate], _ all: [Candidate], _ printer: FigurePrinter) -> Choice? {
        let others = all.filter { candidate in !chosen.contains { $0.value == candidate.value } }
        let below = others.filter { $0.value < key }.prefix(3 - min(3, chosen.filter { $0.value < key }.count))
        let above = others.filter { $0.value > key }.prefix(3 - min(3, chosen.filter { $0.value > key }.count))
        return Self.choice(
            key: key, text: text, chosen: chosen.map { ($0.value, $0.isMade) },
            pool: (Array(below) + above).map { ($0.value, $0.isMade) }, printer)
    }

    /// A choice of values, printed, in ascending order.
    private static func choice(
        key: DecimalNumber, text: String, chosen: [(value: DecimalNumber, isMade: Bool)],
        pool: [(value: DecimalNumber, isMade: Bool)], _ printer: FigurePrinter
    ) -> Choice? {
        let values = (chosen.map(\.value) + [key]).sorted()
        guard let place = values.firstIndex(of: key) else { return nil }
        let options = values.compactMap { $0 == key ? printer.keyText(text, key) : printer.text($0) }
        let extra = pool.sorted { $0.value < $1.value }.compactMap { printer.text($0.value) }
        guard options.count == 4, Set(options + extra).count == options.count + extra.count else { return nil }
        let made = (chosen + pool).filter(\.isMade).map(\.value).sorted().compactMap { printer.text($0) }
        return Choice(options: options, key: place, made: made, pool: extra)
    }

    // MARK: Small counts

    /// A whole number from 2 to 9, or that many of a scale word: its neighbours are the numbers beside it. Of "one
    /// million" they are halves.
    private var isSmallCount: Bool {
        guard !isPercent, key.significantDigits == 1 else { return false }
        if isOneInWords { return true }
        guard (2...9).contains(key.coefficient) else { return false }
        if style == nil { return key.exponent != 1 && key.exponent != 2 }
        return key.exponent == 0 && style?.decimals == 0
    }

    private var isOneInWords: Bool { style == nil && key.coefficient == 1 && key.exponent >= 6 }

    /// Four consecutive numbers around the key, neither 0 nor 1 among them. The rank is drawn first; one that cannot be
    /// had falls to the others alike.
    private func consecutive(_ printer: FigurePrinter, _ draw: inout Draw) -> Choice? {
        let unit = isOneInWords ? DecimalNumber(coefficient: 5, exponent: key.exponent - 1) : nil
        let count = isOneInWords ? 2 : key.coefficient
        let least = isOneInWords ? 1 : 2
        var lowest = count - draw.below(4)
        if lowest < least { lowest = max(least, count - 3) + draw.below(count - max(least, count - 3) + 1) }
        func value(_ number: Int) -> DecimalNumber? {
            if let unit { return DecimalNumber(number).multiplied(by: unit) }
            return DecimalNumber(coefficient: number, exponent: key.exponent)
        }
        func isFit(_ value: DecimalNumber) -> Bool {
            !forbidden.contains(value) && !accept.contains(value) && !leaks(value)
        }
        let row = lowest..<(lowest + 4)
        let chosen = row.filter { $0 != count }.compactMap(value)
        guard chosen.count == 3, chosen.allSatisfy(isFit) else { return nil }
        let pool = (max(least, lowest - 3)..<(lowest + 8)).filter { !row.contains($0) }.compactMap(value).filter(isFit)
            .sorted { (abs($0.double - key.double), $0) < (abs($1.double - key.double), $1) }.prefix(3)
        return Self.choice(
            key: key, text: text, chosen: chosen.map { ($0, !neighbours.contains($0)) },
            pool: pool.map { ($0, !neighbours.contains($0)) }, printer)
    }
}
