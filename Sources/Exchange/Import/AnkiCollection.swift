// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// What is read of a collection of Anki's, of schema 11 or 18.
struct AnkiCollection {
    /// A note.
    struct Note {
        let guid: String
        let type: Int
        let fields: [String]
        let tags: [String]
        /// The deck of its first card, outermost first.
        let deck: [String]
        let cards: Int
    }

    /// A note type, with the fields that its first card's sides show.
    struct NoteType {
        let isCloze: Bool
        let front: [Int]
        let back: [Int]
    }

    /// An entry of the record of answers.
    struct Review {
        let milliseconds: Int
        let guid: String
        let ownID: String
        let card: Int
        let isCloze: Bool
        let ease: Int
        let took: Int
    }

    let types: [Int: NoteType]
    private let decks: [Int: String]
    private let database: Database

    /// Reads note types and decks.
    init(_ database: Database) throws(Database.Failure) {
        self.database = database
        let hasTables = try Self.hasTable("notetypes", database)
        types = hasTables ? try Self.newTypes(database) : try Self.oldTypes(database)
        decks = hasTables ? try Self.newDecks(database) : try Self.oldDecks(database)
    }

    /// The notes in the order of their ids, which is that of their making.
    func notes() throws(Database.Failure) -> [Note] {
        var cards: [Int: (count: Int, deck: Int)] = [:]
        let rows = try database.prepare("SELECT nid, did, ord FROM cards ORDER BY nid, ord")
        while try rows.next() {
            let note = rows.int(0)
            cards[note] = (cards[note].map { $0.count + 1 } ?? 1, cards[note]?.deck ?? rows.int(1))
        }
        var notes: [Note] = []
        let found = try database.prepare("SELECT id, guid, mid, flds, tags FROM notes ORDER BY id")
        while try found.next() {
            let card = cards[found.int(0)]
            let deck = card.flatMap { decks[$0.deck] } ?? ""
            notes.append(
                Note(
                    guid: found.text(1), type: found.int(2),
                    fields: found.text(3).split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init),
                    tags: found.text(4).split(separator: " ").map(String.init),
                    deck: deck.replacing("::", with: "\u{1F}").split(separator: "\u{1F}").map(String.init),
                    cards: card?.count ?? 0))
        }
        return notes
    }

    /// The answers, in the order in which they were given; those that were no answers (a card set by hand) are left out.
    func reviews() throws(Database.Failure) -> [Review] {
        guard try Self.hasTable("revlog", database) else { return [] }
        var reviews: [Review] = []
        let rows = try database.prepare(
            """
            SELECT r.id, n.guid, n.mid, n.flds, c.ord, r.ease, r.time FROM revlog r
            JOIN cards c ON c.id = r.cid JOIN notes n ON n.id = c.nid
            WHERE r.ease BETWEEN 1 AND 4 AND r.type < 4 ORDER BY r.id
            """)
        while try rows.next() {
            let type = types[rows.int(2)]
            let isCloze = type?.isCloze ?? false
            // Of other notes only the first card was taken.
            if !isCloze, rows.int(4) != 0 { continue }
            let last = rows.text(3).split(separator: "\u{1F}", omittingEmptySubsequences: false).last ?? ""
            let isOurs = rows.int(2) == AnkiModels.choice || rows.int(2) == AnkiModels.open
            reviews.append(
                Review(
                    milliseconds: rows.int(0), guid: rows.text(1), ownID: isOurs ? HTMLText.plain(String(last)) : "",
                    card: rows.int(4), isCloze: isCloze, ease: rows.int(5), took: max(0, rows.int(6))))
        }
        return reviews
    }

    // MARK: Schemas

    private static func hasTable(_ name: String, _ database: Database) throws(Database.Failure) -> Bool {
        let rows = try database.prepare("SELECT 1 FROM sqlite_master WHERE type='table' AND name=?")
        rows.bind(1, name)
        return try rows.next()
    }

    private static func json(_ column: String, _ database: Database) throws(Database.Failure) -> JSONObject {
        let row = try database.prepare("SELECT \(column) FROM col")
        guard try row.next(), let object = (try? JSONReader.read(row.text(0)))?.object else {
            throw Database.Failure(message: "col.\(column)")
        }
        return object
    }

    private static func oldTypes(_ database: Database) throws(Database.Failure) -> [Int: NoteType] {
        var types: [Int: NoteType] = [:]
        for member in try json("models", database).members {
            guard let id = Int(member.name) else { continue }
            let names = (member.value["flds"]?.array ?? []).map { $0["name"]?.string ?? "" }
            let template = member.value["tmpls"]?.array?.first
            types[id] = NoteType(
                isCloze: member.value["type"]?.int == 1, front: places(template?["qfmt"]?.string ?? "", names),
                back: places(template?["afmt"]?.string ?? "", names))
        }
        return types
    }

    private static func oldDecks(_ database: Database) throws(Database.Failure) -> [Int: String] {
        var decks: [Int: String] = [:]
        for member in try json("decks", database).members {
            if let id = Int(member.name) { decks[id] = member.value["name"]?.string ?? "" }
        }
        return decks
    }

    private static func newTypes(_ database: Database) throws(Database.Failure) -> [Int: NoteType] {
        var names: [Int: [Int: String]] = [:]
        let fields = try database.prepare("SELECT ntid, ord, name FROM fields")
        while try fields.next() { names[fields.int(0), default: [:]][fields.int(1)] = fields.text(2) }
        var templates: [Int: (front: String, back: String)] = [:]
        let rows = try database.prepare("SELECT ntid, ord, config FROM templates")
        while try rows.next() {
            guard rows.int(1) == 0 else { continue }
            let config = rows.bytes(2)
            templates[rows.int(0)] = (Protobuf.text(1, in: config), Protobuf.text(2, in: config))
        }
        var types: [Int: NoteType] = [:]
        let found = try database.prepare("SELECT id, config FROM notetypes")
        while try found.next() {
            let id = found.int(0)
            let known = names[id] ?? [:]
            let ordered = (0..<((known.keys.max() ?? -1) + 1)).map { known[$0] ?? "" }
            let template = templates[id]
            types[id] = NoteType(
                isCloze: Protobuf.number(1, in: found.bytes(1)) == 1, front: places(template?.front ?? "", ordered),
                back: places(template?.back ?? "", ordered))
        }
        return types
    }

    private static func newDecks(_ database: Database) throws(Database.Failure) -> [Int: String] {
        var decks: [Int: String] = [:]
        let rows = try database.prepare("SELECT id, name FROM decks")
        while try rows.next() { decks[rows.int(0)] = rows.text(1).replacing("\u{1F}", with: "::") }
        return decks
    }

    /// The fields that a template shows, in its order: `{{Field}}`, `{{filter:Field}}`; `{{#Field}}` shows nothing.
    private static func places(_ template: String, _ names: [String]) -> [Int] {
        var places: [Int] = []
        for piece in template.split(separator: "{{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstRange(of: "}}") else { continue }
            let content = piece[..<end.lowerBound]
            if let mark = content.first, "#^/!".contains(mark) { continue }
            let name = CleanText.trimmed(content.split(separator: ":").last ?? "")
            if let place = names.firstIndex(of: name), !places.contains(place) { places.append(place) }
        }
        return places
    }
}

