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
    /// Documented values of the same kind, best first.
    let neighbours: [DecimalNumber]
    /// Between which invented values must stay; `nil` for no limit.
    let bounds: Interval?

    /// Four options in ascending order, or `nil` where no fair ones can be found.
    func choice(_ draw: inout Draw) -> Choice? {
        guard let style else { return words() }
        // The ranks in a drawn order: a rank that cannot be had falls to any other alike.
        var ranks = [0, 1, 2, 3]
        while !ranks.isEmpty {
            let rank = ranks.remove(at: draw.below(ranks.count))
            if let choice = choice(rank: rank, style, neighbours, &draw) ?? choice(rank: rank, style, [], &draw) {
                return choice
            }
        }
        return nil
    }

    private func choice(
        rank: Int, _ style: NumberStyle, _ neighbours: [DecimalNumber], _ draw: inout Draw
    ) -> Choice? {
        var taken: [DecimalNumber] = []
        var made: [DecimalNumber] = []
        for (count, isBelow) in [(rank, true), (3 - rank, false)] {
            var left = count
            for value in neighbours where left > 0 && (value < key) == isBelow && isFair(value, beside: taken, style) {
                taken.append(value)
                left -= 1
            }
            var tries = 0
            while left > 0 {
                tries += 1
                guard tries < 60 else { return nil }
                let value = invented(isBelow: isBelow, step: tries, &draw)
                guard isFair(value, beside: taken, style), isApart(value, from: taken) else { continue }
                taken.append(value)
                made.append(value)
                left -= 1
            }
        }
        let values = (taken + [key]).sorted()
        guard let place = values.firstIndex(of: key), isUnremarkable(values) else { return nil }
        var options = values.map { style.text($0) }
        options[place] = text
        guard Set(options).count == 4 else { return nil }
        return Choice(options: options, key: place, made: made.sorted().map { style.text($0) })
    }

    /// Whether the key is neither the only round option nor the only precise one (check K7).
    private func isUnremarkable(_ values: [DecimalNumber]) -> Bool {
        let digits = key.significantDigits
        let others = values.filter { $0 != key }.map(\.significantDigits)
        guard let least = others.min(), let most = others.max() else { return false }
        let isFive = endsInFive(key)
        if isFive, digits > 1, !values.contains(where: { $0 != key && endsInFive($0) }) { return false }
        return digits >= least && digits <= most
    }

    private func endsInFive(_ value: DecimalNumber) -> Bool { value.coefficient % 5 == 0 && value.coefficient != 0 }

    /// Outside the tolerance, not forbidden, at a fair distance from the key and the options so far, and printable in
    /// the key's style without a change of value.
    private func isFair(_ value: DecimalNumber, beside taken: [DecimalNumber], _ style: NumberStyle) -> Bool {
        guard value > .zero, value != key, !accept.contains(value), !forbidden.contains(value) else { return false }
        if isPercent, value >= DecimalNumber(100) { return false }
        let ratio = value.double / key.double
        guard isPercent ? abs(value.double - key.double) < 40 : ratio > 0.24 && ratio < 4.1 else { return false }
        for other in taken + [key] {
            let gap = abs(value.double - other.double)
            guard gap > 0.02 * max(abs(other.double), abs(value.double)) else { return false }
        }
        // Printed with the key's decimals and scale word it must still be the same value.
        let shift = style.scale?.power ?? 0
        guard value.exponent >= shift - style.decimals || value == .zero else { return false }
        let digits = value.significantDigits
        let keyDigits = key.significantDigits
        return abs(digits - keyDigits) <= 2 || (digits >= 4 && keyDigits >= 4) || isPercent
    }

    /// Invented values keep 6 % from each other and from the key, and end in a digit like the key's.
    private func isApart(_ value: DecimalNumber, from taken: [DecimalNumber]) -> Bool {
        guard value.exponent == key.exponent || key.significantDigits <= 2 else { return false }
        if let bounds, !bounds.contains(value) { return false }
        // Of a round 25 the others are multiples of 5 too.
        if endsInFive(key), key.significantDigits == 2, !endsInFive(value), value.significantDigits > 1 { return false }
        if key.double <= 40 || isPercent { return true }
        return (taken + [key]).allSatisfy { abs($0.double - value.double) > 0.06 * max($0.double, value.double) }
    }

    /// An invented value as round as the key.
    private func invented(isBelow: Bool, step: Int, _ draw: inout Draw) -> DecimalNumber {
        let spread = Double(step) / 60
        if isPercent || key.double <= 12, key.exponent >= -1 {
            let unit = key.exponent < 0 ? 0.1 : 1.0
            let reach = isPercent && key.double > 5 ? max(key.double * 0.6, 4) : max(key.double * 0.8, 4)
            let delta = (1 + draw.between(0, reach) / unit).rounded() * unit
            return rounded(isBelow ? key.double - delta : key.double + delta, places: key.exponent < 0 ? 1 : 0)
        }
        let factor =
            isBelow ? draw.between(max(0.3, 0.55 - spread * 0.25), 0.93) : draw.between(1.08, 1.7 + spread * 1.5)
        let value = key.double * factor
        let size = key.significantDigits
        let magnitude = Int(log10Floor(abs(value))) - (size - 1)
        return rounded(value, places: -magnitude)
    }

    private func rounded(_ value: Double, places: Int) -> DecimalNumber {
        var scale = 1.0
        for _ in 0..<abs(places) { scale *= 10 }
        let scaled = places >= 0 ? value * scale : value / scale
        guard abs(scaled) < 9e15 else { return .zero }
        return DecimalNumber(coefficient: Int(scaled.rounded()), exponent: -places) ?? .zero
    }

    private func log10Floor(_ value: Double) -> Int {
        var exponent = 0
        var rest = value
        while rest >= 10 {
            rest /= 10
            exponent += 1
        }
        while rest < 1, rest > 0 {
            rest *= 10
            exponent -= 1
        }
        return exponent
    }

    /// "two million" among its neighbours in words; below one, halves.
    private func words() -> Choice? {
        let parts = text.lowercased().split(separator: " ").map(String.init)
        let names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        guard let first = parts.first, let place = names.firstIndex(of: first), parts.count <= 2 else { return nil }
        let options: [String]
        if parts.count == 2, place <= 1 {
            let scale = parts[1]
            options = ["half a \(scale)", "one \(scale)", "one and a half \(scale)", "two \(scale)"]
        } else {
            let start = max(0, min(place - 1, names.count - 4))
            options = names[start..<(start + 4)].map { parts.count == 2 ? $0 + " " + parts[1] : $0 }
        }
        guard let key = options.firstIndex(of: parts.joined(separator: " ")) else { return nil }
        return Choice(options: options, key: key, made: options.filter { $0 != options[key] })
    }
}
