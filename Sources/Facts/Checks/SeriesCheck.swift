// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

/// Whether what the prose says of a series fits the table that shows the series: "nearly doubled in the second half of
/// 1931", "had risen to 2,000 by April 1931".
enum SeriesCheck {
    static func checks(_ facts: DocumentFacts, _ places: PlaceMaker) -> [FigureCheck] {
        let all = series(of: facts)
        guard !all.isEmpty else { return [] }
        let war = WarYears.only(in: facts)
        return facts.sentences.flatMap { host -> [FigureCheck] in
            let hasWord = host.sentence.lexemes.indices.contains { FactorWord(host.sentence, at: $0) != nil }
            guard hasWord || host.mentions.contains(where: { isCount($0) }) else { return [] }
            let words = SeriesWords.words(host.sentence, 0..<host.sentence.bodyEnd, facts.topic)
            return all.filter { $0.words.intersection(words).count >= 3 }.flatMap { one in
                factors(host, one, places) + moments(host, one, places, war)
            }
        }
    }

    private static func isCount(_ mention: FigureMention) -> Bool {
        if case .quantity(let quantity) = mention.value { return !quantity.isPercent }
        return false
    }

    /// A column whose rows are times.
    private struct Series {
        let table: FactTable
        let cells: [CellFact]
        let words: Set<String>
    }

    private static func series(of facts: DocumentFacts) -> [Series] {
        var columns: [[Int]: [CellFact]] = [:]
        for cell in facts.cells where cell.time != nil && !cell.isPercent && cell.rowKind == .member {
            columns[[cell.table, cell.column], default: []].append(cell)
        }
        return columns.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.compactMap { key -> Series? in
            guard let cells = columns[key], cells.count >= 4, facts.tables[key[0]].columns[key[1]].time == nil else {
                return nil
            }
            let table = facts.tables[key[0]]
            let header = table.columns[key[1]].header
            let text = Sentence.sentences(of: Array((table.name + " ; " + header).utf8))
            let words = text.map { SeriesWords.words($0, 0..<$0.lexemes.count, facts.topic) }.reduce(Set<String>()) {
                $0.union($1)
            }
            return Series(table: table, cells: cells, words: words)
        }
    }

    // MARK: Factors

    private static func factors(_ host: FactSentence, _ series: Series, _ places: PlaceMaker) -> [FigureCheck] {
        let sentence = host.sentence
        return sentence.lexemes.indices.compactMap { index -> FigureCheck? in
            guard let word = FactorWord(sentence, at: index), !sentence.lexemes[..<index].suffix(12).isEmpty,
                let time = host.mentions.lazy.compactMap({ Period($0, in: sentence) }).first(where: {
                    $0.phrase.lowerBound > index && $0.phrase.lowerBound - index <= 4
                })
            else { return nil }
            let ends = series.cells.filter { time.isEnd($0.time) }
            let starts = series.cells.filter { time.isStart($0.time) }
            guard let last = ends.last, !starts.isEmpty else { return nil }
            let ratios = starts.map { (cell: $0, ratio: last.value.double / max($0.value.double, 1e-9)) }
            let fitting = ratios.first { word.range.contains($0.ratio) }
            // Of the starts that could be meant the one that comes nearest is shown.
            guard
                let shown = fitting
                    ?? ratios.min(by: { abs($0.ratio - word.factor) < abs($1.ratio - word.factor) })
            else { return nil }
            let lower = index > 0 && sentence.tags[index - 1] == .adverb ? index - 1 : index
            return FigureCheck(
                kind: .factor(
                    word: sentence.text(lower..<(index + 1)), factor: CheckMath.decimal(shown.ratio, places: 2)),
                stated: places.place(host, lower..<time.phrase.upperBound),
                against: [places.place(shown.cell), places.place(last)], agrees: fitting != nil)
        }
    }

    // MARK: Moments

