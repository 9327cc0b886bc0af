// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import Foundation
import Testing

/// A quiz survives being written and read, and what is no quiz is refused with a reason.
struct QuizFileTests {
    @Test func aQuizComesBackWhole() throws {
        let quiz = Samples.quiz()
        let bytes = QuizFile.bytes(of: quiz)
        #expect(try QuizFile.read(bytes) == quiz)
        #expect(try QuizFile.bytes(of: QuizFile.read(bytes)) == bytes)
    }

    @Test func theIdChangesWithTheQuestionsAndWithTheVariants() {
        let quiz = Samples.quiz()
        #expect(quiz.id.hasPrefix("quiz-") && quiz.id.utf8.count == 13)
        #expect(Samples.quiz(variants: 3).id != quiz.id && Samples.quiz(seed: 8).id != quiz.id)
        #expect(Samples.quiz().id == quiz.id)
    }

    private func edited(_ old: String, _ new: String) -> [UInt8] {
        let text = String(decoding: QuizFile.bytes(of: Samples.quiz(variants: 2)), as: UTF8.self)
        guard let range = text.firstRange(of: old) else {
            Issue.record("\(old) is not in the quiz")
            return []
        }
        return Array(text.replacingCharacters(in: range, with: new).utf8)
    }

    @Test func whatDoesNotFitIsRefusedWithItsPlace() {
        #expect(throws: QuizError.notAQuiz) { try QuizFile.read(Array("{}".utf8)) }
        #expect(throws: QuizError.laterVersion(2)) { try QuizFile.read(edited(#""version": 1"#, #""version": 2"#)) }
        #expect(throws: QuizError.unfit(key: "seed")) { try QuizFile.read(edited(#""seed": 7"#, #""seed": -7"#)) }
        #expect(throws: QuizError.unfitQuestion(number: 1, .unfit(key: "points"))) {
            try QuizFile.read(edited(#""points": 1"#, #""points": 0"#))
        }
        #expect(throws: QuizError.repeatedQuestion(QuestionID(rawValue: "anchors/choice"))) {
            try QuizFile.read(edited(#""id": "barrels/choice""#, #""id": "anchors/choice""#))
        }
        #expect(throws: QuizError.self) { try QuizFile.read(Array("{".utf8)) }
    }

    /// A teacher may give a question more weight by hand.
    @Test func pointsMayBeEdited() throws {
        let quiz = try QuizFile.read(edited(#""points": 1"#, #""points": 2.5"#))
        #expect(quiz.questions[0].points.description == "2.5")
        #expect(quiz.points.description == "26.5")
    }
}
