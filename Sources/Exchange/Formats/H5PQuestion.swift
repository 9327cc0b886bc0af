// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText

/// One question of an H5P Question Set.
struct H5PQuestion {
    /// Why H5P cannot ask it.
    struct Refusal: Error {
        let reason: LossReason
    }

    private let shown: ExportQuestion
    private let job: ExportJob

    init(_ shown: ExportQuestion, _ job: ExportJob) {
        self.shown = shown
        self.job = job
    }

    /// The question as H5P's parameters.
    func value() throws(Refusal) -> JSONValue {
        if CleanText.isBlank(shown.question.stem) { throw Refusal(reason: .readsAs(.nothing)) }
        switch shown.asked {
        case .choice(let choice): return wrap("H5P.MultiChoice", job.h5p.multiChoice, multiChoice(choice))
        case .number(let number):
            guard number.isExact else { throw Refusal(reason: .noSuchKind) }
            return wrap("H5P.Blanks", job.h5p.blanks, try blanks(Self.spellings(number, shown.question.answer.text)))
        case .text(let answer): return wrap("H5P.Blanks", job.h5p.blanks, try blanks([answer]))
        }
    }

    /// How an exact number may be typed: plain digits, as the source writes it, with a decimal comma.
    private static func spellings(_ number: ExportQuestion.Number, _ text: String) -> [String] {
        let plain = PlainNumber.text(number.value)
        var all = [plain]
        for other in [text, plain.replacing(".", with: ",")] where !all.contains(other) { all.append(other) }
        return all
    }

    private func multiChoice(_ choice: Choice) -> JSONObject {
        let answers = choice.options.enumerated().map { index, option in
            let feedback = shown.feedback(ofOption: index)
            let text = ([feedback] + shown.explanation).filter { !$0.isEmpty }.map(Self.paragraph).joined()
            return JSONValue.object(
                JSONObject([
                    ("correct", .bool(index == choice.key)),
                    ("text", .string("<div>" + Self.inline(option) + "</div>\n")),
                    (
                        "tipsAndFeedback",
                        .object(
                            JSONObject([
                                ("tip", .string("")), ("chosenFeedback", .string(text)),
                                ("notChosenFeedback", .string("")),
                            ]))
                    ),
                ]))
        }
        return JSONObject([
            ("question", .string(Self.paragraph(shown.question.stem))), ("answers", .array(answers)),
            (
                "behaviour",
                .object(
                    JSONObject([
                        ("enableRetry", .bool(true)), ("enableSolutionsButton", .bool(true)),
                        ("enableCheckButton", .bool(true)), ("type", .string("single")), ("singlePoint", .bool(true)),
                        ("randomAnswers", .bool(false)), ("showSolutionsRequiresInput", .bool(true)),
                        ("confirmCheckDialog", .bool(false)), ("confirmRetryDialog", .bool(false)),
                        ("autoCheck", .bool(false)), ("passPercentage", .int(100)), ("showScorePoints", .bool(true)),
                    ]))
            ),
        ])
    }

    /// A blank whose answer has H5P's own signs cannot be written.
    private func blanks(_ answers: [String]) throws(Refusal) -> JSONObject {
        guard answers.allSatisfy({ !$0.isEmpty && !$0.contains(where: { "*/:\n".contains($0) }) }) else {
            throw Refusal(reason: .readsAs(.option))
        }
        let blank = "*" + answers.map(Self.inline).joined(separator: "/") + "*"
        let feedback = shown.explanation.isEmpty ? "" : shown.explanation.joined(separator: " ")
        return JSONObject([
            ("text", .string(Self.paragraph(shown.question.stem))),
            ("questions", .array([.string("<p>\(blank)</p>\n")])),
            (
                "overallFeedback",
                .array([
                    .object(JSONObject([("from", .int(0)), ("to", .int(100)), ("feedback", .string(feedback))]))
                ])
            ),
            (
                "behaviour",
                .object(
                    JSONObject([
                        ("enableRetry", .bool(true)), ("enableSolutionsButton", .bool(true)),
                        ("enableCheckButton", .bool(true)), ("autoCheck", .bool(false)),
                        ("caseSensitive", .bool(false)), ("showSolutionsRequiresInput", .bool(true)),
                        ("separateLines", .bool(false)), ("confirmCheckDialog", .bool(false)),
                        ("confirmRetryDialog", .bool(false)), ("acceptSpellingErrors", .bool(false)),
                    ]))
            ),
        ])
    }

    private func wrap(_ library: String, _ version: String, _ parameters: JSONObject) -> JSONValue {
        .object(
            JSONObject([
                ("library", .string("\(library) \(version)")), ("params", .object(parameters)),
                ("subContentId", .string(Self.uuid(shown.question.id.rawValue))),
                (
                    "metadata",
                    .object(
                        JSONObject([
                            (
                                "contentType",
                                .string(library == "H5P.Blanks" ? "Fill in the Blanks" : "Multiple Choice")
                            ),
                            ("license", .string("U")), ("title", .string(shown.title)),
                        ]))
                ),
            ]))
    }

    static func dependency(_ name: String, _ version: String) -> JSONValue {
        let parts = version.split(separator: ".").compactMap { Int($0) }
        return .object(
            JSONObject([
                ("machineName", .string(name)), ("majorVersion", .int(parts.first ?? 1)),
                ("minorVersion", .int(parts.last ?? 0)),
            ]))
    }

    /// A UUID of version 4's form that follows from a name.
    static func uuid(_ name: String) -> String {
        var digits = Array(Checksum(of: Array(name.utf8)).hexadecimal.prefix(32))
        digits[12] = "4"
        digits[16] = "8"
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(digit)
        }
        return text
    }

    private static func inline(_ text: String) -> String { EscapeTable.html.text(text) }
    private static func paragraph(_ text: String) -> String { "<p>" + inline(text) + "</p>\n" }
}
