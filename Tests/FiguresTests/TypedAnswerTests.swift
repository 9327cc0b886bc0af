// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Foundation
import TestSupport
import Testing

/// Every line of `Typed/typed-answers.tsv`.
struct TypedAnswerTests {
    struct Row: Sendable {
        let number: Int
        let isTime: Bool
        let columns: [String]
    }

    static let rows: [Row] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Typed/typed-answers.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        var isTime = false
        var rows: [Row] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("#") || (line.isEmpty && index > 0) { continue }
            if line == "[numbers]" || line == "[times]" {
                isTime = line == "[times]"
                continue
            }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            rows.append(Row(number: index + 1, isTime: isTime, columns: columns))
        }
        return rows
    }()

    @Test func everyLineMeansWhatTheTableSays() {
        #expect(Self.rows.count >= 300)
        let conventions = [
            TypedConvention(language: .english), TypedConvention(language: .german),
            TypedConvention(language: .english, digits: .undecided),
        ]
        for row in Self.rows {
            guard row.columns.count == 4 else {
                Issue.record("line \(row.number): four columns expected")
                continue
            }
            for (convention, cell) in zip(conventions, row.columns.dropFirst()) {
                let expected = cell == "=" ? row.columns[1] : cell
                let found = row.isTime ? Self.time(row.columns[0]) : Self.number(row.columns[0], convention)
                #expect(
                    found == expected,
                    "line \(row.number), \(row.columns[0]), \(convention.language) \(convention.digits)")
            }
        }
    }

    private static func number(_ typed: String, _ convention: TypedConvention) -> String {
        let all = TypedNumberReader.read(typed, convention).all.map { reading -> String in
            switch reading {
            case .one(let value, let unit, let degree):
                ([value.description] + [unit, degree?.rawValue].compactMap { $0 }).joined(separator: " ")
            case .range(let low, let high, let unit):
                (["\(low)..\(high)"] + [unit].compactMap { $0 }).joined(separator: " ")
            }
        }
        return all.isEmpty ? "-" : all.joined(separator: " | ")
    }

    private static func time(_ typed: String) -> String {
        let all = TypedTimeReader.read(typed).all.map(\.iso)
        return all.isEmpty ? "- \(TypedTimeReader.problem(typed))" : all.joined(separator: " | ")
    }

    /// Whatever is typed, reading ends, and the undecided style offers what the two styles read.
    @Test(arguments: SeededGenerator.seeds(1...20))
    func anythingTypedIsReadOrRefused(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "1", "234", ".", ",", " ", "-", "e", "m", "und", "million", "half", "a", "/", "^", "10", "²", "k", "%",
            "Mai",
        ]
        for _ in 0..<300 {
            let typed = (0..<Int(random.next() % 9)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
                .joined()
            let english = TypedNumberReader.read(typed, TypedConvention(language: .english)).all
            let german = TypedNumberReader.read(typed, TypedConvention(language: .english, digits: .comma)).all
            let both = TypedNumberReader.read(typed, TypedConvention(language: .english, digits: .undecided)).all
            #expect(Set(both) == Set(english + german), "seed \(seed): \(typed)")
            _ = TypedTimeReader.read(typed)
            _ = TypedTimeReader.problem(typed)
        }
    }
}
