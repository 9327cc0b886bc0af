// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import TestSupport
import Testing

/// What a teacher relies on when neighbours have different variants.
struct VariantTests {
    private func key(_ variant: Variant, _ index: Int) -> Int? {
        variant.questions.first { $0.index == index }?.question.choice?.key
    }

    @Test func neighboursHaveOtherLettersOtherOrdersAndAscendingNumbers() throws {
        for seed in 0..<60 {
            let quiz = Samples.quiz(variants: 2 + seed % 5, seed: seed)
            let count = quiz.variants.count
            for variant in 0..<count where count > 1 {
                let next = (variant + 1) % count
                let (here, there) = (quiz.variants[variant], quiz.variants[next])
                #expect(here.questions.map(\.index) != there.questions.map(\.index), "seed \(seed)")
                for index in quiz.questions.indices where quiz.questions[index].question.choice != nil {
                    #expect(key(here, index) != key(there, index), "seed \(seed), \(here.name), question \(index)")
                }
            }
            for shown in quiz.variants.flatMap(\.questions) {
                guard let choice = shown.question.choice else { continue }
                let values = choice.options.compactMap { Int($0.filter { $0 != "," }) }
                #expect(values == values.sorted() && Set(values).count == 4, "seed \(seed)")
                let original = try #require(quiz.questions[shown.index].question.choice)
                #expect(choice.options[choice.key] == original.options[original.key])
                #expect(Set(choice.options + choice.pool) == Set(original.options + original.pool))
            }
        }
    }

    @Test func theLettersOfAVariantAreSpread() {
        let questions = (0..<40).map { QuizQuestion(Samples.choice("thing\($0)", key: $0 % 4)) }
        for variant in VariantMaker(questions, count: 4, seed: 3).variants {
            var counts = [0, 0, 0, 0]
            for shown in variant.questions { counts[shown.question.choice?.key ?? 0] += 1 }
            #expect(counts.allSatisfy { (8...12).contains($0) }, "\(counts)")
        }
    }

    @Test func anOptionThatSpeaksOfTheOthersStaysLast() {
        let shown = Samples.names("port", options: ["Arven", "Kordal", "Torv", "None of these"], key: 1)
        let key = Samples.names("capital", options: ["Arven", "Kordal", "Torv", "All of the above"], key: 3)
        let questions = [QuizQuestion(shown), QuizQuestion(key)]
        #expect(questions.allSatisfy { $0.keepsLast })
        for seed in 0..<20 {
            let maker = VariantMaker(questions, count: 3, seed: seed)
            #expect(maker.unmoved == [key.id])
            for variant in maker.variants {
                for question in variant.questions {
                    #expect(question.question.choice?.options.last == shown.choice?.options.last || question.index == 1)
                    #expect(question.index == 0 || question.question.choice?.key == 3)
                }
            }
        }
    }

    @Test func aNameThatIsNoSuchPhraseIsShuffled() {
        #expect(!QuizQuestion(Samples.names("hall", options: ["Torv", "All Souls"], key: 0)).keepsLast)
        #expect(!QuizQuestion(Samples.names("hall", options: ["None of these", "Torv"], key: 0)).keepsLast)
    }

    /// Without a pool the key cannot move among ascending numbers; the teacher is told.
    @Test func aChoiceWithoutOtherNumbersKeepsItsLetter() {
        let question = Samples.choice("oars", pool: [])
        let maker = VariantMaker([QuizQuestion(question)], count: 3, seed: 1)
        #expect(maker.unmoved == [question.id])
        #expect(maker.variants.allSatisfy { $0.questions[0].question.choice?.options == question.choice?.options })
    }

    @Test func optionsThatCannotBeComparedKeepTheirOrder() {
        let question = Samples.choice("oars", options: ["1,200", "1,400", "a few dozen", "many"], key: 1, pool: [])
        let maker = VariantMaker([QuizQuestion(question)], count: 2, seed: 1)
        #expect(maker.variants.allSatisfy { $0.questions[0].question.choice?.options == question.choice?.options })
    }

    /// These numbers are written down: they must never change, on no machine and in no version.
    @Test func theSeedMeansTheSameForEver() {
        var random = SeededNumbers(seed: 7, "test")
        #expect([random.below(1_000), random.below(1_000), random.below(1_000)] == [230, 586, 947])
        #expect(random.shuffled([1, 2, 3, 4, 5]) == [5, 1, 3, 2, 4])
        #expect(Samples.quiz().id == "quiz-rq4blm4v")
    }
}
