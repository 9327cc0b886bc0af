// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// What a table says beyond its cells: where, at which event, when, by which count.
struct TableContext {
    /// The place whose figures they are: "Spain".
    var place: String?
    /// The event that they belong to, with its article: "the Battle of Torv".
    var event: String?
    /// The thing, firm or person that the document treats: "Arven Steel".
    var owner: String?
    /// The document's title, where it is none of these.
    var title: String?
    /// The time that caption, headings or title give.
    var time: CalendarTime?
    /// "the 2001 census", where the caption names one.
    var census: String?

    init(name: String, section: [String], asOf: CalendarTime?, subject: SubjectKind) {
        let texts = [name] + section.reversed()
        event = texts.lazy.compactMap(Self.event).first
        census = texts.lazy.compactMap(Self.census).first
        time = asOf ?? texts.lazy.compactMap(CellTimes.only).first
        switch subject {
        case .place(let name): place = name
        case .event(let name): event = event ?? name
        case .owner(let name): owner = name
        case .other(let name): title = name
        case .none: break
        }
        if let named = Self.place(in: name) { place = named }
    }

    /// "the Big Storm of 1913" from "The Big Storm (1913)", "the Battle of Torv", "the 1931 election".
    static func event(_ text: String) -> String? {
        let base = CountedSubject.withoutBrackets(text)
        let words = base.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(where: { TableNouns.events.contains($0.lowercased()) }), words.count <= 8
        else { return nil }
        let noun = words[place].lowercased()
        let isHead =
            place + 1 == words.count || words[place + 1].lowercased() == "of" || CellTimes.isTime(words[place + 1])
            || place == 0
        let hasName = words.enumerated().contains { index, word in
            index != place && (word.first?.isUppercase == true && index > 0 || CellTimes.isTime(word))
        }
        guard isHead, !["census", "survey"].contains(noun), !base.contains(":") else { return nil }
        let year = CellTimes.only(text)
        guard hasName || year != nil && words.count > 1 else { return nil }
        var phrase = words.first?.lowercased() == "the" ? base.loweringFirst : "the " + base
        if let year, !base.contains(String(year.year)), case .year(let number) = year { phrase += " of \(number)" }
        return phrase
    }

    /// "the 2001 census" from "(2001 census)" or "census of 2001".
    static func census(_ text: String) -> String? {
        let words = text.split { " (),".contains($0) }.map(String.init)
        for (index, word) in words.enumerated() where ["census", "survey"].contains(word.lowercased()) {
            if index > 0, CellTimes.isTime(words[index - 1]) { return "the \(words[index - 1]) \(word.lowercased())" }
            if index + 2 < words.count, words[index + 1].lowercased() == "of", CellTimes.isTime(words[index + 2]) {
                return "the \(word.lowercased()) of \(words[index + 2])"
            }
        }
        return nil
    }

    /// The place that a caption names behind a plural: "Districts of Orsk", "Crops in Kordal".
    private static func place(in name: String) -> String? {
        let words = CountedSubject.withoutBrackets(name).split(separator: " ").map(String.init)
        for (index, word) in words.enumerated().dropFirst() where ["of", "in"].contains(word.lowercased()) {
            guard Inflection.isPlural(words[index - 1].lowercased()),
                TableNouns.places.contains(TableNouns.singular(words[index - 1].lowercased())), index + 1 < words.count
            else { continue }
            let name = words[(index + 1)...].prefix {
                $0.first?.isUppercase == true || ["the", "and", "of"].contains($0)
            }
            let text = name.joined(separator: " ").trimmingCommas
            if text.first?.isUppercase == true || text.hasPrefix("the "), !text.isEmpty { return text }
        }
        return nil
    }
}

/// Times inside captions and headings.
enum CellTimes {
    /// Whether a word is a year, perhaps with a comma behind it, or a span of years.
    static func isTime(_ word: String) -> Bool {
        let lexemes = Lexer.lexemes(of: word.trimmingCommas)
        guard let reading = TimeReader.read(lexemes, at: 0) else { return false }
        return reading.count == lexemes.count
    }

    /// Whether a text begins with a time.
    static func startsWithTime(_ text: String) -> Bool { TimeReader.read(Lexer.lexemes(of: text), at: 0) != nil }

    /// The only time that a text names; `nil` for none or several.
    static func only(_ text: String) -> CalendarTime? {
        let lexemes = Lexer.lexemes(of: text)
        var found: CalendarTime?
        var index = 0
        while index < lexemes.count {
            if let reading = TimeReader.read(lexemes, at: index), !isRate(lexemes, index) {
                if found != nil, found != reading.time { return nil }
                found = reading.time
                index += reading.count
            } else {
                index += 1
            }
        }
        return found
    }

    private static func isRate(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        index > 0 && ["per", "x", "×"].contains(lexemes[index - 1].folded)
    }

    /// "in the second quarter of 1945", "in 1931", "from 1941 to 1945", "on 3 May 1928".
    static func phrase(_ time: CalendarTime) -> String {
        switch time {
        case .year, .quarter, .month, .season, .decade, .century: "in " + name(time)
        case .day: "on " + name(time)
        case .span(let from, let to): "from \(name(from)) to \(name(to))"
        }
    }

    /// "the second quarter of 1945", "May 1928".
    static func name(_ time: CalendarTime) -> String {
        switch time {
        case .year(let year): year > 0 ? "\(year)" : "\(-year) BC"
        case .decade(let year): "the \(year)s"
        case .century(let century): "the \(ordinal(abs(century))) century" + (century < 0 ? " BC" : "")
        case .season(let year, let season):
            "the \(["spring", "summer", "autumn", "winter"][season.rawValue - 1]) of \(year)"
        case .quarter(let year, let quarter):
            "the \(["first", "second", "third", "fourth"][min(max(quarter, 1), 4) - 1]) quarter of \(year)"
        case .month(let year, let month): "\(months[month - 1]) \(year)"
        case .day(let year, let month, let day): "\(day) \(months[month - 1]) \(year)"
        case .span(let from, let to): "\(name(from)) to \(name(to))"
        }
    }

    private static func ordinal(_ number: Int) -> String {
        let ending =
            (11...13).contains(number % 100) ? "th" : ["th", "st", "nd", "rd"][number % 10 < 4 ? number % 10 : 0]
        return "\(number)\(ending)"
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
