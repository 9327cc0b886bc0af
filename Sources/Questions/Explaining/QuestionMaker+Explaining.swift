// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The questions, as ``questions(names:)`` makes them, and what became of each figure of the document, in its order.
    ///
    /// Costs about twice the time: what was left out early is made once more to say why.
    ///
    /// - Parameter selection: what of the questions is kept; a figure whose questions were all left out is said to be.
    public func explained(
        names: inout NameRegister, selection: Selection = Selection()
    ) -> (questions: [MadeQuestion], explanations: [Explanation]) {
        var trace: Trace? = Trace()
        let made = questions(names: &names, trace: &trace)
        let fates = Fates(trace?.entries ?? [], made, selection)
        var found = prose(fates) + cells(fates) + fields(fates)
        found += notRead(beside: found)
        return (
            selection.kept(made),
            found.sorted { ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound) }
        )
    }

    private func explanation(_ span: ByteSpan, _ outcome: Explanation.Outcome) -> Explanation {
        Explanation(
            line: facts.document.line(at: span.lower), bytes: span.range, text: facts.document.text(span),
            outcome: outcome)
    }

    // MARK: Sentences

    private func prose(_ fates: Fates) -> [Explanation] {
        let claims = Dictionary(
            facts.prose.map { ($0.host.source($0.mention.range).lower, $0) }, uniquingKeysWith: { first, _ in first })
        return facts.sentences.flatMap { sentence in
            sentence.mentions.map { mention in
                let span = sentence.source(mention.range)
                return explanation(span, fates.outcome(of: span) ?? unworded(claims[span.lower]))
            } + sentence.unasked.map { explanation(sentence.source($0.range), .unasked($0.reason)) }
        }
    }

    /// Why no candidate was made of a claim; `nil` for a claim that another one repeats.
    private func unworded(_ fact: ProseFact?) -> Explanation.Outcome {
        guard let fact else { return .repeated }
        if isAboutTable(fact.host) { return .aboutTable }
        let asked = Asked(fact: fact)
        guard asked.sentence.lexemes.count <= 90, !Lists.isFused(asked.sentence) else { return .sentence }
        if !ProseForms.wordings(of: asked).isEmpty { return .open }
        if asked.parsed == nil { return .noClause }
        return ClozeForm.wording(of: asked) == nil ? .noForm : asked.time == nil ? .open : .datesACount
    }

    // MARK: Tables and fields

    private func cells(_ fates: Fates) -> [Explanation] {
        facts.cells.map { explanation($0.span, fates.outcome(of: $0.span) ?? .tableUnused) }
    }

    private func fields(_ fates: Fates) -> [Explanation] {
        facts.fields.flatMap { field -> [Explanation] in
            if case .parts(let parts) = field.value {
                return parts.map { explanation($0.span, fates.outcome(of: $0.span) ?? .noForm) }
            }
            return [explanation(field.span, fates.outcome(of: field.span) ?? .noForm)]
        }
    }

    // MARK: The rest

    /// The numbers in digits that stand outside everything that was read.
    private func notRead(beside found: [Explanation]) -> [Explanation] {
        let covered = found.map(\.bytes).sorted { $0.lowerBound < $1.lowerBound }
        let places = NotReadPlaces(facts.document)
        var index = 0
        var result: [Explanation] = []
        for lexeme in Lexer.lexemes(of: facts.document.bytes, in: ByteSpan(0, facts.document.bytes.count)) {
            switch lexeme.kind {
            case .number, .ordinal, .decade, .code: break
            default: continue
            }
            while index < covered.count, covered[index].upperBound <= lexeme.span.lower { index += 1 }
            if index < covered.count, covered[index].lowerBound < lexeme.span.upper { continue }
            result.append(explanation(lexeme.span, .notRead(places.place(of: lexeme.span.lower))))
        }
        return result
    }
}

/// What became of the figures that candidates were made of, by their places in the file.
private struct Fates {
    private var asking: [Int: [Trace.Entry]] = [:]
    private var proving: [Int: [Trace.Entry]] = [:]
    private var left: [ItemID: Selection.Reason] = [:]

    init(_ entries: [Trace.Entry], _ made: [MadeQuestion], _ selection: Selection) {
        for entry in entries {
            asking[entry.candidate.offset, default: []].append(entry)
            guard case .asked = entry.fate else { continue }
            for place in entry.candidate.places { proving[place.bytes.lowerBound, default: []].append(entry) }
        }
        let reasons = selection.reasons(made.map(\.question))
        var kept: Set<ItemID> = []
        for (index, reason) in reasons.enumerated() {
            let item = made[index].question.item
            if let reason { left[item] = left[item] ?? reason } else { kept.insert(item) }
        }
        for item in kept { left[item] = nil }
    }

    /// What became of the figure at `span`; `nil` where no candidate was made of it.
    func outcome(of span: ByteSpan) -> Explanation.Outcome? {
        let own = asking[span.lower] ?? []
        let items = asked(own)
        if !items.isEmpty { return .asked(items) }
        let proven = asked(proving[span.lower] ?? [])
        if !proven.isEmpty { return .proves(proven) }
        var best: Explanation.Outcome?
        for entry in own {
            switch entry.fate {
            case .asked(let item): if let reason = left[item] { return .leftOut(reason) }
            case .little:
                if case .little(let other)? = best, other >= entry.candidate.importance { continue }
                best = .little(entry.candidate.importance)
            case .enoughBlanks: best = best ?? .enoughBlanks
            case .repeatedStem: best = best ?? .repeatedStem
            case .refused(let rule): best = best ?? rule.map { .refused($0) } ?? .noOptions
            }
        }
        return best
    }

    private func asked(_ entries: [Trace.Entry]) -> [Explanation.AskedItem] {
        var items: [Explanation.AskedItem] = []
        for entry in entries {
            guard case .asked(let item) = entry.fate, left[item] == nil else { continue }
            let asked = Explanation.AskedItem(item: item, form: entry.candidate.form)
            if !items.contains(asked) { items.append(asked) }
        }
        return items
    }
}
