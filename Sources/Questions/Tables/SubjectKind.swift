// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// What kind of thing a document treats, told from its title and its first sentence.
enum SubjectKind: Hashable {
    /// A country, a town: "in X", "of X".
    case place(String)
    /// A battle, a tournament, with its article: "in the X".
    case event(String)
    /// A firm, a person, a substance, a ship: "of X".
    case owner(String)
    /// A field or a question, which no preposition ties to a figure.
    case other(String)
    /// A document without a title.
    case none

    init(_ facts: DocumentFacts) {
        guard let topic = facts.topic else {
            self = .none
            return
        }
        if let place = topic.place {
            self = .place(place)
            return
        }
        if let event = TableContext.event(topic.title) {
            self = .event(event)
            return
        }
        let title = topic.title
        if let place = Self.place(in: title) {
            self = .place(place)
            return
        }
        // "Halogens": a class, of which nothing is counted.
        if !title.contains(" "), Inflection.isPlural(title.lowercased()) {
            self = .other(title)
            return
        }
        switch Self.kind(of: Self.definition(facts, title)) {
        case .place: self = .place(Self.shortened(title))
        case .owner: self = .owner(Self.shortened(title))
        case .event: self = .event(title.lowercased().hasPrefix("the ") ? title.loweringFirst : "the " + title)
        case nil:
            let words = title.split(separator: " ")
            let isName = words.count <= 3 && words.allSatisfy { $0.first?.isUppercase == true }
            let last = words.last.map { $0.lowercased() } ?? ""
            let isBody =
                TableNouns.bodies.contains(last)
                || ["ltd", "inc", "plc", "steel", "works", "bank", "railway", "ag", "co", "ltd.", "inc."].contains(last)
            if isBody, words.count <= 5 {
                self = .owner(title)
            } else if isName, words.count == 1, !Inflection.isPlural(last) {
                self = .owner(title)
            } else {
                self = .other(title)
            }
        }
    }

    /// The place of "Lakes of Kordal", "Treaties of Kordal": behind a plural and "of" or "in".
    private static func place(in title: String) -> String? {
        let words = CountedSubject.withoutBrackets(title).split(separator: " ").map(String.init)
        guard let link = words.firstIndex(where: { ["of", "in"].contains($0) }), link > 0, link + 1 < words.count,
            Inflection.isPlural(words[link - 1].lowercased()),
            words[(link + 1)...].allSatisfy({ $0.first?.isUppercase == true || ["the", "of", "and"].contains($0) }),
            words.count - link <= 5
        else { return nil }
        return words[(link + 1)...].joined(separator: " ")
    }

    /// The title without what stands behind a comma: "Selm, Kordal".
    private static func shortened(_ title: String) -> String {
        title.split(separator: ",").first.map { String($0).trimmingCommas } ?? title
    }

    /// The noun that the first sentences say the title is: "Selm is a town in Kordal".
    private static func definition(_ facts: DocumentFacts, _ title: String) -> String? {
        let first = title.split { " ,".contains($0) }.first.map { $0.lowercased() } ?? ""
        for host in facts.sentences.prefix(4) {
            let lexemes = host.sentence.lexemes
            guard lexemes.prefix(8).contains(where: { $0.folded == first }),
                let verb = lexemes.indices.first(where: { ["is", "was", "are"].contains(lexemes[$0].folded) }),
                verb + 1 < lexemes.count, ["a", "an", "the", "one"].contains(lexemes[verb + 1].folded)
            else { continue }
            var noun: String?
            for index in (verb + 2)..<max(verb + 2, min(lexemes.count, verb + 12)) {
                let tag = host.sentence.tags[index]
                if tag == .preposition || tag == .sign || tag == .subordinator, noun != nil { break }
                if isKnown(lexemes[index].folded) { noun = lexemes[index].folded }
            }
            if let noun { return noun }
        }
        return nil
    }

    private enum Kind {
        case place, owner, event
    }

    private static func isKnown(_ word: String) -> Bool { kind(of: word) != nil }

    private static func kind(of noun: String?) -> Kind? {
        guard let noun else { return nil }
        let single = TableNouns.singular(noun)
        if TableNouns.places.contains(single) { return .place }
        if TableNouns.events.contains(single) { return .event }
        if TableNouns.bodies.contains(single) || TableNouns.persons.contains(single)
            || TableNouns.things.contains(single)
            || TableNouns.matters.contains(single)
        {
            return .owner
        }
        return nil
    }
}
