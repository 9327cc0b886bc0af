// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Bars of plain characters: a label, the number in words, and a bar whose length says the same.
public enum BarPlot {
    /// One bar.
    public struct Row: Hashable, Sendable {
        /// What it is of.
        public let label: String
        /// How long it is; at least 0.
        public let value: Double
        /// The value as it is written.
        public let text: String

        /// A bar.
        public init(_ label: String, _ value: Double, text: String) {
            self.label = label
            self.value = value
            self.text = text
        }
    }

    /// The rows with labels to the left, numbers to the right of their column, and bars as long as the width allows.
    public static func lines(_ rows: [Row], columns: Int) -> [StyledLine] {
        let labels = rows.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
        let texts = rows.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
        let room = min(longest, columns - labels - texts - 5)
        let most = rows.map(\.value).max() ?? 0
        return rows.map { row in
            let label = row.label + spaces(labels - DisplayWidth.columns(of: row.label))
            let text = spaces(texts - DisplayWidth.columns(of: row.text)) + row.text
            let length = most > 0 && room > 0 ? Int((row.value / most * Double(room)).rounded()) : 0
            // What is not nothing is seen.
            let bar = String(repeating: "#", count: row.value > 0 && room > 0 ? max(1, length) : 0)
            let line = StyledLine("  \(label)  \(text)")
            return bar.isEmpty ? line : line.adding(" " + bar, .dim)
        }
    }

    /// Longer bars say no more.
    private static let longest = 50

    static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
