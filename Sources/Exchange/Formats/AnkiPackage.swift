// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText

/// Anki's package: a collection of schema 11, which every version of Anki since 2012 reads, in a ZIP archive.
///
/// A note's guid follows from the question's name and its `mod` from the revision, so that importing a later export
/// changes what changed and keeps the learner's schedule.
struct AnkiPackage: ExchangeFormat {
    let name = "anki"
    let suffix = "apkg"
    let carries: Set<Part> = [
        .id, .number, .tolerance, .unit, .text, .options, .citation, .claimants, .optionFeedback, .tags,
    ]
    var reader: (any QuestionReader)? { AnkiReader() }

    func writer(_ job: ExportJob) throws(ExportError) -> any QuestionWriter { try Writer(job) }

    /// 2023-11-14T22:13:20Z: the second from which revisions are counted. Never to be changed.
    static let epoch = 1_700_000_000

    /// A note with its card, ready for the database.
    struct Note: Sendable {
        let index: Int
        let guid: String
        let model: Int
        let changed: Int
        let tags: String
        let fields: [UInt8]
        /// Where the first field ends, by which the notes are sorted.
        let sortEnd: Int
    }

    struct Writer: StagedWriter {
        let job: ExportJob
        private let database: Database
        private let notes: Database.Statement
        private let cards: Database.Statement
        private let deck: Int

        init(_ job: ExportJob) throws(ExportError) {
            self.job = job
            deck = AnkiModels.deckID(job.title)
            do throws(Database.Failure) {
                database = try Database(creating: job.scratch)
                try database.run(AnkiModels.tables)
                try database.run("BEGIN")
                notes = try database.prepare("INSERT INTO notes VALUES(?,?,?,?,-1,?,?,?,0,0,'')")
                cards = try database.prepare(
                    "INSERT INTO cards VALUES(?,?,?,0,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')")
            } catch {
                throw .database(error.message)
            }
        }

        static func prepare(_ question: ExportQuestion, _ job: ExportJob, losses: inout LossLedger) -> Note? {
            guard !CleanText.isBlank(question.question.stem) else {
                losses.note(question, .question, .readsAs(.nothing))
                return nil
            }
            var fields: [UInt8] = []
            fields.reserveCapacity(2048)
            let (model, sortEnd) = AnkiModels.append(question, job.wording, to: &fields)
            return Note(
                index: question.index, guid: AnkiPackage.guid(question.question), model: model,
                changed: AnkiPackage.epoch + question.question.revision, tags: AnkiPackage.tags(question),
                fields: fields, sortEnd: sortEnd)
        }

        mutating func store(_ note: Note, to outlet: inout Outlet) throws {
            let id = AnkiPackage.epoch * 1000 + note.index
            notes.bind(1, id)
            notes.bind(2, note.guid)
            notes.bind(3, note.model)
            notes.bind(4, note.changed)
            notes.bind(5, note.tags)
            notes.bind(6, note.fields[...])
            notes.bind(7, note.fields[..<note.sortEnd])
            cards.bind(1, id)
            cards.bind(2, id)
            cards.bind(3, deck)
            cards.bind(4, note.changed)
            cards.bind(5, note.index + 1)
            do throws(Database.Failure) {
                try notes.runOnce()
                try cards.runOnce()
            } catch {
                throw ExportError.database(error.message)
            }
        }

        mutating func finish(_ outlet: inout Outlet) throws {
            var zip = try ZipWriter(level: 1)
            do {
                let row = try database.prepare("INSERT INTO col VALUES(1,?,?,?,11,0,0,0,'{}',?,?,'{}','{}')")
                row.bind(1, AnkiPackage.epoch)
                row.bind(2, AnkiPackage.epoch * 1000)
                row.bind(3, AnkiPackage.epoch * 1000)
                row.bind(4, AnkiModels.models(job.wording))
                row.bind(5, AnkiModels.decks(job.title, id: deck))
                try row.runOnce()
                try database.run("COMMIT")
                zip.begin("collection.anki2", to: &outlet)
                try database.forEachPiece { piece, offset in
                    var piece = piece
                    // Which SQLite wrote the file stands at byte 96; it would make two machines' exports differ.
                    if offset == 0, piece.count > 100 { piece.replaceSubrange(96..<100, with: [0, 0x2E, 0x63, 0x01]) }
                    try zip.appendAtOnce(piece, to: &outlet)
                    try outlet.drainIfFull()
                }
                try zip.end(&outlet)
            } catch let error as Database.Failure {
                throw ExportError.database(error.message)
            }
            try zip.add("media", Array("{}".utf8), isStored: true, to: &outlet)
            try zip.finish(&outlet)
        }
    }

    /// The guid of a question's note: 16 hexadecimal digits of the checksum of its name. Never to be changed.
    static func guid(_ question: Question) -> String {
        var guid = Array("rct".utf8)
        for byte in Checksum(of: Array(question.id.rawValue.utf8)).bytes.prefix(8) {
            for digit in [byte >> 4, byte & 0xF] { guid.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
        return String(decoding: guid, as: UTF8.self)
    }

    /// The tags, each without spaces, with a space on either side.
    static func tags(_ question: ExportQuestion) -> String {
        let tags = question.tags.map { tag in
            tag.utf8.allSatisfy { $0 > 0x22 && $0 < 0x80 }
                ? tag : String(tag.map { $0.isWhitespace || $0 == "\"" ? "_" : $0 })
        }
        return tags.isEmpty ? "" : " " + tags.joined(separator: " ") + " "
    }
}
