// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory

extension Snapshot {
    /// The bytes of the snapshot of a settled `state`.
    static func write(_ state: LearnerState, covering logs: [CoveredLog]) -> [UInt8] {
        var writer = JSONWriter(.line)
        writer.beginObject()
        writer.member("xxh64", Checksum.none)
        writer.member("version", version)
        writer.array("logs", logs) { writer, log in
            writer.beginObject()
            writer.member("device", log.device.rawValue)
            writer.member("length", log.length)
            writer.member("xxh64", log.checksum)
            writer.endObject()
        }
        writer.array("devices", Array(zip(state.devices, state.counters))) { writer, device in
            writer.beginArray()
            writer.string(device.0.rawValue)
            writer.int(Int(device.1))
            writer.endArray()
        }
        if let latest = state.latest { writer.member("latest", latest.milliseconds) }
        writer.array("undone", sorted(state.undone)) { writer, key in
            writer.beginArray()
            writer.key(key)
            writer.endArray()
        }
        writer.array("overrules", sorted(state.overrules.keys)) { writer, answer in
            for overrule in state.overrules[answer] ?? [] {
                writer.beginArray()
                writer.key(answer)
                writer.place(overrule)
                writer.int(overrule.rating.rawValue)
                writer.endArray()
            }
        }
        writer.array("suspensions", state.suspensions.keys.sorted()) { writer, item in
            for suspension in state.suspensions[item] ?? [] {
                writer.beginArray()
                writer.string(item.rawValue)
                writer.place(suspension)
                writer.bool(suspension.isSuspended)
                writer.endArray()
            }
        }
        writer.array("movements", state.movements.keys.sorted()) { writer, item in
            for moved in state.movements[item] ?? [] {
                writer.beginArray()
                writer.string(item.rawValue)
                writer.place(moved)
                writer.int(moved.day.number)
                writer.endArray()
            }
        }
        if !state.remarks.isEmpty {
            writer.array("remarks", state.remarks) { writer, remark in
                writer.beginArray()
                writer.string(remark.event.id.device.rawValue)
                writer.string(String(decoding: remark.event.line.dropLast(), as: UTF8.self))
                writer.endArray()
            }
        }
        if !state.stated.isEmpty {
            writer.array("stated", sorted(state.stated.keys)) { writer, key in
                guard let stated = state.stated[key] else { return }
                writer.beginArray()
                writer.string(stated.item.rawValue)
                writer.int(stated.instant.milliseconds)
                writer.key(key)
                writer.int(stated.offset)
                writer.int(stated.marked.rawValue)
                if let confidence = stated.confidence { writer.double(confidence) } else { writer.null() }
                if let isInside = stated.isInside { writer.bool(isInside) } else { writer.null() }
                writer.endArray()
            }
        }
        writer.array("settings", state.changes) { writer, change in
            writer.beginArray()
            writer.place(change)
            writer.beginObject()
            for setting in change.settings { setting.writeMember(to: &writer) }
            writer.endObject()
            writer.endArray()
        }
        writer.array("items", state.records) { writer, record in write(record, to: &writer) }
        writer.endObject()
        writer.endLine()
        return sealed(writer.bytes)
    }

    /// The bytes with the checksum of all that follows it in its place.
    static func sealed(_ bytes: consuming [UInt8]) -> [UInt8] {
        let sum = bytes.withUnsafeBytes { checksum(of: $0) }
        bytes.replaceSubrange(checksumRange, with: sum.utf8)
        return bytes
    }

    private static func sorted(_ keys: some Sequence<EventKey>) -> [EventKey] {
        keys.sorted { ($0.device, $0.counter) < ($1.device, $1.counter) }
    }

    private static func write(_ record: ItemRecord, to writer: inout JSONWriter) {
        writer.beginArray()
        writer.string(record.item.rawValue)
        let (state, step): (CardState, Int) =
            switch record.card {
            case .new: (.new, 0)
            case .learning(let step, _): (.learning, step)
            case .review: (.review, 0)
            case .relearning(let step, _): (.relearning, step)
            }
        var text: [UInt8] = []
        text.append(numbers: [record.lapses, record.isSuspended ? 1 : 0, state.rawValue])
        if let trace = record.card.trace {
            let memory = [trace.stability, trace.memory.fast, trace.difficulty].map { Int($0.bitPattern) }
            text.append(UInt8(ascii: " "))
            text.append(numbers: [step] + memory + [trace.lastReview, trace.due])
        }
        if let last = record.lastReview {
            text.append(UInt8(ascii: " "))
            text.append(numbers: [record.reviewCount, last.instant.milliseconds])
            text.append(UInt8(ascii: " "))
            if let packed = record.history.packed {
                packed.write(to: &text)
            } else {
                PackedReviews.write(record.reviews, to: &text)
            }
        }
        writer.string(plain: text)
        writer.endArray()
    }
}

extension JSONWriter {
    fileprivate mutating func array<Element>(
        _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        self.name(name)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    fileprivate mutating func key(_ key: EventKey) {
        int(Int(key.device))
        int(Int(key.counter))
    }

    fileprivate mutating func place(_ ordered: some Ordered) {
        int(ordered.instant.milliseconds)
        key(ordered.key)
    }
}
