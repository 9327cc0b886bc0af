// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import Papers
import Testing

/// What is printed, in its three forms.
struct PaperTests {
    private static func question(
        _ item: String, stem: String, options: [String] = [], key: Int = 0, answer: String, value: Int? = nil
    ) -> Question {
        let number = DecimalNumber(value ?? 0)
        let meaning: Answer.Meaning =
            value == nil
            ? .text
            : .quantity(
                MarkedQuantity(value: number, unit: "barrels", precision: .exact, accept: Interval(number, number)))
        return Question(
            id: QuestionID(rawValue: item + "/q"), item: ItemID(rawValue: item), measure: MeasureID(rawValue: item),
            form: "lookup", origin: .prose, importance: 0.5, stem: stem,
            choice: options.isEmpty ? nil : Choice(options: options, key: key, made: []),
            answer: Answer(text: answer, meaning: meaning), claimants: ["the harbour office"],
            citations: [
                Citation(document: "torv.txt", section: ["Trade"], quote: answer, occurrence: 1, sentence: "So it was.")
            ])
    }

    static let quiz: Quiz = {
        let questions = [
            question("a", stem: "Is 5 < 6 & \"so\" on_100%?", options: ["<b>", "A & B", "x_1", "100%"], answer: "<b>"),
            question("b", stem: "How much oil was landed?", answer: "12", value: 12),
            question("c", stem: "Which town has the dam ____?", answer: "Kordal"),
        ].map { QuizQuestion($0) }
        return Quiz(
            title: "Torv & <Kordal>", className: "9b", bank: "torv", seed: 7, questions: questions,
            variants: VariantMaker(questions, count: 2, seed: 7).variants)
    }()

    private let papers = PaperMaker(Self.quiz, format: PaperFormat(), hasSheet: true)

    private func html(_ document: PaperDocument) -> String {
        String(decoding: HTMLPaper.bytes(of: document), as: UTF8.self)
    }

    @Test func aPaperShowsNoAnswerAndNoSource() {
        for variant in Self.quiz.variants {
            for text in [
                html(papers.paper(variant)),
                String(decoding: LaTeXPaper.bytes(of: papers.paper(variant)), as: UTF8.self),
            ] {
                #expect(!text.contains("So it was") && !text.contains("harbour office") && !text.contains("a/q"))
                #expect(
                    text.contains("Variant \(variant.name)") && text.contains(Self.quiz.id) && text.contains("seed 7"))
                #expect(text.contains("barrels") && text.contains("9b") && text.contains("of 3"))
            }
        }
    }

    @Test func theKeyHasLettersAnswersAndSources() {
        let key = html(papers.key)
        for variant in Self.quiz.variants { #expect(key.contains("Variant \(variant.name)")) }
        #expect(key.contains("So it was.") && key.contains("Claimant: the harbour office.") && key.contains("a/q"))
        #expect(key.contains("Kordal") && key.contains("12"))
    }

    @Test func signsOfTheFormatAreEscaped() {
        let page = html(papers.paper(Self.quiz.variants[0]))
        #expect(page.contains("Is 5 &lt; 6 &amp; &quot;so&quot; on_100%?") && page.contains("&lt;b&gt;"))
        #expect(!page.contains("<b><b>") && !page.contains("http"))
        let latex = String(decoding: LaTeXPaper.bytes(of: papers.paper(Self.quiz.variants[0])), as: UTF8.self)
        #expect(latex.contains("5 \\textless{} 6 \\&") && latex.contains("100\\%") && latex.contains("x\\_1"))
    }

    @Test func thePDFIsTheSameEachTime() throws {
        guard PDFPaper.missingLibrary == nil else { return }
        for sheet in PaperFormat.Sheet.allCases {
            let document = PaperMaker(
                Self.quiz, format: PaperFormat(sheet: sheet, textSize: PaperFormat.largeSize), hasSheet: true
            ).paper(Self.quiz.variants[0])
            let bytes = try #require(PDFPaper.bytes(of: document))
            #expect(bytes.starts(with: "%PDF-".utf8) && bytes == PDFPaper.bytes(of: document))
        }
    }

    /// A stem longer than a page, control characters and many questions still end in a document.
    @Test func whatDoesNotFitIsPrintedAllTheSame() throws {
        guard PDFPaper.missingLibrary == nil else { return }
        let long = Self.question("l", stem: String(repeating: "word ", count: 3_000) + "\u{0}\u{7}", answer: "x")
        let many = (0..<300).map { Self.question("m\($0)", stem: "Which?", options: ["a", "b"], answer: "a") }
        let questions = ([long] + many).map { QuizQuestion($0) }
        let quiz = Quiz(
            title: "", bank: "", seed: 1, questions: questions,
            variants: VariantMaker(questions, count: 1, seed: 1).variants)
        let papers = PaperMaker(quiz, format: PaperFormat(), hasSheet: true)
        #expect(PDFPaper.bytes(of: papers.paper(quiz.variants[0])) != nil && PDFPaper.bytes(of: papers.key) != nil)
    }
}
