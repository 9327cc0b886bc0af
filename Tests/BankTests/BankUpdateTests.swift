// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import TestSupport
import Testing

/// What happens to names, revisions and histories when documents change.
@Suite struct BankUpdateTests {
    private let arven = TinyDocument.arven

    /// One row of the table: the documents as they are now, and the changes that are not `kept`.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let documents: @Sendable (TinyDocument) -> [TinyDocument]
        /// For each change that is not `kept` the number of the item: in the updated bank, or, if gone, in the old.
        let changes: [(Int, ItemChange.Kind)]
        /// The numbers of the old items, in the order of the updated bank; `nil` for a new one.
        let order: [Int?]

        init(
            _ name: String, _ changes: [(Int, ItemChange.Kind)] = [], order: [Int?] = Array(0..<8),
            _ documents: @escaping @Sendable (TinyDocument) -> [TinyDocument]
        ) {
            testDescription = name
            self.documents = documents
            self.changes = changes
            self.order = order
        }
    }

    static let table = [
        Row("nothing changed") { [$0] },
        Row("a paragraph inserted", [(1, .new)], order: [0, nil, 1, 2, 3, 4, 5, 6, 7]) { document in
            let fact = TinyDocument.Fact(
                measure: ["cost", "road"], value: 300, sentence: "The road to the dam cost # crowns.")
            return [document.changed { $0.facts.insert(fact, at: 1) }]
        },
        Row("a sentence reworded, its measure in the same words", [(2, .reworded)]) { document in
            [document.changed { $0.facts[2].sentence = "From the valley # people had to be resettled." }]
        },
        Row("a sentence reworded, its measure in other words", [(2, .reworded)]) { document in
            [
                document.changed {
                    $0.facts[2].measure = ["inhabitant", "move"]
                    $0.facts[2].sentence = "For the reservoir # inhabitants of the valley were resettled."
                }
            ]
        },
        Row("a figure changed", [(2, .figureChanged(old: "1240", new: "1250"))]) { document in
            [document.changed { $0.facts[2].value = 1250 }]
        },
        Row(
            "a figure changed where its sentence is quoted under another key",
            [(2, .figureChanged(old: "1240", new: "1250"))]
        ) { document in
            [
                document.changed {
                    $0.facts[2].value = 1250
                    $0.facts[2].measure = ["inhabitant", "move"]
                }
            ]
        },
        Row("a sentence reworded and its figure changed", [(2, .figureChanged(old: "1240", new: "1250"))]) { document in
            [
                document.changed {
                    $0.facts[2].value = 1250
                    $0.facts[2].sentence = "From the valley # people had to be resettled."
                }
            ]
        },
        Row(
            "a sentence reworded in other words and its figure changed", [(2, .new), (2, .gone)],
            order: [0, 1, nil, 3, 4, 5, 6, 7]
        ) { document in
            [
                document.changed {
                    $0.facts[2].value = 1250
                    $0.facts[2].measure = ["inhabitant", "move"]
                    $0.facts[2].sentence = "The inhabitants who had to leave numbered #."
                }
            ]
        },
        Row("another statement with the same figure", [(3, .new), (3, .gone)], order: [0, 1, 2, nil, 4, 5, 6, 7]) {
            document in
            [
                document.changed {
                    $0.facts[3].measure = ["height", "mountain"]
                    $0.facts[3].sentence = "The mountain above it rises to # feet."
                }
            ]
        },
        Row("a claimant's figure becomes another's", [(1, .new), (1, .gone)], order: [0, nil, 2, 3, 4, 5, 6, 7]) {
            document in
            [document.changed { $0.facts[1].claimant = "Orla Vane" }]
        },
        Row("the document renamed") { document in [document.changed { $0.name = "dam.txt" }] },
        Row("the document renamed and a figure changed", [(2, .figureChanged(old: "1240", new: "1250"))]) { document in
            [
                document.changed {
                    $0.name = "dam.txt"
                    $0.facts[2].value = 1250
                }
            ]
        },
        Row("the document renamed and a sentence reworded", [(2, .reworded)]) { document in
            [
                document.changed {
                    $0.name = "dam.txt"
                    $0.facts[2].sentence = "For the reservoir # people of the valley were resettled."
                }
            ]
        },
        Row("a heading renamed") { document in
            [
                document.changed { tiny in
                    for index in tiny.facts.indices { tiny.facts[index].section += " of the dam" }
                }
            ]
        },
        Row("rows sorted", order: [0, 1, 2, 3, 6, 7, 4, 5]) { document in
            [
                document.changed {
                    $0.facts = Array($0.facts[..<4]) + [$0.facts[6], $0.facts[7], $0.facts[4], $0.facts[5]]
                }
            ]
        },
        Row(
            "a column added", [(5, .new), (7, .new), (9, .new), (11, .new)],
            order: [0, 1, 2, 3, 4, nil, 5, nil, 6, nil, 7, nil]
        ) { document in
            [
                document.changed {
                    $0.facts = Array($0.facts[..<4])
                    for (year, quarter, value) in [
                        ("1929", "I", 124), ("1929", "II", 180), ("1929", "III", 97), ("1930", "I", 111),
                    ] {
                        $0.facts.append(TinyDocument.cell(year, quarter, value, more: " 7 |"))
                        var other = TinyDocument.cell(year, quarter, 7)
                        other.measure += ["lost"]
                        other.cell = CellPlace(table: "Water released", row: [year, quarter], column: "Lost")
                        $0.facts.append(other)
                    }
                }
            ]
        },
        Row("a cell corrected", [(5, .figureChanged(old: "180", new: "181"))]) { document in
            [document.changed { $0.facts[5] = TinyDocument.cell("1929", "II", 181) }]
        },
        Row(
            "a second document added that says the same",
            [(8, .new), (9, .new), (10, .new), (11, .new), (12, .new), (13, .new), (14, .new), (15, .new)],
            order: Array(0..<8) + Array(repeating: nil, count: 8)
        ) { document in [document, document.changed { $0.name = "survey.txt" }] },
        Row(
            "a second document added before the first",
            [(0, .new), (1, .new), (2, .new), (3, .new), (4, .new), (5, .new), (6, .new), (7, .new)],
            order: Array(repeating: nil, count: 8) + Array(0..<8)
        ) { document in [document.changed { $0.name = "survey.txt" }, document] },
        Row(
            "the document removed",
            [(0, .gone), (1, .gone), (2, .gone), (3, .gone), (4, .gone), (5, .gone), (6, .gone), (7, .gone)], order: []
        ) { _ in [] },
        Row(
            "language data added that finds one more and words one otherwise", [(0, .reworded), (4, .new)],
            order: [0, 1, 2, 3, nil, 4, 5, 6, 7]
        ) { document in
            [
                document.changed {
                    $0.facts[0].sentence = "According to the state survey of 1931 the Arven dam cost # crowns in all."
                    $0.facts.insert(
                        TinyDocument.Fact(measure: ["height", "dam"], value: 61, sentence: "It is # m high."), at: 4)
                }
            ]
        },
    ]

    @Test(arguments: table) func namesLast(row: Row) {
        let old = TinyDocument.questions(arven)
        let oldItems = itemNames(old)
        let update = BankUpdate(old: old, new: TinyDocument.questions(row.documents(arven)))
        let items = itemNames(update.questions)

        #expect(items.map { oldItems.firstIndex(of: $0) } == row.order)
        var expected: [ItemChange] = []
        for (index, item) in items.enumerated() {
            let kind = row.changes.first { $0.0 == index && $0.1 != .gone }?.1 ?? .kept
            expected.append(ItemChange(item: item, kind: kind))
        }
        for (index, kind) in row.changes where kind == .gone {
            expected.append(ItemChange(item: oldItems[index], kind: kind))
        }
        #expect(update.changes == expected)
        #expect(Set(update.questions.map(\.id)).count == update.questions.count)

        for change in update.changes {
            for question in update.questions where question.item == change.item {
                switch change.kind {
                case .figureChanged(let figure, _):
                    #expect(question.revision == 2)
                    #expect(question.figureChange == FigureChange(revision: 2, old: figure))
                case .reworded:
                    #expect(question.revision == 2)
                    #expect(question.figureChange == nil)
                case .kept, .new, .gone, .replaced:
                    #expect(question.revision == 1)
                    #expect(question.figureChange == nil)
                }
            }
        }
    }

    @Test(arguments: table) func updatingAgainChangesNoByte(row: Row) {
        let new = TinyDocument.questions(row.documents(arven))
        let once = BankUpdate(old: TinyDocument.questions(arven), new: new)
        let twice = BankUpdate(old: once.questions, new: new)
        #expect(twice.questions == once.questions)
        #expect(twice.changes.allSatisfy { $0.kind == .kept })
    }

    @Test func aRemovedDocumentComesBackUnderItsNames() {
        let survey = arven.changed { $0.name = "survey.txt" }
        let both = TinyDocument.questions(arven, survey)
        let without = BankUpdate(old: both, new: TinyDocument.questions(arven))
        #expect(without.changes.filter { $0.kind == .gone }.count == 8)
        #expect(itemNames(without.questions) == Array(itemNames(both).prefix(8)))
        let again = BankUpdate(old: without.questions, new: both)
        #expect(again.questions == both)
    }

    @Test func figuresOfOneKeyStayTold() {
        // The survey gives two figures for one measure; the first is struck out, later another comes before.
        let fact = arven.facts[0]
        func document(_ values: Int...) -> TinyDocument {
            TinyDocument(
                facts: values.map { value in
                    var copy = fact
                    copy.value = value
                    copy.sentence = "In part \(value) the survey gives # crowns for the dam."
                    return copy
                })
        }
        let old = TinyDocument.questions(document(1, 2))
        let names = itemNames(old)
        #expect(names[1].rawValue == names[0].rawValue + "-2")
        let struck = BankUpdate(old: old, new: TinyDocument.questions(document(2)))
        #expect(itemNames(struck.questions) == [names[1]])
        #expect(struck.questions.allSatisfy { $0.id.rawValue.hasPrefix(names[1].rawValue + "/") })
        let grown = BankUpdate(old: struck.questions, new: TinyDocument.questions(document(3, 2)))
        #expect(itemNames(grown.questions) == names)
        #expect(grown.changes.map(\.kind) == [.new, .kept])
    }

    @Test func changesAddUp() throws {
        var bank = TinyDocument.questions(arven)
        let name = bank[3].item
        for (step, value) in [1250, 1260].enumerated() {
            let document = arven.changed { $0.facts[2].value = value }
            bank = BankUpdate(old: bank, new: TinyDocument.questions(document)).questions
            #expect(bank[3].revision == step + 2)
        }
        #expect(bank[3].figureChange == FigureChange(revision: 3, old: "1250"))
        let reworded = arven.changed {
            $0.facts[2].value = 1260
            $0.facts[2].measure = ["people", "resettle", "valley"]
            $0.facts[2].sentence = "For the reservoir # people were resettled from the valley and elsewhere."
        }
        bank = BankUpdate(old: bank, new: TinyDocument.questions(reworded)).questions
        #expect(bank[3].item == name)
        #expect(bank[3].revision == 4)
        #expect(bank[3].figureChange == FigureChange(revision: 3, old: "1250"))
        let line = QuestionLine.bytes(of: bank[3])
        #expect(String(decoding: line, as: UTF8.self).hasSuffix(#", "changed": {"revision": 3, "from": "1250"}}"#))
        #expect(try line.withUnsafeBytes { try QuestionLine.read($0, line: 1) } == bank[3])
    }

    @Test func itemsThatAreJoinedLeaveTheirName() {
        // The generator used to make two items of one claim that stands in two sentences.
        var second = arven.facts[2]
        second.sentence = "In all # people were resettled."
        let old = TinyDocument.questions(arven.changed { $0.facts.insert(second, at: 3) })
        var formerly = old
        let names = itemNames(old)
        for index in formerly.indices where formerly[index].item == names[3] {
            formerly[index].was = [ItemID(rawValue: "people-resettle-first")]
        }
        let update = BankUpdate(old: formerly, new: TinyDocument.questions(arven))
        #expect(update.changes.last == ItemChange(item: names[3], kind: .replaced(by: names[2])))
        #expect(update.questions[3].was == [ItemID(rawValue: "people-resettle-first"), names[3]])
        let again = BankUpdate(old: update.questions, new: TinyDocument.questions(arven))
        #expect(again.questions == update.questions)
    }

    @Test func rivalsAndMeasuresFollowTheNames() {
        func withRivals(_ questions: [Question]) -> [Question] {
            var questions = questions
            let (survey, morn) = (questions[0], questions[2])
            for index in 0..<3 {
                let other = questions[index].item == survey.item ? morn : survey
                questions[index].rivals = [
                    Rival(
                        claimant: other.claimants[0], text: other.answer.text, value: DecimalNumber(1), item: other.item
                    )
                ]
            }
            return questions
        }
        let old = withRivals(TinyDocument.questions(arven))
        let renamed = withRivals(TinyDocument.questions(arven.changed { $0.name = "dam.txt" }))
        #expect(renamed[0].rivals != old[0].rivals)
        #expect(renamed[0].measure != old[0].measure)
        let update = BankUpdate(old: old, new: renamed)
        #expect(update.questions.map(\.rivals) == old.map(\.rivals))
        #expect(update.questions.map(\.measure) == old.map(\.measure))
        #expect(update.questions.map(\.id) == old.map(\.id))
        #expect(update.questions.allSatisfy { $0.revision == 1 })
    }

    @Test func anotherViewIsANewQuestionOfTheSameItem() {
        let old = TinyDocument.questions(arven.changed { $0.facts[0].views = ["number"] })
        let update = BankUpdate(old: old, new: TinyDocument.questions(arven))
        #expect(update.changes.allSatisfy { $0.kind == .kept })
        #expect(update.questions[0].id == old[0].id)
        #expect(update.questions[1].id.rawValue == old[0].item.rawValue + "/choice")
    }

    @Test func aNewItemNeverTakesANameInUse() {
        // The first item keeps its name although its words changed; then a new one comes with the words it had.
        let reworded = arven.changed {
            $0.facts[2].measure = ["inhabitant", "move"]
            $0.facts[2].sentence = "For the reservoir # inhabitants were resettled from the valley."
        }
        let first = BankUpdate(old: TinyDocument.questions(arven), new: TinyDocument.questions(reworded)).questions
        var intruder = arven.facts[2]
        intruder.value = 77
        intruder.sentence = "Later, for a road, # more were resettled."
        let new = TinyDocument.questions(reworded.changed { $0.facts.append(intruder) })
        let second = BankUpdate(old: first, new: new)
        let names = itemNames(second.questions)
        #expect(names[2] == itemNames(first)[2])
        #expect(names[8].rawValue == names[2].rawValue + "-2")
        #expect(BankUpdate(old: second.questions, new: new).questions == second.questions)
    }

    @Test func manyLikeFiguresAreNotComparedEachWithEach() {
        func document(_ word: String) -> TinyDocument {
            TinyDocument(
                facts: (0..<2000).map { index in
                    TinyDocument.Fact(
                        measure: [word, String(index)], value: 0, sentence: "In \(word) \(index) it was # again.")
                })
        }
        let update = BankUpdate(
            old: TinyDocument.questions(document("spring")), new: TinyDocument.questions(document("autumn")))
        #expect(update.changes.filter { $0.kind == .new }.count == 2000)
    }

    @Test(arguments: SeededGenerator.seeds(1...5, also: [1_011_046_309_630_730_985]))
    func anyEditsThenNoneChangeNoByte(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var document = arven
        let header = BankHeader(generator: "1", language: .builtin, documents: [])
        var bank = BankWriter.bytes(header: header, questions: TinyDocument.questions(document))
        for round in 0..<20 {
            for _ in 0..<Int.random(in: 0...3, using: &random) { edit(&document, &random) }
            let new = TinyDocument.questions(document)
            let update = BankUpdate(old: try BankFile(bank).allQuestions().questions, new: new)
            bank = BankWriter.bytes(header: header, questions: update.questions)
            let (questions, faults) = try BankFile(bank).allQuestions()
            #expect(faults.isEmpty, "seed \(seed), round \(round)")
            let again = BankUpdate(old: questions, new: new)
            let bytes = BankWriter.bytes(header: header, questions: again.questions)
            #expect(firstDifference(bank, bytes) == nil, "seed \(seed), round \(round)")
            let changes = again.changes.filter { $0.kind != .kept }
            #expect(changes.isEmpty, "seed \(seed), round \(round)")
        }
    }

    private func edit(_ document: inout TinyDocument, _ random: inout SeededGenerator) {
        let words = ["cost", "dam", "road", "people", "water"]
        let at = Int.random(in: 0..<document.facts.count, using: &random)
        let word = words[Int.random(in: 0..<words.count, using: &random)]
        switch Int.random(in: 0..<7, using: &random) {
        case 0: document.facts[at].value = Int.random(in: 1...5, using: &random)
        case 1: document.facts[at].measure = [word]
        case 2: document.facts[at].sentence = "The \(word) came to # in \(words[at % 5])."
        case 3: document.facts.insert(document.facts[at], at: 0)
        case 4: if document.facts.count > 4 { document.facts.remove(at: at) }
        case 5: document.name = word + ".txt"
        default: document.facts.shuffle(using: &random)
        }
    }

    private func itemNames(_ questions: [Question]) -> [ItemID] {
        var names: [ItemID] = []
        for question in questions where names.last != question.item { names.append(question.item) }
        return names
    }
}