/// The few fields that are read of Anki's protobuf messages.
enum Protobuf {
    /// The text of the field `number`; empty where there is none.
    static func text(_ number: Int, in bytes: [UInt8]) -> String {
        var text = ""
        scan(bytes) { field, value, _ in
            if field == number, let value { text = String(decoding: value, as: UTF8.self) }
        }
        return text
    }

    /// The whole number of the field `number`; 0 where there is none.
    static func number(_ number: Int, in bytes: [UInt8]) -> Int {
        var found = 0
        scan(bytes) { field, value, whole in if field == number, value == nil { found = whole } }
        return found
    }

    private static func scan(_ bytes: [UInt8], _ take: (Int, ArraySlice<UInt8>?, Int) -> Void) {
        var at = 0
        func varint() -> Int? {
            var value: UInt64 = 0
            var shift: UInt64 = 0
            while at < bytes.count, shift < 64 {
                let byte = bytes[at]
                at += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return Int(truncatingIfNeeded: value) }
                shift += 7
            }
            return nil
        }
        while at < bytes.count {
            guard let tag = varint() else { return }
            switch tag & 7 {
            case 0:
                guard let value = varint() else { return }
                take(tag >> 3, nil, value)
            case 2:
                guard let length = varint(), length >= 0, length <= bytes.count - at else { return }
                take(tag >> 3, bytes[at..<(at + length)], 0)
                at += length
            case 1: at += 8
            case 5: at += 4
            default: return
            }
        }
    }
}
