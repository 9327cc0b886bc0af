// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import GeneratorWords
import JSONText
import Language
import Questions

/// How the questions of one document are made and what is said about it.
struct Generation: Sendable {
    let input: DocumentInput
    let language: LanguageData
    let settings: QuestionMaker.Settings
    let selection: Selection
    /// Whether it is said of each figure why it became a question or why not.
    let explains: Bool
    /// Whether that is said as JSON.
    let asJSON: Bool

    /// What came of one document.
    struct Outcome {
        let document: Document
        let questions: [MadeQuestion]
        /// What is said about each figure, as it is printed; empty where nothing is to be explained.
        let explanation: [UInt8]
        /// What is said about the document on standard error.
        let sentences: [String]
    }

    /// Makes the questions of the document at `path`.
    func made(from path: String, names: inout NameRegister) throws -> Outcome {
        var sentences: [String] = []
        let document = try input.document(at: path) { sentences.append($0) }
        let maker = QuestionMaker(DocumentFacts(document, language: language), settings: settings)
        var explanation: [UInt8] = []
        let questions: [MadeQuestion]
        if explains {
            let result = maker.explained(names: &names, selection: selection)
            questions = result.questions
            explanation = bytes(result.explanations, path)
            sentences.append(ExplainSentences.summary(result.explanations, in: path))
        } else {
            questions = selection.kept(maker.questions(names: &names))
        }
        if questions.isEmpty { sentences.append(GeneratorSentences.empty(path)) }
        return Outcome(document: document, questions: questions, explanation: explanation, sentences: sentences)
    }

    private func bytes(_ explanations: [Explanation], _ path: String) -> [UInt8] {
        explanations.flatMap { explanation in
            asJSON
                ? JSONWriter.write(object(explanation, path)) + [0x0A]
                : Array((ExplainSentences.line(explanation, in: path) + "\n").utf8)
        }
    }

    private func object(_ explanation: Explanation, _ path: String) -> JSONValue {
        var items: [Explanation.AskedItem] = []
        switch explanation.outcome {
        case .asked(let asked), .proves(let asked): items = asked
        default: break
        }
        return FindingsJSON.object([
            ("file", .string(path)), ("line", .int(explanation.line)),
            ("bytes", .array([.int(explanation.bytes.lowerBound), .int(explanation.bytes.upperBound)])),
            ("figure", .string(explanation.text)), ("outcome", .string(ExplainSentences.word(explanation.outcome))),
            (
                "items",
                .array(
                    items.map {
                        FindingsJSON.object([("form", .string($0.form)), ("item", .string($0.item.rawValue))])
                    })
            ),
            ("sentence", .string(ExplainSentences.sentence(explanation.outcome))),
        ])
    }
}
