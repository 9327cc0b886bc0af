// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory

extension Event {
    /// The event as one line of its device's log, line feed included.
    ///
    /// The device itself is not in the line: it is the name of the log. Members stand in a fixed order: `n` (the
    /// event's number), `at`, `type`, the members of the type, and then what a newer version had added.
    public var line: [UInt8] {
        var writer = JSONWriter(.line)
        writer.beginObject()
        writer.member("n", Int(id.counter))
        writer.member("at", at.iso)
        writer.member("type", body.type)
        body.writeMembers(to: &writer)
        for member in extra.members { writer.member(member.name, member.value) }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}

extension Event.Body {
    /// The name of the type in a log.
    var type: String {
        switch self {
        case .answer: "answer"
        case .undo: "undo"
        case .overrule: "overrule"
        case .suspend: "suspend"
        case .resume: "resume"
        case .settings: "settings"
        case .began: "began"
        case .unknown(let type): type
        }
    }

    fileprivate func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .answer(let answered): answered.writeMembers(to: &writer)
        case .undo(let target): writer.member("event", target.description)
        case .overrule(let target, let rating):
            writer.member("event", target.description)
            writer.member("rating", rating.rawValue)
        case .suspend(let item), .resume(let item): writer.member("item", item.rawValue)
        case .settings(let changes): for change in changes { change.writeMember(to: &writer) }
        case .began(let session):
            writer.member("session", session.id.rawValue)
            writer.name("banks")
            writer.beginArray()
            for bank in session.banks {
                writer.beginObject()
                writer.member("name", bank.name)
                writer.member("version", bank.version)
                writer.endObject()
            }
            writer.endArray()
        case .unknown: break
        }
    }
}

extension Answered {
    fileprivate func writeMembers(to writer: inout JSONWriter) {
        writer.member("item", item.rawValue)
        writer.member("question", question.rawValue)
        writer.member("kind", kind.name)
        writer.member("form", form)
        writer.member("typed", typed)
        writer.member("verdict", verdict.name)
        switch verdict {
        case .rival(let claimant): writer.member("rival", claimant)
        case .near(let distance?), .wrong(let distance?):
            writer.name("distance")
            writer.double(distance)
        case .right, .rightMisspelt, .rightRounded, .near, .wrong, .notKnown, .other: break
        }
        writer.member("rating", rating.rawValue)
        writer.name("seconds")
        writer.double(Double(milliseconds) / 1000)
        writer.member("session", session.rawValue)
    }
}

extension LoggedKind {
    var name: String {
        switch self {
        case .known(let kind): kind.rawValue
        case .other(let name): name
        }
    }
}

extension LoggedVerdict {
    var name: String {
        switch self {
        case .right: "right"
        case .rightMisspelt: "misspelt"
        case .rightRounded: "rounded"
        case .rival: "rival"
        case .near: "near"
        case .wrong: "wrong"
        case .notKnown: "unknown"
        case .other(let name): name
        }
    }
}

extension SettingChange {
    func writeMember(to writer: inout JSONWriter) {
        switch self {
        case .desiredRetention(let retention):
            writer.name("desired_retention")
            writer.double(retention)
        case .weights(let weights):
            writer.name("weights")
            writer.beginArray()
            for weight in weights { writer.double(weight) }
            writer.endArray()
        case .learningSteps(let steps): Self.write(steps, as: "learning_steps", to: &writer)
        case .relearningSteps(let steps): Self.write(steps, as: "relearning_steps", to: &writer)
        case .maximumInterval(let days): writer.member("maximum_interval", days)
        case .newItemsPerDay(let count): writer.member("new_items_per_day", count)
        case .acceptsRounded(let flag): writer.member("accept_rounded", flag)
        case .rollOverHour(let hour): writer.member("roll_over_hour", hour)
        case .timeZone(.system): writer.member("time_zone", .null)
        case .timeZone(.named(let name)): writer.member("time_zone", name)
        }
    }

    private static func write(_ steps: [Int], as name: String, to writer: inout JSONWriter) {
        writer.name(name)
        writer.beginArray()
        for step in steps { writer.int(step) }
        writer.endArray()
    }
}
