// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom

/// What `recite paper` says on standard error.
public enum PaperSentences {
    /// What was made.
    public static func summary(_ quiz: Quiz, folder: String, files: Int) -> String {
        "\(quiz.id): \(count(quiz.questions.count, "question")) in \(count(quiz.variants.count, "variant")), seed "
            + "\(quiz.seed); \(count(files, "file")) in \(folder)."
    }

    /// Choices whose key stays under one letter.
    public static func unmoved(_ questions: [QuestionID]) -> String {
        "The key has the same letter in every variant, because the bank has no other wrong numbers: "
            + questions.map(\.rawValue).joined(separator: ", ") + "."
    }

    /// PDF cannot be made.
    public static func noPDF(_ missing: String) -> String {
        "No PDF was made: \(missing) is not installed (Debian: apt install libpangocairo-1.0-0). The HTML files print from "
            + "any browser, the LaTeX files with xelatex."
    }

    /// The PDF library gave up.
    public static func failedPDF(_ name: String) -> String { "\(name) was not made: the PDF library failed." }

    /// What comes next.
    public static func next(_ folder: String) -> String {
        "Next: recite mark \(folder)/quiz.json answers.csv -o \(folder)/marks"
    }

    static func count(_ count: Int, _ one: String) -> String { "\(count) \(count == 1 ? one : one + "s")" }
}
