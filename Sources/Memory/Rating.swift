// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How well an item was remembered, on the four grades of FSRS.
public enum Rating: Int, Hashable, Sendable, CaseIterable {
    /// Not remembered.
    case again = 1
    /// Remembered with difficulty.
    case hard = 2
    /// Remembered.
    case good = 3
    /// Remembered without effort.
    case easy = 4

    /// The grade as the formulas use it, 1 to 4.
    var grade: Double { Double(rawValue) }
}
