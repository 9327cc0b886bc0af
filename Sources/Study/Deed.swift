// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Progress

/// Something that a learner did in a session and can take back.
public enum Deed: Hashable, Sendable {
    /// An answer.
    case answer
    /// A mark turned round.
    case overrule
    /// A question left for another session.
    case skip
    /// An item left until tomorrow.
    case bury
    /// An item suspended.
    case suspend
    /// A question marked for a later look.
    case flag
    /// A question changed.
    case edit

    /// Whether taking it back asks its question again.
    var asksAgain: Bool {
        switch self {
        case .answer, .skip, .bury, .suspend: true
        case .overrule, .flag, .edit: false
        }
    }
}

extension StudySession {
    /// A deed with what is needed to take it back and to do it again.
    struct Action: Sendable {
        let deed: Deed
        let item: ItemID
        let question: QuestionID
        /// When it was done; done again, it gets this moment in the log, so that the state is the same.
        let at: ZonedInstant
        /// What stands in the log; `nil` for what is not logged.
        let body: Event.Body?
        /// Its event; another one each time it is done again.
        var event: EventID?
        /// The answer, for an answer.
        var taken: TakenAnswer?
        /// The grade before and after, for an overruling.
        var grades: (before: Grade, after: Grade)?
    }

    /// Notes that something was done; what was taken back before cannot be done again from here on.
    mutating func note(_ action: Action) {
        actions.append(action)
        undoneActions = []
    }

    /// The name that an event has now: one that was done again has another.
    func current(_ event: EventID) -> EventID {
        var event = event
        while let next = renamed[event] { event = next }
        return event
    }

    // MARK: Taking back

    /// Takes back the last `count` deeds of this session, or as many as there are; where there is none, the last
    /// answer of an earlier session to an item on the shelf.
    mutating func undo(_ count: Int, _ now: ZonedInstant) -> [SessionEffect] {
        if actions.isEmpty {
            guard let earlier = learner.lastAnswer(where: { shelf.place(of: $0) != nil }) else {
                return [.show(.nothingToUndo)] + promptAgain()
            }
            return store(.undo(earlier.event), for: .undoEarlier(earlier.item))
        }
        return undoNext(Chain(left: min(count, actions.count), open: openQuestion), now)
    }

    /// Takes back the last deed, as long as the chain asks for one.
    mutating func undoNext(_ chain: Chain, _ now: ZonedInstant) -> [SessionEffect] {
        guard chain.left > 0, let last = actions.last else { return undoEnded(chain, now) }
        if let event = last.event { return store(.undo(event), for: .undo(chain)) }
        return undoneOne(chain, now)
    }

    /// The last deed is taken back.
    mutating func undoneOne(_ chain: Chain, _ now: ZonedInstant) -> [SessionEffect] {
        let action = actions.removeLast()
        undoneActions.append(action)
        switch action.deed {
        case .answer:
            taken.removeLast()
            lastMarked = nil
        case .overrule:
            if let before = action.grades?.before, !taken.isEmpty { taken[taken.count - 1].grade = before }
        case .skip: skipped.remove(action.item)
        case .bury, .suspend, .flag, .edit: break
        }
        update(action.item, now)
        return undoNext(chain.after(action), now)
    }

    private mutating func undoEnded(_ chain: Chain, _ now: ZonedInstant) -> [SessionEffect] {
        let effects: [SessionEffect] = [.show(.undone(chain.actions.map(\.deed)))]
        guard let last = chain.actions.last else { return effects + promptAgain() }
        // The question that was open waits for its turn as if it had not been asked.
        if last.deed.asksAgain, let open = chain.open { queue.update(open.question.item, state: learner, now: now) }
        if last.deed.asksAgain, let place = shelf.place(of: last.item) {
            do throws(BankError) {
                return effects + ask(shown(try shelf.question(last.question, at: place)), now)
            } catch {
                return effects + advance(now)
            }
        }
        return effects + goBack(to: chain.open, chain, now)
    }

    // MARK: Doing again

    /// Does again what was taken back, `count` deeds or as many as there are.
    mutating func redo(_ count: Int, _ now: ZonedInstant) -> [SessionEffect] {
        if undoneActions.isEmpty { return [.show(.nothingToRedo)] + promptAgain() }
        return redoNext(Chain(left: min(count, undoneActions.count), open: openQuestion), now)
    }

    /// Does the next deed again, as long as the chain asks for one.
    mutating func redoNext(_ chain: Chain, _ now: ZonedInstant) -> [SessionEffect] {
        guard chain.left > 0, let next = undoneActions.last else { return redoEnded(chain, now) }
        guard let body = next.body else { return redoneOne(nil, chain, now) }
        let renewed: Event.Body =
            switch body {
            case .overrule(let event, let rating): .overrule(current(event), rating)
            case .accept(let event, let rating, let form): .accept(current(event), rating, form)
            default: body
            }
        phase = .storing(PendingStore(body: renewed, purpose: .redo(chain), at: next.at))
        return [.restore(renewed, at: next.at)]
    }

    /// The next deed is done again, as `event`.
    mutating func redoneOne(_ event: EventID?, _ chain: Chain, _ now: ZonedInstant) -> [SessionEffect] {
        var action = undoneActions.removeLast()
        if let old = action.event, let event { renamed[old] = event }
        action.event = event
        switch action.deed {
        case .answer:
            if var answer = action.taken, let event {
                answer.event = event
                action.taken = answer
                taken.append(answer)
            }
            if let place = shelf.place(of: action.item) {
                lastMarked = (try? shelf.question(action.question, at: place)).map(shown)
            }
        case .overrule:
            if let after = action.grades?.after, !taken.isEmpty { taken[taken.count - 1].grade = after }
        case .skip: skipped.insert(action.item)
        case .bury, .suspend, .flag, .edit: break
        }
        actions.append(action)
        update(action.item, now)
        if action.deed == .skip { queue.skip(action.item) }
        return redoNext(chain.after(action), now)
    }

    private mutating func redoEnded(_ chain: Chain, _ now: ZonedInstant) -> [SessionEffect] {
        let effects: [SessionEffect] = [.show(.redone(chain.actions.map(\.deed)))]
        let isOpenDone = chain.actions.contains { $0.deed.asksAgain && $0.item == chain.open?.question.item }
        if isOpenDone || (chain.open == nil && chain.actions.contains(where: \.deed.asksAgain)) {
            return effects + advance(now)
        }
        return effects + goBack(to: chain.open, chain, now)
    }

    /// Goes back to the question that was open, as it reads now; where none was, to the pause after a verdict.
    private mutating func goBack(to open: OpenQuestion?, _ chain: Chain, _ now: ZonedInstant) -> [SessionEffect] {
        guard var open else { return pause(now) }
        let isEdited = chain.actions.contains { $0.deed == .edit && $0.question == open.question.id }
        if isEdited, let place = shelf.place(of: open.question.item),
            let question = try? shelf.question(open.question.id, at: place)
        {
            open.question = shown(question)
            phase = .asking(open)
            return [.show(.question(open.question, number: taken.count + 1))] + promptAgain()
        }
        phase = .asking(open)
        return promptAgain()
    }

    /// Several deeds taken back, or done again, one after the other.
    struct Chain: Sendable {
        /// How many are still to come.
        var left: Int
        /// Those that came, in their order.
        var actions: [Action] = []
        /// The question that was open.
        let open: OpenQuestion?

        init(left: Int, open: OpenQuestion?) {
            self.left = left
            self.open = open
        }

        func after(_ action: Action) -> Chain {
            var chain = self
            chain.left -= 1
            chain.actions.append(action)
            return chain
        }
    }
}
