// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures
import Language

extension QuestionMaker {
    /// The stem of a question about a field, which names its owner itself.
    private static func closedField(_ question: String) -> String? {
        let stem = question.raisingFirst.tidied + "?"
        return OpenWords.hasOpenPronoun(stem) ? nil : stem
    }

    /// The candidates from `label: value` lines.
    func fieldCandidates() -> [Candidate] {
        guard !facts.fields.isEmpty else { return [] }
        let forms = FieldForms(facts, words: DocumentWords(facts))
        var found: [Candidate] = []
        let years = facts.prose.compactMap { fact -> CalendarTime? in
            if case .time(let mention) = fact.mention.value { return mention.time }
            return nil
        }
        for field in facts.fields {
            if case .parts(let parts) = field.value {
                found += candidates(field, parts, forms)
                continue
            }
            guard let question = forms.stem(field), let stem = Self.closedField(question) else {
                continue
            }
            switch field.value {
            case .time(let time, let text):
                let options = TimeOptions(key: time, text: text, neighbours: years, forbidden: [])
                found.append(
                    candidate(
                        field, stem, Answer(text: text, meaning: .time(time)), [field.span], [],
                        options: { options.choice(&$0) }))
            case .figure(let figure):
                found.append(candidate(field, figure, stem, [field.span], []))
            case .parts: continue
            }
        }
        return found
    }

    private func candidate(
        _ field: FieldFact, _ figure: FieldFigure, _ stem: String, _ cited: [ByteSpan], _ statement: [String],
        neighbours: [DecimalNumber]? = nil
    ) -> Candidate {
        let precision: Precision =
            figure.reading.isRounded || figure.isPercent
            ? .rounded(unit: figure.reading.lastDigit)
            : field.isEstimate ? .rounded(unit: Self.lastFigure(of: figure.value)) : .exact
        let accept = AcceptRule.interval(value: figure.value, precision: precision, rivals: [])
        let numbers = NumberOptions(
            key: figure.value, style: figure.style, text: figure.text, isPercent: figure.isPercent, accept: accept,
            forbidden: Gate.numbers(stem), neighbours: neighbours ?? self.neighbours(of: field, figure), bounds: nil)
        let meaning = Answer.Meaning.quantity(
            MarkedQuantity(
                value: figure.value, unit: figure.isPercent ? "percent" : field.unit.isEmpty ? nil : field.unit,
                precision: precision, accept: accept, time: field.time))
        return candidate(
            field, stem, Answer(text: figure.text, meaning: meaning), cited, statement,
            options: { numbers.choice(&$0) })
    }

    /// The place of the last figure that is not zero: an estimate printed as 687,600 is one of hundreds.
    private static func lastFigure(of value: DecimalNumber) -> DecimalNumber {
        var (rest, exponent) = (value.coefficient, value.exponent)
        while rest != 0, rest % 10 == 0 {
            rest /= 10
            exponent += 1
        }
        return DecimalNumber(coefficient: 1, exponent: exponent) ?? DecimalNumber(1)
    }

    /// Figures of other fields in the same unit, the nearest lines first.
    private func neighbours(of field: FieldFact, _ figure: FieldFigure) -> [DecimalNumber] {
        facts.fields.compactMap { other -> (Int, DecimalNumber)? in
            guard other.span != field.span, case .figure(let value) = other.value, value.isPercent == figure.isPercent,
                other.unit == field.unit, value.style?.prefix == figure.style?.prefix,
                value.style?.scale == figure.style?.scale, value.style?.decimals == figure.style?.decimals,
                other.group == field.group
                    || !other.unit.isEmpty && !figure.isPercent && other.section == field.section,
                other.group == field.group
                    || value.value.double < 1.6 * figure.value.double && value.value.double > 0.6 * figure.value.double
            else { return nil }
            return (abs(other.span.lower - field.span.lower), value.value)
        }.sorted { $0.0 < $1.0 }.prefix(12).map(\.1)
    }

    private func candidates(_ field: FieldFact, _ parts: [FieldPart], _ forms: FieldForms) -> [Candidate] {
        var found = forms.parts(field, parts).compactMap { place, question -> Candidate? in
            guard let stem = Self.closedField(question) else { return nil }
            var made = candidate(
                field, parts[place].figure, stem, [parts[place].span], [parts[place].label],
                neighbours: parts.indices.filter { $0 != place }.sorted { abs($0 - place) < abs($1 - place) }.map {
                    parts[$0].figure.value
                })
            made.offset = parts[place].span.lower
            return made
        }
        let named = parts.indices.filter {
            !parts[$0].label.lowercased().contains("other") && parts[$0].label.lowercased() != "none"
        }
        // What is left out must be too small to matter: a residual row, none.
        let left = parts.indices.filter { !named.contains($0) }.map { parts[$0].figure.value }
        let order = named.sorted { (parts[$1].figure.value, $0) < (parts[$0].figure.value, $1) }
        guard order.count >= 4, Set(parts.map(\.label)).count == parts.count else { return found }
        for (rank, word) in ["largest", "second-largest", "third-largest"].enumerated() where rank < order.count - 1 {
            let value = parts[order[rank]].figure.value
            guard named.count(where: { parts[$0].figure.value == value }) == 1, left.allSatisfy({ $0 < value }),
                let question = forms.extreme(field, rank: word),
                let stem = Self.closedField(question)
            else { continue }
            let label = parts[order[rank]].label
            let others = order.indices.filter { $0 != rank }.sorted {
                ($0 < rank ? 0 : 1, abs($0 - rank)) < ($1 < rank ? 0 : 1, abs($1 - rank))
            }.filter { !TableOptions.isFar(parts[order[$0]].figure.value, from: value) }.map { parts[order[$0]].label }
            var made = candidate(
                field, stem, Answer(text: label, meaning: .text),
                [parts[order[rank]].span]
                    + (order.filter { $0 != order[rank] } + parts.indices.filter { !named.contains($0) })
                    .map { parts[$0].span }, [word],
                options: { TableOptions.labels(label, others: others, required: rank + 1, stem: stem, &$0) })
            made.form = "extreme"
            made.isChoiceOnly = true
            made.origin = .derived
            made.importance = rank == 0 ? 0.65 : 0.55
            found.append(made)
        }
        return found
    }

    private func candidate(
        _ field: FieldFact, _ stem: String, _ answer: Answer, _ spans: [ByteSpan], _ statement: [String],
        options: @escaping @Sendable (inout Draw) -> Choice?
    ) -> Candidate {
        let line = facts.document.text(field.fieldSpan)
        let cited = spans.map {
            citations.citation(of: $0, in: field.section, field.sectionSpan, sentence: line)
        }
        let isHeadline = field.labels.count == 1
        return Candidate(
            key: ItemKey(
                document: facts.document.name, section: field.section,
                measure: field.labels.joined(separator: " ").measureWords, statement: statement.flatMap(\.measureWords)),
            form: "field", origin: .table, importance: isHeadline ? 0.55 : 0.5, stem: stem, answer: answer,
            claimants: field.claimant.map { [Claimants.named($0)] } ?? [], hedge: field.isEstimate ? "estimate" : nil,
            citations: cited.map(\.citation), places: cited.map(\.place), options: options,
            offset: field.span.lower, order: 5)
    }
}
