// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Documents
import Durable
import Facts
import GeneratorWords
import JSONText
import Terminal

/// `recite compare DOC DOC`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Show what two documents share, where they contradict each other, and what each lacks.",
        discussion: """
            Figures are compared by what they count, when, and who says so. Ends with 1 where figures contradict each \
            other; figures of different claimants are a dispute, no contradiction.

            Example: recite compare notes/harbour-1.md notes/harbour-2.md
            """)

    @Argument(help: "The first document.", completion: .file())
    var first: String

    @Argument(help: "The second document.", completion: .file())
    var second: String

    @Flag(help: "One JSON object instead of lines.")
    var json = false

    func run() throws {
        let input = DocumentInput(system: PosixFileSystem(), textFolder: nil)
        let left = try input.document(at: first)
        let right = try input.document(at: second)
        let comparison = Comparison(DocumentFacts(left), DocumentFacts(right))
        if json {
            try StandardStreams.output.write(data: JSONWriter.write(object(comparison)) + [0x0A])
        } else {
            try StandardStreams.output.write(lines(comparison).map { StyledLine($0) })
        }
        if !comparison.contradictions.isEmpty { throw ExitCode(Failure.Status.failed.rawValue) }
    }

    private func lines(_ comparison: Comparison) -> [String] {
        func heading(_ group: CompareSentences.Group, _ count: Int) -> String {
            CompareSentences.heading(group, count, first, second)
        }
        func pairs(_ pairs: [Comparison.Pair]) -> [String] {
            pairs.flatMap { CompareSentences.lines($0, first, second) }
        }
        var all: [String] = []
        for (group, found) in [
            (CompareSentences.Group.contradictions, comparison.contradictions), (.disputes, comparison.disputes),
            (.shared, comparison.shared),
        ] {
            all += [heading(group, found.count)] + pairs(found)
        }
        for (group, places, document) in [
            (CompareSentences.Group.onlyFirst, comparison.onlyFirst, first),
            (.onlySecond, comparison.onlySecond, second),
        ] {
            all += [heading(group, places.count)] + places.map { CompareSentences.line($0, [], document) }
        }
        return all
    }

    private func object(_ comparison: Comparison) -> JSONValue {
        func pair(_ pair: Comparison.Pair) -> JSONValue {
            FindingsJSON.object([
                ("first", FindingsJSON.place(pair.first, first)),
                ("firstClaimants", .array(pair.firstClaimants.map(JSONValue.string))),
                ("second", FindingsJSON.place(pair.second, second)),
                ("secondClaimants", .array(pair.secondClaimants.map(JSONValue.string))),
            ])
        }
        return FindingsJSON.object([
            ("contradictions", .array(comparison.contradictions.map(pair))),
            ("disputes", .array(comparison.disputes.map(pair))),
            ("shared", .array(comparison.shared.map(pair))),
            ("onlyFirst", .array(comparison.onlyFirst.map { FindingsJSON.place($0, first) })),
            ("onlySecond", .array(comparison.onlySecond.map { FindingsJSON.place($0, second) })),
        ])
    }
}
