// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Durable
import Figures
import JSONText
import Memory
import Progress
import Terminal
import Threads
import Words

/// `recite forecast [BANK…]`: what the coming days bring.
struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Show how many reviews the coming days bring.",
        discussion: """
            Plays you forward from your own record, with your limits and easy days. With --retention it shows what each \
            desired retention asks for and gives.

            Example: recite forecast --days 28
            """)

    @Argument(
        help: ArgumentHelp("Banks: files, or names in the library's Questions folder.", valueName: "bank"))
    var banks: [String] = []

    @Option(help: "How many days.")
    var days: Int?

    @Option(
        help: ArgumentHelp(
            "Compare desired retentions, such as 0.80..0.97, over a year or --days.", valueName: "from..to"))
    var retention: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func validate() throws {
        guard days.map({ (1...3650).contains($0) }) ?? true else {
            throw ValidationError("--days takes 1 to 3650.")
        }
        guard retention == nil || range != nil else {
            throw ValidationError("--retention takes two numbers of 0.70 to 0.99, such as 0.80..0.97.")
        }
    }

    func run() throws {
        let system = PosixFileSystem()
        let clock = try repeatable.clock()
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        let opened = try OpenedBanks(banks, library: location.library, in: system)
        let state = try OpenedProfile.read(location, in: system)
        let items = opened.shelf.queueItems.map(\.item)
        let now = clock.now
        if let range {
            let days = days ?? 365
            // Of few items chance decides much: the mean of several draws.
            let played = Threads.map(range.count * Self.draws, most: Threads.processors) { index in
                state.forecast(
                    items, days: days, now: now, retention: Double(range[index / Self.draws]) / 100,
                    draw: index % Self.draws)
            }
            let rows = range.enumerated().map { index, percent in
                let draws = played[(index * Self.draws)..<((index + 1) * Self.draws)]
                let answers = draws.reduce(0) { $0 + $1.days.reduce(0) { $0 + $1.answers } }
                let known = draws.reduce(0) { $0 + ($1.days.last?.known ?? 0) }
                return (
                    retention: Double(percent) / 100, answers: Double(answers) / Double(days * Self.draws),
                    known: known / Double(Self.draws)
                )
            }
            if json {
                try writeCurve(rows)
            } else {
                try StandardStreams.output.write(MemoryWords.curve(rows, days: days).map(\.styled))
            }
            return
        }
        let forecast = state.forecast(items, days: days ?? 28, now: now)
        let today = now.studyDay(rollOverHour: state.settings.rollOverHour)
        if json {
            var writer = JSONWriter(.indented(2))
            writer.beginObject()
            writer.name("days")
            writer.beginArray()
            for (ahead, day) in forecast.days.enumerated() {
                writer.beginObject()
                writer.member("day", today.adding(days: ahead).iso)
                writer.member("reviews", day.reviews)
                writer.member("new", day.new)
                writer.member("answers", day.answers)
                writer.member("left", day.left)
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
            writer.endLine()
            try StandardStreams.output.write(data: writer.bytes)
        } else {
            try StandardStreams.output.write(MemoryWords.forecast(forecast, from: today).map(\.styled))
        }
    }

    private static let draws = 8

    /// The retentions to compare, in percent.
    private var range: [Int]? {
        guard let retention else { return nil }
        let ends = retention.split(whereSeparator: { $0 == "…" }).flatMap { $0.split(separator: "..") }
            .compactMap { Double(String($0)) }
            .map { Int(($0 * 100).rounded()) }
        guard ends.count == 2, ends[0] >= 70, ends[1] <= 99, ends[0] <= ends[1] else { return nil }
        return Array(ends[0]...ends[1])
    }

    private func writeCurve(_ rows: [(retention: Double, answers: Double, known: Double)]) throws {
        var writer = JSONWriter(.indented(2))
        writer.beginObject()
        writer.name("curve")
        writer.beginArray()
        for row in rows {
            writer.beginObject()
            writer.name("retention")
            writer.double(row.retention)
            writer.name("answers_per_day")
            writer.double(row.answers)
            writer.name("known")
            writer.double(row.known)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        try StandardStreams.output.write(data: writer.bytes)
    }
}
