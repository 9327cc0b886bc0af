// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import Memory
import Progress
import Study
import Terminal
import Words

/// `recite stats`: progress, and with `--memory` whether the memory model fits.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show your progress: today, retention, hardest facts, a calendar, what is coming.",
        discussion: """
            With --memory it shows how well the memory model predicts your answers: predicted against measured recall in \
            bins, log loss, RMSE(bins), AUC, true retention, and items that are forgotten far more often than expected.

            Example: recite stats --html progress.html
            """)

    @Argument(
        help: ArgumentHelp("Banks: files, or names in the library's Questions folder.", valueName: "bank"),
        completion: BankCompletion.kind)
    var banks: [String] = []

    @Flag(help: "The memory model: expected against measured.")
    var memory = false

    @Flag(help: "Show how many days in a row there was an answer; one missed day a week is forgiven.")
    var streak = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @Option(
        help: ArgumentHelp("Write a page with plots that a browser opens and prints.", valueName: "file"),
        completion: .file())
    var html: String?

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func validate() throws {
        guard html == nil || (!json && !memory) else {
            throw ValidationError("--html goes neither with --json nor with --memory.")
        }
    }

    func run() throws {
        let system = PosixFileSystem()
        let clock = try repeatable.clock()
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        let opened = try OpenedBanks(banks, library: location.library, in: system)
        if memory { return try showMemory(location, opened, in: system) }
        let history = try OpenedProfile.readHistory(location, in: system)
        let items = opened.shelf.queueItems
        let now = clock.now
        let overview = Overview(
            history, items: items.map(\.item), disputed: opened.shelf.disputedItems, now: now)
        let report = StatsReport(
            overview: overview, left: Queue(items: items, state: history.state, now: now).left,
            showsStreak: try streak || Configuration.current().streak,
            calibration: Calibration(history.state, topic: opened.shelf.topic),
            stems: overview.hardest.prefix(StatsReport.shownHard).map { opened.shelf.stem(of: $0.item) },
            profile: location.profile, library: location.library)
        if json { return try StandardStreams.output.write(data: StatsJSON.overview(report)) }
        let output = StandardStreams.output
        guard let html else { return try output.write(report.lines(columns: output.columns ?? 80)) }
        do throws(FileError) {
            try AtomicFile.replace(html, with: StatsPage(report: report).bytes, permissions: .sharedFile, in: system)
        } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
        try output.write(StatsWords.written(html).styled)
    }

    private func showMemory(_ location: LibraryLocation, _ opened: OpenedBanks, in system: some FileSystem) throws {
        let state = try OpenedProfile.read(location, in: system)
        let health = state.health()
        let leeches = state.leeches(opened.shelf.queueItems)
        if json { return try StandardStreams.output.write(data: StatsJSON.memory(health, leeches)) }
        let lines = MemoryWords.health(health, state.scheduler.parameters.version) + MemoryWords.leeches(leeches)
        try StandardStreams.output.write(lines.map(\.styled))
    }
}

extension Shelf {
    /// The items on which sources disagree; each question is read for it.
    var disputedItems: Set<ItemID> {
        var items: Set<ItemID> = []
        for bank in banks {
            for index in bank.file.entries.indices {
                guard let question = try? bank.file.question(at: index), question.isDisputed else { continue }
                items.insert(question.item)
            }
        }
        return items
    }

    /// What an item is about: the section its first source stands in.
    func topic(of item: ItemID) -> String? {
        question(of: item)?.citations.first.map { citation in
            // The first title is usually the document's own.
            citation.section.dropFirst().first ?? citation.section.first ?? citation.document
        }
    }

    /// How an item is asked; `nil` where no bank has it.
    func stem(of item: ItemID) -> String? { question(of: item)?.stem }

    private func question(of item: ItemID) -> Question? {
        for bank in banks {
            guard let index = bank.file.itemIndex(of: item) else { continue }
            let questions = bank.file.items[index].questions
            if let question = try? bank.file.question(at: questions.lowerBound) { return question }
        }
        return nil
    }
}
