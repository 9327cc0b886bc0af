// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Classroom
import Figures
import JSONText
import TestSupport
import Testing

/// The item analysis against values that R worked out from the same tables (base R and psych, formulas of
/// docs/classroom.md), and against published ones.
struct ItemAnalysisTests {
    private func responses(_ name: String, hasKey: Bool) throws -> Responses {
        try Responses(
            table: Samples.vector("\(name).csv"), key: hasKey ? Samples.vector("\(name).key.csv") : nil)
    }

    private func expect(_ value: Double?, _ expected: JSONValue?, _ what: String) {
        guard let number = expected?.double else {
            #expect(value == nil && (expected == nil || expected == .null), "\(what)")
            return
        }
        guard let value else {
            Issue.record("\(what) is undefined, not \(number)")
            return
        }
        #expect(abs(value - number) < 1e-9, "\(what): \(value), not \(number)")
    }

    @Test(arguments: [("worksheet", 0.5), ("random60x12", 0.27), ("random23x9", 0.27), ("random200x30", 0.27)])
    func everyFigureEqualsTheReference(_ name: String, _ share: Double) throws {
        let responses = try responses(name, hasKey: name != "worksheet")
        let analysis = ItemAnalysis(responses, share: share)
        let expected = try JSONReader.read(Samples.vector("\(name).expected.json"))
        #expect(analysis.students == expected["students"]?.int && analysis.groupSize == expected["group_size"]?.int)
        expect(analysis.mean, expected["mean"], "mean")
        expect(analysis.deviation, expected["sd"], "sd")
        expect(analysis.kr20, expected["kr20"], "KR-20")
        expect(analysis.alpha, expected["alpha"], "alpha")
        // psych leaves out an item that all got right.
        if name != "worksheet" { expect(analysis.alpha, expected["alpha_psych"], "alpha by psych") }
        expect(analysis.kr21, expected["kr21"], "KR-21")
        expect(analysis.standardError, expected["sem"], "SEM")
        let items = try #require(expected["items"]?.array)
        #expect(items.count == analysis.items.count)
        for (item, values) in zip(analysis.items, items) {
            expect(item.facility, values["p"], "\(item.id) p")
            expect(item.discrimination, values["D"], "\(item.id) D")
            expect(item.pointBiserial, values["rpb"], "\(item.id) r")
            expect(item.correctedPointBiserial, values["rpb_corrected"], "\(item.id) r corrected")
            expect(item.alphaIfDeleted, values["alpha_if_deleted"], "\(item.id) alpha without")
            guard let choices = values["choices"]?.array else { continue }
            #expect(item.omitted == values["omitted"]?.int)
            #expect(item.options.map(\.option) == choices.compactMap { $0["choice"]?.string })
            for (option, choice) in zip(item.options, choices) {
                let what = "\(item.id) \(option.option)"
                #expect(option.chosen == choice["n"]?.int && option.isKey == choice["key"]?.bool, "\(what)")
                #expect(option.upper == choice["upper"]?.int && option.lower == choice["lower"]?.int, "\(what)")
                expect(option.share, choice["share"], "\(what) share")
                expect(option.totalCorrelation, choice["r_total"], "\(what) r with the total")
                expect(option.restCorrelation, choice["r_rest"], "\(what) r with the rest")
                expect(option.meanTotal, choice["mean_total"], "\(what) mean total")
            }
        }
    }

