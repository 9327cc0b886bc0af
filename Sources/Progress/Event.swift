// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory

/// The name of a device, and of the log that only this device appends to.
public struct DeviceID: Hashable, Sendable, Comparable, RawRepresentable {
    /// Lower-case letters and digits.
    public let rawValue: String

    /// Takes 4 to 32 lower-case ASCII letters and digits, so that the name is a file name everywhere; otherwise `nil`.
    public init?(rawValue: String) {
        let isLegal = rawValue.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard isLegal, (4...32).contains(rawValue.utf8.count) else { return nil }
        self.rawValue = rawValue
    }

    /// A new name from 80 random bits.
    public init(using random: inout some RandomNumberGenerator) {
        let letters = Array("0123456789abcdefghijklmnopqrstuv".utf8)
        let bytes = (0..<16).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
        rawValue = String(decoding: bytes, as: UTF8.self)
    }

    /// Orders by the bytes of the name.
    public static func < (left: DeviceID, right: DeviceID) -> Bool { left.rawValue < right.rawValue }
}

/// The name of an event: the device that wrote it and the event's number in that device's log.
public struct EventID: Hashable, Sendable, CustomStringConvertible {
    /// The device.
    public let device: DeviceID
    /// The number, counted from 1 on each device.
    public let counter: UInt32

    /// The event number `counter` of `device`.
    public init(device: DeviceID, counter: UInt32) {
        self.device = device
        self.counter = counter
    }

    /// Reads what ``description`` writes; `nil` for anything else.
    public init?(_ text: String) {
        guard let dash = text.lastIndex(of: "-"), let device = DeviceID(rawValue: String(text[..<dash])),
            let counter = UInt32(text[text.index(after: dash)...]), Self.legalCounters.contains(counter)
        else { return nil }
        self.init(device: device, counter: counter)
    }

    /// The numbers that a log may hold; a device never comes near the last.
    static let legalCounters: ClosedRange<UInt32> = 1...4_000_000_000

    /// The form in which logs name an event: device, hyphen, number.
    public var description: String { "\(device.rawValue)-\(counter)" }
}

/// The name of one session.
public struct SessionID: Hashable, Sendable, RawRepresentable {
    /// The name as it stands in the log.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One thing that happened to a learner. The log of events is the learner's record; all else is computed from it.
public struct Event: Hashable, Sendable {
    /// The event's name.
    public let id: EventID
    /// When it happened, and what the clock on the wall showed.
    public let at: ZonedInstant
    /// What happened.
    public let body: Body
    /// Members of the event that this version does not know; they are written back as they were.
    public let extra: JSONObject

    /// An event with all its parts.
    public init(id: EventID, at: ZonedInstant, body: Body, extra: JSONObject = JSONObject()) {
        self.id = id
        self.at = at
        self.body = body
        self.extra = extra
    }

