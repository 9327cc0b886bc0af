// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport

/// `recite generate` on many documents, as a process of its own.
struct Generating {
    let program: String
    let folder: TemporaryFolder
    private let documents: [String]
    private let bytes: Int
    private let figures: Int

    /// Invented documents of about 20 kB, as dense in figures as an article of an encyclopedia.
    init(program: String, documents count: Int) throws {
        self.program = program
        folder = try TemporaryFolder()
        var paths: [String] = []
        var bytes = 0
        var figures = 0
        for number in 1...count {
            let (text, written) = Material.article(number)
            paths.append(try folder.write(text, to: "article-\(number).md"))
            bytes += text.utf8.count
            figures += written
        }
        documents = paths
        self.bytes = bytes
        self.figures = figures
    }

    /// What one run took.
    private struct Run {
        let milliseconds: Double
        let questions: Int
        let peakMegabytes: Double
    }

    /// Prints a row for `jobs` jobs.
    func row(jobs: Int, runs: Int) throws {
        let results = try (0..<runs).map { _ in try run(jobs: jobs) }
        let times = Times(results.map(\.milliseconds))
        let seconds = times.median / 1000
        let peak = results.map(\.peakMegabytes).max() ?? 0
        Table.row(
            "generate \(documents.count) documents, --jobs \(jobs)", times,
            "\(FigureWords.grouped(Int(Double(figures) / seconds))) figures/s, "
                + "\(FigureWords.grouped(Int(Double(results[0].questions) / seconds))) questions/s, "
                + "\(Table.fixed(Double(bytes) / seconds / 1e6)) MB/s, peak \(Int(peak)) MB")
    }

    private func run(jobs: Int) throws -> Run {
        let output = folder.file("questions.jsonl")
        let ran = ProcessRun(
            [program, "generate", "--format", "jsonl", "--jobs", "\(jobs)"] + documents, output: output)
        let lines = try Data(contentsOf: URL(fileURLWithPath: output)).count { $0 == 0x0A }
        return Run(milliseconds: ran.milliseconds, questions: lines, peakMegabytes: ran.peakMegabytes)
    }
}

extension Material {
    /// An invented article and how many figures are written in it, years included: sentences of many shapes, and tables.
    static func article(_ number: Int) -> (text: String, figures: Int) {
        var random = SeededGenerator(seed: UInt64(number))
        func value(_ range: ClosedRange<Int>) -> String {
            FigureWords.grouped(Int.random(in: range, using: &random))
        }
        let towns = ["Arven", "Belder", "Corvik", "Dunmor", "Esker", "Farrow", "Gilden", "Harwick", "Ilmen", "Jorvik"]
        let offices = ["the harbour office", "Lida Morn", "the Torv ministry", "a survey of the league", "Anton Brell"]
        var text = "# The Torv coast, part \(number)\n"
        var figures = 1
        for section in 1...12 {
            let town = towns[(section + number) % towns.count]
            let office = offices[Int.random(in: 0..<5, using: &random)]
            let year = 1800 + Int.random(in: 0...199, using: &random)
            text += "\n## \(town)\n\n"
            text += "The harbour of \(town) was opened in \(year), and the first railway reached it in \(year + 9). "
            text +=
                "According to \(office), about \(value(1_000...90_000)) people lived there by the end of \(year + 20), of "
            text += "whom \(value(10...90))% worked at sea. The old wall is \(value(200...4_000)) metres long. In May "
            text += "\(year + 31) a storm sank \(value(3...60)) boats, and between \(value(100...400)) and "
            text +=
                "\(value(500...900)) sailors drowned. \(office.prefix(1).uppercased() + office.dropFirst()) put the "
            text += "damage at \(value(2...80)) million crowns, while the town's own records speak of "
            text += "\(value(100_000...900_000)) crowns. The weavers, who came from the hills, kept more than "
            text += "\(value(200...900)) looms until \(year + 40).\n\n"
            text +=
                "The \(town) mill employed \(value(40...900)) women and \(value(40...900)) men. Its output rose from "
            text += "\(value(100...400)) tonnes in \(year + 41) to \(value(500...900)) tonnes in \(year + 44). Nobody "
            text += "knows why the tower, which stands on Route \(section), was never finished.\n\n"
            text += "**Trade of \(town), by year**\n\n| Year | Ships | Tonnes | Share |\n|---|---:|---:|---:|\n"
            figures += 19
            for step in 0..<6 {
                text += "| \(year + step) | \(value(100...9_999)) | \(value(1_000...99_999)) | \(value(1...99))% |\n"
                figures += 4
            }
        }
        return (text, figures)
    }
}
