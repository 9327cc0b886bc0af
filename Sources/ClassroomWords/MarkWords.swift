// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import Marking
import Words

/// What reports, slips and the commands say about marks.
public enum MarkWords {
    /// "17.5 of 20".
    public static func score(_ score: DecimalNumber, of points: DecimalNumber) -> String {
        "\(FigureWords.number(score)) of \(FigureWords.number(points))"
    }

    /// What became of an answer, as a person reads it.
    public static func outcome(_ outcome: MarkedAnswer.Outcome) -> String {
        switch outcome {
        case .omitted: "left empty"
        case .notAsked: "not asked"
        case .unreadable: "cannot be read as an answer"
        case .marked(_, .right): "right"
        case .marked(_, .rightRounded): "right, rounded"
        case .marked(_, .rightMisspelt): "right, misspelt"
        case .marked(_, .rivalsFigure(let rival)):
            rival.claimant.isEmpty ? "another claimant's figure" : "the figure of \(rival.claimant)"
        case .marked(_, .near): "near"
        case .marked(_, .wrong): "wrong"
        case .marked(_, .unknown): "not known"
        }
    }

    /// "You answered 12,400: the figure of the harbour office."
    public static func answered(_ answer: MarkedAnswer) -> String {
        answer.typed.isEmpty
            ? "You left this empty." : "You answered \(shown(answer)): \(outcome(answer.outcome))."
    }

    /// "C, 12,400" for a letter, else as typed.
    public static func shown(_ answer: MarkedAnswer) -> String {
        guard let option = answer.option else { return answer.typed }
        return "\(AnswerLetter.of(option)), \(answer.text)"
    }

    /// The answer on a slip.
    public static func answer(_ question: Question) -> String {
        let text = question.choice.map { $0.options[$0.key] } ?? question.answer.text
        return "Answer: \(text)"
    }

    /// What stands on the slip of who missed nothing.
    public static let nothingMissed = "Everything right."
    /// The heading of what was missed.
    public static let missed = "What you missed, and where it stands"
    /// The title of the slips.
    public static func slips(_ title: String) -> String { "Slips: \(title)" }

    /// A share of points in percent.
    public static func percent(_ share: Double) -> String { share > 0 ? FigureWords.percent(share) : "0 %" }

    /// The class in a line: "12 students, mean 14.2 of 20."
    public static func summary(_ marks: ClassMarks) -> String {
        let shares = marks.students.compactMap(\.share)
        let mean = shares.isEmpty ? "" : ", mean \(percent(shares.reduce(0, +) / Double(shares.count)))"
        return "\(marks.quiz.id), \(marks.quiz.title): \(FigureWords.count(marks.students.count, "student"))\(mean)."
    }

    /// A student in a line for the terminal.
    public static func line(_ student: StudentMarks) -> Line {
        var line = Line(verbatim: student.student, .strong)
        if !student.variant.isEmpty { line = line.adding(verbatim: ", \(PaperWords.variant(student.variant))") }
        line = line.adding(verbatim: ": \(score(student.score, of: student.points))")
        if let share = student.share { line = line.adding(verbatim: ", \(percent(share))") }
        let rivals = student.answers.count { $0.outcome.rival != nil }
        if rivals > 0 { line = line.adding(verbatim: "; right under another source: \(rivals)") }
        let unread = student.printed.filter { if case .unreadable = $0.outcome { true } else { false } }
        if !unread.isEmpty {
            let list = unread.map { "\($0.number) (“\($0.typed)”)" }.joined(separator: ", ")
            line = line.adding(verbatim: "; cannot be read: \(list)", .near)
        }
        return line.adding(verbatim: ".")
    }

    /// What was written.
    public static func written(_ files: Int, folder: String) -> String {
        "\(FigureWords.count(files, "file")) in \(folder), readable by you alone: report.html is for the class, slips.html for each student."
    }

    /// Students that an item analysis leaves out.
    public static func incomplete(_ count: Int) -> String {
        "\(FigureWords.count(count, "student")) joined late and \(count == 1 ? "is" : "are") left out of the item analysis."
    }

    // MARK: Typing answers

    /// What is said before answers are typed.
    public static func typing(_ quiz: Quiz) -> [String] {
        [
            "One student a line: name, variant and the answers in printed order, parted by semicolons or as letters; - where "
                + "one is omitted. An empty line ends.",
            quiz.variants.isEmpty ? "Example: Mara; ; BDC-A" : "Example: Mara; A; BDC-A",
        ]
    }

    /// The prompt.
    public static let prompt = "Student; variant; answers: "
    /// A line that is none.
    public static let badLine = "Not taken: type name, variant and answers, parted by semicolons."
    /// A student whose line was taken.
    public static func taken(_ student: StudentMarks) -> Line { line(student) }
    /// Too long a line.
    public static let longLine = "Not taken: the line is too long."
    /// Nothing to mark.
    public static let nobody = "No answers, so nothing was marked."
    /// Bad credit.
    public static func credit(_ text: String) -> String {
        "“\(text)” is no credit; write shares of a question's points, such as near=0.5,rival=0.5,wrong=0."
    }
}
