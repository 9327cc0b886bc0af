// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

extension Round {
    /// What joining under `typed` leads to; `token` is the digest of the newcomer's token.
    public func join(_ typed: String, token: String, at moment: Instant) throws(RoundRefusal) -> RoundEvent {
        if isOver(at: moment) { throw .ended }
        let name: PlayerName
        do throws(PlayerName.Fault) {
            name = try PlayerName(typed)
        } catch {
            throw .name(error)
        }
        let present = present
        if present.count >= settings.playerLimit { throw .full(limit: settings.playerLimit) }
        // Whoever is removed and comes again makes the log longer; a round has room for that a few times over.
        if players.count >= settings.playerLimit * 4 { throw .full(limit: settings.playerLimit) }
        let folded = name.folded
        if present.contains(where: { $0.folded == folded }) { throw .nameTaken }
        return RoundEvent(.joined(PlayerID(players.count + 1), name: name.text, token: token), at: moment)
    }

    /// What an answer of `id` to the question at `question` leads to. The first answer counts; there is no second.
    public func answer(
        _ sent: SentAnswer, to question: Int, from id: PlayerID, at moment: Instant
    ) throws(RoundRefusal) -> RoundEvent {
        guard let player = player(id) else { throw .notInRound }
        guard questions.indices.contains(question) else { throw .notOpen }
        if player.answers[question] != nil { throw .alreadyAnswered }
        switch phase {
        case .ended: throw .ended
        case .asking(question, let until):
            if question < player.firstQuestion { throw .joinedDuringQuestion }
            if let until, moment > until { throw .tooLate }
        case .running(let until):
            if let until, moment > until { throw .tooLate }
            guard player.position(of: questions.count) == question else { throw .notOpen }
        case .closed(question), .revealed(question): throw .tooLate
        case .lobby, .asking, .closed, .revealed: throw .notOpen
        }
        if case .typed(let line) = sent, line.utf8.count > Self.answerByteLimit {
            throw .answerTooLong(limit: Self.answerByteLimit)
        }
        _ = try Self.read(sent, for: questions[question])
        return RoundEvent(.answered(id, question: question, sent), at: moment)
    }

    /// The most bytes of a typed answer.
    public static let answerByteLimit = 200

    /// What a teacher's command leads to; `step` is the one that the teacher saw, `nil` for a command that cannot be late.
    public func decide(
        _ command: TeacherCommand, at moment: Instant, step seen: Int? = nil
    ) throws(RoundRefusal) -> [RoundEvent] {
        if case .remove(let name) = command { return [RoundEvent(.removed(try find(name)), at: moment)] }
        if let seen, seen != step { throw .otherStep }
        if phase == .ended { throw .ended }
        let kinds: [RoundEvent.Kind] =
            switch (command, phase) {
            case (.end, _): [.ended]
            case (.next, .lobby): settings.pace == .teacher ? (questions.isEmpty ? [.ended] : [.opened(0)]) : [.started]
            case (.next, .asking), (.close, .asking): [.closed]
            case (.next, .closed), (.reveal, .closed): [.revealed]
            case (.reveal, .asking): [.closed, .revealed]
            case (.next, .revealed(let question)): question + 1 < questions.count ? [.opened(question + 1)] : [.ended]
            default: []
            }
        if kinds.isEmpty { throw .nothingToDo }
        return kinds.map { RoundEvent($0, at: moment) }
    }

    /// What has happened by itself at `moment`: a question's time is over, or the homework's.
    public func due(at moment: Instant) -> RoundEvent? {
        guard let deadline, deadline <= moment else { return nil }
        if case .asking = phase { return RoundEvent(.closed, at: moment) }
        return RoundEvent(.ended, at: moment)
    }

    /// `sent` as a value; what cannot be read is refused and may be sent again.
    static func read(_ sent: SentAnswer, for question: Question) throws(RoundRefusal) -> GivenAnswer {
        switch (sent, question.choice) {
        case (.unknown, _): return .unknown
        case (.option(let index), let choice?):
            guard choice.options.indices.contains(index) else { throw .unreadable(.noSuchOption) }
            return .option(index)
        case (.option, nil): throw .unreadable(.noSuchOption)
        case (.typed(let line), _):
            do throws(Unreadable) {
                return try AnswerReader.read(line, for: question)
            } catch {
                throw .unreadable(fact(error))
            }
        }
    }

    private static func fact(_ error: Unreadable) -> UnreadableAnswer {
        switch error {
        case .empty: .empty
        case .notANumber: .notANumber
        case .rangeForOneNumber: .range
        case .notATime, .shortYear, .noSuchDay: .notATime
        case .ambiguous: .ambiguous
        case .otherUnit: .otherUnit
        case .noSuchOption, .severalOptions: .noSuchOption
        }
    }

    private func isOver(at moment: Instant) -> Bool {
        if phase == .ended { return true }
        if case .running(let until?) = phase { return moment > until }
        return false
    }

    private func find(_ name: String) throws(RoundRefusal) -> PlayerID {
        let folded = (try? PlayerName(name))?.folded
        guard let found = present.first(where: { $0.folded == folded }) else {
            throw .noSuchPlayer(name)
        }
        return found.id
    }
}
