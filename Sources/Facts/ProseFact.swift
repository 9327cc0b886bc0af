// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// A sentence of a document with all that was found in it.
public struct FactSentence: Sendable {
    /// The sentence and its words.
    public let sentence: Sentence
    /// The running text it stands in; leads back to the file.
    public let flow: FlowText
    /// The headings above it.
    public let section: [String]
    /// The bytes of its section in the file.
    public let sectionSpan: ByteSpan
    /// Who says it, where the sentence names someone: of several claimants the first. The sentence of a ``ProseFact`` has
    /// the one that answers for its figure, or none.
    public private(set) var attribution: Attribution?
    /// Everybody to whom the sentence attributes a part of what it says, in order.
    public let attributions: [Attribution]
    /// Its figures, in order.
    public let mentions: [FigureMention]
    /// The other figures, which no question can ask for, in order.
    public let unasked: [UnaskedFigure]
    /// How many sentences of the section stand before it: the first ones matter most.
    public let order: Int
    /// Its place among the document's sentences.
    public let place: Int
    /// The place of the first sentence of its paragraph.
    public let opening: Int
    /// Whether it opens the document's lead.
    public let isInLead: Bool

    init(
        sentence: Sentence, flow: FlowText, section: [String], sectionSpan: ByteSpan, attributions: [Attribution],
        mentions: [FigureMention], unasked: [UnaskedFigure], order: Int, place: Int, opening: Int, isInLead: Bool
    ) {
        self.sentence = sentence
        self.flow = flow
        self.section = section
        self.sectionSpan = sectionSpan
        self.attributions = attributions
        attribution = attributions.first
        self.mentions = mentions
        self.unasked = unasked
        self.order = order
        self.place = place
        self.opening = opening
        self.isInLead = isInLead
    }

    /// The sentence as the figure at `index` sees it: with the claimant who answers for that figure.
    func seen(from index: Int) -> FactSentence {
        var copy = self
        copy.attribution = attributions.first { $0.scope.contains(index) }
        return copy
    }

    /// The times among its figures, in order.
    public var times: [CalendarTime] {
        mentions.compactMap { mention in
            guard case .time(let time) = mention.value else { return nil }
            return time.time
        }
    }

    /// The bytes of the file that lexemes stand for.
    public func source(_ range: Range<Int>) -> ByteSpan { flow.source(of: sentence.span(range)) }
}

/// One figure of a sentence, as a claim.
public struct ProseFact: Sendable {
    /// The sentence it stands in.
    public let host: FactSentence
    /// Which of the sentence's mentions it is.
    public let mention: FigureMention
    /// The words of the measure: content words of the clause without figures, claimants and closed classes, stemmed.
    public let measure: [String]
    /// The measure's words without those of the document's title, which every claim shares.
    public let distinctive: [String]
    /// What happened to what is counted: the main verb's dictionary form, "die" for deaths; `nil` where unclear.
    public let event: String?
    /// Claims of the same measure with another value.
    public var rivals: [RivalClaim]
    /// Other places where the document says the same, in order.
    public var repeats: [RepeatedClaim] = []

    /// Whether the figure is the base of another one: the 640 of "212 out of 640".
    public var isBase: Bool { MeasureWords.isBase(host.sentence, mention) }

    /// Whether the figure counts a part of a whole or the whole of a part: "212 of the dead", "212 out of 640".
    public var isPart: Bool {
        let next = mention.range.upperBound
        let lexemes = host.sentence.lexemes
        return isBase || (next < lexemes.count && ["of", "out"].contains(lexemes[next].folded))
    }
}

/// Another place where a claim stands.
public struct RepeatedClaim: Sendable {
    /// The sentence.
    public let host: FactSentence
    /// The figure's lexemes.
    public let range: Range<Int>
}

/// Another claim for the same measure.
public struct RivalClaim: Hashable, Sendable {
    /// Who makes it.
    public let claimants: [String]
    /// The figure as written, with its word of degree.
    public let text: String
    /// The figure.
    public let value: DecimalNumber
    /// Its place among the document's prose claims.
    public let place: Int
}
