// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Options of table questions whose key is a label or a time: other labels and times of the same table.
enum TableOptions {
    /// Three labels near the key in the table's order, in a drawn order; `nil` where fewer are fair.
    ///
    /// - Parameter required: how many of the first others have to be among them.
    static func labels(
        _ key: String, others: [String], required: Int = 0, stem: String, _ draw: inout Draw
    ) -> Choice? {
        var near = Array(
            others.filter { $0 != key && !stem.contains($0) && !$0.contains(key) && !key.contains($0) }.prefix(5))
        guard near.count >= 3 else { return nil }
        let kept = min(required, 3)
        guard others.prefix(kept).allSatisfy(near.contains) else { return nil }
        var options = Array(near.prefix(kept))
        near.removeFirst(kept)
        while options.count < 3 { options.append(near.remove(at: draw.below(near.count))) }
        for place in options.indices.reversed() { options.swapAt(place, draw.below(place + 1)) }
        options.insert(key, at: draw.below(4))
        guard Set(options).count == 4, let place = options.firstIndex(of: key) else { return nil }
        return Choice(options: options, key: place, made: [])
    }

    /// Whether a value is so much larger or smaller than the key's that its label is no fair option.
    static func isFar(_ value: DecimalNumber, from key: DecimalNumber) -> Bool {
        let ratio = abs(value.double) / max(abs(key.double), 1e-9)
        return ratio > 20 || ratio < 0.05
    }

    /// Three times of the series near the key, in order; the key's rank is drawn first.
    static func times(_ key: CalendarTime, all: [CalendarTime], stem: String, _ draw: inout Draw) -> Choice? {
        let fair = all.filter { $0 == key || !stem.contains(CellTimes.name($0)) }
        guard let place = fair.firstIndex(of: key) else { return nil }
        var ranks = [0, 1, 2, 3]
        while !ranks.isEmpty {
            let rank = ranks.remove(at: draw.below(ranks.count))
            let lower = place - rank
            guard lower >= 0, lower + 4 <= fair.count else { continue }
            return Choice(options: fair[lower..<(lower + 4)].map(CellTimes.name), key: rank, made: [])
        }
        return nil
    }
}
