// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory

extension Snapshot {
    /// Reads a snapshot; `nil` where `isValid` refuses what it covers, or anything in it is not as it should be.
    ///
    /// What it covers is read first, so that a snapshot that cannot be used costs nothing more.
    /// Of the answers only the first and the last of each item are: the state keeps `snapshot` for the rest.
    static func read(_ snapshot: [UInt8], isValid: ([CoveredLog]) -> Bool) -> LearnerState? {
        snapshot.withUnsafeBytes { bytes in
            do throws(SnapshotError) {
                var reader = SnapshotReader(snapshot, bytes)
                return try reader.read(isValid)
            } catch {
                return nil
            }
        }
    }
}

/// A snapshot that is not used, for whatever reason: the logs are replayed then.
private struct SnapshotError: Error {}

private struct SnapshotReader {
    private let snapshot: [UInt8]
    private let bytes: UnsafeRawBufferPointer
    private var scanner: JSONScanner
    private var state = LearnerState()

    init(_ snapshot: [UInt8], _ bytes: UnsafeRawBufferPointer) {
        self.snapshot = snapshot
        self.bytes = bytes
        scanner = JSONScanner(bytes)
    }

    mutating func read(_ isValid: ([CoveredLog]) -> Bool) throws(SnapshotError) -> LearnerState {
        do {
            try scanner.beginObject()
            try expect("xxh64")
            let sum = try scanner.rawString()
            guard sum.range == Snapshot.checksumRange else { throw SnapshotError() }
            try expect("version")
            guard try scanner.int() == Snapshot.version else { throw SnapshotError() }
            try expect("logs")
            let logs = try covered()
            guard try scanner.text(sum) == Snapshot.checksum(of: bytes), isValid(logs) else { throw SnapshotError() }
            while let name = try scanner.nextName() { try member(try scanner.text(name)) }
            try scanner.finish()
        } catch {
            throw SnapshotError()
        }
        state.finishReading()
        return state
    }

    private mutating func expect(_ expected: StaticString) throws {
        guard let name = try scanner.nextName(), scanner.text(name, is: expected) else { throw SnapshotError() }
    }

    private mutating func member(_ name: String) throws {
        switch name {
        case "devices": try devices()
        case "latest": state.latest = Instant(milliseconds: try scanner.int())
        case "items":
            // About 300 bytes an item: a guess that spares growing step by step.
            state.records.reserveCapacity(bytes.count / 300)
            state.indices.reserveCapacity(bytes.count / 300)
            try scanner.beginArray()
            while try scanner.nextElement() { try item() }
        case "undone", "overrules", "suspensions", "movements", "settings", "remarks", "stated":
            guard let rows = try scanner.value().array else { throw SnapshotError() }
            for row in rows {
                guard let row = row.array, take(row, name) else { throw SnapshotError() }
            }
        default: throw SnapshotError()
        }
    }

    private mutating func covered() throws -> [CoveredLog] {
        guard let logs = try scanner.value().array else { throw SnapshotError() }
        return try logs.map { log in
            guard let device = log["device"]?.string.flatMap(DeviceID.init), let length = log["length"]?.int,
                let checksum = log["xxh64"]?.string, length >= 0
            else { throw SnapshotError() }
            return CoveredLog(device: device, length: length, checksum: checksum)
        }
    }

    private mutating func devices() throws {
        guard let devices = try scanner.value().array else { throw SnapshotError() }
        for device in devices {
            guard let row = device.array, row.count == 2, let id = row[0].string.flatMap(DeviceID.init),
                let last = row[1].int.flatMap({ UInt32(exactly: $0) }), state.deviceIndices[id] == nil
            else { throw SnapshotError() }
            state.counters[Int(state.intern(id))] = last
        }
    }

    // MARK: Rows

    private func key(_ device: Int?, _ counter: Int?) -> EventKey? {
        guard let device, state.devices.indices.contains(device), let counter = counter.flatMap({ UInt32(exactly: $0) })
        else { return nil }
        return EventKey(device: UInt32(device), counter: counter)
    }

