// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// The claimants of the sentences before in the same section: what *he*, *they*, "the commission" and a bare surname can
/// mean. Full names of persons are kept over the whole document.
struct ClaimantMemory {
    private struct Entry {
        let name: String
        let kind: ClaimantPhrase.Kind
        /// Its words in lower case, reduced.
        let words: [String]
    }

    private var entries: [Entry] = []
    /// Bodies and works that a sentence introduced without a claim of theirs.
    private var introduced: [Entry] = []
    /// Full names by their last word; `nil` where two people share it.
    private var fullNames: [String: String?] = [:]

    /// Forgets what belongs to a section.
    mutating func endSection() {
        entries = []
        introduced = []
    }

    /// Keeps a claimant that was named in full.
    mutating func add(_ name: String, _ kind: ClaimantPhrase.Kind) {
        entries.append(Self.entry(name, kind))
    }

    private static func entry(_ name: String, _ kind: ClaimantPhrase.Kind) -> Entry {
        Entry(
            name: name, kind: kind,
            words: name.lowercased().split(separator: " ").map { Inflection.stem(String($0)) })
    }

    /// Keeps the persons that a sentence names in full, and the bodies and works that it introduces.
    mutating func read(_ sentence: Sentence) {
        var index = 0
        while index < sentence.lexemes.count {
            guard sentence.lexemes[index].isCapitalised else {
                index += 1
                continue
            }
            var upper = index + 1
            while upper < sentence.lexemes.count, isNamePart(sentence, upper) { upper += 1 }
            collect(sentence, index..<upper)
            index = upper
        }
        introduce(sentence)
    }

    private func isNamePart(_ sentence: Sentence, _ index: Int) -> Bool {
        if sentence.lexemes[index].isCapitalised { return true }
        // The stop of an initial.
        return sentence.lexemes[index].isSymbol(".") && sentence.lexemes[index - 1].text.count == 1
            && index + 1 < sentence.lexemes.count && sentence.lexemes[index + 1].isCapitalised
    }

    private mutating func collect(_ sentence: Sentence, _ run: Range<Int>) {
        var run = run
        // "In Transrapid", "The Arven": a small word with the capital of a sentence's beginning is no name.
        while let first = run.first,
            Nationalities.contains(sentence.lexemes[first].folded) || ![.name, .noun].contains(sentence.tags[first])
        {
            run = (first + 1)..<run.upperBound
        }
        let words = run.map { sentence.lexemes[$0].text }.filter { $0 != "." }
        guard words.count >= 2, PersonNames.isPerson(words), let last = words.last, !last.contains("’"),
            !last.contains("'")
        else { return }
        let name = sentence.text(run)
        if let known = fullNames[last], known != name {
            // "Grigori F. Krivosheev" and "Grigori Krivosheev" are one.
            let isSame = known?.hasPrefix(words[0]) ?? false
            if !isSame { fullNames[last] = .some(nil) }
        } else if fullNames[last] == nil {
            fullNames[last] = .some(name)
        }
    }

    /// "set up a Commission headed by X", "a study by the institute": a body or a work introduced by a sentence.
    private mutating func introduce(_ sentence: Sentence) {
        for index in sentence.lexemes.indices.dropFirst()
        where ["a", "an"].contains(sentence.lexemes[index - 1].folded)
            || index > 1 && ["a", "an"].contains(sentence.lexemes[index - 2].folded)
                && [.adjective, .name, .noun].contains(sentence.tags[index - 1])
        {
            let word = sentence.lexemes[index].folded
            guard
                ["commission", "committee", "council", "inquiry", "bureau", "study", "survey", "report"].contains(word),
                [.noun, .name].contains(sentence.tags[index])
            else { continue }
            let lower = ["a", "an"].contains(sentence.lexemes[index - 1].folded) ? index : index - 1
            var upper = index + 1
            if upper + 1 < sentence.bodyEnd, ["headed", "chaired", "led"].contains(sentence.lexemes[upper].folded),
                sentence.lexemes[upper + 1].folded == "by"
            {
                upper += 2
                while upper < sentence.bodyEnd, sentence.lexemes[upper].isCapitalised { upper += 1 }
            }
            let kind: ClaimantPhrase.Kind = ["study", "survey", "report"].contains(word) ? .record : .body
            introduced.append(Self.entry("the " + sentence.text(lower..<upper), kind))
        }
    }

    // MARK: Looking back

    /// The one claimant of the section that a pronoun can mean: a person for *he* and *she*, anybody for *they*, what is
    /// no person for *it*.
    func antecedent(of pronoun: String) -> String? {
        switch pronoun {
        case "he", "she":
            return only(entries.filter { $0.kind == .person || $0.kind == .name })
        case "they":
            return only(entries.isEmpty ? introduced : entries)
        case "it":
            let candidates = (entries.isEmpty ? introduced : entries)
            guard candidates.allSatisfy({ $0.kind != .person }) else {
                return only(candidates.filter { $0.kind != .person && $0.kind != .name })
            }
            return only(candidates)
        default: return nil
        }
    }

    /// The full name of a person named by the surname alone; the name itself where it is none or already full.
    func fullName(_ name: String) -> String {
        guard !name.contains(" "), let known = fullNames[name], let full = known else { return name }
        return full
    }

    /// What "the commission", "the same study" mean: the one earlier claimant, or body introduced, that has the word.
    func shortForm(_ head: String) -> String? {
        let word = Inflection.stem(head.lowercased())
        func holding(_ entries: [Entry]) -> [Entry] {
            entries.filter { $0.words.contains(word) && $0.words.count > ($0.words.first == "the" ? 2 : 1) }
        }
        let named = holding(entries)
        return only(named.isEmpty ? holding(introduced) : named)
    }

    /// The name shared by all: one name, or longer forms of it.
    private func only(_ entries: [Entry]) -> String? {
        guard let last = entries.last, let key = last.words.last else { return nil }
        guard entries.allSatisfy({ $0.words.last == key || $0.name == last.name }) else { return nil }
        return entries.max { $0.words.count < $1.words.count }?.name ?? last.name
    }
}
