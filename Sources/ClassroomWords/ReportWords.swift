// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Words

/// The headings and captions of a class's report.
public enum ReportWords {
    public static func title(_ title: String) -> String { "Report: \(title)" }
    public static let students = "Students"
    public static let scores = "How the scores are spread"
    public static let questions = "Questions"
    public static let analysis = "Item analysis"
    public static let facts = "Facts that the class has not mastered"
    public static let allMastered = "Every fact was mastered by at least 80 % of the points."
    public static let scatter = "How hard a question is, and how well it tells the strong from the weak"
    public static let studentColumns = [
        "Student", "Variant", "Right", "Other source", "Near", "Wrong", "Empty", "Score", "Share",
    ]
    public static let factColumns = ["Fact", "Asked", "Right", "Other source", "Near", "Share of points"]
    public static let givenColumns = ["Answer", "Given", "Mark"]
    public static let facilityAxis = "facility p"
    public static let discriminationAxis = "discrimination D"
    public static let shareAxis = "share of the points in percent"

    /// A bar of the histogram in words.
    public static func bar(_ count: Int, from: Int, to: Int) -> String {
        "\(FigureWords.count(count, "student")) with \(from) to \(to) %"
    }

    /// The shares of a question's answers.
    public static func tally(right: Int, rival: Int, near: Int, wrong: Int, omitted: Int) -> String {
        [
            (right, "right"), (rival, "right under another source"), (near, "near"), (wrong, "wrong"),
            (omitted, "empty"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// The number line's caption.
    public static let numberLine = "The answers on a line: a tick each; the key and the claims are named."
    public static let key = "key"
    /// Answers outside the line.
    public static func outside(_ count: Int) -> String { "\(FigureWords.count(count, "answer")) off the line" }
}
