// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// A live round: what has happened so far, and what follows from it.
///
/// A round is changed by events alone. ``decide(_:at:step:)`` and its likes look at the state and say which events a wish
/// leads to, or why to none; ``apply(_:)`` takes an event in. Whoever keeps the round stores the events first, so that
/// the round can be made again from its log by applying them in order.
public struct Round: Sendable {
    /// What was set before the round.
    public let settings: RoundSettings
    /// What is asked, in order.
    public let questions: [Question]
    /// What each question is worth, in hundredths.
    public let worth: [Int]
    /// Where the round is.
    public private(set) var phase: Phase
    /// How many times the phase has changed: a command made for an earlier step is refused.
    public private(set) var step = 0
    /// Everybody who ever joined, in that order.
    public private(set) var players: [Player] = []
    /// When each question was opened to all; fewer entries than questions until all were.
    public private(set) var openedAt: [Instant] = []

    private var tokens: [String: PlayerID] = [:]

    /// A round of `quiz` in which nothing has happened.
    public init(_ quiz: RoundQuiz, settings: RoundSettings = RoundSettings()) {
        self.settings = settings
        questions = quiz.questions
        worth = quiz.points
        if case .homework(let until) = settings.pace { phase = .running(until: until) } else { phase = .lobby }
    }

    /// Where a round is.
    public enum Phase: Hashable, Sendable {
        /// Players join; nothing is asked yet.
        case lobby
        /// A question is open to all, until a moment or until it is closed.
        case asking(Int, until: Instant?)
        /// No more answers; what is right is not shown yet.
        case closed(Int)
        /// What is right is shown.
        case revealed(Int)
        /// Each player answers at their own pace.
        case running(until: Instant?)
        /// Over.
        case ended
    }

    /// Somebody in the round.
    public struct Player: Hashable, Sendable {
        /// The player's number.
        public let id: PlayerID
        /// The name shown.
        public let name: String
        /// The name as it is compared with others.
        let folded: String
        /// The first question that counts for the player.
        public let firstQuestion: Int
        /// Whether the teacher removed the player.
        public internal(set) var isRemoved = false
        /// The answers, by question.
        public internal(set) var answers: [Int: Given] = [:]
        /// The question answered last.
        public internal(set) var lastAnswered: Int?

        /// The first question without an answer, at the player's own pace.
        public func position(of count: Int) -> Int? { (0..<count).first { answers[$0] == nil } }
    }

    /// An answer that counts.
    public struct Given: Hashable, Sendable {
        /// What was sent.
        public let sent: SentAnswer
        /// As it was read.
        public let answer: GivenAnswer
        /// What the marking says.
        public let verdict: Verdict
        /// Hundredths of a point.
        public let points: Int
        /// When it came.
        public let at: Instant
    }

    // MARK: Looking

    /// The players who are not removed, in the order in which they joined.
    public var present: [Player] { players.filter { !$0.isRemoved } }

    /// The player with this number, where not removed.
    public func player(_ id: PlayerID) -> Player? {
        guard players.indices.contains(id.number - 1), !players[id.number - 1].isRemoved else { return nil }
        return players[id.number - 1]
    }

    /// The player whose token has this digest, where not removed.
    public func player(token digest: String) -> Player? { tokens[digest].flatMap(player) }

    /// Whether what is right may be told to `player` (`nil`: to all).
    public func isRevealed(_ question: Int, to player: Player?) -> Bool {
        switch phase {
        case .lobby: false
        case .asking(let open, _), .closed(let open): question < open
        case .revealed(let shown): question <= shown
        case .running:
            settings.reveal == .afterEachAnswer && player?.answers[question] != nil
        case .ended: settings.pace == .teacher ? question < openedAt.count : true
        }
    }

    /// The questions that count for `player` and whose answer is shown.
    public func counted(for player: Player) -> [Int] {
        questions.indices.filter { $0 >= player.firstQuestion && isRevealed($0, to: player) }
    }

    /// The sum over the questions that are revealed to `player`, in hundredths of a question.
    public func points(of player: Player) -> Int {
        counted(for: player).reduce(0) { $0 + (player.answers[$1]?.points ?? 0) }
    }

    /// The moment at which something happens by itself.
    public var deadline: Instant? {
        switch phase {
        case .asking(_, let until), .running(let until): until
        case .lobby, .closed, .revealed, .ended: nil
        }
    }

    // MARK: Changing

    /// Takes an event in. An event that does not fit the state (a log put together by hand) changes nothing.
    public mutating func apply(_ event: RoundEvent) {
        switch event.kind {
        case .joined(let id, let name, let token): join(id, name, token)
        case .removed(let id):
            guard player(id) != nil else { return }
            players[id.number - 1].isRemoved = true
        case .answered(let id, let question, let sent): take(sent, from: id, to: question, at: event.at)
        case .opened(let question):
            guard questions.indices.contains(question), question == openedAt.count else { return }
            openedAt.append(event.at)
            enter(.asking(question, until: settings.secondsPerQuestion.map { event.at.adding(seconds: $0) }))
        case .closed:
            if case .asking(let question, _) = phase { enter(.closed(question)) }
        case .revealed:
            if case .closed(let question) = phase { enter(.revealed(question)) }
        case .started: enter(.running(until: nil))
        case .ended: enter(.ended)
        }
    }

    private mutating func enter(_ next: Phase) {
        phase = next
        step += 1
    }

    private mutating func join(_ id: PlayerID, _ name: String, _ token: String) {
        guard id.number == players.count + 1 else { return }
        let folded = (try? PlayerName(name))?.folded ?? name
        players.append(Player(id: id, name: name, folded: folded, firstQuestion: firstQuestionOfNewcomer))
        tokens[token] = id
    }

    private var firstQuestionOfNewcomer: Int {
        switch phase {
        case .lobby, .running, .ended: 0
        case .asking(let question, _), .closed(let question), .revealed(let question): question + 1
        }
    }

    private mutating func take(_ sent: SentAnswer, from id: PlayerID, to question: Int, at moment: Instant) {
        guard player(id) != nil, questions.indices.contains(question), players[id.number - 1].answers[question] == nil,
            let answer = try? Self.read(sent, for: questions[question])
        else { return }
        let verdict = Marker().mark(answer, to: questions[question])
        players[id.number - 1].answers[question] = Given(
            sent: sent, answer: answer, verdict: verdict,
            points: points(verdict, question: question, at: moment), at: moment)
        players[id.number - 1].lastAnswered = question
    }

    private func points(_ verdict: Verdict, question: Int, at moment: Instant) -> Int {
        guard verdict.grade == .right else { return 0 }
        guard settings.scoring == .rightAndFast, let seconds = settings.secondsPerQuestion, seconds > 0,
            openedAt.indices.contains(question)
        else { return worth[question] }
        let used = max(0, moment.milliseconds - openedAt[question].milliseconds)
        return worth[question] * (100 + max(0, 100 - used / (seconds * 10))) / 100
    }
}
