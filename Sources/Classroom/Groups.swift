// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The upper and the lower group of a class by their totals.
struct Groups: Hashable {
    /// How many students are in each.
    let size: Int
    /// The places of the lower group's students in the file.
    let lower: [Int]
    /// The places of the upper group's students in the file.
    let upper: [Int]
    /// Whether equal totals stand on both sides of a border.
    let hasTies: Bool
    private let lowerWeights: [Double]
    private let upperWeights: [Double]

    /// Groups of `share` of the students each, rounded down, at least one; students with equal totals stand in the
    /// order of the file.
    init(totals: [Double], share: Double) {
        let count = totals.count
        let order = totals.indices.sorted { totals[$0] == totals[$1] ? $0 < $1 : totals[$0] < totals[$1] }
        size = count == 0 ? 0 : min(count, max(1, Int((Double(count) * share).rounded(.down))))
        lower = Array(order.prefix(size))
        upper = Array(order.suffix(size))
        let isTied = { (inside: Int, outside: Int) in
            order.indices.contains(outside) && totals[order[inside]] == totals[order[outside]]
        }
        hasTies = size > 0 && (isTied(size - 1, size) || isTied(count - size, count - size - 1))
        lowerWeights = Self.weights(totals, border: lower.last.map { totals[$0] }, size) { $0 < $1 }
        upperWeights = Self.weights(totals, border: upper.first.map { totals[$0] }, size) { $0 > $1 }
    }

    /// 1 for whoever is surely in the group, an equal share of the places left for those at its border.
    private static func weights(
        _ totals: [Double], border: Double?, _ size: Int, isInside: (Double, Double) -> Bool
    ) -> [Double] {
        guard let border else { return totals.map { _ in 0 } }
        let inside = totals.count { isInside($0, border) }
        let atBorder = totals.count { $0 == border }
        let share = Double(size - inside) / Double(atBorder)
        return totals.map { isInside($0, border) ? 1 : $0 == border ? share : 0 }
    }

    /// The mean of the upper group minus that of the lower one.
    func difference(_ column: [Double]) -> Double {
        guard size > 0 else { return 0 }
        let high = upper.reduce(0) { $0 + column[$1] } / Double(size)
        let low = lower.reduce(0) { $0 + column[$1] } / Double(size)
        return high - low
    }

    /// The same where those at a border share the places.
    func sharedDifference(_ column: [Double]) -> Double {
        guard size > 0 else { return 0 }
        var sum = 0.0
        for index in column.indices { sum += (upperWeights[index] - lowerWeights[index]) * column[index] }
        return sum / Double(size)
    }
}