    /// A worksheet for teachers, published with p and D (halves).
    @Test func theWorksheetHasItsPublishedFigures() throws {
        let analysis = ItemAnalysis(try responses("worksheet", hasKey: false))
        #expect(analysis.groupSize == 5)
        let rounded = { (value: Double) in (value * 100).rounded() / 100 }
        #expect(
            analysis.items.map { rounded($0.facility) } == [0.6, 1, 0.8, 0.5, 0.8, 0.8, 0.5, 0.6, 0.3, 0.6])
        #expect(
            analysis.items.map { rounded($0.discrimination) } == [0.4, 0, 0, 0.6, 0.4, 0.4, 0.6, 0.4, -0.2, 0.4])
        #expect(analysis.items[1].pointBiserial == nil && analysis.items[1].correctedPointBiserial == nil)
        #expect(abs((analysis.kr20 ?? 0) - 0.5297) < 5e-5 && abs((analysis.kr21 ?? 0) - 0.4186) < 5e-5)
        #expect(abs((analysis.standardError ?? 0) - 1.3811) < 5e-5)
        #expect(abs((analysis.items[8].alphaIfDeleted ?? 0) - 0.6653) < 5e-5)
    }

    @Test func kr20EqualsAlphaAndSharedTiesDoNotDependOnTheOrder() {
        for seed in UInt64(0)..<200 {
            var random = SeededGenerator(seed: seed)
            let students = Int.random(in: 2...30, using: &random)
            let items = Int.random(in: 2...8, using: &random)
            let rows = (0..<students).map { _ in (0..<items).map { _ in Bool.random(using: &random) } }
            let names = (0..<items).map { "I\($0)" }
            let make = { (rows: [[Bool]]) in
                ItemAnalysis(Responses(students: rows.map { _ in "" }, items: names, isRight: rows))
            }
            let analysis = make(rows)
            #expect((analysis.kr20 == nil) == (analysis.alpha == nil), "seed \(seed)")
            if let kr20 = analysis.kr20, let alpha = analysis.alpha {
                #expect(abs(kr20 - alpha) < 1e-9, "seed \(seed)")
            }
            let other = make(rows.shuffled(using: &random))
            for (item, same) in zip(analysis.items, other.items) {
                #expect(abs(item.sharedDiscrimination - same.sharedDiscrimination) < 1e-9, "seed \(seed)")
                if !analysis.hasTies {
                    #expect(abs(item.discrimination - item.sharedDiscrimination) < 1e-9, "seed \(seed)")
                }
            }
        }
    }

    @Test func whatIsUndefinedIsNothingAndNeverZero() {
        let one = ItemAnalysis(Responses(students: ["a"], items: ["x"], isRight: [[true]]))
        #expect(one.kr20 == nil && one.alpha == nil && one.kr21 == nil && one.standardError == nil)
        #expect(one.deviation == nil && one.items[0].pointBiserial == nil && one.items[0].alphaIfDeleted == nil)
        let same = ItemAnalysis(
            Responses(students: ["a", "b"], items: ["x", "y"], isRight: [[true, false], [true, false]]))
        #expect(same.kr20 == nil && same.items.allSatisfy { $0.pointBiserial == nil && $0.alphaIfDeleted == nil })
        let none = ItemAnalysis(Responses(students: [], items: ["x"], isRight: []))
        #expect(none.mean == nil && none.groupSize == 0 && none.items[0].discrimination == 0)
    }

    @Test func distractorsAreFlagged() {
        // Twelve students, halves. C is the key; the strong choose B, the weak choose C; nobody chooses D.
        let chosen = Array(repeating: 1, count: 5) + [2] + Array(repeating: 2, count: 4) + [0, 0]
        let other = Array(repeating: true, count: 6) + Array(repeating: false, count: 6)
        let analysis = ItemAnalysis(
            Responses(
                students: chosen.map { String($0) }, items: ["x", "y", "z"],
                isRight: zip(chosen, other).map { [$0 == 2, $1, $1] },
                choices: [
                    Responses.Choices(
                        options: ["A", "B", "C", "D"], key: 2, chosen: chosen,
                        shown: chosen.map { _ in [0, 1, 2, 3] }), nil, nil,
                ]))
        let flags = analysis.items[0].options.map(\.flags)
        #expect(flags == [[], [.attractsUpper, .beatsKey], [], [.neverChosen]])
        #expect(analysis.items[0].discrimination < 0)
    }

    /// Variants show other wrong numbers: a share is one of those who saw the option.
    @Test func optionsAreToldApartByTheirTextsOverAllVariants() throws {
        let quiz = Samples.quiz(variants: 2)
        let sheets = (0..<10).map { student in
            let variant = quiz.variants[student % 2]
            var given = [AnswerSheet.Given](repeating: .omitted, count: quiz.questions.count)
            given[0] = .answer(variant.questions.first { $0.index == 0 }?.question.choice?.options[0] ?? "")
            return AnswerSheet(student: "\(student)", variant: variant, given: given)
        }
        let analysis = ItemAnalysis(ClassMarks(quiz, sheets).responses)
        let options = analysis.items[0].options
        let values = options.compactMap { Int($0.option.filter { $0 != "," }) }
        #expect(values == values.sorted() && options.count > 4)
        #expect(options.reduce(0) { $0 + $1.chosen } == 10)
        for option in options where !option.isKey { #expect(option.shown == 5 || option.shown == 10) }
        #expect(analysis.items[1].omitted == 10)
    }
}
