// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `make bench`: measures and prints; it asserts nothing. The one argument is the program for use.

import Bank
import Documents
import Durable
import Facts
import Figures
import Foundation
import Memory
import Progress
import Questions
import TestSupport

let program = CommandLine.arguments.last ?? ""
let system = PosixFileSystem()
Table.begin()

// Starting. The folders of a session lie on the disk of the temporary folder.
let empty = try Sessions.emptyProgram(50)
Table.row("empty program: start to its word", empty)
func ratio(_ times: Times) -> String { "\(Table.fixed(times.median / empty.median)) × the empty program" }
let builtIn = Sessions(program: program, folder: try TemporaryFolder(), bank: [])
let starts = try builtIn.firstPrompts(50)
Table.row("first prompt, built-in bank", starts, ratio(starts))
let large = try TemporaryFolder()
let bank = try large.write(Material.bank(10_000), to: "ports.bank.jsonl")
let largeStarts = try Sessions(program: program, folder: large, bank: [bank]).firstPrompts(50)
Table.row("first prompt, 10,000 items", largeStarts, ratio(largeStarts))

// Verdicts. Then both once more where a flush costs nothing: temporary folders are made below TMPDIR.
Table.row("verdict after Enter, built-in bank", try builtIn.verdicts(300))
if FileManager.default.isWritableFile(atPath: "/dev/shm") {
    setenv("TMPDIR", "/dev/shm", 1)
    let inMemory = Sessions(program: program, folder: try TemporaryFolder(), bank: [])
    unsetenv("TMPDIR")
    let starts = try inMemory.firstPrompts(50)
    Table.row("first prompt, folder in memory", starts, ratio(starts))
    Table.row("verdict after Enter, folder in memory", try inMemory.verdicts(300))
}
let flushed = try TemporaryFolder()
let (log, _) = try AppendLog.open(flushed.file("log"), in: system)
let record = Array((String(repeating: "x", count: 299) + "\n").utf8)
Table.row("one append of 300 bytes with its flush", try Times(300) { try log.append(record) })

// Generation, on one core, in this process.
for sections in [250, 500] {
    let (bytes, figures) = Material.document(sections: sections)
    func row(_ step: String, _ body: () throws -> Void) rethrows {
        let times = try Times(7, body)
        let seconds = times.median / 1000
        Table.row(
            "\(FigureWords.grouped(figures)) figures: \(step)", times,
            "\(FigureWords.grouped(Int(Double(figures) / seconds))) figures/s, "
                + "\(Table.fixed(Double(bytes.count) / seconds / 1e6)) MB/s")
    }
    let document = try Document(reading: bytes, name: "ports")
    let facts = DocumentFacts(document)
    try row("read the document") { _ = try Document(reading: bytes, name: "ports") }
    row("find its facts") { _ = DocumentFacts(document) }
    row("make its questions") {
        var names = NameRegister()
        let settings = QuestionMaker.Settings(includesLittle: true)
        _ = QuestionMaker(facts, settings: settings).questions(names: &names)
    }
}

// Generation as a person runs it, with reading and writing.
let generating = try Generating(program: program, documents: 200)
for jobs in [1, 2] { try generating.row(jobs: jobs, runs: 3) }

// Exports to other programs.
let exporting = try Exporting(program: program)
try exporting.rows(
    ["jsonl", "gift", "moodle", "aiken", "csv", "tsv", "markdown", "html", "exam"], questions: 100_000, runs: 3)
try exporting.ankiRows(questions: 10_000, runs: 5)

// Memory.
let reviews = 1_000_000
var sum = 0
let memory = Times(7) {
    var cards = [Card](repeating: .new, count: 1000)
    for number in 0..<reviews {
        let rating: Rating = number / 1000 % 5 == 4 ? .again : .good
        cards[number % 1000] = Scheduler.standard.review(
            cards[number % 1000], rating, at: 1_700_000_000 + number / 1000 * 86_400)
    }
    sum &+= cards.reduce(0) { $0 &+ ($1.trace?.due ?? 0) }
}
precondition(sum != 0, "the reviews are needed, so that they are not optimized away")
Table.row(
    "FSRS, 1,000,000 reviews", memory, "\(FigureWords.grouped(Int(Double(reviews) / memory.median * 1000))) reviews/s")

// Fitting the same reviews, and a year of 10,000 items; both beside the plain replay of as many reviews.
let fitLog = Material.reviews(100_000)
let replayed = Times(7) { precondition(Prediction.all(fitLog, .standard).count == fitLog.counted) }
Table.row("predict 100,000 reviews one after the other", replayed)
let fitted = Times(7) {
    precondition(Fitter(prior: .published(.fsrs6)).fit(fitLog, current: .standard) != nil, "it was fitted")
}
Table.row(
    "fit FSRS-6 to 100,000 reviews, one processor", fitted,
    "\(Table.fixed(fitted.median / replayed.median)) × the prediction")
for version in ModelVersion.allCases {
    let year = Times(7) {
        let plan = Forecast.Plan(
            scheduler: .standard.with(.standard(for: version)), days: 365, newItems: 10_000, newPerDay: 20,
            reviewsPerDay: 200)
        precondition(Forecast([], plan).days.count == 365)
    }
    Table.row(
        "forecast of 10,000 items, a year, \(version.rawValue)", year,
        "\(Table.fixed(year.median / replayed.median)) × the prediction")
}

// The largest library of the design's table.
let huge = try TemporaryFolder()
let hugeBank = try huge.write(Material.bank(100_000), to: "ports.bank.jsonl")
guard let writer = DeviceID(rawValue: "benchmark") else { preconditionFailure("the name is legal") }
try huge.write(
    Material.log(writer, answers: 1_000_000, items: 100_000), to: "Profiles/default/events/benchmark.jsonl")
let hugeSessions = Sessions(program: program, folder: huge, bank: [hugeBank])
let hugeStarts = try hugeSessions.firstPrompts(7)
let hugePeak = try hugeSessions.peakMegabytes().map { ", peak \($0) MB" } ?? ""
Table.row("first prompt, 100,000 items, 1,000,000 answers", hugeStarts, ratio(hugeStarts) + hugePeak)

// Opening a profile: 100,000 answers on 10,000 items, without and with its snapshot.
let learner = try TemporaryFolder()
guard let device = DeviceID(rawValue: "benchmark") else { preconditionFailure("the name is legal") }
try learner.write(Material.log(device, answers: 100_000, items: 10_000), to: "learner/events/benchmark.jsonl")
func openProfile(keepingSnapshot: Bool) throws -> Times {
    try Times(11) {
        if !keepingSnapshot { try? FileManager.default.removeItem(atPath: learner.file("learner/snapshot.json")) }
        let now = ZonedInstant(Instant(seconds: 1_800_000_000), offsetMinutes: 60)
        let store = try ProfileStore(
            folder: learner.file("learner"), device: device, processID: PosixFileSystem.processID, now: now, in: system)
        precondition(store.state.records.count == 10_000, "\(store.state.records.count) items were read")
        if keepingSnapshot { store.finish() }
    }
}
Table.row("open a log of 100,000 answers, replay", try openProfile(keepingSnapshot: false))
Table.row("open a log of 100,000 answers, snapshot", try openProfile(keepingSnapshot: true))
