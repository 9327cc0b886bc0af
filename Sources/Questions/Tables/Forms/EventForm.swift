// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Facts
import Figures
import Language

/// T15: when something of a list was signed, opened, founded; and which was first.
enum EventForm {
    private struct Event {
        let row: Int
        let member: TableSheet.Member
        let time: CalendarTime
    }

    static func items(_ sheet: TableSheet) -> [TableItem] {
        guard sheet.labelColumn != nil, sheet.rowClass.kind != .time, !sheet.hasBands, sheet.members.count <= 200 else {
            return []
        }
        var found: [TableItem] = []
        for (column, head) in sheet.table.columns.enumerated() where head.role == .text && column != sheet.labelColumn {
            guard let verb = verb(head.header) else { continue }
            let events = sheet.members.compactMap { member -> Event? in
                let text = sheet.table.table.rows[member.row].cells[column].text.string
                guard case .own = sheet.table.table.rows[member.row].cells[column].origin, let time = time(text) else {
                    return nil
                }
                return Event(row: member.row, member: member, time: time)
            }
            guard events.count >= 3 else { continue }
            found += dates(sheet, column, verb, events)
            if let first = first(sheet, column, verb, events) { found.append(first) }
        }
        return found
    }

    /// A cell that is one year or one date.
    private static func time(_ text: String) -> CalendarTime? {
        let lexemes = Lexer.lexemes(of: text)
        guard let reading = TimeReader.read(lexemes, at: 0), reading.count == lexemes.count else { return nil }
        if case .span = reading.time { return nil }
        return reading.time
    }

    private static func dates(_ sheet: TableSheet, _ column: Int, _ verb: Verb, _ events: [Event]) -> [TableItem] {
        let by = by(sheet, verb)
        return events.enumerated().map { index, event in
            let asked: String
            switch event.time {
            case .day: asked = "on what date"
            case .month: asked = "in which month and year"
            case .quarter: asked = "in which quarter"
            case .season: asked = "in which season of which year"
            case .century: asked = "in which century"
            case .decade: asked = "in which decade"
            case .year, .span: asked = "in which year"
            }
            let phrase = event.member.phrase == .none ? event.member.label : event.member.phrase.text
            let question =
                verb.isActive ? "\(asked) did \(phrase) \(verb.word)" : "\(asked) was \(phrase) \(verb.word)\(by)"
            let all = Set(events.map(\.time)).filter { kind($0) == kind(event.time) }.sorted { order($0) < order($1) }
            return TableItem(
                form: "when", stem: sheet.stem(question, unit: nil, time: event.time), key: .time(event.time, all: all),
                operands: [], statement: ["when", verb.word, event.member.label],
                measure: sheet.table.name + " " + sheet.table.columns[column].header, column: column,
                weight: index % 3 == 0 ? 0.6 : 0.4, places: [CellPosition(row: event.row, column: column)])
        }
    }

    private static func first(_ sheet: TableSheet, _ column: Int, _ verb: Verb, _ events: [Event]) -> TableItem? {
        guard let set = sheet.these, events.count == sheet.members.count, sheet.holdsEveryRow,
            events.count <= 40
        else {
            return nil
        }
        let sorted = events.sorted { order($0.time) < order($1.time) }
        guard sorted.count >= 4, order(sorted[0].time) < order(sorted[1].time) else { return nil }
        let question =
            verb.isActive
            ? "which of \(set) \(verb.past) first" : "which of \(set) was \(verb.word) first\(by(sheet, verb))"
        return TableItem(
            form: "extreme", stem: sheet.stem(question, unit: nil, time: sorted[0].time),
            key: .label(sorted[0].member.label, others: sorted.dropFirst().map(\.member.label)), operands: [],
            statement: ["first", verb.word], measure: sheet.table.name + " " + sheet.table.columns[column].header,
            column: column, weight: 0.7, places: sorted.map { CellPosition(row: $0.row, column: column) })
    }

    /// A treaty is signed by the state that the table is about.
    private static func by(_ sheet: TableSheet, _ verb: Verb) -> String {
        guard verb.isOfState, let place = sheet.context.place, sheet.rowClass.kind == .thing else { return "" }
        return " by \(place)"
    }

    private struct Verb {
        let word: String
        var isActive = false
        var past = ""
        var isOfState = false
    }

    /// The verb of a column of dates: "Signed", "Date founded", "In force".
    private static func verb(_ header: String) -> Verb? {
        var words = header.replacingStrokes.lowercased().split { !$0.isLetter }.map(String.init)
        for opener in ["date", "year", "of", "when", "first"] where words.count > 1 && words.first == opener {
            words.removeFirst()
        }
        guard let word = words.first, words.count <= 2 else { return nil }
        if words == ["in", "force"] || words == ["entry", "force"] {
            return Verb(word: "come into force", isActive: true, past: "came into force")
        }
        if word == "died" || word == "death" { return Verb(word: "die", isActive: true, past: "died") }
        if word == "birth" { return Verb(word: "born") }
        guard words.count == 1 || words.last == "in" || words.last == "on", verbs.contains(word) else {
            return nouns[word].map { Verb(word: $0) }
        }
        return Verb(word: word, isOfState: ["signed", "ratified", "acceded"].contains(word))
    }

    private static let verbs: Set<String> = [
        "signed", "ratified", "opened", "founded", "established", "built", "completed", "launched", "introduced",
        "adopted", "created", "born", "closed", "discovered", "abolished", "commissioned", "inaugurated", "invented",
        "published", "demolished", "destroyed", "formed", "incorporated", "dissolved", "released", "constructed",
        "elected", "crowned", "isolated", "described", "finished", "started", "begun", "unveiled", "decommissioned",
    ]
    private static let nouns: [String: String] = [
        "opening": "opened", "completion": "completed", "foundation": "founded", "discovery": "discovered",
        "launch": "launched", "signature": "signed", "ratification": "ratified", "creation": "created",
        "establishment": "established", "formation": "formed", "publication": "published",
    ]

    private static func kind(_ time: CalendarTime) -> Int {
        switch time {
        case .year: 0
        case .quarter: 1
        case .month: 2
        case .day: 3
        case .span: 4
        case .season: 5
        case .decade: 6
        case .century: 7
        }
    }

    private static func order(_ time: CalendarTime) -> Int { time.order }
}
