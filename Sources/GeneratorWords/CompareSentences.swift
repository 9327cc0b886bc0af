// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts

/// What `compare` says.
public enum CompareSentences {
    /// The heading of a group of findings.
    public enum Group: String, CaseIterable, Sendable {
        /// Same figure.
        case shared
        /// Figures that cannot both be right.
        case contradictions
        /// Figures of different claimants.
        case disputes
        /// Only in the first document.
        case onlyFirst = "only-first"
        /// Only in the second document.
        case onlySecond = "only-second"
    }

    /// "Shared: 12 figures."
    public static func heading(_ group: Group, _ count: Int, _ first: String, _ second: String) -> String {
        let figures = "\(count) \(count == 1 ? "figure" : "figures")"
        return switch group {
        case .shared: "In both: \(figures)."
        case .contradictions: "Contradictions: \(figures)."
        case .disputes: "Different figures of different claimants: \(count)."
        case .onlyFirst: "Only in \(first): \(figures)."
        case .onlySecond: "Only in \(second): \(figures)."
        }
    }

    /// Both places of a pair, one a line.
    public static func lines(_ pair: Comparison.Pair, _ first: String, _ second: String) -> [String] {
        [
            line(pair.first, pair.firstClaimants, first), line(pair.second, pair.secondClaimants, second),
        ]
    }

    /// One place.
    public static func line(_ place: FactPlace, _ claimants: [String] = [], _ path: String) -> String {
        let who = claimants.isEmpty ? "" : " (" + claimants.joined(separator: ", citing ") + ")"
        return
            "  \(path):\(place.line): \u{201C}\(place.quote)\u{201D}\(who) in: \(CheckSentences.shortened(place.context))"
    }
}
