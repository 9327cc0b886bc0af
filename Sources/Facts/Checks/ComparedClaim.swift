// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// A claim as it is held against those of another document.
struct ComparedClaim {
    /// What kind of figure it is, and which.
    enum Value: Hashable {
        case count(DecimalNumber)
        case percent(DecimalNumber)
        case time(String)
    }

    let value: Value
    /// How far the value may be off by its printing.
    let slack: Double
    /// The words right around the figure.
    let local: Set<String>
    /// The words of the whole sentence, or of table, row and column.
    let wide: Set<String>
    /// The names among the words right around the figure, in lower case.
    let names: Set<String>
    let event: String?
    /// The other times of the sentence, or the row's time.
    let times: Set<String>
    let claimants: [String]
    let isPart: Bool
    let isBound: Bool
    let place: FactPlace
    /// Where the claim stands among the document's prose claims; `nil` for a cell.
    let prosePlace: Int?

    /// Every claim of a document: figures of the prose, then figures of tables.
    static func all(of facts: DocumentFacts) -> [ComparedClaim] {
        let places = PlaceMaker(facts.document)
        var found: [ComparedClaim] = []
        for (index, fact) in facts.prose.enumerated() {
            if let claim = ComparedClaim(fact, index, facts.topic, places) { found.append(claim) }
        }
        for cell in facts.cells { found.append(ComparedClaim(cell, facts.tables[cell.table], places)) }
        return found
    }

    private init?(_ fact: ProseFact, _ index: Int, _ topic: Topic?, _ places: PlaceMaker) {
        let sentence = fact.host.sentence
        switch fact.mention.value {
        case .quantity(let quantity):
            value = quantity.isPercent ? .percent(quantity.reading.value) : .count(quantity.reading.value)
            slack = quantity.reading.isRounded || quantity.isPercent ? CheckMath.slack(quantity.reading) : 0
            isBound = quantity.hedge.map { $0.degree == .atMost || $0.degree == .atLeast } ?? false
        case .time(let time):
            value = .time(time.time.iso)
            slack = 0
            isBound = ["by", "before", "after", "since", "until"].contains(time.preposition ?? "")
        }
        local = Set(fact.measure)
        // Whoever says it is no part of what is said.
        let claim = fact.host.attribution?.body ?? 0..<sentence.bodyEnd
        wide = SeriesWords.words(sentence, claim, topic)
        names = Set(
            claim.filter { sentence.tags[$0] == .name }.map {
                Inflection.stem(sentence.lexemes[$0].folded)
            })
        event = fact.event
        var times = Set(fact.host.times.map(\.iso))
        if case .time(let own) = value { times.remove(own) }
        self.times = times
        claimants = fact.host.attribution?.claimants ?? []
        isPart = fact.isPart
        place = places.place(fact.host, fact.mention.range)
        prosePlace = index
    }

    private init(_ cell: CellFact, _ table: FactTable, _ places: PlaceMaker) {
        value = cell.isPercent ? .percent(cell.value) : .count(cell.value)
        slack = cell.reading.isRounded ? CheckMath.slack(cell.reading) : 0
        isBound = false
        let header = table.columns.indices.contains(cell.column) ? table.columns[cell.column].header : ""
        func words(_ text: String) -> Set<String> {
            Set(Lexer.lexemes(of: text).map { MeasureWords.canonical($0.folded) }.filter { $0.count > 1 })
        }
        local = words(cell.labels.joined(separator: " ") + " " + header)
        wide = local.union(words(table.name))
        names = Set(cell.labels.map { $0.lowercased() })
        event = nil
        times = cell.time.map { [$0.iso] } ?? []
        claimants = table.claimant.map { [$0] } ?? []
        isPart = false
        place = places.place(cell)
        prosePlace = nil
    }

    // MARK: Comparing

    /// Whether two claims state the same figure of the same thing.
    func repeats(_ other: ComparedClaim) -> Bool {
        guard value == other.value, times.isDisjoint(with: other.times) == (times.isEmpty || other.times.isEmpty) else {
            return false
        }
        if let number, number.significantDigits >= 5 { return !wide.isDisjoint(with: other.wide) }
        let near = Self.overlap(local, other.local)
        let far = Self.overlap(wide, other.wide)
        if case .time = value { return event == other.event && near.share >= 0.6 && near.count >= 3 }
        return near.share >= 0.5 && near.count >= 2 && far.share >= 0.4
    }

    /// Whether two claims are of the same thing, at the same time, with figures that cannot both be right.
    func contradicts(_ other: ComparedClaim) -> Bool {
        guard let a = number, let b = other.number, isPercent == other.isPercent, a != b, !isBound, !other.isBound,
            isPart == other.isPart, event == other.event, times == other.times
        else { return false }
        guard abs(a.double - b.double) > slack + other.slack, a.double > 0, b.double > 0,
            (0.1...10).contains(a.double / b.double)
        else { return false }
        let near = Self.overlap(local, other.local)
        let far = Self.overlap(wide, other.wide)
        // A cell is told by its labels and its header: all of them.
        if prosePlace == nil || other.prosePlace == nil {
            guard prosePlace == nil, other.prosePlace == nil else { return false }
            return local == other.local && far.share >= 0.6
        }
        guard near.share >= 0.75, near.count >= 3, far.share >= 0.6, far.count >= 4 else { return false }
        return names.subtracting(other.wide).isEmpty || other.names.subtracting(wide).isEmpty
    }

    /// Whether both have the same claimant, or at least one has none.
    func sharesClaimant(_ other: ComparedClaim) -> Bool {
        guard let left = claimants.last?.split(separator: " ").last,
            let right = other.claimants.last?.split(separator: " ").last
        else { return claimants.isEmpty && other.claimants.isEmpty }
        return left.lowercased() == right.lowercased()
    }

    private var number: DecimalNumber? {
        switch value {
        case .count(let number), .percent(let number): number
        case .time: nil
        }
    }

    private var isPercent: Bool {
        if case .percent = value { return true }
        return false
    }

    private static func overlap(_ a: Set<String>, _ b: Set<String>) -> (share: Double, count: Int) {
        let shared = a.intersection(b).count
        let smaller = min(a.count, b.count)
        return (smaller == 0 ? 0 : Double(shared) / Double(smaller), shared)
    }
}

/// The claims of a document by their words, so that like ones are found without comparing all.
struct ClaimIndex {
    private let claims: [ComparedClaim]
    private var byWord: [String: [Int]] = [:]
    private var byValue: [ComparedClaim.Value: [Int]] = [:]

    init(_ claims: [ComparedClaim]) {
        self.claims = claims
        for (index, claim) in claims.enumerated() {
            for word in claim.local { byWord[word, default: []].append(index) }
            byValue[claim.value, default: []].append(index)
        }
    }

    /// The claims with the same value, in order.
    func equal(to claim: ComparedClaim) -> [Int] { Array((byValue[claim.value] ?? []).prefix(200)) }

    /// The claims that share three words right around the figure, in order; words that are everywhere join nothing.
    func like(_ claim: ComparedClaim) -> [Int] {
        var counts: [Int: Int] = [:]
        for word in claim.local {
            guard let places = byWord[word], places.count <= 200 else { continue }
            for place in places { counts[place, default: 0] += 1 }
        }
        return counts.filter { $0.value >= 2 }.keys.sorted()
    }
}
