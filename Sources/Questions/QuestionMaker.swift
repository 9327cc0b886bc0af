// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Facts
import Figures

/// A question with the places of its citations in the document as it was read.
public struct MadeQuestion: Sendable {
    /// The question.
    public let question: Question
    /// One place for each of its citations.
    public let places: [CitedPlace]
}

/// Makes questions from the facts of a document.
public struct QuestionMaker {
    /// What the making can be told.
    public struct Settings: Hashable, Sendable {
        /// Whether questions of little importance are made too.
        public var includesLittle: Bool
        /// The seed of the options' draws.
        public var seed: UInt64

        /// Settings; without `includesLittle` only questions of importance 0.5 and more are made.
        public init(includesLittle: Bool = false, seed: UInt64 = 0) {
            self.includesLittle = includesLittle
            self.seed = seed
        }
    }

    /// The importance from which a question is made without being asked for.
    public static let importanceThreshold = 0.5

    let facts: DocumentFacts
    let settings: Settings
    let closing: Closing
    let citations: CitationMaker

    /// A maker for one document's facts.
    public init(_ facts: DocumentFacts, settings: Settings = Settings()) {
        self.facts = facts
        self.settings = settings
        closing = Closing(facts)
        citations = CitationMaker(document: facts.document)
    }

    /// The questions in the order of the document; those of one item stand together, its choice first.
    ///
    /// - Parameter names: gives each item its name; pass one register for all documents of a bank.
    public func questions(names: inout NameRegister) -> [MadeQuestion] {
        var trace: Trace?
        return questions(names: &names, trace: &trace)
    }

    private func candidates() -> [Candidate] {
        proseCandidates() + textCandidates() + tableCandidates() + tableDateCandidates() + fieldCandidates()
            + shareCandidates() + disputeCandidates()
    }

    /// The questions; what became of each candidate is noted in `trace`, where there is one.
    func questions(names: inout NameRegister, trace: inout Trace?) -> [MadeQuestion] {
        // For an explanation, what a table leaves out at once is made too and left out below.
        var candidates =
            trace == nil
            ? candidates()
            : QuestionMaker(facts, settings: Settings(includesLittle: true, seed: settings.seed)).candidates()
        if !settings.includesLittle {
            let important = candidates.filter { $0.importance >= Self.importanceThreshold }
            trace?.note(candidates, without: important, .little)
            candidates = withFewBlanks(important)
            trace?.note(important, without: candidates, .enoughBlanks)
        }
        let conflicts = Conflicts(facts.prose)
        candidates.removeAll { candidate in
            guard candidate.origin == .table, candidate.form == "lookup",
                case .quantity(let quantity) = candidate.answer.meaning,
                let label = candidate.citations.first?.cell?.row.last
            else { return false }
            return conflicts.denies(
                row: label, quantity.value, isPercent: candidate.answer.text.contains("%") || quantity.unit == "percent"
            )
        }
        candidates.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
        var stems: Set<String> = []
        var asked: [(candidate: Candidate, questions: [MadeQuestion])] = []
        var items: [Int: ItemID] = [:]
        for candidate in candidates {
            guard stems.insert(candidate.stem).inserted else {
                trace?.note(candidate, .repeatedStem)
                continue
            }
            let questions = candidate.questions(&names, seed: settings.seed)
            guard let item = questions.first?.question.item else {
                trace?.note(candidate, .refused(candidate.refusal()))
                continue
            }
            trace?.note(candidate, .asked(item))
            if let place = candidate.prosePlace { items[place] = item }
            asked.append((candidate, questions))
        }
        if !settings.includesLittle { asked = Self.withoutSurplus(asked) }
        let questions = asked.flatMap { entry in
            let rivals = entry.candidate.rivals.map { $0.rival(item: items[$0.place]) }
            return entry.questions.map { made in
                var question = made.question
                question.rivals = rivals
                return MadeQuestion(question: question, places: made.places)
            }
        }
        return citations.numbered(questions)
    }
}

