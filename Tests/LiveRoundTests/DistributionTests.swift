// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import LiveRound
import Testing

/// What is shown of all answers, and the small rules beside it.
struct DistributionTests {
    @Test func numbersStandOnALineBetweenTheClaims() {
        let line = NumberLine(
            key: DecimalNumber(4200), claims: [DecimalNumber(5000), DecimalNumber(3000)],
            answers: [4200, 4200, 2500, 7000, 90_000, 1].map { DecimalNumber($0) })
        #expect(line.from == DecimalNumber(2500))
        #expect(line.to == DecimalNumber(7000))
        #expect(line.above == 1)
        #expect(line.below == 1)
        #expect(line.answers.map(\.count) == [1, 2, 1])
        #expect(line.answers.map(\.place) == line.answers.map(\.place).sorted())
        #expect((line.claims + line.answers.map(\.place)).allSatisfy { (0...1).contains($0) })
    }

    @Test func aLineOfOneClaimAloneHasAPlace() {
        let line = NumberLine(key: .zero, claims: [], answers: [])
        #expect(line.claims == [0.5])
        #expect(line.answers.isEmpty)
    }

    @Test func optionsTextsAndNotKnowingAreCounted() throws {
        var table = Table(RoundSettings(pace: .own))
        for (index, sent) in [SentAnswer.option(2), .option(2), .option(0), .unknown].enumerated() {
            let id = try table.join("Player \(index)")
            if index == 0 { try table.perform(.next) }
            try table.answer(id, 0, sent)
            try table.answer(id, 1, .typed("4,207"))
            try table.answer(id, 2, .typed(index < 2 ? "lumen  hidden" : "Kordal"))
        }
        let choice = Distribution(of: 0, in: table.round)
        #expect(choice.options == [1, 0, 2, 0])
        #expect((choice.answers, choice.right, choice.unknown) == (4, 2, 1))
        #expect(Distribution(of: 1, in: table.round).line?.answers.map(\.count) == [4])
        let texts = Distribution(of: 2, in: table.round).texts
        #expect(texts.map(\.text) == ["lumen hidden", "Kordal"])
        #expect(texts.map(\.isRight) == [true, false])
    }

    @Test func aBucketLetsABurstThroughAndThenItsRate() {
        var now = Instant(seconds: 1_700_000_000)
        var bucket = TokenBucket(burst: 3, perSecond: 2, at: now)
        let taken = (0..<5).map { _ in bucket.take(at: now) }
        #expect(taken == [true, true, true, false, false])
        now = Instant(milliseconds: now.milliseconds + 500)
        let later = [bucket.take(at: now), bucket.take(at: now)]
        #expect(later == [true, false])
        now = now.adding(seconds: -3600)
        let before = bucket.take(at: now)
        #expect(!before)
    }

    @Test func codesAreComparedAsTyped() {
        #expect(RoundCodes.folded(" bcd-fgh ") == "BCDFGH")
        #expect(RoundCodes.equal("BCDFGH", "BCDFGH"))
        #expect(!RoundCodes.equal("BCDFGH", "BCDFGJ"))
        #expect(!RoundCodes.equal("BCDFGH", ""))
        var random = SystemRandomNumberGenerator()
        #expect(RoundCodes.joinCode(&random).utf8.count == 6)
        #expect(RoundCodes.token(&random).utf8.count == 32)
        #expect(RoundCodes.secret(&random) != RoundCodes.secret(&random))
    }

    @Test func aQuizFileIsReadWhole() throws {
        let lines = Samples.quiz.questions.map { String(decoding: QuestionLine.bytes(of: $0), as: UTF8.self) }
        let first = lines[0].dropLast() + #", "points": 2.5, "keep_last": false}"#
        let file = #"{"recite": "quiz", "version": 1, "id": "quiz-x", "title": "Kordal", "questions": ["#
        let quiz = try RoundQuiz.read(Array("\(file)\(first),\(lines[1]),\(lines[2])], \"variants\": []}".utf8))
        #expect(quiz.questions == Samples.quiz.questions)
        #expect(quiz.points == [250, 100, 100])
        #expect(throws: RoundQuiz.Fault.notAQuiz) { try RoundQuiz.read(Array("{}".utf8)) }
        #expect(throws: RoundQuiz.Fault.noQuestions) { try RoundQuiz.read(Array("\(file)]}".utf8)) }
        #expect(throws: RoundQuiz.Fault.laterVersion(2)) {
            try RoundQuiz.read(Array(#"{"recite": "quiz", "version": 2, "questions": []}"#.utf8))
        }
    }
}
