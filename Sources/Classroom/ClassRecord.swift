// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// What a class has answered in earlier quizzes, item by item: read from the `results.csv` that marking writes.
public struct ClassRecord: Hashable, Sendable {
    /// The sums of one item.
    public struct Sums: Hashable, Sendable {
        /// The points earned.
        public var score = 0.0
        /// The points that could be earned.
        public var points = 0.0
    }

    private var sums: [ItemID: Sums] = [:]

    /// A record of nothing.
    public init() {}

    /// From this share of the points on, an item counts as mastered.
    public static let mastery = 0.8

    /// Adds a table with the columns `item`, `score` and `points`; rows without points (not asked) count for nothing.
    public mutating func add(_ table: [UInt8]) throws(AnswerTableError) {
        let rows = try CSVRows(table).rows
        guard let head = rows.first?.cells else { throw .empty }
        var places: [Int] = []
        for name in ["item", "score", "points"] {
            guard let place = head.firstIndex(of: name) else { throw .noColumn(name) }
            places.append(place)
        }
        for row in rows.dropFirst() {
            let cells = places.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
            guard let score = Double(cells[1]), let points = Double(cells[2]), score.isFinite, points.isFinite else {
                throw .notAScore(line: row.line, cells[1...].joined(separator: " / "))
            }
            sums[ItemID(rawValue: cells[0]), default: Sums()].score += score
            sums[ItemID(rawValue: cells[0]), default: Sums()].points += points
        }
    }

    /// The share of the points that the class earned; `nil` where it was never asked.
    public func share(_ item: ItemID) -> Double? {
        guard let sums = sums[item], sums.points > 0 else { return nil }
        return sums.score / sums.points
    }
}