extension QuestionMaker {
    /// Leaves the most important sentences with a blank: at most one for each open question of the prose, and a few in
    /// any case.
    private func withFewBlanks(_ candidates: [Candidate]) -> [Candidate] {
        func isBlank(_ candidate: Candidate) -> Bool { candidate.origin == .prose && candidate.form == "cloze" }
        let open = candidates.count { $0.origin == .prose && $0.form != "cloze" }
        let blanks = candidates.indices.filter { isBlank(candidates[$0]) }
            .sorted {
                (-candidates[$0].importance, candidates[$0].offset) < (
                    -candidates[$1].importance, candidates[$1].offset
                )
            }
        let kept = Set(blanks.prefix(max(5, open)))
        return candidates.indices.filter { !isBlank(candidates[$0]) || kept.contains($0) }.map { candidates[$0] }
    }
}

extension QuestionMaker {
    /// Leaves out the least important look-ups of cells until a table has as many other questions.
    private static func withoutSurplus(
        _ asked: [(candidate: Candidate, questions: [MadeQuestion])]
    ) -> [(candidate: Candidate, questions: [MadeQuestion])] {
        func isTable(_ candidate: Candidate) -> Bool {
            candidate.citations.first?.cell != nil
        }
        let tables = asked.indices.filter { isTable(asked[$0].candidate) }
        let lookUps = tables.filter { asked[$0].candidate.form == "lookup" }
        let others = tables.reduce(0) { $0 + (asked[$1].candidate.form == "lookup" ? 0 : asked[$1].questions.count) }
        var surplus = lookUps.reduce(0) { $0 + asked[$1].questions.count } - others
        var dropped: Set<Int> = []
        for place in lookUps.sorted(by: {
            (asked[$0].candidate.importance, $1) < (asked[$1].candidate.importance, $0)
        }) where surplus > 0 {
            dropped.insert(place)
            surplus -= asked[place].questions.count
        }
        return asked.indices.filter { !dropped.contains($0) }.map { asked[$0] }
    }
}

/// Another claim for an item's measure, before it is known which item asks for it.
struct RivalDraft {
    let claim: RivalClaim

    /// The rival's place among the document's prose claims.
    var place: Int { claim.place }

    func rival(item: ItemID?) -> Rival {
        Rival(
            claimant: claim.claimants.map(Claimants.named).joined(separator: ", citing "), text: claim.text,
            value: claim.value, item: item)
    }
}

/// An item before it has its name: everything but ids and options.
struct Candidate {
    var key: ItemKey
    var form: String
    var origin: Question.Origin
    var importance: Double
    var stem: String
    var answer: Answer
    var claimants: [String] = []
    var hedge: String?
    var rivals: [RivalDraft] = []
    /// Its place among the document's prose claims, for a figure of the prose.
    var prosePlace: Int?
    var citations: [Citation]
    var places: [CitedPlace]
    /// Whether it can be asked only with options: "which of these".
    var isChoiceOnly = false
    /// Makes the options from a seeded draw.
    var options: @Sendable (inout Draw) -> Choice?
    /// Where the figure stands in the file, and a tie-breaker: the order of the items.
    var offset: Int
    var order: Int

    /// The item's questions: a choice where fair options exist, and the open form; what the gate refuses is left out.
    func questions(_ names: inout NameRegister, seed: UInt64) -> [MadeQuestion] {
        let item = names.item(key)
        var draw = Draw(seed: seed, purpose: item.rawValue + "/choice")
        let base = question(of: item)
        guard Gate.refusal(base) == nil else { return [] }
        var made: [MadeQuestion] = []
        if let choice = options(&draw), !Gate.refuses(choice, stem: stem) {
            var question = base
            question.choice = choice
            question.id = names.question(of: item, suffix: "choice")
            made.append(MadeQuestion(question: question, places: places))
        }
        if isChoiceOnly { return made }
        var open = base
        open.id = names.question(of: item, suffix: open.kind.rawValue)
        let isText = open.kind == .text
        // A name is asked openly only where it cannot be chosen.
        if !isText || made.isEmpty {
            made.append(MadeQuestion(question: open, places: places))
        }
        return made
    }

    /// The item's question without options and without a name of its own.
    func question(of item: ItemID) -> Question {
        Question(
            id: QuestionID(rawValue: item.rawValue), item: item, measure: key.measureID, form: form, origin: origin,
            importance: importance, stem: stem, choice: nil, answer: answer, claimants: claimants, hedge: hedge,
            isDisputed: !rivals.isEmpty, citations: citations)
    }
}
