// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Every format there is.
public enum Formats {
    /// In the order in which help lists them.
    public static let all: [any ExchangeFormat] = [
        AnkiPackage(), MoodleXML(), GIFT(), Aiken(), QTI(.v21), QTI(.v22), QTI(.v30), CanvasQTI(), Kahoot(),
        H5PQuestionSet(), AMCLaTeX(), AMCText(), ExamLaTeX(), DelimitedTable(.comma), DelimitedTable(.tab),
        MarkdownText(),
        InteractivePage(), QuestionLines(),
    ]

    /// The format called `name`.
    public static func named(_ name: String) -> (any ExchangeFormat)? { all.first { $0.name == name } }
}
