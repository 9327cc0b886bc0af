// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Progress

/// A study session as a pure state machine: an event gives a new state and effects.
///
/// A verdict is the effect of the event "stored", never of the answer: what a learner has seen marked is on the disk.
/// The session reads no clock (each event brings its moment) and no file (the shelf's banks are already open).
public struct StudySession: Sendable {
    /// The banks asked from.
    public let shelf: Shelf
    /// All that is known of the learner, with every stored event of this session in it.
    public internal(set) var learner: LearnerState
    /// How the session behaves.
    public let options: Options

    var queue: Queue
    /// What falls due when, and who is whose sibling; worked out with the first answer.
    var neighbours: Neighbours?
    var phase = Phase.beginning
    /// The answers of this session that were not taken back, oldest first.
    var taken: [TakenAnswer] = []
    /// The items left for another session.
    var skipped: Set<ItemID> = []
    /// The question last marked; its source can be shown.
    var lastMarked: Question?
    /// Learning steps that may still be taken before their moment.
    var earlySteps = 0
    /// What was done in this session and not taken back, oldest first; and what was taken back, the last at the end.
    var actions: [Action] = []
    var undoneActions: [Action] = []
    /// The new names of events that were done again.
    var renamed: [EventID: EventID] = [:]
    /// How long questions take.
    var pace = Pace()
    /// When the session began; a pause moves it.
    var began: Instant?
    /// Whether the event before this one was Ctrl-C.
    var wasInterrupted = false

    /// How a session behaves.
    public struct Options: Hashable, Sendable {
        /// The session's name in the log.
        public let id: SessionID
        /// Which state of which bank is studied, for the log.
        public let banks: [Session.BankMark]
        /// Whether Enter is awaited after a verdict: so at a terminal, not with lines from a file.
        public let pauses: Bool

        /// What is asked for, beyond what is due.
        public let plan: QueuePlan
        /// How the learner is asked how sure they are; `nil` for not at all.
        public var confidence: ConfidenceAsk?
        /// The language of words that are typed.
        public var language = TypedLanguage.english
        /// Whether a line says how far the session is.
        public var showsProgress = false
        /// After how many minutes the session ends; `nil` for no limit.
        public var minutes: Int?
        /// What the session before left behind, where it was interrupted.
        public var interrupted: Interruption?

        /// A session that came to no end.
        public struct Interruption: Hashable, Sendable {
            /// When it began.
            public let since: ZonedInstant
            /// How many of its answers are kept.
            public let answers: Int

            /// A session begun at `since` with `answers` answers.
            public init(since: ZonedInstant, answers: Int) {
                self.since = since
                self.answers = answers
            }
        }

        /// Options of the session `id`.
        public init(id: SessionID, banks: [Session.BankMark], pauses: Bool, plan: QueuePlan = QueuePlan()) {
            self.plan = plan
            self.id = id
            self.banks = banks
            self.pauses = pauses
        }
    }

    /// A session that has not begun: its first event is `started`.
    public init(shelf: Shelf, learner: LearnerState, options: Options, now: ZonedInstant) {
        var learner = learner
        learner.adopt(shelf.formerNames(in: learner))
        self.shelf = shelf
        self.learner = learner
        self.options = options
        let items = shelf.places.map { place in
            let item = shelf.item(at: place)
            return QueueItem(item: item.id, measure: item.measure, importance: item.importance)
        }
        queue = Queue(items: items, state: learner, now: now, plan: options.plan)
    }

    /// Whether the session ended with something that could not be stored.
    public internal(set) var leftUnstored = false

    /// Whether the session is over; it takes no more events.
    public var isOver: Bool {
        if case .over = phase { return true }
        return false
    }

    /// How many answers count, and how many of them are right.
    var score: (answered: Int, right: Int) {
        (taken.count, taken.count { $0.grade == .right })
    }

    /// How typed answers are read: the learner's setting, else the language, decides what stop and comma mean.
    var convention: TypedConvention {
        TypedConvention(language: options.language, digits: learner.settings.digits)
    }

    /// The question on the screen.
    var openQuestion: OpenQuestion? {
        switch phase {
        case .asking(let open): open
        case .confiding(let held): held.open
        default: nil
        }
    }

    /// The marker with the learner's settings.
    var marker: Marker {
        Marker(settings: MarkingSettings(roundedDigits: learner.settings.acceptsRounded ? 2 : nil))
    }
}

extension StudySession {
    /// Where the session stands.
    enum Phase: Sendable {
        /// Nothing has happened yet.
        case beginning
        /// A question waits for its answer.
        case asking(OpenQuestion)
        /// The answer was read; how sure the learner is comes next.
        case confiding(HeldAnswer)
        /// The clock stands.
        case resting(since: Instant, open: OpenQuestion?)
        /// The learner edits a question.
        case editing(EditSheet, open: OpenQuestion?)
        /// Something is on its way to the disk.
        case storing(PendingStore)
        /// Something did not reach the disk.
        case unstored(PendingStore)
        /// A verdict was shown; Enter goes on.
        case pausing
        /// Only items in learning steps are left.
        case steps(until: Instant)
        /// Waiting for a learning step.
        case waiting(until: Instant)
        /// The end.
        case over
    }

    /// A question on the screen.
    struct OpenQuestion: Sendable {
        var question: Question
        /// When it was shown; a pause moves it.
        var since: Instant
        /// Whether an empty line was typed: the next one means "I don't know".
        var emptyOnce = false
        /// The hints that were taken.
        var hints: [Hint] = []
        /// What the line typed last may mean, where it may mean several things, and that line.
        var meanings: [GivenAnswer] = []
        var ambiguousLine = ""
    }

    /// An answer that was read and waits for the learner to say how sure they are.
    struct HeldAnswer: Sendable {
        let open: OpenQuestion
        let given: GivenAnswer
        let typed: String
        let ask: ConfidenceAsk
        /// When it was given.
        let at: Instant
    }

    /// What is to be stored, and what follows once it is.
    struct PendingStore: Sendable {
        let body: Event.Body
        let purpose: Purpose

        /// The moment of something that is done again.
        var at: ZonedInstant?

        enum Purpose: Sendable {
            /// The session began.
            case beginning
            /// An answer: its verdict is shown.
            case answer(Question, Verdict, GivenAnswer, range: StatedRange?)
            /// The last answer gets another grade; then the session goes on where it was.
            case overrule(Grade, open: OpenQuestion?, accepted: String?)
            /// Something else was done to a question.
            case deed(Deed, Question, open: OpenQuestion?)
            /// The last deed is taken back; more may follow.
            case undo(Chain)
            /// An answer to this item, given before this session, is taken back.
            case undoEarlier(ItemID)
            /// The next deed is done again; more may follow.
            case redo(Chain)
        }
    }

    /// An answer of this session.
    struct TakenAnswer: Sendable {
        var event: EventID
        let item: ItemID
        let question: QuestionID
        let kind: Question.Kind
        let typed: String
        var grade: Grade
    }
}