    private static func moments(
        _ host: FactSentence, _ series: Series, _ places: PlaceMaker, _ war: Int?
    ) -> [FigureCheck] {
        host.mentions.compactMap { mention -> FigureCheck? in
            guard case .quantity(let quantity) = mention.value, !quantity.isPercent,
                let time = moment(host, war), isStock(host.sentence, mention, quantity)
            else { return nil }
            let rows = series.cells.filter { time.holds($0.time) }
            guard !rows.isEmpty else { return nil }
            let slack =
                quantity.reading.isRounded || quantity.hedge?.degree == .about
                ? max(
                    CheckMath.slack(quantity.reading), quantity.hedge == nil ? 0 : 0.05 * quantity.reading.value.double)
                : 0
            let value = quantity.reading.value.double
            let fitting = rows.filter { abs($0.value.double - value) <= slack + CheckMath.slack($0.reading) * 0.99 }
            let values = rows.map(\.value.double)
            // Between two of the rows it may stand for a moment between them.
            let isInside = (values.min() ?? 0) <= value && value <= (values.max() ?? 0) && !time.isExact
            guard !fitting.isEmpty || !isInside else { return nil }
            let shown = fitting.isEmpty ? rows.max { $0.value.double < $1.value.double } : fitting.first
            guard let shown else { return nil }
            return FigureCheck(
                kind: .moment(
                    claimant: host.seen(from: mention.range.lowerBound).attribution?.claimants.last,
                    tableClaimant: series.table.claimant),
                stated: places.place(host, mention.range), against: [places.place(shown)], agrees: !fitting.isEmpty)
        }
    }

    /// The one time of a sentence, or the end of the one war that the document speaks of.
    private static func moment(_ host: FactSentence, _ war: Int?) -> Period? {
        let times = host.mentions.compactMap { Period($0, in: host.sentence) }
        if times.count == 1 { return times[0] }
        guard times.isEmpty, let war else { return nil }
        let words = host.sentence.lexemes.map(\.folded)
        for index in words.indices.dropLast(3)
        where words[index] == "end" && words[index + 1] == "of" && words[index + 2] == "the"
            && words[index + 3] == "war"
        {
            return Period(year: war, phrase: index..<(index + 4))
        }
        return nil
    }

    /// Whether a figure says how many there were at a time: behind "rose to", "stood at", "number … was", before "were held".
    private static func isStock(_ sentence: Sentence, _ mention: FigureMention, _ quantity: QuantityMention) -> Bool {
        let lower = quantity.hedge?.range.lowerBound ?? mention.range.lowerBound
        let lexemes = sentence.lexemes
        if lower > 0, ["to", "at"].contains(lexemes[lower - 1].folded) {
            return lexemes[..<lower].suffix(14).contains { ["number", "population", "total"].contains($0.folded) }
        }
        let after = lexemes[mention.range.upperBound...].prefix(6).map(\.folded)
        if let be = after.firstIndex(where: { ["were", "was", "are", "is"].contains($0) }) {
            return after[be...].contains { ["held", "kept", "interned", "employed", "imprisoned"].contains($0) }
        }
        return false
    }
}

/// The content words of a sentence, with what the topic's acronyms stand for.
enum SeriesWords {
    static func words(_ sentence: Sentence, _ range: Range<Int>, _ topic: Topic?) -> Set<String> {
        var words = Set(MeasureWords.content(sentence, range))
        if let topic, range.contains(where: { topic.isAcronym(sentence.lexemes[$0].text) }) {
            words.formUnion(
                Lexer.lexemes(of: topic.head).map { MeasureWords.canonical($0.folded) }.filter { $0.count > 2 })
        }
        return words
    }
}

/// The year in which the one war ended that a document speaks of: the two that every reader can date.
enum WarYears {
    static func only(in facts: DocumentFacts) -> Int? {
        var found: Set<Int> = []
        for host in facts.sentences {
            let words = host.sentence.lexemes.map(\.folded)
            for index in words.indices.dropLast(2) where ["world", "first", "second"].contains(words[index]) {
                switch Array(words[index..<(index + 3)]) {
                case ["world", "war", "ii"], ["second", "world", "war"]: found.insert(1945)
                case ["world", "war", "i"], ["first", "world", "war"]: found.insert(1918)
                default: continue
                }
            }
        }
        return found.count == 1 ? found.first : nil
    }
}
