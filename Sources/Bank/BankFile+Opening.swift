// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

extension BankFile {
    /// Opens a bank.
    ///
    /// A line that cannot be indexed is left out and becomes one of `faults`. Reads each line up to the last of the keys
    /// `id`, `item`, `measure`, `revision`, `kind` and `importance`, with which a line written by `BankWriter` begins.
    ///
    /// - Throws: `BankError` where the first line is not a header, or one of a later format.
    public init(_ bytes: BankBytes) throws(BankError) {
        let read = bytes.withBytes { buffer -> Result<Opened, BankError> in
            do throws(BankError) {
                return .success(try Self.open(buffer))
            } catch {
                return .failure(error)
            }
        }
        let opened = try read.get()
        self.init(
            header: opened.header, entries: opened.entries, questionIndices: opened.indices, faults: opened.faults,
            bytes: bytes)
    }

    /// Opens a bank from the content of its file.
    public init(_ bytes: [UInt8]) throws(BankError) {
        try self.init(BankBytes(bytes))
    }

    /// For each name that an item of the bank had before, the name it has now, in the order of the file.
    ///
    /// Passes over every line: to be asked for only when a record names an item that the bank does not have.
    public func replacedItems() -> [(old: ItemID, new: ItemID)] {
        bytes.withBytes { buffer in
            var replaced: [(old: ItemID, new: ItemID)] = []
            for item in items {
                var seen: Set<ItemID> = []
                for entry in entries[item.questions] {
                    // A line that is damaged behind its first keys is reported when its question is asked for.
                    let names = (try? Self.formerNames(buffer, entry)) ?? []
                    for old in names where seen.insert(old).inserted { replaced.append((old, item.id)) }
                }
            }
            return replaced
        }
    }

    private static func formerNames(_ buffer: UnsafeRawBufferPointer, _ entry: Entry) throws(JSONError) -> [ItemID] {
        var names: [ItemID] = []
        var scanner = JSONScanner(buffer, range: entry.range, line: entry.line)
        try scanner.beginObject()
        while let name = try scanner.nextName() {
            guard scanner.text(name, is: "was") else {
                try scanner.skipValue()
                continue
            }
            try scanner.beginArray()
            while try scanner.nextElement() { names.append(ItemID(rawValue: try scanner.string())) }
        }
        return names
    }

    /// What one pass over the lines gives.
    private struct Opened {
        let header: BankHeader
        var entries: [Entry] = []
        var indices: [QuestionID: Int] = [:]
        var faults: [BankError] = []
    }

    private static func open(_ buffer: UnsafeRawBufferPointer) throws(BankError) -> Opened {
        var lines = JSONLines(buffer)
        guard let first = lines.next() else { throw BankError(line: 1, kind: .noHeader) }
        var opened = Opened(header: try BankHeader(headerValue(buffer, first), line: first.number))
        // About 800 bytes a line: a guess that spares growing step by step.
        opened.entries.reserveCapacity(buffer.count / 800)
        opened.indices.reserveCapacity(buffer.count / 800)
        while let line = lines.next() {
            var leading = LeadingKeys(previous: opened.entries.last)
            do throws(BankError) {
                let entry = try leading.read(buffer, line)
                if let earlier = opened.indices.updateValue(opened.entries.count, forKey: entry.id) {
                    opened.indices[entry.id] = earlier
                    throw BankError(line: line.number, kind: .repeatedQuestion(entry.id))
                }
                opened.entries.append(entry)
            } catch {
                opened.faults.append(error)
            }
        }
        return opened
    }

    private static func headerValue(
        _ buffer: UnsafeRawBufferPointer, _ line: JSONLines.Line
    ) throws(BankError) -> JSONValue {
        do throws(JSONError) {
            return try JSONReader.read(buffer, range: line.range, line: line.number)
        } catch {
            throw BankError(line: line.number, kind: .malformed(error))
        }
    }
}
