// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Words

/// The headings and captions of a class's report.
public enum ReportWords {
    /// The report's title.
    public static func title(_ title: String) -> String { "Report: \(title)" }
    /// The heading of the table of students.
    public static let students = "Students"
    /// The caption of the histogram.
    public static let scores = "How the scores are spread"
    /// The heading of the questions.
    public static let questions = "Questions"
    /// The heading of the item analysis.
    public static let analysis = "Item analysis"
    /// The heading of the table of facts.
    public static let facts = "Facts that the class has not mastered"
    /// What stands there when there are none.
    public static let allMastered = "Every fact was mastered by at least 80 % of the points."
    /// The caption of the plot of facility and discrimination.
    public static let scatter = "How hard a question is, and how well it tells the strong from the weak"
    /// The columns of students.
    public static let studentColumns = [
        "Student", "Variant", "Right", "Other source", "Near", "Wrong", "Empty", "Score", "Share",
    ]
    /// The columns of facts.
    public static let factColumns = ["Fact", "Asked", "Right", "Other source", "Near", "Share of points"]
    /// The columns of typed words and dates.
    public static let givenColumns = ["Answer", "Given", "Mark"]
    /// The horizontal axis of that plot.
    public static let facilityAxis = "facility p"
    /// The vertical axis of that plot.
    public static let discriminationAxis = "discrimination D"
    /// The axis of the histogram.
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
    /// How the key is named on the line.
    public static let key = "key"
    /// Answers outside the line.
    public static func outside(_ count: Int) -> String { "\(FigureWords.count(count, "answer")) off the line" }
}
