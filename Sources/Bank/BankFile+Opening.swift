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
        let opened = bytes.withBytes { buffer -> Result<(BankHeader, [Entry], [BankError]), BankError> in
            do throws(BankError) {
                return .success(try Self.open(buffer))
            } catch {
                return .failure(error)
            }
        }
        let (header, entries, faults) = try opened.get()
        self.init(header: header, entries: entries, faults: faults, bytes: bytes)
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

    private static func open(
        _ buffer: UnsafeRawBufferPointer
    ) throws(BankError) -> (header: BankHeader, entries: [Entry], faults: [BankError]) {
        var lines = JSONLines(buffer)
        guard let first = lines.next() else { throw BankError(line: 1, kind: .noHeader) }
        let header = try BankHeader(headerValue(buffer, first), line: first.number)
        var entries: [Entry] = []
        var faults: [BankError] = []
        var names: Set<QuestionID> = []
        // About 400 bytes a line: a guess that spares growing step by step.
        let expected = buffer.count / 400
        entries.reserveCapacity(expected)
        names.reserveCapacity(expected)
        while let line = lines.next() {
            var leading = LeadingKeys(previous: entries.last)
            do throws(BankError) {
                let entry = try leading.read(buffer, line)
                guard names.insert(entry.id).inserted else {
                    throw BankError(line: line.number, kind: .repeatedQuestion(entry.id))
                }
                entries.append(entry)
            } catch {
                faults.append(error)
            }
        }
        return (header, entries, faults)
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
