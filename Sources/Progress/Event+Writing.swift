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
        case .accept: "accept"
        case .flag: "flag"
        case .edit: "edit"
        case .suspend: "suspend"
        case .resume: "resume"
        case .move: "move"
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
        case .accept(let target, let rating, let form):
            writer.member("event", target.description)
            writer.member("rating", rating.rawValue)
            form.writeMembers(to: &writer)
        case .flag(let flag): flag.writeMembers(to: &writer)
        case .edit(let edit): edit.writeMembers(to: &writer)
        case .suspend(let item), .resume(let item): writer.member("item", item.rawValue)
        case .move(let movement):
            writer.member("why", movement.reason.name)
            writer.name("items")
            writer.beginArray()
            for moved in movement.items {
                writer.beginArray()
                writer.string(moved.item.rawValue)
                writer.string(moved.day.iso)
                writer.endArray()
            }
            writer.endArray()
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
        if let options { writer.member("options", options) }
        if let interval { writer.member("interval", interval) }
        if let practice { writer.member("practice", practice.name) }
        if let confidence {
            writer.name("confidence")
            writer.double(confidence)
        }
        range?.writeMembers(to: &writer)
        if hints > 0 { writer.member("hints", hints) }
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
