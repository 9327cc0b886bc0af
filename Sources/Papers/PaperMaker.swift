// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import ClassroomWords
import Figures
import Words

/// Makes the documents of a quiz: a paper for each variant, and the key.
public struct PaperMaker: Sendable {
    private let quiz: Quiz
    private let format: PaperFormat
    private let hasSheet: Bool

    /// Documents of `quiz`; with `hasSheet` a paper ends with an answer sheet.
    public init(_ quiz: Quiz, format: PaperFormat, hasSheet: Bool) {
        self.quiz = quiz
        self.format = format
        self.hasSheet = hasSheet
    }

    /// The paper of a variant.
    public func paper(_ variant: Variant) -> PaperDocument {
        let questions = variant.questions.enumerated().map { place, shown in printed(shown, number: place + 1) }
        var blocks: [PaperBlock] = [
            .title(quiz.title, right: PaperWords.variant(variant.name)), head,
            .note(
                PaperWords.instruction(
                    hasChoices: questions.contains { !$0.options.isEmpty },
                    hasTyped: questions.contains { $0.options.isEmpty }, hasSheet: hasSheet)),
        ]
        blocks += questions.map { .question($0) }
        if hasSheet {
            blocks += [
                .newPage,
                .title(PaperWords.answerSheet + ": " + quiz.title, right: PaperWords.variant(variant.name)), head,
                .answerSheet(questions.map { SheetRow(number: $0.number, letters: $0.options.map(\.letter)) }),
            ]
        }
        return PaperDocument(
            title: [quiz.title, PaperWords.variant(variant.name)].filter { !$0.isEmpty }.joined(separator: ", "),
            foot: PaperWords.foot(quiz, variant.name), format: format, blocks: blocks)
    }

    /// The key: a table for each variant, then every question with its sources.
    public var key: PaperDocument {
        var blocks: [PaperBlock] = [.title(PaperWords.key(quiz.title), right: quiz.className)]
        for variant in quiz.variants {
            blocks.append(.heading(PaperWords.variant(variant.name)))
            blocks.append(
                .table(
                    columns: PaperWords.keyColumns, shares: [0.08, 0.08, 0.7, 0.14],
                    rows: variant.questions.enumerated().map { place, shown in
                        [
                            String(place + 1), letter(shown.question), answer(shown.question),
                            FigureWords.number(quiz.questions[shown.index].points),
                        ]
                    }))
        }
        blocks += [.newPage, .heading(PaperWords.sources), .note(PaperWords.sourcesNote)]
        for (index, question) in quiz.questions.enumerated() {
            blocks.append(
                .entry(
                    number: String(index + 1), text: question.question.stem,
                    lines: [answer(question.question) + " — " + PaperWords.places(places(of: index))]
                        + PaperWords.evidence(question.question) + [question.question.id.rawValue]))
        }
        return PaperDocument(
            title: PaperWords.key(quiz.title), foot: PaperWords.foot(quiz, ""), format: format, blocks: blocks)
    }

    private var head: PaperBlock {
        let points = PaperWords.points(of: quiz.points)
        return .fields([
            PaperBlock.Field(label: PaperWords.name, value: "", behind: "", share: 0.46),
            PaperBlock.Field(label: PaperWords.classLabel, value: quiz.className, behind: "", share: 0.15),
            PaperBlock.Field(label: PaperWords.date, value: quiz.date, behind: "", share: 0.19),
            PaperBlock.Field(label: points.label, value: "", behind: points.behind, share: 0.2),
        ])
    }

    private func printed(_ shown: VariantQuestion, number: Int) -> PrintedQuestion {
        let options = shown.question.choice?.options ?? []
        return PrintedQuestion(
            number: number, stem: shown.question.stem, points: PaperWords.points(quiz.questions[shown.index].points),
            options: options.enumerated().map { PrintedQuestion.Option(letter: AnswerLetter.of($0), text: $1) },
            label: PaperWords.answer, unit: PaperWords.unit(shown.question))
    }

    private func letter(_ question: Question) -> String {
        question.choice.map { AnswerLetter.of($0.key) } ?? ""
    }

    /// The option as it stands, or the answer as the source writes it.
    private func answer(_ question: Question) -> String {
        question.choice.map { $0.options[$0.key] } ?? question.answer.text
    }

    private func places(of index: Int) -> [(variant: String, number: Int, letter: String)] {
        quiz.variants.compactMap { variant in
            guard let place = variant.questions.firstIndex(where: { $0.index == index }) else { return nil }
            return (variant.name, place + 1, letter(variant.questions[place].question))
        }
    }
}
