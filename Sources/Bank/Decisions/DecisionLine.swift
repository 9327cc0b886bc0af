// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// The file of a curator's decisions: JSON Lines, a header first, then a record a line.
public enum DecisionLine {
    /// The version of the format that this program writes and the latest it reads.
    public static let formatVersion = 1

    /// The first line, with its line feed.
    public static var header: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("recite", "decisions")
        writer.member("version", formatVersion)
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    /// The line of a record, with its line feed.
    public static func bytes(of record: Decisions.Record) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        switch record {
        case .undone(let question):
            writer.member("question", question.rawValue)
            writer.member("decision", "undo")
        case .decided(let decision):
            writer.member("question", decision.question.rawValue)
            switch decision.verdict {
            case .keep(let shown):
                writer.member("decision", "keep")
                writer.name("shown")
                QuestionLine.write(shown, to: &writer)
            case .drop(let shown):
                writer.member("decision", "drop")
                writer.name("shown")
                QuestionLine.write(shown, to: &writer)
            case .edit(let made, let edited):
                writer.member("decision", "edit")
                writer.name("made")
                QuestionLine.write(made, to: &writer)
                writer.name("edited")
                QuestionLine.write(edited, to: &writer)
            }
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    /// Reads a file of decisions; an empty one has none.
    ///
    /// - Throws: `BankError` for the first line that cannot be read: a decision that is passed over in silence would
    ///   bring back what was dropped.
    public static func read(_ bytes: [UInt8]) throws(BankError) -> Decisions {
        let result = bytes.withUnsafeBytes { buffer -> Result<Decisions, BankError> in
            do throws(BankError) {
                return .success(try read(buffer))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func read(_ buffer: UnsafeRawBufferPointer) throws(BankError) -> Decisions {
        var decisions = Decisions()
        var lines = JSONLines(buffer)
        guard let first = lines.next() else { return decisions }
        let header = try members(buffer, first)
        guard header.object["recite"]?.string == "decisions" else {
            throw BankError(line: first.number, kind: .noHeader)
        }
        let version = try header.int("version")
        guard version <= formatVersion else { throw header.unfit("version") }
        while let line = lines.next() { decisions.apply(try record(members(buffer, line))) }
        return decisions
    }

    private static func members(
        _ buffer: UnsafeRawBufferPointer, _ line: JSONLines.Line
    ) throws(BankError) -> Members {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(buffer, range: line.range, line: line.number)
        } catch {
            throw BankError(line: line.number, kind: .malformed(error))
        }
        guard let object = value.object else { throw BankError(line: line.number, kind: .missing(key: "question")) }
        return Members(object, line: line.number)
    }

    private static func record(_ members: Members) throws(BankError) -> Decisions.Record {
        let id = QuestionID(rawValue: try members.name("question"))
        switch try members.string("decision") {
        case "keep": return .decided(Decision(id, .keep(shown: try question("shown", members))))
        case "drop": return .decided(Decision(id, .drop(shown: try question("shown", members))))
        case "edit":
            return .decided(
                Decision(id, .edit(made: try question("made", members), edited: try question("edited", members))))
        case "undo": return .undone(id)
        default: throw members.unfit("decision")
        }
    }

    private static func question(_ key: String, _ members: Members) throws(BankError) -> Question {
        let bytes = JSONWriter.write(try members.required(key))
        let result = bytes.withUnsafeBytes { buffer -> Result<Question, BankError> in
            do throws(BankError) {
                return .success(try QuestionLine.read(buffer, line: members.line))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
