// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory

/// What replaying a log found that is no event.
struct ReplayReport: Equatable {
    /// Lines read.
    var events = 0
    /// Lines that are no event.
    var malformed = 0
    /// The first of them.
    var first: MalformedLine?
}

/// A line of a log that is no event.
public struct MalformedLine: Hashable, Sendable {
    /// Its number, counted from 1.
    public let number: Int
    /// What is wrong with it.
    public let problem: LineProblem
}

extension LearnerState {
    /// Notes the events in the lines of `device`'s log from `offset` on; the caller settles.
    ///
    /// Of an answer only what the state needs is read, so that a million of them take about a second.
    mutating func add(
        log bytes: UnsafeRawBufferPointer, from offset: Int, of device: DeviceID
    ) -> ReplayReport {
        var report = ReplayReport()
        for line in JSONLines(bytes, from: offset) {
            do throws(LineProblem) {
                if let answer = try? AnswerLine(bytes, line) {
                    let id = EventID(device: device, counter: answer.counter)
                    let key = note(id, answer.at.instant)
                    if !answer.isPractice {
                        addAnswer(
                            to: answer.item,
                            Review(
                                instant: answer.at.instant, key: key, marked: answer.rating, asked: answer.asked,
                                interval: answer.interval, offset: answer.at.offsetMinutes))
                    }
                } else {
                    add(try Event(line: line.range, of: bytes, number: line.number, of: device))
                }
                report.events += 1
            } catch {
                report.malformed += 1
                if report.first == nil {
                    let before = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
                    report.first = MalformedLine(number: before + line.number, problem: error)
                }
            }
        }
        return report
    }
}

/// The members of an answer that the state is computed from; another event, or a line in another form, throws.
private struct AnswerLine {
    let counter: UInt32
    let at: ZonedInstant
    let item: ItemID
    let rating: Rating
    var asked = Review.Asked.plain
    var interval = 0
    var isPractice = false

    private enum Other: Error { case line }

    init(_ bytes: UnsafeRawBufferPointer, _ line: JSONLines.Line) throws {
        var scanner = JSONScanner(bytes, range: line.range, line: line.number)
        var counter: Int?
        var at: ZonedInstant?
        var isChoice: Bool?
        var isNear: Bool?
        var options: Int?
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
            } else if isChoice == nil, scanner.text(name, is: "kind") {
                isChoice = scanner.text(try scanner.rawString(), is: "choice")
            } else if isNear == nil, scanner.text(name, is: "verdict") {
                isNear = scanner.text(try scanner.rawString(), is: "near")
            } else if options == nil, scanner.text(name, is: "options") {
                options = try scanner.int()
            } else if interval == 0, scanner.text(name, is: "interval") {
                interval = try scanner.int()
            } else if scanner.text(name, is: "confidence") || scanner.text(name, is: "range") {
                throw Other.line
            } else if !isPractice, scanner.text(name, is: "practice") {
                try scanner.skipValue()
                isPractice = true
            } else {
                try scanner.skipValue()
            }
        }
        try scanner.finish()
        guard isAnswer, let number = counter.flatMap({ UInt32(exactly: $0) }), EventID.legalCounters.contains(number),
            let at, let isChoice, let isNear, let item, !item.isEmpty, let grade = rating.flatMap(Rating.init)
        else { throw Other.line }
        self.counter = number
        self.at = at
        asked = Review.Asked(options: isChoice ? options ?? Answered.usualOptions : 0, isNear: isNear)
        self.item = ItemID(rawValue: item)
        self.rating = grade
    }
}
