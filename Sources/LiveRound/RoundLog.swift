// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

/// The lines of a round's log: a header, then one event a line.
///
/// The header holds what is set before the round and what must be the same after the teacher's program was started
/// again: the codes by which players join, and the teacher's secret. The log therefore belongs in a private folder.
/// Players' tokens are not in it, only their digests.
public enum RoundLog {
    /// The first line.
    public struct Header: Hashable, Sendable {
        /// SHA-256 of the quiz file, in hexadecimal: the log is of that quiz alone.
        public let quiz: String
        /// What was set.
        public let settings: RoundSettings
        /// The code that players type.
        public let code: String
        /// The longer code inside the QR code's address.
        public let key: String
        /// What the teacher's page needs.
        public let secret: String

        /// A header.
        public init(quiz: String, settings: RoundSettings, code: String, key: String, secret: String) {
            self.quiz = quiz
            self.settings = settings
            self.code = code
            self.key = key
            self.secret = secret
        }
    }

    /// Why a log cannot be read.
    public enum Fault: Error, Hashable, Sendable {
        /// The line, counted from 1, is not JSON.
        case malformed(line: Int, JSONError)
        /// The line is JSON, but not what a log of this version has there.
        case unknown(line: Int)
        /// There is no header.
        case empty
    }

    // MARK: Writing

    /// The header's line.
    public static func line(of header: Header) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("recite", "round")
        writer.member("version", 1)
        writer.member("quiz", header.quiz)
        switch header.settings.pace {
        case .teacher: writer.member("pace", "teacher")
        case .own: writer.member("pace", "own")
        case .homework(let until):
            writer.member("pace", "homework")
            writer.member("until", until.milliseconds)
        }
        if let seconds = header.settings.secondsPerQuestion { writer.member("seconds", seconds) }
        writer.member("scoring", header.settings.scoring.rawValue)
        writer.member("reveal", header.settings.reveal.rawValue)
        writer.member("names", header.settings.asksForRealNames)
        writer.member("players", header.settings.playerLimit)
        writer.member("code", header.code)
        writer.member("key", header.key)
        writer.member("secret", header.secret)
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    /// An event's line.
    public static func line(of event: RoundEvent) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("at", event.at.milliseconds)
        switch event.kind {
        case .joined(let player, let name, let token):
            writer.member("event", "joined")
            writer.member("player", player.number)
            writer.member("name", name)
            writer.member("token", token)
        case .removed(let player):
            writer.member("event", "removed")
            writer.member("player", player.number)
        case .opened(let question):
            writer.member("event", "opened")
            writer.member("question", question)
        case .closed: writer.member("event", "closed")
        case .revealed: writer.member("event", "revealed")
        case .started: writer.member("event", "started")
        case .answered(let player, let question, let sent):
            writer.member("event", "answered")
            writer.member("player", player.number)
            writer.member("question", question)
            switch sent {
            case .option(let index): writer.member("option", index)
            case .typed(let line): writer.member("typed", line)
            case .unknown: break
            }
        case .ended: writer.member("event", "ended")
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    // MARK: Reading

    /// Header and events of a log whose lines are whole.
    public static func read(_ bytes: [UInt8]) throws(Fault) -> (header: Header, events: [RoundEvent]) {
        var header: Header?
        var events: [RoundEvent] = []
        var start = 0
        var number = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let value: JSONValue
            do throws(JSONError) {
                value = try JSONReader.read(bytes, range: start..<end, line: number)
            } catch {
                throw .malformed(line: number, error)
            }
            if header == nil {
                guard let first = Self.header(value) else { throw .unknown(line: number) }
                header = first
            } else {
                guard let event = event(value) else { throw .unknown(line: number) }
                events.append(event)
            }
            start = end + 1
            number += 1
        }
        guard let header else { throw .empty }
        return (header, events)
    }

    private static func header(_ value: JSONValue) -> Header? {
        guard value["recite"]?.string == "round", value["version"]?.int == 1, let quiz = value["quiz"]?.string,
            let code = value["code"]?.string, let key = value["key"]?.string, let secret = value["secret"]?.string,
            let pace = pace(value), let scoring = value["scoring"]?.string.flatMap(RoundSettings.Scoring.init),
            let reveal = value["reveal"]?.string.flatMap(RoundSettings.OwnReveal.init),
            let names = value["names"]?.bool, let players = value["players"]?.int
        else { return nil }
        return Header(
            quiz: quiz,
            settings: RoundSettings(
                pace: pace, secondsPerQuestion: value["seconds"]?.int, scoring: scoring, reveal: reveal,
                asksForRealNames: names, playerLimit: players),
            code: code, key: key, secret: secret)
    }

    private static func pace(_ value: JSONValue) -> RoundSettings.Pace? {
        switch value["pace"]?.string {
        case "teacher": .teacher
        case "own": .own
        case "homework": value["until"]?.int.map { .homework(until: Instant(milliseconds: $0)) }
        default: nil
        }
    }

    private static func event(_ value: JSONValue) -> RoundEvent? {
        guard let at = value["at"]?.int, let kind = kind(value) else { return nil }
        return RoundEvent(kind, at: Instant(milliseconds: at))
    }

    private static func kind(_ value: JSONValue) -> RoundEvent.Kind? {
        let player = value["player"]?.int.map { PlayerID($0) }
        switch value["event"]?.string {
        case "joined":
            guard let player, let name = value["name"]?.string, let token = value["token"]?.string else { return nil }
            return .joined(player, name: name, token: token)
        case "removed": return player.map { .removed($0) }
        case "opened": return value["question"]?.int.map { .opened($0) }
        case "closed": return .closed
        case "revealed": return .revealed
        case "started": return .started
        case "answered":
            guard let player, let question = value["question"]?.int else { return nil }
            if let option = value["option"]?.int { return .answered(player, question: question, .option(option)) }
            if let typed = value["typed"]?.string { return .answered(player, question: question, .typed(typed)) }
            return .answered(player, question: question, .unknown)
        case "ended": return .ended
        default: return nil
        }
    }
}
