// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Study
import Testing

struct LineReadingTests {
    static let choice = SessionPrompt.answer(AnswerPrompt(TestBank.questions[0]))
    static let number = SessionPrompt.answer(AnswerPrompt(TestBank.questions[1]))
    static let text = SessionPrompt.answer(AnswerPrompt(TestBank.questions[5]))

    @Test(arguments: [
        ("", LineReading.empty), ("  \t", .empty), ("-", .unknown), (" - ", .unknown), ("?", .command(.help)),
        ("/undo", .command(.undo(count: 1))), ("/u 3", .command(.undo(count: 3))), ("/UNDO", .command(.undo(count: 1))),
        ("/so", .command(.source)), ("/sk", .command(.skip)), ("/o", .command(.overrule)), ("/e", .command(.end)),
        ("/quit", .command(.end)), ("/exi", .command(.end)),
        ("/s", .noCommand(.ambiguous("s", [.skip, .source, .suspend]))), ("/x", .noCommand(.unknown("x"))),
        ("/now", .noCommand(.notHere(.now))), ("/u 0", .noCommand(.argument(.undo, "0"))),
        ("/u -1", .noCommand(.argument(.undo, "-1"))), ("/u 1 2", .noCommand(.argument(.undo, "1 2"))),
        ("/u 99999999999999999999", .noCommand(.argument(.undo, "99999999999999999999"))),
        ("2 million", .text("2 million")), ("undo", .text("undo")),
    ])
    func linesAtAnAnswer(_ line: String, _ expected: LineReading) {
        #expect(LineReading(line, at: Self.number) == expected)
    }

    @Test(arguments: [
        ("u", LineReading.command(.undo(count: 1))), ("U", .command(.undo(count: 1))), ("e", .command(.end)),
        ("b", .text("b")), ("d", .text("d")), ("s", .text("s")), ("q", .command(.end)),
    ])
    func oneLetterAtAChoice(_ line: String, _ expected: LineReading) {
        #expect(LineReading(line, at: Self.choice) == expected)
    }

    @Test(arguments: ["u", "e", "undo"])
    func textsAreNeverCommands(_ line: String) {
        #expect(LineReading(line, at: Self.text) == .text(line))
    }

    @Test(arguments: [
        ("undo 2", LineReading.command(.undo(count: 2))), ("so", .command(.source)), ("end", .command(.end)),
        ("2 million", .text("2 million")), ("-", .text("-")),
    ])
    func wordsAreCommandsWhereNoAnswerIsAwaited(_ line: String, _ expected: LineReading) {
        #expect(LineReading(line, at: .next) == expected)
    }

    @Test func tabOffersCommandsAndOptionsAndNoAnswers() {
        #expect(Completion.candidates(for: "/s", at: Self.text) == ["/skip", "/source", "/suspend"])
        #expect(Completion.candidates(for: "/", at: .next).count == 11)
        #expect(Completion.candidates(for: "", at: Self.choice) == ["A", "B", "C", "D"])
        #expect(Completion.candidates(for: "2", at: Self.choice) == ["2,000,000", "2,800,000"])
        #expect(Completion.candidates(for: "", at: Self.number) == [])
        #expect(Completion.candidates(for: "L", at: Self.text) == [])
    }
}
