// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import LiveRound

/// Questions about the invented harbour of Kordal. Every text of a key, a source or a rival holds the word "hidden" or a
/// figure that stands nowhere else, so that a test can look for them.
enum Samples {
    static let choice = Question(
        id: QuestionID(rawValue: "ships-hidden/choice"), item: ItemID(rawValue: "ships-hidden"),
        measure: MeasureID(rawValue: "ships-hidden-m"), form: "howmany", origin: .prose, importance: 0.5,
        stem: "How many ships called at Kordal in 1907?",
        choice: Choice(options: ["9,800", "11,200", "12,400", "13,000"], key: 2, made: ["9,800"], pool: ["77,001"]),
        answer: answer("12,400", 12_400), claimants: ["hidden office"], isDisputed: true,
        rivals: [Rival(claimant: "hidden Torv", text: "13,000", value: DecimalNumber(13_000), item: nil)],
        citations: [citation("12,400")])

    static let number = Question(
        id: QuestionID(rawValue: "workers-hidden/numeric"), item: ItemID(rawValue: "workers-hidden"),
        measure: MeasureID(rawValue: "workers-hidden-m"), form: "howmany", origin: .prose, importance: 0.5,
        stem: "How many workers built the dam of Kordal?", answer: answer("4,207", 4207),
        claimants: ["hidden Arven"], isDisputed: true,
        rivals: [
            Rival(claimant: "hidden union", text: "5,103", value: DecimalNumber(5103), item: nil),
            Rival(claimant: "hidden ministry", text: "3,609", value: DecimalNumber(3609), item: nil),
        ], citations: [citation("4,207")])

    static let name = Question(
        id: QuestionID(rawValue: "river-hidden/text"), item: ItemID(rawValue: "river-hidden"),
        measure: MeasureID(rawValue: "river-hidden-m"), form: "cloze", origin: .prose, importance: 0.5,
        stem: "The dam holds back the river _____.", answer: Answer(text: "Lumen hidden", meaning: .text),
        citations: [citation("Lumen hidden")])

    static let quiz = RoundQuiz(id: "quiz-kordal", title: "Kordal", questions: [choice, number, name])

    private static func answer(_ text: String, _ value: Int) -> Answer {
        let number = DecimalNumber(value)
        return Answer(
            text: text,
            meaning: .quantity(
                MarkedQuantity(value: number, unit: nil, precision: .exact, accept: Interval(number, number)))
        )
    }

    private static func citation(_ quote: String) -> Citation {
        Citation(
            document: "hidden-kordal", section: ["hidden section"], quote: quote, occurrence: 1,
            sentence: "A hidden sentence with \(quote).", cell: nil)
    }
}

/// A round with a clock that is moved by hand; every event goes through the log's lines, as in the server.
struct Table {
    var round: Round
    var now = Instant(seconds: 1_700_000_000)
    private(set) var log: [UInt8]

    init(_ settings: RoundSettings = RoundSettings(), quiz: RoundQuiz = Samples.quiz) {
        round = Round(quiz, settings: settings)
        log = RoundLog.line(
            of: RoundLog.Header(quiz: "digest", settings: settings, code: "BCDFGH", key: "KEY", secret: "SECRET"))
    }

    mutating func take(_ event: RoundEvent) {
        round.apply(event)
        log += RoundLog.line(of: event)
    }

    @discardableResult
    mutating func join(_ name: String) throws -> PlayerID {
        take(try round.join(name, token: "token of \(name)", at: now))
        return PlayerID(round.players.count)
    }

    mutating func answer(_ id: PlayerID, _ question: Int, _ sent: SentAnswer) throws {
        take(try round.answer(sent, to: question, from: id, at: now))
    }

    mutating func perform(_ command: TeacherCommand) throws {
        for event in try round.decide(command, at: now) { take(event) }
    }

    mutating func pass(seconds: Int) {
        now = now.adding(seconds: seconds)
        if let event = round.due(at: now) { take(event) }
    }

    func view(_ id: PlayerID) -> String {
        guard let player = round.player(id) else { return "" }
        return String(decoding: round.view(for: player, tally: round.tally(), at: now), as: UTF8.self)
    }

    func player(_ id: PlayerID) -> Round.Player { round.players[id.number - 1] }
}
