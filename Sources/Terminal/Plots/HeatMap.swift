// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar of weeks side by side, each day one character: more is darker on paper and fuller on a screen.
public struct HeatMap: Hashable, Sendable {
    /// Weeks from left to right, each of seven days from Monday; `nil` for a day to come.
    public let weeks: [[Int?]]
    /// Names of the seven days.
    public let dayNames: [String]
    /// What stands above a week, where a month begins.
    public let headings: [Int: String]

    /// The signs from nothing to the most.
    public static let signs: [Character] = [".", "-", "+", "*", "#"]

    /// A calendar.
    public init(weeks: [[Int?]], dayNames: [String], headings: [Int: String]) {
        self.weeks = weeks
        self.dayNames = dayNames
        self.headings = headings
    }

    /// How many weeks fit into a width beside the names of the days.
    public static func weeks(fitting columns: Int, dayNames: [String]) -> Int {
        let names = dayNames.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        return min(53, max(4, (columns - names - 3) / 2))
    }

    /// The lowest count of each sign but the first: quarters of the most.
    public var thresholds: [Int] {
        let most = weeks.joined().compactMap(\.self).max() ?? 0
        return (0..<4).map { max($0 + 1, most * $0 / 4 + 1) }
    }

    /// The step of a count, 0 to 4.
    public func step(of count: Int) -> Int { thresholds.count { $0 <= count } }

    /// A line for the months, and one for each day of the week.
    public func lines() -> [StyledLine] {
        let names = dayNames.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        var head = BarPlot.spaces(names + 3)
        for week in weeks.indices {
            let column = names + 3 + 2 * week
            guard let heading = headings[week], DisplayWidth.columns(of: head) <= column else { continue }
            head += BarPlot.spaces(column - DisplayWidth.columns(of: head)) + heading + " "
        }
        return [StyledLine(Self.trimmed(head), .dim)]
            + dayNames.indices.map { day in
                let cells = weeks.map { week in week[day].map { String(Self.signs[step(of: $0)]) } ?? " " }
                let name = dayNames[day] + BarPlot.spaces(names - DisplayWidth.columns(of: dayNames[day]))
                return StyledLine(Self.trimmed("  \(name) " + cells.joined(separator: " ")))
            }
    }

    private static func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }
}
