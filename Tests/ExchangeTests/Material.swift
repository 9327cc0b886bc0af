// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import ExchangeWords
import Figures
import Foundation
import TestSupport
import Testing

/// Banks and exports for tests.
enum Material {
    static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Resources")

    /// The bank in which every question is a trap for some format.
    static func nastyBank() throws -> [UInt8] {
        Array(try Data(contentsOf: resources.appendingPathComponent("nasty.bank.jsonl")))
    }

    static func nastyQuestions() throws -> [Question] { try BankFile(nastyBank()).allQuestions().questions }

    /// The bank's bytes as the format called `name`, and what was lost.
    static func export(
        _ bank: [UInt8], to name: String, title: String = "kordal"
    ) throws -> (bytes: [UInt8], summary: Exporter.Summary, losses: [Loss]) {
        let format = try #require(Formats.named(name))
        let folder = try TemporaryFolder()
        var survey = BankLines(bank)
        let job = ExportJob(
            title: title, wording: EnglishWording(), scratch: folder.file("scratch"), survey: try survey.survey())
        var lines = BankLines(bank)
        let collected = Collected()
        let summary = try Exporter(format, job, hasReport: true).run(
            &lines, drain: { collected.bytes += $0 }, report: { collected.losses += $0 })
        return (collected.bytes, summary, collected.losses)
    }

    static func export(_ questions: [Question], to name: String) throws -> [UInt8] {
        let exported = try export(bank(questions), to: name)
        #expect(exported.summary.faults == [])
        return exported.bytes
    }

    static func text(_ question: Question, as name: String) throws -> String {
        String(decoding: try export([question], to: name), as: UTF8.self)
    }

    static func bank(_ questions: [Question]) -> [UInt8] {
        BankWriter.bytes(header: BankHeader(generator: "", language: .none, documents: []), questions: questions)
    }

    static func read(_ bytes: [UInt8], as name: String, file: String = "kordal.txt") throws -> ImportedFile {
        try Importer.read(
            ImportFile(name: file, bytes: bytes), as: Formats.named(name))
    }

    static func read(_ text: String, as name: String) throws -> ImportedFile { try read(Array(text.utf8), as: name) }

    private final class Collected {
        var bytes: [UInt8] = []
        var losses: [Loss] = []
    }

    // MARK: Questions

    static func choice(
        _ stem: String, _ options: [String], key: Int = 0, id: String = "kordal/choice"
    ) -> Question {
        Question(
            id: QuestionID(rawValue: id), item: ItemID(rawValue: "kordal"), measure: MeasureID(rawValue: "m"),
            form: "lookup", origin: .prose, importance: 0.5, stem: stem,
            choice: Choice(options: options, key: key, made: []), answer: Answer(text: options[key], meaning: .text),
            citations: [citation(options[key])])
    }

    static func number(
        _ value: String, _ from: String, _ to: String, unit: String? = "ships", id: String = "kordal/number"
    ) -> Question {
        let quantity = MarkedQuantity(
            value: decimal(value), unit: unit, precision: .exact, accept: Interval(decimal(from), decimal(to)))
        return Question(
            id: QuestionID(rawValue: id), item: ItemID(rawValue: "kordal"), measure: MeasureID(rawValue: "m"),
            form: "howmany", origin: .prose, importance: 0.5, stem: "How many ships called at Kordal?",
            answer: Answer(text: value, meaning: .quantity(quantity)), citations: [citation(value)])
    }

    static func citation(_ quote: String) -> Citation {
        Citation(
            document: "kordal", section: ["Kordal", "Trade"], quote: quote, occurrence: 1,
            sentence: "The harbour office gives \(quote).")
    }

    static func decimal(_ text: String) -> DecimalNumber {
        let parts = text.split(separator: ".")
        let places = parts.count > 1 ? parts[1].count : 0
        return DecimalNumber(coefficient: Int(parts.joined())!, exponent: -places)!
    }
}
