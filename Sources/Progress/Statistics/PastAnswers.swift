// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import Figures
import JSONText
import Memory

/// One answer as the log has it: what the state does not keep, for statistics.
public struct PastAnswer: Hashable, Sendable {
    /// When it was given, and what the clock on the wall showed.
    public let at: ZonedInstant
    /// The item.
    public let item: ItemID
    /// Whether it counts as right, after overruling.
    public let isRight: Bool
    /// Time from the question to the answer, in milliseconds.
    public let milliseconds: Int
    /// Whether it was for practice and left the schedule alone.
    public let isPractice: Bool
}

/// A learner as statistics need them: the state, and every answer that was not taken back.
public struct LearnerHistory: Sendable {
    /// All that is known about the learner.
    public let state: LearnerState
    /// The answers in the order of time.
    public let answers: [PastAnswer]
    /// What was found while the files were read.
    public let facts: [ProfileFact]

    /// The history of a state whose answers are known.
    public init(state: LearnerState, answers: [PastAnswer], facts: [ProfileFact] = []) {
        self.state = state
        self.answers = answers
        self.facts = facts
    }

    /// Reads the profile in `folder` without opening it.
    public init(folder: String, in system: any FileSystem) throws(ProfileError) {
        let reading = try ProfileReading(folder: folder, in: system)
        let files = ProfileFiles(folder: folder, system: system)
        var ignored: [ProfileFact] = []
        var answers: [PastAnswer] = []
        do throws(FileError) {
            for device in try files.devices().devices {
                let log = try ProfileStore.readLog(files, device, &ignored)
                answers += Self.answers(try log.records(in: system)[...], of: device, reading.state)
            }
        } catch {
            throw .file(error)
        }
        // Sorted by instant, then by place in the logs, so that equal instants keep one order.
        let order = answers.indices.sorted {
            (answers[$0].at.instant.milliseconds, $0) < (answers[$1].at.instant.milliseconds, $1)
        }
        self.init(state: reading.state, answers: order.map { answers[$0] }, facts: reading.facts)
    }

    static func answers(_ records: ArraySlice<UInt8>, of device: DeviceID, _ state: LearnerState) -> [PastAnswer] {
        records.withUnsafeBytes { bytes in
            JSONLines(bytes).compactMap { line in
                guard let answer = try? PastLine(bytes, line),
                    case let id = EventID(device: device, counter: answer.counter), !state.isTakenBack(id)
                else { return nil }
                return PastAnswer(
                    at: answer.at, item: answer.item,
                    isRight: (state.overruledGrade(of: id) ?? answer.rating) != .again,
                    milliseconds: answer.milliseconds, isPractice: answer.isPractice)
            }
        }
    }
}

extension LearnerState {
    /// Whether an event was taken back.
    public func isTakenBack(_ id: EventID) -> Bool {
        key(of: id).map { undone.contains($0) } ?? false
    }

    /// The learner's own grade for an answer; `nil` where the marking's holds.
    public func overruledGrade(of id: EventID) -> Rating? {
        key(of: id).flatMap { overrules[$0]?.last { !undone.contains($0.key) }?.rating }
    }

    private func key(of id: EventID) -> EventKey? {
        deviceIndices[id.device].map { EventKey(device: $0, counter: id.counter) }
    }
}

/// The members of an answer that statistics need: of a million lines no other is worth the time. Another event throws.
private struct PastLine {
    let counter: UInt32
    let at: ZonedInstant
    let item: ItemID
    let rating: Rating
    var milliseconds = 0
    var isPractice = false

    private enum Other: Error { case line }

    init(_ bytes: UnsafeRawBufferPointer, _ line: JSONLines.Line) throws {
        var scanner = JSONScanner(bytes, range: line.range, line: line.number)
        var counter: Int?
        var at: ZonedInstant?
        var item: String?
        var rating: Int?
        var isAnswer = false
        try scanner.beginObject()
        while let name = try scanner.nextName() {
            if counter == nil, scanner.text(name, is: "n") {
                counter = try scanner.int()
            } else if at == nil, scanner.text(name, is: "at") {
                let raw = try scanner.rawString()
                at = ZonedInstant(
                    isoBytes: UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[raw.range]))
            } else if !isAnswer, scanner.text(name, is: "type") {
                guard scanner.text(try scanner.rawString(), is: "answer") else { throw Other.line }
                isAnswer = true
            } else if item == nil, scanner.text(name, is: "item") {
                item = try scanner.string()
            } else if rating == nil, scanner.text(name, is: "rating") {
                rating = try scanner.int()
            } else if scanner.text(name, is: "seconds") {
                let seconds = min(max(try scanner.double(), 0), Double(Answered.longestTime) / 1000)
                milliseconds = Int((seconds * 1000).rounded())
            } else if !isPractice, scanner.text(name, is: "practice") {
                try scanner.skipValue()
                isPractice = true
            } else {
                try scanner.skipValue()
            }
        }
        try scanner.finish()
        guard isAnswer, let number = counter.flatMap({ UInt32(exactly: $0) }), EventID.legalCounters.contains(number),
            let at, let item, !item.isEmpty, let grade = rating.flatMap(Rating.init)
        else { throw Other.line }
        self.counter = number
        self.at = at
        self.item = ItemID(rawValue: item)
        self.rating = grade
    }
}