    private mutating func take(_ row: [JSONValue], _ name: String) -> Bool {
        switch name {
        case "undone":
            guard row.count == 2, let key = key(row[0].int, row[1].int) else { return false }
            state.undone.insert(key)
        case "overrules":
            guard row.count == 6, let answer = key(row[0].int, row[1].int), let instant = row[2].int,
                let key = key(row[3].int, row[4].int), let rating = row[5].int.flatMap(Rating.init)
            else { return false }
            let overrule = Overrule(instant: Instant(milliseconds: instant), key: key, rating: rating)
            state.overrules[answer, default: []].append(overrule)
        case "suspensions":
            guard row.count == 5, let item = row[0].string, let instant = row[1].int,
                let key = key(row[2].int, row[3].int), let flag = row[4].bool
            else { return false }
            let suspension = Suspension(instant: Instant(milliseconds: instant), key: key, isSuspended: flag)
            state.suspensions[ItemID(rawValue: item), default: []].append(suspension)
        case "movements":
            guard row.count == 5, let item = row[0].string, let instant = row[1].int,
                let key = key(row[2].int, row[3].int), let day = row[4].int
            else { return false }
            let moved = MovedTo(instant: Instant(milliseconds: instant), key: key, day: CivilDay(number: day))
            state.movements[ItemID(rawValue: item), default: []].append(moved)
        case "remarks":
            guard row.count == 2, let device = row[0].string.flatMap(DeviceID.init), let line = row[1].string,
                let value = try? JSONReader.read(Array(line.utf8)), let event = try? Event(value, of: device)
            else { return false }
            let key = EventKey(device: state.intern(device), counter: event.id.counter)
            state.remarks.append(Remark(instant: event.at.instant, key: key, event: event))
        case "stated":
            guard row.count == 8, let item = row[0].string, let instant = row[1].int,
                let key = key(row[2].int, row[3].int), let offset = row[4].int,
                let marked = row[5].int.flatMap(Rating.init)
            else { return false }
            state.stated[key] = Stated(
                item: ItemID(rawValue: item), instant: Instant(milliseconds: instant), offset: offset, marked: marked,
                confidence: row[6].double, isInside: row[7].bool)
        default:
            guard row.count == 4, let instant = row[0].int, let key = key(row[1].int, row[2].int),
                let object = row[3].object
            else { return false }
            var members = Members(object)
            guard let settings = try? SettingChange.takeAll(&members), members.rest.members.isEmpty else {
                return false
            }
            state.changes.append(Change(instant: Instant(milliseconds: instant), key: key, settings: settings))
        }
        return true
    }

    // MARK: Items

    private mutating func item() throws {
        try scanner.beginArray()
        try element()
        var record = ItemRecord(ItemID(rawValue: try scanner.string()))
        try element()
        let text = try scanner.rawString()
        guard try !scanner.nextElement() else { throw SnapshotError() }
        var numbers = NumberReader(bytes, text.range)
        record.lapses = try number(&numbers)
        record.isSuspended = try number(&numbers) != 0
        guard let state = CardState(rawValue: try number(&numbers)) else { throw SnapshotError() }
        record.card = try card(state, &numbers)
        if !numbers.isAtEnd {
            let count = try number(&numbers)
            let latest = Instant(milliseconds: try number(&numbers))
            let range = numbers.place..<text.range.upperBound
            guard let packed = PackedReviews(snapshot, bytes, range, count: count, latest: latest),
                isDevice(packed.first.key), isDevice(packed.last.key)
            else { throw SnapshotError() }
            record.history = History(packed)
            record.folded = count
        }
        guard self.state.indices.updateValue(self.state.records.count, forKey: record.item) == nil else {
            throw SnapshotError()
        }
        self.state.records.append(record)
    }

    private func isDevice(_ key: EventKey) -> Bool { state.devices.indices.contains(Int(key.device)) }

    private mutating func element() throws {
        guard try scanner.nextElement() else { throw SnapshotError() }
    }

    private func number(_ numbers: inout NumberReader) throws -> Int {
        guard let number = numbers.next() else { throw SnapshotError() }
        return number
    }

    private func card(_ state: CardState, _ numbers: inout NumberReader) throws -> Card {
        if state == .new { return .new }
        let step = try number(&numbers)
        let stability = try double(&numbers)
        let fast = try double(&numbers)
        let difficulty = try double(&numbers)
        let lastReview = try number(&numbers)
        let due = try number(&numbers)
        guard stability > 0, fast >= 0, (1...10).contains(difficulty), (0...1000).contains(step),
            [lastReview, due].allSatisfy({ Instant(seconds: $0).seconds == $0 })
        else { throw SnapshotError() }
        let trace = Trace(
            memory: MemoryState(stability: stability, fast: fast, difficulty: difficulty), lastReview: lastReview,
            due: due)
        return switch state {
        case .new: .new
        case .learning: .learning(step: step, trace)
        case .review: .review(trace)
        case .relearning: .relearning(step: step, trace)
        }
    }

    /// A number from 0 on, by its bits.
    private func double(_ numbers: inout NumberReader) throws -> Double {
        let bits = try number(&numbers)
        guard bits >= 0 else { throw SnapshotError() }
        return Double(bitPattern: UInt64(bits))
    }
}

extension LearnerState {
    /// Works out what a snapshot does not hold.
    fileprivate mutating func finishReading() {
        latestAnswer = records.compactMap { $0.lastAnswered }.max()
        rebuildSchedulers()
        for item in movements.keys.sorted() { updateMovement(of: item) }
    }
}
