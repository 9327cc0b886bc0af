// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import TestSupport
import Testing

/// Marks worked out from letters and `map.csv` alone equal those of the program.
struct MapTests {
    /// (variant, number, letter) to whether it is right and what it is worth: nothing else of the quiz.
    private func map(_ quiz: Quiz) -> [[String]: (right: Bool, points: Int)] {
        var map: [[String]: (right: Bool, points: Int)] = [:]
        for line in String(decoding: QuestionMap.bytes(of: quiz), as: UTF8.self).split(separator: "\r\n").dropFirst() {
            var cells: [String] = [""]
            var isQuoted = false
            for character in line {
                if character == "\"" {
                    isQuoted.toggle()
                } else if character == ",", !isQuoted {
                    cells.append("")
                } else {
                    cells[cells.count - 1].append(character)
                }
            }
            let answer = cells[6].isEmpty ? cells[7] : cells[6]
            map[[cells[1], cells[2], answer]] = (cells[8] == "1", Int(cells[9]) ?? 0)
        }
        return map
    }

    @Test func twentyQuestionsInFourVariants() throws {
        let quiz = Samples.quiz(variants: 4)
        #expect(quiz.questions.count == 20)
        let map = map(quiz)
        for seed in UInt64(0)..<100 {
            var random = SeededGenerator(seed: seed)
            let variant = quiz.variants[Int.random(in: 0..<4, using: &random)]
            var expected = 0
            let answers = variant.questions.enumerated().map { place, shown -> String in
                let typed = Bool.random(using: &random) ? shown.question.answer.text : "1"
                let letter = ["A", "B", "C", "D"].randomElement(using: &random) ?? "A"
                let answer = shown.question.choice == nil ? typed : letter
                if let entry = map[[variant.name, String(place + 1), answer]], entry.right { expected += entry.points }
                return answer
            }
            let csv =
                "student,variant," + (1...20).map { String($0) }.joined(separator: ",")
                + "\nMara,\(variant.name)," + answers.joined(separator: ",") + "\n"
            let marks = ClassMarks(quiz, try AnswerTable(Array(csv.utf8), quiz: quiz).sheets)
            #expect(marks.students[0].score == DecimalNumber(expected), "seed \(seed)")
        }
    }
}
