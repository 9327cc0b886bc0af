// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText

/// The questions of a bank, read in chunks of whole lines.
public struct BankLines {
    /// A line of the bank.
    public enum Entry: Sendable {
        /// A question.
        case question(Question)
        /// A line that cannot be read, or repeats a name.
        case fault(BankError)
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

    /// The questions of the next lines; `nil` at the end.
    ///
    /// - Throws: `BankError` where the file is no bank, `LineTooLong`, and what `read` throws.
    public mutating func next() throws -> [Entry]? {
        guard let chunk = try nextChunk() else { return nil }
        return try parse(chunk)
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

    private mutating func parse(_ chunk: [UInt8]) throws -> [Entry] {
        var entries: [Entry] = []
        let first = line
        var count = 0
        if !hasHeader {
            // The header is checked by the bank's own reader.
            let end = chunk.firstIndex(of: 0x0A) ?? chunk.count
            _ = try BankFile(Array(chunk[..<end]))
            hasHeader = true
            count = 1
        }
        chunk.withUnsafeBytes { buffer in
            var lines = JSONLines(buffer, line: first)
            for _ in 0..<count { _ = lines.next() }
            while let found = lines.next() {
                do throws(BankError) {
                    let question = try QuestionLine.read(buffer, range: found.range, line: found.number)
                    guard seen.insert(Self.mark(question.id.rawValue)).inserted else {
                        throw BankError(line: found.number, kind: .repeatedQuestion(question.id))
                    }
                    entries.append(.question(question))
                } catch {
                    entries.append(.fault(error))
                }
            }
        }
        line += chunk.count { $0 == 0x0A }
        return entries
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
