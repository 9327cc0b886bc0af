// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// A file to import.
public struct ImportFile: Sendable {
    /// Its base name, which citations give.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The name without the endings of exchange formats: the name of the document that imported questions cite.
    var title: String {
        var title = name
        for ending in [
            ".txt", ".xml", ".csv", ".tsv", ".apkg", ".jsonl", ".gift", ".aiken", ".moodle", ".bank", ".colpkg",
        ]
        where title.hasSuffix(ending) && title.utf8.count > ending.utf8.count {
            title.removeLast(ending.count)
        }
        return title
    }
}

/// What a file gave.
public struct ImportedFile: Sendable {
    /// The questions, in the order of the file.
    public var questions: [Question] = []
    /// What was odd, in the order of the file.
    public var complaints: [Complaint] = []
    /// The text of the items that could not be used, as they stand in the file.
    public var leftOver: [String] = []
    /// Past answers, where the file has any.
    public var reviews: [ImportedReview] = []
}

/// A past answer in another program's record.
public struct ImportedReview: Hashable, Sendable {
    /// The item it was an answer to.
    public let item: ItemID
    /// The question.
    public let question: QuestionID
    /// When, in milliseconds since 1970.
    public let milliseconds: Int
    /// 1 (again) to 4 (easy).
    public let rating: Int
    /// How long it took, in milliseconds.
    public let took: Int
}

/// Reads a format.
public protocol QuestionReader: Sendable {
    /// Whether the file looks like one of this format.
    func recognises(_ file: ImportFile) -> Bool
    /// The file's items.
    func read(_ file: ImportFile) throws(ImportError) -> ImportedFile
}

/// Reads files of any format that is read.
public enum Importer {
    /// The longest line of a text that is read, in bytes.
    public static let lineLimit = 16_777_216
    /// The greatest number of items of a file.
    public static let itemLimit = 2_000_000

    /// Reads `file` as `format`, or as what it looks like.
    public static func read(
        _ file: ImportFile, as format: (any ExchangeFormat)? = nil
    ) throws(ImportError) -> ImportedFile {
        if let reader = format?.reader { return try reader.read(file) }
        // An archive or XML shows itself by its first bytes; of texts, the strictest is tried first.
        let order = ["anki", "moodle", "jsonl", "aiken", "gift", "csv"]
        for name in order {
            if let reader = Formats.named(name)?.reader, reader.recognises(file) { return try reader.read(file) }
        }
        throw .unknownFormat
    }
}
