// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText

/// The two note types, the deck and the tables of our packages.
///
/// A note type's id and fields are for ever: with other fields under the same id Anki keeps the old notes and calls the
/// new ones conflicting. Other fields need another id.
enum AnkiModels {
    /// The note type of choices.
    static let choice = 1_700_000_000_101
    /// The note type of numbers, dates and words that are typed or said.
    static let open = 1_700_000_000_102

    static let choiceFields = ["Question", "Options", "Answer", "Explanation", "Id"]
    static let openFields = ["Question", "Unit", "Answer", "Accepted", "Explanation", "Id"]

    /// What parts two fields of a note.
    static let separator: UInt8 = 0x1F

    /// Appends the fields of a question, which are HTML; returns the note type and where the first field ends.
    static func append(
        _ shown: ExportQuestion, _ wording: any Wording, to bytes: inout [UInt8]
    ) -> (model: Int, sortEnd: Int) {
        bytes.add(shown.question.stem, .anki)
        let sortEnd = bytes.count
        bytes.append(separator)
        switch shown.asked {
        case .choice(let choice):
            bytes.add("<ol type=\"A\">")
            for option in choice.options {
                bytes.add("<li>")
                bytes.add(option, .anki)
                bytes.add("</li>")
            }
            bytes.add("</ol>")
            bytes.append(separator)
            bytes.add(DelimitedTable.letter(choice.key))
            bytes.add(") ")
            bytes.add(choice.options[choice.key], .anki)
        case .number(let number):
            bytes.add(number.unit ?? "", .anki)
            bytes.append(separator)
            bytes.add(shown.question.answer.text, .anki)
            bytes.append(separator)
            if !number.isExact {
                let accept = number.accept
                bytes.add(wording.accepted(PlainNumber.text(accept.from), PlainNumber.text(accept.to)), .anki)
            }
        case .text(let answer):
            bytes.append(separator)
            bytes.add(answer, .anki)
            bytes.append(separator)
        }
        bytes.append(separator)
        appendExplanation(shown, to: &bytes)
        bytes.append(separator)
        bytes.add(shown.question.id.rawValue, .anki)
        if case .choice = shown.asked { return (choice, sortEnd) }
        return (open, sortEnd)
    }

    private static func appendExplanation(_ shown: ExportQuestion, to bytes: inout [UInt8]) {
        for line in shown.explanation {
            bytes.add("<p>")
            bytes.add(line, .anki)
            bytes.add("</p>")
        }
        guard case .choice = shown.asked else { return }
        for (index, text) in (shown.question.feedback?.options ?? []).enumerated() where !text.isEmpty {
            bytes.add("<p>\(DelimitedTable.letter(index))) ")
            bytes.add(text, .anki)
            bytes.add("</p>")
        }
    }

    /// The deck's id: follows from its name. Anki finds decks by name.
    static func deckID(_ title: String) -> Int {
        let bytes = Checksum(of: Array(title.utf8)).bytes
        let number = bytes.prefix(5).reduce(0) { $0 << 8 | Int($1) }
        return 1_700_000_000_000 + number % 100_000_000_000
    }

    static func decks(_ title: String, id: Int) -> String {
        var deck = JSONObject([("id", .int(id)), ("name", .string(title.isEmpty ? "Recite" : title))])
        for (name, value) in [("usn", -1), ("mod", AnkiPackage.epoch), ("conf", 1), ("dyn", 0)] {
            deck[name] = .int(value)
        }
        deck["collapsed"] = .bool(false)
        deck["desc"] = .string("")
        for name in ["lrnToday", "revToday", "newToday", "timeToday"] { deck[name] = .array([.int(0), .int(0)]) }
        return text(.object(JSONObject([(String(id), .object(deck))])))
    }

    static func models(_ wording: any Wording) -> String {
        text(
            .object(
                JSONObject([
                    (
                        String(choice),
                        model(
                            choice, "Recite choice", choiceFields, front: "{{Question}}\n{{Options}}",
                            back:
                                "{{FrontSide}}\n<hr id=\"answer\">\n<div class=\"key\">{{Answer}}</div>\n{{Explanation}}"
                        )
                    ),
                    (
                        String(open),
                        model(
                            open, "Recite number", openFields,
                            front: "{{Question}}{{#Unit}} <span class=\"unit\">({{Unit}})</span>{{/Unit}}",
                            back: "{{FrontSide}}\n<hr id=\"answer\">\n<div class=\"key\">{{Answer}}</div>\n"
                                + "{{#Accepted}}<div>{{Accepted}}</div>{{/Accepted}}\n{{Explanation}}")
                    ),
                ])))
    }

    private static func model(_ id: Int, _ name: String, _ fields: [String], front: String, back: String) -> JSONValue {
        let described = fields.enumerated().map { index, field in
            JSONValue.object(
                JSONObject([
                    ("name", .string(field)), ("ord", .int(index)), ("sticky", .bool(false)), ("rtl", .bool(false)),
                    ("font", .string("Arial")), ("size", .int(20)), ("media", .array([])),
                ]))
        }
        let template = JSONValue.object(
            JSONObject([
                ("name", .string("Card 1")), ("ord", .int(0)), ("qfmt", .string(front)), ("afmt", .string(back)),
                ("bqfmt", .string("")), ("bafmt", .string("")), ("did", .null),
            ]))
        return .object(
            JSONObject([
                ("id", .int(id)), ("name", .string(name)), ("type", .int(0)), ("mod", .int(AnkiPackage.epoch)),
                ("usn", .int(-1)), ("sortf", .int(0)), ("did", .null), ("css", .string(css)), ("latexPre", .string("")),
                ("latexPost", .string("")), ("flds", .array(described)), ("tmpls", .array([template])),
                ("req", .array([.array([.int(0), .string("any"), .array([.int(0)])])])), ("tags", .array([])),
                ("vers", .array([])),
            ]))
    }

    private static func text(_ value: JSONValue) -> String { String(decoding: JSONWriter.write(value), as: UTF8.self) }

    private static let css =
        ".card{font-family:sans-serif;font-size:1.2em;line-height:1.4;max-width:40em;margin:0 auto;text-align:start}"
        + "ol{padding-inline-start:1.6em}.key{font-weight:bold;margin-bottom:.6em}p{font-size:.85em;margin:.4em 0}"
        + ".unit{opacity:.75}"

    /// The five tables of schema 11; the last two stay empty, but must be there.
    static let tables = """
        CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
        ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
        models text not null, decks text not null, dconf text not null, tags text not null);
        CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
        usn integer not null, tags text not null, flds text not null, sfld text not null, csum integer not null,
        flags integer not null, data text not null);
        CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
        mod integer not null, usn integer not null, type integer not null, queue integer not null,
        due integer not null, ivl integer not null, factor integer not null, reps integer not null,
        lapses integer not null, left integer not null, odue integer not null, odid integer not null,
        flags integer not null, data text not null);
        CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
        ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
        type integer not null);
        CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
        """
}
