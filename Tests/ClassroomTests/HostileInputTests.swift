// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Classroom
import TestSupport
import Testing

/// Files from strangers: whatever the bytes, a quiz and a table of answers are read or refused, and nothing crashes.
struct HostileInputTests {
    private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array("\",;\n-{}".utf8).shuffled(using: &random).prefix(2), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
            }
        }
        return bytes
    }

    @Test func aDamagedTableIsReadOrRefused() {
        let quiz = Samples.quiz()
        let tables = [
            "student,variant,1,2,3\nMara,A,B,\"1,200\",D\nJon,b,,C,\n", "student;variant;answers\nMara;A;B 1200 D\n",
            "student,variant,question,answer,state\nMara,,anchors/choice,A,\nJon,A,3,-,not asked\n",
        ]
        for seed in UInt64(0)..<600 {
            var random = SeededGenerator(seed: seed)
            let bytes = damaged(Array(tables[Int(seed % 3)].utf8), &random)
            guard let table = try? AnswerTable(bytes, quiz: quiz) else { continue }
            let marks = ClassMarks(quiz, table.sheets)
            #expect(marks.students.allSatisfy { $0.answers.count == 20 && $0.score <= $0.points }, "seed \(seed)")
            _ = ItemAnalysis(marks.responses)
        }
    }

    @Test func aDamagedQuizIsReadOrRefused() {
        let bytes = QuizFile.bytes(of: Samples.quiz(variants: 2))
        for seed in UInt64(0)..<60 {
            var random = SeededGenerator(seed: seed)
            guard let quiz = try? QuizFile.read(damaged(bytes, &random)) else { continue }
            #expect(quiz.variants.allSatisfy { $0.questions.count == quiz.questions.count }, "seed \(seed)")
        }
    }
}
