// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// An item with its questions, and what an update recognises it by.
struct BankItem {
    /// The item's questions in order; never empty.
    let questions: [Question]

    /// The items of `questions`, in the order in which they first appear.
    static func items(of questions: [Question]) -> [BankItem] {
        var order: [ItemID: Int] = [:]
        var groups: [[Question]] = []
        for question in questions {
            if let index = order[question.item] {
                groups[index].append(question)
            } else {
                order[question.item] = groups.count
                groups.append([question])
            }
        }
        return groups.map(BankItem.init(questions:))
    }

    private var first: Question { questions[0] }

    var id: ItemID { first.item }
    var measure: MeasureID { first.measure }
    var answer: Answer { first.answer }
    var documents: [String] { first.citations.map(\.document) }
    /// The cited sentences; none for a cell, whose row text changes with every column.
    var sentences: [String] { first.citations.filter { $0.cell == nil }.map(\.sentence) }
    var isFromCells: Bool { first.citations.allSatisfy { $0.cell != nil } }

    // MARK: What it is recognised by, from the narrowest to the widest

    /// Everything the documents say of it.
    struct Content: Hashable {
        let forms: [String]
        let stems: [String]
        let answer: Answer
        let claimants: [String]
        let citations: [Citation]
    }

    var content: Content {
        Content(
            forms: questions.map(\.form), stems: questions.map(\.stem), answer: answer, claimants: first.claimants,
            citations: first.citations)
    }

    /// Whether `other` has the same content; tells sooner than comparing `content`.
    func hasContent(of other: BankItem) -> Bool {
        questions.count == other.questions.count
            && zip(questions, other.questions).allSatisfy { $0.stem == $1.stem && $0.form == $1.form }
            && answer == other.answer && first.claimants == other.first.claimants
            && first.citations == other.first.citations
    }

    /// Its key with its figure, and with its sentences where they are to be the same too.
    struct KeyAndFigure: Hashable {
        let key: ItemID
        let figure: Figure
        let sentences: [String]
    }

    func keyAndFigure(withSentences: Bool) -> KeyAndFigure {
        KeyAndFigure(key: id.withoutNumber, figure: figure, sentences: withSentences ? sentences : [])
    }

    /// The figure as an answer means it: another way to write the same number is no change.
    enum Figure: Hashable {
        case quantity(DecimalText, unit: String?)
        case time(String)
        case text(String)

        /// A number as plain digits.
        typealias DecimalText = String
    }

    var figure: Figure {
        switch answer.meaning {
        case .quantity(let quantity): .quantity(quantity.value.description, unit: quantity.unit)
        case .time(let time): .time(time.iso)
        case .text: .text(answer.text)
        }
    }

    /// Where a citation stands: a sentence with its figure, or without it, or the labels of a cell.
    enum Place: Hashable {
        case sentence(String, quote: String)
        case sentenceAround(before: Substring, after: Substring)
        case cell(table: String, row: [String], column: String)
    }

    /// The places of an item, who claims it and how it is asked, with the figure or whatever it is.
    struct Places: Hashable {
        let documents: [String]
        let places: [Place]
        let figure: Figure?
        let claimants: [String]
        let form: String
    }

    /// The places with their figures.
    func places(inDocument: Bool) -> Places {
        Places(
            documents: inDocument ? documents : [],
            places: first.citations.map { citation in
                cellPlace(citation) ?? .sentence(citation.sentence, quote: citation.quote)
            }, figure: figure, claimants: first.claimants, form: first.form)
    }

    /// The places whatever figure stands there.
    func placesWithoutFigure(inDocument: Bool) -> Places {
        Places(
            documents: inDocument ? documents : [],
            places: first.citations.map { citation in
                if let cell = cellPlace(citation) { return cell }
                guard let quote = citation.sentence.firstRange(of: citation.quote) else {
                    return .sentence(citation.sentence, quote: "")
                }
                return .sentenceAround(
                    before: citation.sentence[..<quote.lowerBound], after: citation.sentence[quote.upperBound...])
            }, figure: nil, claimants: first.claimants, form: first.form)
    }

    /// What a rewording leaves as it is.
    var claim: Places {
        Places(documents: [], places: [], figure: figure, claimants: first.claimants, form: first.form)
    }

    private func cellPlace(_ citation: Citation) -> Place? {
        citation.cell.map { .cell(table: $0.table, row: $0.row, column: $0.column) }
    }
}

extension String {
    /// Where `part` first stands, compared byte by byte; `nil` where it does not, or is empty.
    fileprivate func firstRange(of part: String) -> Range<String.Index>? {
        guard let lead = part.utf8.first else { return nil }
        var at = utf8.startIndex
        while let start = utf8[at...].firstIndex(of: lead) {
            if utf8[start...].starts(with: part.utf8) {
                return start..<utf8.index(start, offsetBy: part.utf8.count)
            }
            at = utf8.index(after: start)
        }
        return nil
    }
}