    /// What can happen.
    public enum Body: Hashable, Sendable {
        /// A question was answered and marked.
        case answer(Answered)
        /// An earlier event is taken back: an answer is forgotten, an overruling lifted, any other event ignored.
        case undo(EventID)
        /// The learner gives an answer another grade than the marking did.
        case overrule(EventID, Rating)
        /// The learner gives an answer a grade, and what was typed is from now on accepted for the item.
        case accept(EventID, Rating, AcceptedForm)
        /// The learner marks a question for a later look, with a note.
        case flag(QuestionFlag)
        /// The learner changes the wording of a question, or adds a figure of their own beside its claims.
        case edit(QuestionEdit)
        /// An item is not asked until it is resumed.
        case suspend(ItemID)
        /// A suspended item is asked again.
        case resume(ItemID)
        /// Items are put on other days, until they are answered next.
        case move(Movement)
        /// Settings change from here on.
        case settings([SettingChange])
        /// A session starts.
        case began(Session)
        /// Something a newer version wrote: its type, and its other members in ``Event/extra``.
        case unknown(type: String)
    }
}

/// An answer as it was given and marked.
public struct Answered: Hashable, Sendable {
    /// The item asked for.
    public let item: ItemID
    /// The question asked.
    public let question: QuestionID
    /// How the question was answered.
    public let kind: LoggedKind
    /// The form of the question, as the bank names it.
    public let form: String
    /// What was typed, as it was typed.
    public let typed: String
    /// What the marking made of it.
    public let verdict: LoggedVerdict
    /// The grade for the memory model.
    public let rating: Rating
    /// Time from the question to the answer, in milliseconds: 0 to a day.
    public let milliseconds: Int
    /// The session it was given in.
    public let session: SessionID
    /// The number of options of a choice; `nil` where the log does not say.
    public let options: Int?
    /// The interval to the next review that was chosen and shown, in days; `nil` for an answer within steps.
    public let interval: Int?
    /// What the answer was for, where it leaves the schedule alone; `nil` for one that counts.
    public let practice: Practice?
    /// How sure the learner was, 0 to 1; `nil` where that was not said.
    public let confidence: Double?
    /// The range in which the learner was 90 percent sure to find the figure; `nil` where none was asked.
    public let range: StatedRange?
    /// How many hints were taken before the answer.
    public let hints: Int

    /// An answer with all its parts.
    public init(
        item: ItemID, question: QuestionID, kind: LoggedKind, form: String, typed: String, verdict: LoggedVerdict,
        rating: Rating, milliseconds: Int, session: SessionID, options: Int? = nil, interval: Int? = nil,
        practice: Practice? = nil, confidence: Double? = nil,
        range: StatedRange? = nil, hints: Int = 0
    ) {
        self.item = item
        self.question = question
        self.kind = kind
        self.form = form
        self.typed = typed
        self.verdict = verdict
        self.rating = rating
        self.milliseconds = min(max(milliseconds, 0), Self.longestTime)
        self.session = session
        self.options = options
        self.interval = interval
        self.practice = practice
        self.confidence = confidence
        self.range = range
        self.hints = max(0, hints)
    }

    /// How the memory model sees the question: a choice whose options were not counted had four.
    var asked: Review.Asked {
        let isChoice = kind == .known(.choice)
        var isNear = false
        if case .near = verdict { isNear = true }
        return Review.Asked(options: isChoice ? options ?? Self.usualOptions : 0, isNear: isNear)
    }

    static let usualOptions = 4

    /// A session left open overnight says nothing about an answer.
    static let longestTime = 86_400_000
}

/// How a question was answered, as the log keeps it.
public enum LoggedKind: Hashable, Sendable {
    /// One of the kinds that this version asks.
    case known(Question.Kind)
    /// A kind that a newer version asked.
    case other(String)
}

/// A verdict as the log keeps it.
///
/// A distance is the typed number less the key, as a share of the key: -0.1 is ten percent below. There is none where
/// the answer is no number, or the key is zero.
public enum LoggedVerdict: Hashable, Sendable {
    /// Right.
    case right
    /// The right name with slips of spelling.
    case rightMisspelt
    /// The key, rounded to two or more significant digits.
    case rightRounded
    /// Another claimant's figure.
    case rival(claimant: String)
    /// Wrong, but near.
    case near(distance: Double?)
    /// Wrong.
    case wrong(distance: Double?)
    /// The learner said that they do not know.
    case notKnown
    /// A verdict that a newer version wrote.
    case other(String)
}

/// A session as its beginning is logged.
public struct Session: Hashable, Sendable {
    /// The session's name.
    public let id: SessionID
    /// The banks it asks from.
    public let banks: [BankMark]

    /// A session on `banks`.
    public init(id: SessionID, banks: [BankMark]) {
        self.id = id
        self.banks = banks
    }

    /// Which state of a bank was studied.
    public struct BankMark: Hashable, Sendable {
        /// The bank's name.
        public let name: String
        /// What tells this state of the bank from another, as the caller chooses it.
        public let version: String

        /// The state `version` of the bank `name`.
        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }
}
