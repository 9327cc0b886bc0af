// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Options around a range ("12–15", "between 35 and 40"): ranges that lie lower or higher, in ascending order. All of them
/// are made up: a documented range of another thing would have another width.
struct RangeOptions {
    let low: DecimalNumber
    let high: DecimalNumber
    /// The range as printed.
    let text: String
    /// The numbers that the stem shows.
    let stemNumbers: [DecimalNumber]

    /// Four options, or `nil` where the two ends cannot be told in the text.
    func choice(_ draw: inout Draw) -> Choice? {
        guard low > .zero, let print = printer() else { return nil }
        let unit = min(low.exponent, high.exponent)
        let width = high.double - low.double
        let rank = draw.below(4)
        var values: [(DecimalNumber, DecimalNumber)] = []
        let middle = (high.double + low.double) / 2
        let step = min(max(width * 0.7, middle * 0.16), middle * 0.26)
        for place in -3...3 where place != 0 {
            // Shifted up the range widens a little, shifted down it narrows, as ranges of larger figures do.
            let shift = (Double(place) + draw.between(-0.15, 0.15)) * step
            let stretch = width * (1 + 0.08 * Double(place))
            guard let from = InventedNumbers.decimal(middle + shift - stretch / 2, exponent: unit),
                let to = InventedNumbers.decimal(middle + shift + stretch / 2, exponent: unit), from > .zero, from < to,
                !stemNumbers.contains(from), !stemNumbers.contains(to)
            else { continue }
            if let last = values.last, from <= last.0 || to <= last.1 { continue }
            values.append((from, to))
        }
        let below = Array(values.filter { $0.0 < low && $0.1 < high }.reversed())
        let above = values.filter { $0.0 > low && $0.1 > high }
        for rank in [rank, (rank + 1) % 4, (rank + 2) % 4, (rank + 3) % 4]
        where below.count >= rank && above.count >= 3 - rank {
            let chosen = Array(below.prefix(rank).reversed()) + above.prefix(3 - rank)
            let options = chosen.prefix(rank).map(print) + [text] + chosen.dropFirst(rank).map(print)
            let pool = (below.dropFirst(rank).reversed() + above.dropFirst(3 - rank)).map(print)
            guard Set(options + pool).count == options.count + pool.count else { continue }
            return Choice(
                options: options, key: rank, made: options.filter { $0 != text } + pool, pool: pool)
        }
        return nil
    }

    /// Prints a range as the key is: its numbers exchanged, everything else kept. The first number may lack the scale word
    /// that stands behind the second.
    private func printer() -> (((DecimalNumber, DecimalNumber)) -> String)? {
        let lexemes = Lexer.lexemes(of: text)
        let places = lexemes.indices.filter {
            if case .number = lexemes[$0].kind { return true }
            return false
        }
        guard places.count == 2, let first = NumberReader.read(lexemes, at: places[0]),
            let second = NumberReader.read(lexemes, at: places[1]), second.value == high,
            let secondStyle = NumberStyle(lexemes, at: places[1], reading: second),
            let firstStyle = NumberStyle(lexemes, at: places[0], reading: first)
        else { return nil }
        var lowStyle = firstStyle
        if first.value != low {
            guard secondStyle.scale != nil, first.scaled(like: second)?.value == low else { return nil }
            lowStyle.scale = NumberStyle.Scale(word: "", power: secondStyle.scale?.power ?? 0)
        }
        let bytes = Array(text.utf8)
        func part(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<to], as: UTF8.self) }
        let firstEnd = lexemes[places[0] + first.count - 1].span.upper
        let head = part(0, lexemes[places[0]].span.lower)
        let middle = part(firstEnd, lexemes[places[1]].span.lower)
        let tail = part(lexemes[places[1] + second.count - 1].span.upper, bytes.count)
        let style = lowStyle
        guard head + style.text(low) + middle + secondStyle.text(high) + tail == text else { return nil }
        return { ends in head + style.text(ends.0) + middle + secondStyle.text(ends.1) + tail }
    }
}
