// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// What a table counts, read from its caption: noun, and what happened to it.
struct CountedSubject {
    /// "prisoners of war"; empty where the caption names no plural noun.
    let noun: String
    /// "were held by the union", where the caption says "prisoners held by the union".
    let event: String?

    init(_ caption: String, topic: Topic?) {
        var words = Self.withoutBrackets(caption).split(separator: " ").map(String.init)
        // "settlers by origin" says how the rows differ; "settlers moved by the state" says what happened to them.
        if let by = words.lastIndex(where: { $0.lowercased() == "by" }), by > 0,
            VerbTable.entry(words[by - 1].lowercased())?.forms.contains(.participle) != true
                || ["quarter", "year", "month"].contains(
                    words.dropFirst(by + 1).first?.lowercased().trimmingCommas ?? "")
        {
            words = Array(words[..<by])
        }
        while let last = words.last, CellTimes.isTime(last), words.count > 1,
            !["and", "to", "between", "until"].contains(words[words.count - 2].lowercased())
        {
            words.removeLast()
            if let link = words.last, ["in", "of", "from", "for"].contains(link.lowercased()) { words.removeLast() }
        }
        while let last = words.last, last.hasSuffix(",") {
            words[words.count - 1] = String(last.dropLast())
            if words.last?.isEmpty == true { words.removeLast() }
        }
        var opener = 0
        let lead = ["figures", "statistics", "number", "numbers", "table", "list", "data", "estimates", "total"]
        while opener < words.count,
            lead.contains(words[opener].lowercased())
                || (opener > 0 && ["of", "for", "on", "the"].contains(words[opener].lowercased()))
        {
            opener += 1
        }
        let rest = words[opener...].map { $0.filter { !"\"“”*".contains($0) } }
        let relative = rest.indices.first {
            $0 > rest.startIndex && ["who", "that", "which"].contains(rest[$0].lowercased())
        }
        let cut =
            relative
            ?? rest.indices.first { index in
                index > 0 && VerbTable.entry(rest[index].lowercased())?.forms.contains(.participle) == true
            }
        var noun = (cut.map { rest[..<$0] } ?? rest[...]).joined(separator: " ")
        noun = noun.split(separator: " ").flatMap { Self.expansion(of: String($0), topic) }.joined(separator: " ")
        let nouns = noun.split(separator: " ").map { $0.lowercased() }
        // A plural that opens a caption has its capital from the caption: "Prisoners of war by nationality".
        if let first = nouns.first, Inflection.isPlural(first), !noun.dropFirst().prefix(1).allSatisfy(\.isUppercase) {
            noun = noun.loweringFirst
        }
        let head = nouns.prefix { !["of", "in", "for", "by", "from", "at"].contains($0) }.last ?? ""
        let isCounted = nouns.contains(where: Inflection.isPlural) && !TableNouns.excludedSubjects.contains(head)
        self.noun = isCounted ? noun : ""
        event = cut.map {
            $0 == relative ? rest[($0 + 1)...].joined(separator: " ") : "were " + rest[$0...].joined(separator: " ")
        }
    }

    static func withoutBrackets(_ text: String) -> String {
        var result = ""
        var depth = 0
        for character in text {
            if "([".contains(character) { depth += 1 }
            if depth == 0 { result.append(character) }
            if ")]".contains(character), depth > 0 { depth -= 1 }
        }
        return result.tidied
    }

    /// The title's words for an acronym of them ("POWs" → "prisoners of war"); any other word as it is.
    static func expansion(of word: String, _ topic: Topic?) -> [String] {
        guard let topic, topic.isAcronym(word) else { return [word] }
        let letters = word.hasSuffix("s") ? String(word.dropLast()) : word
        let words = topic.words
        for start in words.indices where start + letters.count <= words.count {
            let slice = words[start..<(start + letters.count)]
            if slice.map({ $0.folded.prefix(1).uppercased() }).joined() == letters { return slice.map(\.text) }
        }
        return [word]
    }
}
