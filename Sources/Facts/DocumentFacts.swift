// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// Everything that a document claims, as far as the rules read it.
public struct DocumentFacts: Sendable {
    /// The document.
    public let document: Document
    /// What it is about; `nil` for a document without a title.
    public let topic: Topic?
    /// What is known of English words.
    public let language: LanguageData
    /// The words that the document writes with a capital inside sentences, in lower case.
    public let names: Set<String>
    /// The words that it writes in lower case.
    public let common: Set<String>
    /// Every sentence read, in order.
    public let sentences: [FactSentence]
    /// The figures of the prose, one claim per fact, each with its rivals.
    public let prose: [ProseFact]
    /// Names, places and categories.
    public let texts: [TextFact]
    /// The tables.
    public let tables: [FactTable]
    /// The figures of the tables.
    public let cells: [CellFact]
    /// The figures and dates of `label: value` lines.
    public let fields: [FieldFact]

    /// For each prose claim the first one, in the document's order, that it is joined to by rivals.
    private let roots: [Int]

    /// The first prose claim of the measure of the claim at `place`: itself, or the first of its rivals and theirs.
    public func measureRoot(of place: Int) -> Int { roots[place] }

    /// Reads the facts of a document.
    ///
    /// - Complexity: linear in the document, but for claims that share words, which are compared with each other.
    ///
    /// - Parameter language: what is known of English words; measures and ids do not depend on it.
    public init(_ document: Document, language: LanguageData = .builtin) {
        self.document = document
        let words = ProseReader.names(of: document)
        let sentences = ProseReader.sentences(of: document, words, language)
        var topic = Topic(document)
        topic?.learn(from: sentences)
        self.topic = topic
        self.names = words.names
        common = words.common
        self.language = language
        self.sentences = sentences
        var facts: [ProseFact] = []
        var texts: [TextFact] = []
        var seen: Set<String> = []
        for sentence in sentences {
            for mention in sentence.mentions {
                let host = sentence.seen(from: mention.range.lowerBound)
                let words = MeasureWords.words(of: mention, in: host.sentence, attribution: host.attribution)
                facts.append(
                    ProseFact(
                        host: host, mention: mention, measure: words,
                        distinctive: words.filter { !(topic?.stems.contains($0) ?? false) },
                        event: MeasureWords.event(of: mention, in: host.sentence, attribution: host.attribution),
                        rivals: []))
            }
            for text in TextFactFinder.facts(in: sentence) {
                guard seen.insert(text.text + "|" + text.measure.sorted().joined(separator: " ")).inserted else {
                    continue
                }
                texts.append(text)
            }
        }
        prose = Joining.withRivals(Joining.withoutRepetitions(facts))
        roots = Joining.roots(prose)
        self.texts = texts
        (tables, cells) = TableReader.tables(of: document)
        fields = FieldReader.facts(of: document)
    }
}
