// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText

/// The questions of a bank, read in chunks of whole lines.
public struct BankLines {
    /// A line of the bank.
    public enum Entry: Sendable {
        /// A question.
        case question(BankQuestion)
        /// A line that cannot be read, or repeats a name.
        case fault(BankError)
    }

    /// Does pieces of work, numbered from 0, in any order and perhaps at once; returns when all are done.
    public typealias Performer = (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

    /// Does one piece after the other.
    public static func oneByOne(_ count: Int, _ work: @Sendable (Int) -> Void) {
        for index in 0..<count { work(index) }
    }

    /// The longest line that is read, in bytes.
    public static let lineLimit = 16_777_216

    private let read: (Int) throws -> [UInt8]
    private var rest: [UInt8] = []
    private var line = 1
    private var isAtEnd = false
    private var hasHeader = false
    private var seen: Set<UInt64> = []

    /// The lines of what `read` gives: at most so many bytes at each call, none at the end.
    public init(read: @escaping (Int) throws -> [UInt8]) { self.read = read }

    /// The lines of a bank in memory.
    public init(_ bytes: [UInt8]) {
        var left = bytes[...]
        read = { count in
            defer { left = left.dropFirst(count) }
            return Array(left.prefix(count))
        }
    }

    /// The questions of the next lines, in runs that follow each other; `nil` at the end.
    ///
    /// - Throws: `BankError` where the file is no bank, `LineTooLong`, and what `read` throws.
    public mutating func next(_ perform: Performer = oneByOne) throws -> [[Entry]]? {
        guard let chunk = try nextChunk() else { return nil }
        return try parse(chunk, perform)
    }

    /// Passes over the whole bank and tells what it holds.
    public mutating func survey() throws -> BankSurvey {
        var survey = BankSurvey(options: 0)
        while let chunk = try nextChunk() {
            chunk.withUnsafeBytes { buffer in
                for found in JSONLines(buffer) {
                    survey.questions += 1
                    survey.options = max(survey.options, Self.options(buffer, found.range))
                }
            }
        }
        survey.questions = max(0, survey.questions - 1)
        return survey
    }

    /// A file that has a line longer than `lineLimit`.
    public struct LineTooLong: Error {
        /// The line's number, from 1.
        public let line: Int
    }

    private mutating func nextChunk() throws -> [UInt8]? {
        while true {
            if let end = rest.lastIndex(of: 0x0A) {
                let chunk = Array(rest[...end])
                rest.removeSubrange(...end)
                return chunk
            }
            if isAtEnd {
                if rest.isEmpty { return nil }
                defer { rest = [] }
                return rest
            }
            guard rest.count <= Self.lineLimit else { throw LineTooLong(line: line) }
            let more = try read(1_048_576)
            if more.isEmpty { isAtEnd = true }
            rest += more
        }
    }

    private mutating func parse(_ chunk: [UInt8], _ perform: Performer) throws -> [[Entry]] {
        var start = 0
        if !hasHeader {
            // The header is checked by the bank's own reader.
            start = chunk.firstIndex(of: 0x0A).map { $0 + 1 } ?? chunk.count
            _ = try BankFile(Array(chunk[..<start]))
            hasHeader = true
            line += 1
        }
        let runs = Self.runs(chunk, from: start, line: line)
        let parsed = Slots<[Entry]>(runs.count, empty: [])
        perform(runs.count) { index in parsed.set(index, Self.entries(chunk, runs[index].range, line: runs[index].line))
        }
        line = runs.last.map { $0.line + $0.lines } ?? line
        var result = parsed.values
        for run in result.indices {
            for index in result[run].indices {
                guard case .question(let read) = result[run][index] else { continue }
                if !seen.insert(Self.mark(read.question.id.rawValue)).inserted {
                    let fault = BankError(line: read.number, kind: .repeatedQuestion(read.question.id))
                    result[run][index] = .fault(fault)
                }
            }
        }
        return result
    }

    private struct Run {
        let range: Range<Int>
        /// The number of the first line.
        let line: Int
        let lines: Int
    }

    /// The chunk in runs of whole lines.
    private static func runs(_ chunk: [UInt8], from start: Int, line: Int) -> [Run] {
        var runs: [Run] = []
        var at = start
        var number = line
        chunk.withUnsafeBytes { buffer in
            while at < buffer.count {
                let wanted = min(at + 131_072, buffer.count - 1)
                let end = buffer.place(of: 0x0A, from: wanted).map { $0 + 1 } ?? buffer.count
                var lines = 0
                var next = at
                while next < end, let feed = buffer.place(of: 0x0A, from: next) {
                    lines += 1
                    next = feed + 1
                }
                runs.append(Run(range: at..<end, line: number, lines: lines))
                number += lines
                at = end
            }
        }
        return runs
    }

    private static func entries(_ chunk: [UInt8], _ range: Range<Int>, line: Int) -> [Entry] {
        chunk.withUnsafeBytes { buffer in
            var entries: [Entry] = []
            let run = UnsafeRawBufferPointer(rebasing: buffer[range])
            for found in JSONLines(run, line: line) {
                do throws(BankError) {
                    let question = try QuestionLine.read(run, range: found.range, line: found.number)
                    let place = range.lowerBound + found.range.lowerBound..<range.lowerBound + found.range.upperBound
                    entries.append(.question(BankQuestion(question, line: chunk[place], number: found.number)))
                } catch {
                    entries.append(.fault(error))
                }
            }
            return entries
        }
    }

    /// FNV-1a (Fowler, Noll and Vo) of a name: 100,000 names have a chance of 3 in 10¹⁰ that two of them are one.
    private static func mark(_ name: String) -> UInt64 {
        var mark: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mark
    }

    private static func options(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        var scanner = JSONScanner(buffer, range: range, line: 1)
        var count = 0
        do throws(JSONError) {
            try scanner.beginObject()
            while let name = try scanner.nextName() {
                // The options stand before the answer.
                if scanner.text(name, is: "answer") { return count }
                guard scanner.text(name, is: "options") else {
                    try scanner.skipValue()
                    continue
                }
                try scanner.beginArray()
                while try scanner.nextElement() {
                    try scanner.skipValue()
                    count += 1
                }
                return count
            }
        } catch {
            return count
        }
        return count
    }
}

/// A question with the line of the bank that it was read from.
///
/// A class, so that a question on its way through an export is handed on and not copied.
public final class BankQuestion: Sendable {
    /// The question.
    public let question: Question
    /// Its line as it stands.
    public let line: ArraySlice<UInt8>
    /// The line's number in the bank, from 1.
    public let number: Int

    init(_ question: Question, line: ArraySlice<UInt8>, number: Int) {
        self.question = question
        self.line = line
        self.number = number
    }
}
