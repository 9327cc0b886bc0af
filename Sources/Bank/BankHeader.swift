// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// The first line of a bank: which documents it was made from, and by what.
///
/// No instant stands in it, so that the same input gives the same bytes.
public struct BankHeader: Hashable, Sendable {
    /// The version of the format that this program writes and the latest it reads.
    public static let formatVersion = 1

    /// The version of the format the bank is written in.
    public var version: Int
    /// The version of the generator that wrote the bank; empty where the bank was written by hand or imported.
    public var generator: String
    /// The language data the generator used.
    public var language: LanguageMode
    /// The documents, in the order they were given.
    public var documents: [Document]
    /// Keys of the header that this version does not know, kept when the bank is written again.
    public var unknown: JSONObject

    /// A header of the format that this program writes.
    public init(generator: String, language: LanguageMode, documents: [Document], unknown: JSONObject = JSONObject()) {
        version = Self.formatVersion
        self.generator = generator
        self.language = language
        self.documents = documents
        self.unknown = unknown
    }

    /// A document a bank was made from.
    public struct Document: Hashable, Sendable {
        /// Its name, as citations give it: a base name or the name in its header, never a path.
        public var name: String
        /// Its length in bytes.
        public var length: Int
        /// The checksum of its bytes.
        public var checksum: Checksum
        /// Keys that this version does not know, kept when the bank is written again.
        public var unknown: JSONObject

        /// A document of `length` bytes.
        public init(name: String, length: Int, checksum: Checksum, unknown: JSONObject = JSONObject()) {
            self.name = name
            self.length = length
            self.checksum = checksum
            self.unknown = unknown
        }

        /// The document `name` with these bytes.
        public init(name: String, content: [UInt8]) {
            self.init(name: name, length: content.count, checksum: Checksum(of: content))
        }
    }

    /// Where words and their classes came from when a bank was made.
    public enum LanguageMode: String, Hashable, Sendable {
        /// The rules inside the program alone.
        case builtin
        /// The rules and the lexicon of Debian's packages.
        case debian
        /// No generator: written by hand or imported.
        case none
    }
}

extension BankHeader {
    /// Reads a header from its line.
    init(_ value: JSONValue, line: Int) throws(BankError) {
        guard value["recite"] == .string("bank"), let object = value.object else {
            throw BankError(line: line, kind: .noHeader)
        }
        let members = Members(object, line: line)
        version = try members.int("version")
        guard version <= Self.formatVersion else { throw BankError(line: line, kind: .laterVersion(version)) }
        guard version > 0 else { throw members.unfit("version") }
        generator = try members.string("generator")
        guard let mode = LanguageMode(rawValue: try members.string("language")) else { throw members.unfit("language") }
        language = mode
        documents = try members.objects("documents").map { inner throws(BankError) in
            guard let checksum = Checksum(hexadecimal: try inner.string("sha256")) else { throw inner.unfit("sha256") }
            let length = try inner.int("length")
            guard length >= 0 else { throw inner.unfit("length") }
            return Document(
                name: try inner.string("name"), length: length, checksum: checksum,
                unknown: inner.others(than: ["name", "length", "sha256"]))
        }
        unknown = members.others(than: ["recite", "version", "generator", "language", "documents"])
    }

    /// Writes the header as the line that begins a bank.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("recite", "bank")
        writer.member("version", version)
        writer.member("generator", generator)
        writer.member("language", language.rawValue)
        writer.name("documents")
        writer.beginArray()
        for document in documents {
            writer.beginObject()
            writer.member("name", document.name)
            writer.member("length", document.length)
            writer.member("sha256", document.checksum.hexadecimal)
            for member in document.unknown.members { writer.member(member.name, member.value) }
            writer.endObject()
        }
        writer.endArray()
        for member in unknown.members { writer.member(member.name, member.value) }
        writer.endObject()
    }
}
