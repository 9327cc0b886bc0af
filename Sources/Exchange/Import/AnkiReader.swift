// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Reads Anki's packages: the old ones (schema 11) and the new ones (zstd, schema 18).
///
/// Of a note its first card is taken: the stem is what its front shows, the answer the first field that only its back
/// shows, the other fields of the back become feedback. Of a cloze note every gap is taken.
struct AnkiReader: QuestionReader {
    /// The largest collection that is unpacked, in bytes.
    static let collectionLimit = 1_073_741_824

    func recognises(_ file: ImportFile) -> Bool { file.bytes.starts(with: [0x50, 0x4B]) }

    func read(_ file: ImportFile) throws(ImportError) -> ImportedFile {
        let content: [UInt8]
        do throws(ArchiveError) {
            content = try Self.collection(ZipReader(file.bytes))
        } catch {
            throw .archive(error)
        }
        do throws(Database.Failure) {
            let collection = try AnkiCollection(Database(reading: content))
            var assembly = DraftAssembly(document: file.title)
            for (index, note) in try collection.notes().enumerated() {
                Self.take(note, line: index + 1, collection, &assembly)
            }
            var result = assembly.file
            result.reviews = try Self.reviews(collection, result.questions)
            return result
        } catch {
            throw .database(error.message)
        }
    }

    private static func collection(_ zip: ZipReader) throws(ArchiveError) -> [UInt8] {
        if let member = zip.member("collection.anki21b") {
            let packed = try zip.content(member, limit: collectionLimit)
            do throws(Inflater.Failure) {
                // As with deflate: what unpacks to 200 times its size, beyond 64 MB, is made to fill memory.
                return try Inflater.zstd(packed, limit: min(collectionLimit, max(67_108_864, packed.count * 200)))
            } catch {
                switch error {
                case .damaged: throw .damaged(member: member.name)
                case .tooLarge: throw .tooLarge(member: member.name, limit: collectionLimit)
                }
            }
        }
        for name in ["collection.anki21", "collection.anki2"] {
            if let member = zip.member(name) { return try zip.content(member, limit: collectionLimit) }
        }
        throw .missing(member: "collection.anki2")
    }

    private static func take(
        _ note: AnkiCollection.Note, line: Int, _ collection: AnkiCollection, _ assembly: inout DraftAssembly
    ) {
        let source = note.fields.joined(separator: "\t")
        guard let type = collection.types[note.type] else {
            assembly.leave(line: line, .otherKind("note type \(note.type)"), source: source)
            return
        }
        for name in note.fields.flatMap({ HTMLText.media($0) }) { assembly.remark(line: line, .media(name)) }
        var drafts = ours(note) ?? []
        if drafts.isEmpty { drafts = type.isCloze ? gaps(note, type) : plain(note, type) }
        if drafts.isEmpty {
            assembly.leave(line: line, .noAnswer, source: source)
            return
        }
        if !type.isCloze, note.cards > 1 { assembly.remark(line: line, .furtherCards(note.cards - 1)) }
        for var draft in drafts {
            draft.line = line
            draft.tags = note.tags
            draft.category = note.deck
            assembly.take(draft, rider: nil, redraft: { _ in nil }, source: source)
        }
    }

    // MARK: Notes

    /// The name of the item of a note of somebody else's.
    static func name(_ guid: String) -> String { "anki:" + guid.replacing("/", with: "%2F") }

    /// A note that Recite wrote.
    private static func ours(_ note: AnkiCollection.Note) -> [Draft]? {
        let fields = note.fields
        if note.type == AnkiModels.choice, fields.count == AnkiModels.choiceFields.count {
            let options = fields[1].split(separator: "<li>", omittingEmptySubsequences: false).dropFirst().map { item in
                HTMLText.plain(
                    String(item.split(separator: "</li>", maxSplits: 1, omittingEmptySubsequences: false)[0]))
            }
            let answer = HTMLText.plain(fields[2])
            // Space at an option's end does not count.
            guard let letter = answer.firstIndex(of: ")") else { return nil }
            let right = CleanText.trimmed(answer[answer.index(after: letter)...])
            guard let key = options.firstIndex(where: { CleanText.trimmed($0) == right }) else { return nil }
            var draft = Draft(
                line: 0, stem: HTMLText.plain(fields[0]), body: .choice(options: options, key: key, feedback: []))
            draft.feedback = HTMLText.plain(fields[3])
            draft.id = HTMLText.plain(fields[4])
            return [draft]
        }
        if note.type == AnkiModels.open, fields.count == AnkiModels.openFields.count {
            var draft = Draft(line: 0, stem: HTMLText.plain(fields[0]), body: body(HTMLText.plain(fields[2])))
            let lines = [HTMLText.plain(fields[3]), HTMLText.plain(fields[4])]
            draft.feedback = lines.filter { !$0.isEmpty }.joined(separator: "\n")
            draft.id = HTMLText.plain(fields[5])
            return [draft]
        }
        return nil
    }

