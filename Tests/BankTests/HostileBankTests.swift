// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import TestSupport
import Testing

/// Random questions written and read back, and random damage to a bank.
@Suite struct HostileBankTests {
    @Test(arguments: SeededGenerator.seeds(1...4))
    func writtenQuestionsReadBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let question = question(&random)
            let line = QuestionLine.bytes(of: question)
            let controls = line.filter { $0 < 0x20 || $0 == 0x7F }
            #expect(controls.isEmpty, "seed \(seed)")
            #expect(try line.withUnsafeBytes { try QuestionLine.read($0, line: 1) } == question, "seed \(seed)")
        }
    }

    @Test(arguments: SeededGenerator.seeds(1...4))
    func damageLeavesTheOtherLines(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let whole = try Samples.resource("twenty.bank.jsonl")
        let headerEnd = try #require(whole.firstIndex(of: UInt8(ascii: "\n"))) + 1
        for _ in 0..<40 {
            var bytes = whole
            // A line feed put in or taken away makes two lines of one or one of two: three lines at most are lost.
            bytes[Int.random(in: headerEnd..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            let bank = try BankFile(bytes)
            let (questions, faults) = bank.allQuestions()
            #expect(questions.count >= 18, "seed \(seed)")
            #expect(faults.count <= 2, "seed \(seed)")
        }
    }

    private func question(_ random: inout SeededGenerator) -> Question {
        let item = "i" + name(&random)
        let texts = (0..<4).map { "\($0)" + text(&random) }
        let isChoice = Bool.random(using: &random)
        return Question(
            id: QuestionID(rawValue: item + "/x"), item: ItemID(rawValue: item),
            measure: MeasureID(rawValue: "m" + name(&random)), revision: Int.random(in: 1...9, using: &random),
            was: Bool.random(using: &random) ? [] : [ItemID(rawValue: "w" + name(&random))], form: text(&random),
            origin: [.prose, .table, .derived, .imported].randomElement(using: &random) ?? .prose,
            importance: Double(Int.random(in: 0...1000, using: &random)) / 1000, stem: text(&random),
            choice: isChoice ? Choice(options: texts, key: Int.random(in: 0..<4, using: &random), made: []) : nil,
            answer: Answer(text: text(&random), meaning: meaning(&random)), claimants: [text(&random)],
            hedge: Bool.random(using: &random) ? text(&random) : nil, isDisputed: Bool.random(using: &random),
            rivals: [Rival(claimant: text(&random), text: text(&random), value: number(&random), item: nil)],
            citations: [
                Citation(
                    document: text(&random), section: [text(&random)], quote: text(&random),
                    occurrence: Int.random(in: 1...3, using: &random), sentence: text(&random),
                    cell: Bool.random(using: &random)
                        ? nil : CellPlace(table: text(&random), row: [text(&random)], column: text(&random)))
            ])
    }

    private func meaning(_ random: inout SeededGenerator) -> Answer.Meaning {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return .text
        case 1: return .time(.year(Int.random(in: 0...9999, using: &random)))
        case 2: return .time(.span(.quarter(year: 1945, 2), .day(year: 1950, month: 6, 30)))
        default:
            let ends = Interval(number(&random), number(&random))
            return .quantity(
                MarkedQuantity(
                    value: ends.from, unit: text(&random),
                    precision: [.exact, .about, .range(ends.from, ends.to), .rounded(unit: DecimalNumber(1))]
                        .randomElement(using: &random) ?? .exact,
                    accept: ends, time: Bool.random(using: &random) ? nil : .month(year: 1949, 10)))
        }
    }

    private func number(_ random: inout SeededGenerator) -> DecimalNumber {
        DecimalNumber(
            coefficient: Int.random(in: -999_999_999_999...999_999_999_999, using: &random),
            exponent: Int.random(in: -6...4, using: &random)) ?? .zero
    }

    /// Text with controls, bidirectional controls, quotation marks and characters of every length.
    private func text(_ random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<8, using: &random) {
            let ceiling: UInt32 = [0x80, 0x800, 0x2100, 0x10FFFF].randomElement(using: &random) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...ceiling, using: &random)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Text that may be a name: no control characters.
    private func name(_ random: inout SeededGenerator) -> String {
        String(String.UnicodeScalarView(text(&random).unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }
}
