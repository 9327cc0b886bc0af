// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport

/// `recite export` on large banks, as a process of its own, and the same notes made with genanki.
struct Exporting {
    let program: String
    let folder: TemporaryFolder

    init(program: String) throws {
        self.program = program
        folder = try TemporaryFolder()
    }

    /// A bank of `count` questions: those of the built-in bank over and over, each with a name of its own.
    func bank(_ count: Int) throws -> String {
        let path = "Questions/german-prisoners-of-war.bank.jsonl"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let start = "{\"id\": \""
        var text = String(lines[0]) + "\n"
        for number in 0..<count {
            let line = lines[1 + number % (lines.count - 1)]
            precondition(line.hasPrefix(start), "a line begins with its name")
            text += start + "\(number)-" + line.dropFirst(start.count) + "\n"
        }
        return try folder.write(text, to: "bank-\(count).bank.jsonl")
    }

    /// Prints a row for each format.
    func rows(_ formats: [String], questions count: Int, runs: Int) throws {
        let bank = try bank(count)
        for format in formats {
            let results = (0..<runs).map { _ in export(bank, format) }
            let processor = Times(results.map { $0.processorSeconds * 1000 }).median
            let peak = results.map(\.peakMegabytes).max() ?? 0
            Table.row(
                "export \(FigureWords.grouped(count)) questions, \(format)", Times(results.map(\.milliseconds)),
                "\(Table.fixed(processor / 1000)) s of processor, peak \(Int(peak)) MB")
        }
    }

    /// Prints a row for Anki's package and one for genanki, in turns, where a Python with genanki is named in the
    /// environment as GENANKI_PYTHON.
    func ankiRows(questions count: Int, runs: Int) throws {
        let bank = try bank(count)
        let python = ProcessInfo.processInfo.environment["GENANKI_PYTHON"] ?? ""
        var ours: [ProcessRun] = []
        var theirs: [ProcessRun] = []
        for _ in 0..<runs {
            ours.append(export(bank, "anki"))
            if python.isEmpty { continue }
            let script = [python, "Benchmarks/genanki_export.py", bank, folder.file("genanki.apkg")]
            theirs.append(ProcessRun(script, output: folder.file("out")))
        }
        let times = Times(ours.map(\.milliseconds))
        let processor = Times(ours.map(\.processorSeconds)).median
        let name = "export \(FigureWords.grouped(count)) questions, anki"
        guard !theirs.isEmpty, theirs.allSatisfy(\.isFine) else {
            Table.row(name, times, "\(Table.fixed(processor)) s of processor; genanki was not run")
            return
        }
        let genanki = Times(theirs.map(\.milliseconds))
        let spent = Times(theirs.map(\.processorSeconds)).median
        Table.row(
            name, times,
            "\(Table.fixed(genanki.median / times.median)) × as fast as genanki, \(Table.fixed(processor)) s of processor"
        )
        Table.row("the same notes with genanki", genanki, "\(Table.fixed(spent)) s of processor")
    }

    private func export(_ bank: String, _ format: String) -> ProcessRun {
        let run = ProcessRun(
            [program, "export", bank, "--to", format, "-o", folder.file("export")], output: folder.file("out"))
        precondition(run.isFine, "\(format) was written")
        return run
    }
}
