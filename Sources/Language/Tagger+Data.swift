// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension Tagger {
    /// Tags by frequencies, with the closed classes as the built-in tables have them, and with two repairs that the
    /// frequencies need: "captured" is a participle behind *be* and *have*, and a past where its clause has no other verb.
    static func counted(_ lexemes: [Lexeme], _ names: Set<String>, _ data: TaggingData) -> [WordTag] {
        let likeliest = TaggingModel(data: data).tags(lexemes, names: names)
        var tags: [WordTag] = []
        tags.reserveCapacity(lexemes.count)
        for index in lexemes.indices {
            let tag = tag(lexemes, index, likeliest, names, data)
            tags.append(
                tag == .verb(.base) && isInfinitive(index, tags, lexemes) ? .verb(.infinitive) : tag)
        }
        repairOpening(&tags)
        repairBases(&tags)
        repairPasts(lexemes, &tags)
        repairContent(lexemes, &tags)
        return tags
    }

    /// A dictionary form directly behind an adjective or an article, before another verb or a preposition, is a noun: "a
    /// south wind swept".
    private static func repairBases(_ tags: inout [WordTag]) {
        for index in tags.indices.dropFirst().dropLast() where tags[index] == .verb(.base) {
            switch tags[index - 1] {
            case .adjective, .determiner, .possessive: break
            default: continue
            }
            switch tags[index + 1] {
            case .verb(.past), .verb(.participle), .verb(.present), .modal, .preposition: tags[index] = .noun
            default: continue
            }
        }
    }

    /// "found that air could be cooled": behind a verb and before a clause *that* opens the clause.
    private static func repairContent(_ lexemes: [Lexeme], _ tags: inout [WordTag]) {
        for index in tags.indices.dropFirst()
        where tags[index] == .demonstrative && lexemes[index].folded == "that" {
            guard case .verb = tags[index - 1] else { continue }
            var next = index + 1
            while next < tags.count, tags[next] != .sign, tags[next] != .conjunction {
                switch tags[next] {
                case .modal, .verb(.past), .verb(.present): tags[index] = .subordinator
                default: break
                }
                next += 1
            }
        }
    }

    /// A dictionary form that opens a sentence before another verb is its subject: "Plague occurred".
    private static func repairOpening(_ tags: inout [WordTag]) {
        guard tags.count > 2, tags[0] == .verb(.base) else { return }
        switch tags[1] {
        case .verb(.past), .verb(.participle), .verb(.present), .modal: tags[0] = .noun
        default: return
        }
    }

    private static func tag(
        _ lexemes: [Lexeme], _ index: Int, _ likeliest: [PennTag], _ names: Set<String>, _ data: TaggingData
    ) -> WordTag {
        let lexeme = lexemes[index]
        switch lexeme.kind {
        case .symbol: return .sign
        case .number, .decade: return .number
        case .ordinal: return .adjective
        case .code: return .name
        case .word: break
        }
        let word = lexeme.folded
        if NumberReader.isNumberWord(lexemes, at: index) { return .number }
        let opens = index == 0 || lexemes[..<index].allSatisfy { $0.kind == .symbol }
        if lexeme.isCapitalised, !opens {
            return Nationalities.contains(word) && likeliest[index] != .nnps ? .adjective : .name
        }
        if let form = ClosedClasses.beForms[word] ?? ClosedClasses.haveForms[word] ?? ClosedClasses.doForms[word] {
            return .verb(form)
        }
        // "ca" is no "can" before "n't" alone.
        if ["ca", "c", "approx"].contains(word) { return .adverb }
        if word == "that" { return likeliest[index] == .det ? .demonstrative : .subordinator }
        if !open.contains(word), let closed = ClosedClasses.tags[word] { return closed }
        if lexeme.isCapitalised, names.contains(word) {
            return Nationalities.contains(word) ? .adjective : .name
        }
        if word.hasSuffix("'s") || word.hasSuffix("’s") {
            if case .name = likeliest[index].word { return .name }
            return .noun
        }
        let tag = likeliest[index].word
        // "collided": no noun ends so that the data does not know.
        if tag == .noun, word.hasSuffix("ed"), !word.hasSuffix("eed"), word.utf8.count > 5, !data.knows(word) {
            return .verb(.participle)
        }
        // A sign's tag on a word is a slip of the data.
        return tag == .sign || tag == .number ? .noun : tag
    }

    private static let scales: Set<String> = ["hundred", "thousand", "million", "billion", "trillion"]

    /// Small words of several classes, for which the neighbours decide.
    private static let open: Set<String> = [
        "like", "round", "near", "down", "off", "out", "over", "up", "well", "then", "so", "once", "still", "back",
        "even",
        "further", "will", "may", "can", "might", "must", "alone", "like", "due", "past", "inside", "outside", "rather",
        "forward",
    ]

    static func repairPasts(_ lexemes: [Lexeme], _ tags: inout [WordTag]) {
        for index in tags.indices where tags[index] == .verb(.past) || tags[index] == .verb(.participle) {
            let word = lexemes[index].folded
            guard ClosedClasses.beForms[word] == nil, ClosedClasses.haveForms[word] == nil,
                ClosedClasses.doForms[word] == nil
            else { continue }
            switch tags[index] {
            case .verb(.past):
                guard mayBeParticiple(word) else { continue }
                if followsAuxiliary(lexemes, tags, index) || opensPassivePhrase(lexemes, tags, index)
                    || isByPhrase(lexemes, tags, index)
                {
                    tags[index] = .verb(.participle)
                }
            case .verb(.participle):
                guard mayBePast(word), isOnlyVerb(lexemes, tags, index) else { continue }
                tags[index] = .verb(.past)
            default: continue
            }
        }
    }

    private static func mayBeParticiple(_ word: String) -> Bool {
        word.hasSuffix("ed") || VerbTable.entry(word)?.forms.contains(.participle) == true
    }

    private static func mayBePast(_ word: String) -> Bool {
        word.hasSuffix("ed") || VerbTable.entry(word)?.forms.contains(.past) == true
    }

    private static func followsAuxiliary(_ lexemes: [Lexeme], _ tags: [WordTag], _ index: Int) -> Bool {
        var back = index - 1
        while back >= 0, tags[back] == .adverb || tags[back] == .negation { back -= 1 }
        guard back >= 0 else { return false }
        let word = lexemes[back].folded
        return ClosedClasses.beForms[word] != nil || ClosedClasses.haveForms[word] != nil
    }

    /// "…, prompted by the minister, led to": a past that *by* follows is no past, but for verbs of change.
    private static func isByPhrase(_ lexemes: [Lexeme], _ tags: [WordTag], _ index: Int) -> Bool {
        guard index > 0, index + 1 < lexemes.count, lexemes[index + 1].folded == "by",
            lexemes[index - 1].isSymbol(",") || lexemes[index - 1].folded == "and"
        else { return false }
        return !["rose", "fell", "grew", "increased", "decreased", "declined", "dropped", "shrank"]
            .contains(lexemes[index].folded)
    }

    /// "the men captured by the army died": before *by*, with the clause's own verb behind it.
    private static func opensPassivePhrase(_ lexemes: [Lexeme], _ tags: [WordTag], _ index: Int) -> Bool {
        guard index + 1 < lexemes.count, index > 0, lexemes[index + 1].folded == "by",
            [.noun, .name].contains(tags[index - 1])
        else { return false }
        for next in (index + 2)..<max(index + 2, tags.count) {
            switch tags[next] {
            case .modal, .verb(.past), .verb(.present): return true
            case .subordinator: return false
            case .sign where [",", ";", ":", "."].contains(lexemes[next].text): return false
            default: continue
            }
        }
        return false
    }

    private static func closesRelative(_ lexemes: [Lexeme], _ tags: [WordTag], _ comma: Int) -> Bool {
        (1..<max(1, comma)).contains {
            lexemes[$0 - 1].isSymbol(",") && tags[$0] == .subordinator && ["which", "who"].contains(lexemes[$0].folded)
        }
    }

    /// "the fire that followed the flood destroyed the mill": *followed* belongs to the relative clause.
    private static func isInRelative(_ lexemes: [Lexeme], _ tags: [WordTag], _ verb: Int) -> Bool {
        var back = verb - 1
        while back >= 0 {
            switch tags[back] {
            case .adverb, .negation, .modal, .verb(.past), .verb(.base), .verb(.present): back -= 1
            case .subordinator: return ["that", "which", "who"].contains(lexemes[back].folded)
            default: return false
            }
        }
        return false
    }

    /// A participle directly behind a noun phrase, in a clause without a finite verb of its own.
    private static func isOnlyVerb(_ lexemes: [Lexeme], _ tags: [WordTag], _ index: Int) -> Bool {
        var back = index - 1
        while back >= 0, tags[back] == .adverb { back -= 1 }
        guard back >= 0 else { return false }
        switch tags[back] {
        case .noun, .name, .pronoun, .number: break
        // "Selm proper resulted"
        case .adjective where back > 0 && tags[back - 1] == .name: break
        case .sign where lexemes[back].isSymbol(")"): break
        // "The mill, which stood at the river, burned."
        case .sign where lexemes[back].isSymbol(",") && closesRelative(lexemes, tags, back): break
        default: return false
        }
        func isFinite(_ place: Int) -> Bool {
            switch tags[place] {
            case .modal, .verb(.past), .verb(.present): true
            case .verb(.base): ["are", "have", "do"].contains(lexemes[place].folded)
            default: false
            }
        }
        var place = index - 1
        while place >= 0, ![";", ":"].contains(lexemes[place].text) {
            if isFinite(place), !isInRelative(lexemes, tags, place) { return false }
            if tags[place] == .subordinator, !["that", "which", "who"].contains(lexemes[place].folded) { return false }
            place -= 1
        }
        place = index + 1
        while place < tags.count, ![";", ":", "."].contains(lexemes[place].text) {
            if tags[place] == .subordinator { break }
            if isFinite(place) { return false }
            place += 1
        }
        return true
    }
}