    private static func plain(_ note: AnkiCollection.Note, _ type: AnkiCollection.NoteType) -> [Draft] {
        let texts = note.fields.map { HTMLText.plain($0) }
        func shown(_ places: [Int]) -> [String] {
            places.compactMap { texts.indices.contains($0) && !texts[$0].isEmpty ? texts[$0] : nil }
        }
        let front = shown(type.front)
        let back = shown(type.back.filter { !type.front.contains($0) })
        guard !front.isEmpty, let answer = back.first else { return [] }
        var draft = Draft(line: 0, stem: front.joined(separator: "\n"), body: body(answer))
        draft.feedback = back.dropFirst().joined(separator: "\n")
        draft.id = name(note.guid)
        return [draft]
    }

    /// An answer that is a plain number is one; any other is a text.
    private static func body(_ answer: String) -> Draft.Body {
        let text = CleanText.trimmed(answer)
        guard let value = PlainNumber.read(text) else { return .text(text) }
        return .number(value: value, accept: .init(value, value), isRange: false, unit: nil)
    }

    private static func gaps(_ note: AnkiCollection.Note, _ type: AnkiCollection.NoteType) -> [Draft] {
        guard let place = type.front.first ?? note.fields.indices.first, note.fields.indices.contains(place) else {
            return []
        }
        let cloze = AnkiCloze(note.fields[place])
        return cloze.numbers.map { number in
            var draft = Draft(
                line: 0, stem: HTMLText.plain(cloze.stem(number)), body: body(HTMLText.plain(cloze.answer(number))))
            draft.id = name(note.guid) + "/c\(number)"
            let others = note.fields.indices.filter { $0 != place }.map { HTMLText.plain(note.fields[$0]) }
            draft.feedback = others.filter { !$0.isEmpty }.joined(separator: "\n")
            return draft
        }
    }

    // MARK: Reviews

    private static func reviews(
        _ collection: AnkiCollection, _ questions: [Question]
    ) throws(Database.Failure) -> [ImportedReview] {
        var places: [String: Int] = [:]
        for (index, question) in questions.enumerated() { places[question.id.rawValue] = index }
        return try collection.reviews().compactMap { review in
            let name = review.isCloze ? name(review.guid) + "/c\(review.card + 1)" : name(review.guid)
            guard let index = places[name] ?? places[review.ownID] else { return nil }
            return ImportedReview(
                item: questions[index].item, question: questions[index].id, milliseconds: review.milliseconds,
                rating: review.ease, took: review.took)
        }
    }
}

/// The text of a cloze note: `{{c1::answer::hint}}`.
struct AnkiCloze {
    private var pieces: [(text: String, number: Int?, hint: String)] = []

    init(_ text: String) {
        var rest = text[...]
        while let start = rest.firstRange(of: "{{c") {
            let behind = rest[start.upperBound...]
            let digits = behind.prefix { $0.isASCII && $0.isNumber }
            let inner = behind[digits.endIndex...]
            guard let number = Int(digits), inner.hasPrefix("::"), let end = inner.firstRange(of: "}}") else {
                pieces.append((String(rest[..<start.upperBound]), nil, ""))
                rest = behind
                continue
            }
            pieces.append((String(rest[..<start.lowerBound]), nil, ""))
            let content = inner[inner.index(inner.startIndex, offsetBy: 2)..<end.lowerBound]
            if let mark = content.firstRange(of: "::") {
                pieces.append((String(content[..<mark.lowerBound]), number, String(content[mark.upperBound...])))
            } else {
                pieces.append((String(content), number, ""))
            }
            rest = inner[end.upperBound...]
        }
        pieces.append((String(rest), nil, ""))
    }

    /// The numbers of the gaps, each once, in order.
    var numbers: [Int] { Set(pieces.compactMap(\.number)).sorted() }

    /// The text with the gaps of `number` blank and the others filled.
    func stem(_ number: Int) -> String {
        pieces.map { piece in
            guard piece.number == number else { return piece.text }
            return piece.hint.isEmpty ? "_____" : "_____ (\(piece.hint))"
        }.joined()
    }

    /// What fills the first gap of `number`.
    func answer(_ number: Int) -> String { pieces.first { $0.number == number }?.text ?? "" }
}
