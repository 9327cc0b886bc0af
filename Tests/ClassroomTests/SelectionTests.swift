// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import Testing

/// Which questions are drawn, and which never stand side by side.
struct SelectionTests {
    private func draw(_ bank: [Question], _ seed: Int = 1, _ change: (inout Criteria) -> Void = { _ in }) -> Selection {
        var criteria = Criteria(count: 20)
        change(&criteria)
        return Selection(from: bank, criteria, seed: seed)
    }

    private func ids(_ selection: Selection) -> [String] { selection.questions.map(\.id.rawValue) }

    private static let bank = Samples.goods.enumerated().map { index, word in
        Samples.choice(word, options: ["1,200", "1,400", "1,650", "1,900"], key: index % 4)
    }

    @Test func theOrderOfTheBankDoesNotMatter() {
        for seed in 0..<20 {
            #expect(ids(draw(Self.bank, seed)) == ids(draw(Self.bank.reversed(), seed)))
        }
        #expect(Set((0..<20).map { ids(draw(Self.bank, $0)).first }).count > 5)
    }

    @Test func aQuestionMoreInTheBankChangesLittle() {
        let before = Set(ids(draw(Self.bank) { $0.count = 10 }))
        let after = Set(ids(draw(Self.bank + [Samples.choice("urns")]) { $0.count = 10 }))
        #expect(before.subtracting(after).count <= 1)
    }

    @Test func importanceRaisesTheChance() {
        let bank = (0..<40).map { Samples.choice("word\($0)x", importance: $0 < 20 ? 1 : 0) }
        let important = (0..<40).reduce(0) { sum, seed in
            sum + draw(bank, seed) { $0.count = 10 }.questions.count { $0.importance == 1 }
        }
        #expect(important > 260 && important < 390, "\(important) of 400")
    }

    static let pairs: [(String, Question, Question)] = [
        ("one item", Samples.choice("nets"), Samples.number("nets", 1_400)),
        ("one measure", Samples.choice("nets", measure: "m"), Samples.number("oars", 17, measure: "m")),
        (
            "the stem shows the figure", Samples.number("oars", 3_417),
            Samples.choice("nets", stem: "Of the 3,417 pieces in the store, how many nets were there?")
        ),
        (
            "the figure in words", Samples.number("oars", 2_350_000),
            Samples.choice("nets", stem: "Of 2.35 million pieces in the store, how many nets were there?")
        ),
        (
            "a year, of one matter",
            Samples.question(
                "closing", "date", stem: "In which year was the harbour railway of Torv closed?",
                answer: Answer(text: "1931", meaning: .time(.year(1931)))),
            Samples.choice("nets", stem: "How many nets did the railways of the harbours carry in 1931?")
        ),
        (
            "the stem names the answer",
            Samples.question(
                "builder", "text", stem: "Which company built the harbour railway?",
                answer: Answer(text: "Arven Works", meaning: .text)),
            Samples.choice("nets", stem: "How many nets did the harbour railway of the Arven Works carry?")
        ),
        (
            "one cited place",
            Samples.question(
                "a", "text", stem: "Which is largest?", answer: Answer(text: "Kordal", meaning: .text), quote: "cell"),
            Samples.question(
                "b", "numeric", stem: "How many at Kordal?",
                answer: Answer(text: "12", meaning: .quantity(Samples.exact(DecimalNumber(12)))), quote: "cell")
        ),
    ]

    @Test(arguments: pairs.indices)
    func questionsThatGiveEachOtherAwayAreNeverTogether(_ index: Int) {
        let (why, first, second) = Self.pairs[index]
        for seed in 0..<8 { #expect(draw([first, second], seed).questions.count == 1, "\(why)") }
        let named = draw([first, second]) { $0.names = [first.id.rawValue, second.id.rawValue] }
        #expect(named.questions == [first], "\(why)")
        #expect(named.clashes == [Selection.Clash(question: second.id, with: first.id)], "\(why)")
    }

    @Test func aYearOfAnotherMatterGivesNothingAway() {
        let closing = Samples.question(
            "closing", "date", stem: "In which year was the railway closed?",
            answer: Answer(text: "1931", meaning: .time(.year(1931))))
        let nets = Samples.choice("nets", stem: "How many nets were sold at Kordal in 1931?")
        #expect(draw([closing, nets]).questions.count == 2)
    }

    @Test func criteriaChooseByFormKindTagNameAndImportance() {
        var tagged = Samples.number("oars", 17)
        tagged.tags = ["trade"]
        let bank = Self.bank + [tagged]
        #expect(ids(draw(bank) { $0.tags = ["trade"] }) == ["oars/numeric"])
        #expect(ids(draw(bank) { $0.forms = ["numeric"] }) == ["oars/numeric"])
        #expect(draw(bank) { $0.forms = ["when"] }.questions.isEmpty)
        #expect(ids(draw(bank) { $0.names = ["ropes", "anchors/choice"] }) == ["ropes/choice", "anchors/choice"])
        #expect(draw(bank) { $0.names = ["nowhere"] }.missing == ["nowhere"])
        #expect(draw(bank) { $0.leastImportance = 0.6 }.questions.isEmpty)
        #expect(ids(draw(bank) { $0.facility = 0...0.5 }) == ["oars/numeric"])
    }

    @Test func whatTheClassHasMasteredIsLeftOutAndTheWorstComesFirst() throws {
        var record = ClassRecord()
        try record.add(
            Array(
                "student,item,score,points\nMara,nets,1,1\nMara,oars,0,1\nJon,oars,0,1\nMara,ropes,1,2\nJon,sails,,\n"
                    .replacing("Jon,sails,,\n", with: "").utf8))
        let drawn = draw(Self.bank) {
            $0.record = record
            $0.leavesOutMastered = true
        }
        #expect(ids(drawn).prefix(2) == ["oars/choice", "ropes/choice"])
        #expect(!ids(drawn).contains("nets/choice") && drawn.questions.count == 19)
        #expect(throws: AnswerTableError.noColumn("points")) { try record.add(Array("item,score\na,1\n".utf8)) }
        #expect(throws: AnswerTableError.notAScore(line: 2, "x / 1")) {
            try record.add(Array("item,score,points\na,x,1\n".utf8))
        }
    }
}
