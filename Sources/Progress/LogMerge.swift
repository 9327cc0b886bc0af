// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import JSONText

/// The logs of one learner: by device, the lines, each without its line feed.
///
/// Merging is a union of events: it is commutative and associative, merging a set with itself changes nothing, and the state
/// follows from the union whatever the order, since events take effect by instant.
public struct LogSet: Hashable, Sendable {
    /// The lines of each device's log, in the order of its file.
    public private(set) var logs: [DeviceID: [[UInt8]]] = [:]

    /// No logs.
    public init() {}

    /// The logs as they were found; what stands after the last line feed was never written to its end and is left out.
    init(_ logs: [ListedLog], in system: any FileSystem) throws(FileError) {
        for log in logs { insert(log.device, Self.lines(try log.records(in: system)[...])) }
    }

    /// Adds the lines of one device, merged with what it has.
    public mutating func insert(_ device: DeviceID, _ lines: [[UInt8]]) {
        var open = [(device: device, lines: lines)]
        while let next = open.popLast() {
            guard let mine = logs[next.device] else {
                logs[next.device] = next.lines
                continue
            }
            let (kept, moved) = Self.joined(mine, next.lines, of: next.device)
            logs[next.device] = kept
            if let moved { open.append(moved) }
        }
    }

    /// Adds all of another set.
    public mutating func merge(_ other: LogSet) {
        for (device, lines) in other.logs.sorted(by: { $0.key < $1.key }) { insert(device, lines) }
    }

    /// How many lines there are.
    public var count: Int { logs.values.reduce(0) { $0 + $1.count } }

    /// The bytes of a device's log.
    public func bytes(of device: DeviceID) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in logs[device] ?? [] {
            bytes += line
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    static func lines(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }

    /// The log of two copies of one, and what has to move to a device of its own.
    ///
    /// A log only grows, so that one copy usually begins with the other, and the longer one holds everything. Two copies part where
    /// a machine was set back to an older state and went on, or one profile was copied and both were used: then two events
    /// have one name. The copy whose first other line has the smaller bytes keeps the device; the rest of the other becomes the
    /// log of a new one, whose name follows from that line, so that every order of merging comes to the same.
    private static func joined(
        _ left: [[UInt8]], _ right: [[UInt8]], of device: DeviceID
    ) -> (kept: [[UInt8]], moved: (device: DeviceID, lines: [[UInt8]])?) {
        let common = zip(left, right).prefix { $0 == $1 }.count
        if common == right.count { return (left, nil) }
        if common == left.count { return (right, nil) }
        let isLeftFirst = left[common].lexicographicallyPrecedes(right[common])
        let (kept, other) = isLeftFirst ? (left, right) : (right, left)
        let tail = Array(other[common...])
        let new = newDevice(for: tail[0], of: device)
        return (kept, (new, renamed(tail, from: device, to: new)))
    }

    /// A name that follows from the device and the line with which its log parted.
    private static func newDevice(for line: [UInt8], of device: DeviceID) -> DeviceID {
        var sum = Checksum()
        (Array(device.rawValue.utf8) + line).withUnsafeBytes { sum.update($0) }
        return DeviceID(rawValue: "m" + sum.hexadecimal) ?? device
    }

    /// The lines with what they say of each other under the new device's name.
    private static func renamed(_ lines: [[UInt8]], from old: DeviceID, to new: DeviceID) -> [[UInt8]] {
        let events = lines.map { line in
            line.withUnsafeBytes { try? Event(line: 0..<line.count, of: $0, number: 1, of: new) }
        }
        let moved = Set(events.compactMap { $0?.id.counter })
        return zip(lines, events).map { line, event in
            guard let event, let target = event.body.target, target.device == old, moved.contains(target.counter)
            else { return line }
            let body = event.body.with(target: EventID(device: new, counter: target.counter))
            return Array(Event(id: event.id, at: event.at, body: body, extra: event.extra).line.dropLast())
        }
    }
}

extension Event.Body {
    /// The event that this one is about; `nil` for one that stands by itself.
    fileprivate var target: EventID? {
        switch self {
        case .undo(let target), .overrule(let target, _), .accept(let target, _, _): target
        default: nil
        }
    }

    fileprivate func with(target: EventID) -> Event.Body {
        switch self {
        case .undo: .undo(target)
        case .overrule(_, let rating): .overrule(target, rating)
        case .accept(_, let rating, let form): .accept(target, rating, form)
        default: self
        }
    }
}
