// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory

/// Why a line of a log is no event.
public enum LineProblem: Error, Hashable, Sendable {
    /// It is not JSON.
    case json(JSONError)
    /// The member is missing, or its value is not what the member stands for.
    case member(String)
}

extension Event {
    /// Reads one line of the log of `device`.
    ///
    /// A type that this version does not know becomes ``Body/unknown(type:)``; members it does not know are kept in
    /// ``extra``.
    public init(_ line: JSONValue, of device: DeviceID) throws(LineProblem) {
        guard case .object(let object) = line else { throw .member("n") }
        var members = Members(object)
        let number = try members.take("n", \.int)
        guard let counter = UInt32(exactly: number), EventID.legalCounters.contains(counter) else { throw .member("n") }
        guard let at = ZonedInstant(iso: try members.take("at", \.string)) else { throw .member("at") }
        let type = try members.take("type", \.string)
        let body: Body =
            switch type {
            case "answer": .answer(try Answered(&members))
            case "undo": .undo(try members.takeEvent())
            case "overrule": .overrule(try members.takeEvent(), try members.takeRating())
            case "accept":
                .accept(try members.takeEvent(), try members.takeRating(), try AcceptedForm(&members))
            case "flag": .flag(try QuestionFlag(&members))
            case "edit": .edit(try QuestionEdit(&members))
            case "suspend": .suspend(try members.takeItem())
            case "resume": .resume(try members.takeItem())
            case "move": .move(try Movement(&members))
            case "settings": .settings(try SettingChange.takeAll(&members))
            case "began": .began(try Session(&members))
            default: .unknown(type: type)
            }
        self.init(id: EventID(device: device, counter: counter), at: at, body: body, extra: members.rest)
    }

    /// Reads one line of the log of `device` from its bytes.
    public init(
        line range: Range<Int>, of bytes: UnsafeRawBufferPointer, number: Int, of device: DeviceID
    ) throws(LineProblem) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(bytes, range: range, line: number)
        } catch {
            throw .json(error)
        }
        try self.init(value, of: device)
    }
}

/// The members of an object that have not been read yet.
struct Members {
    private(set) var rest: JSONObject

    init(_ object: JSONObject) { rest = object }

    /// Reads a member and removes it.
    mutating func take<Value>(_ name: String, _ read: (JSONValue) -> Value?) throws(LineProblem) -> Value {
        guard let value = rest[name].flatMap(read) else { throw .member(name) }
        rest[name] = nil
        return value
    }

    /// Reads a member and removes it where it is there.
    mutating func takeIfPresent<Value>(_ name: String, _ read: (JSONValue) -> Value?) throws(LineProblem) -> Value? {
        rest[name] == nil ? nil : try take(name, read)
    }

    mutating func takeItem() throws(LineProblem) -> ItemID {
        let name = try take("item", \.string)
        guard !name.isEmpty else { throw .member("item") }
        return ItemID(rawValue: name)
    }

    mutating func takeRating() throws(LineProblem) -> Rating {
        try take("rating") { $0.int.flatMap(Rating.init) }
    }

    mutating func takeEvent() throws(LineProblem) -> EventID {
        try take("event") { $0.string.flatMap(EventID.init) }
    }
}

extension Answered {
    fileprivate init(_ members: inout Members) throws(LineProblem) {
        let item = try members.takeItem()
        let question = QuestionID(rawValue: try members.take("question", \.string))
        let kindName = try members.take("kind", \.string)
        let form = try members.take("form", \.string)
        let typed = try members.take("typed", \.string)
        let verdict = try LoggedVerdict(&members)
        let rating = try members.takeRating()
        let seconds = try members.take("seconds", \.double)
        let session = SessionID(rawValue: try members.take("session", \.string))
        let options = try members.takeIfPresent("options", \.int)
        let interval = try members.takeIfPresent("interval", \.int)
        let practice = try members.takeIfPresent("practice", \.string)
        let confidence = try members.takeIfPresent("confidence", \.double)
        let range = try StatedRange(ifPresent: &members)
        let hints = try members.takeIfPresent("hints", \.int)
        self.init(
            item: item, question: question,
            kind: Question.Kind(rawValue: kindName).map(LoggedKind.known) ?? .other(kindName),
            form: form, typed: typed, verdict: verdict, rating: rating,
            milliseconds: Int(min(max(seconds * 1000, 0), Double(Self.longestTime)).rounded()), session: session,
            options: options, interval: interval, practice: practice.map(Practice.init(name:)), confidence: confidence,
            range: range, hints: hints ?? 0)
    }
}

extension Movement {
    fileprivate init(_ members: inout Members) throws(LineProblem) {
        let reason = Reason(name: try members.take("why", \.string))
        let items = try members.take("items") { value -> [Moved]? in
            guard let array = value.array else { return nil }
            let items = array.compactMap { row -> Moved? in
                guard let row = row.array, row.count == 2, let name = row[0].string, !name.isEmpty,
                    let day = row[1].string.flatMap(CivilDay.init(iso:))
                else { return nil }
                return Moved(item: ItemID(rawValue: name), day: day)
            }
            return items.count == array.count ? items : nil
        }
        self.init(reason: reason, items: items)
    }
}

extension LoggedVerdict {
    fileprivate init(_ members: inout Members) throws(LineProblem) {
        switch try members.take("verdict", \.string) {
        case "right": self = .right
        case "misspelt": self = .rightMisspelt
        case "rounded": self = .rightRounded
        case "rival": self = .rival(claimant: try members.take("rival", \.string))
        case "near": self = .near(distance: try members.takeIfPresent("distance", \.double))
        case "wrong": self = .wrong(distance: try members.takeIfPresent("distance", \.double))
        case "unknown": self = .notKnown
        case let other: self = .other(other)
        }
    }
}

extension Session {
    fileprivate init(_ members: inout Members) throws(LineProblem) {
        let id = SessionID(rawValue: try members.take("session", \.string))
        let banks = try members.take("banks") { value -> [BankMark]? in
            guard let array = value.array else { return nil }
            let marks = array.compactMap { bank -> BankMark? in
                guard let name = bank["name"]?.string, let version = bank["version"]?.string else { return nil }
                return BankMark(name: name, version: version)
            }
            return marks.count == array.count ? marks : nil
        }
        self.init(id: id, banks: banks)
    }
}
