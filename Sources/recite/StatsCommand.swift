// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import JSONText
import Memory
import Progress
import Terminal
import Words

/// `recite stats --memory`: whether the memory model fits.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show how well the memory model predicts your answers.",
        discussion: """
            Predicted against measured recall in bins, log loss, RMSE(bins), AUC, true retention, and items that are \
            forgotten far more often than expected.

            Example: recite stats --memory
            """)

    @Argument(
        help: ArgumentHelp("Banks: files, or names in the library's Questions folder.", valueName: "bank"))
    var banks: [String] = []

    @Flag(help: "The memory model: expected against measured.")
    var memory = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var place: ProfileOptions

    func run() throws {
        let system = PosixFileSystem()
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        let opened = try OpenedBanks(banks, library: location.library, in: system)
        let state = try OpenedProfile.read(location, in: system)
        let health = state.health()
        let leeches = state.leeches(opened.shelf.queueItems)
        if json {
            try StandardStreams.output.write(data: Self.object(health, leeches))
            return
        }
        let lines = MemoryWords.health(health, state.scheduler.parameters.version) + MemoryWords.leeches(leeches)
        try StandardStreams.output.write(lines.map(\.styled))
    }

    private static func object(_ health: Health?, _ leeches: [Leech]) -> [UInt8] {
        var writer = JSONWriter(.indented(2))
        let number = { (name: String, value: Double, writer: inout JSONWriter) in
            writer.name(name)
            writer.double(value)
        }
        writer.beginObject()
        writer.member("reviews", health?.count ?? 0)
        if let health {
            number("true_retention", health.recall, &writer)
            number("log_loss", health.logLoss, &writer)
            number("rmse_bins", health.rmse, &writer)
            number("auc", health.auc ?? .nan, &writer)
            writer.name("bins")
            writer.beginArray()
            for bin in health.bins {
                writer.beginObject()
                writer.member("reviews", bin.count)
                number("expected", bin.expected, &writer)
                number("measured", bin.measured, &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.name("leeches")
        writer.beginArray()
        for leech in leeches {
            writer.beginObject()
            writer.member("item", leech.item.rawValue)
            writer.member("lapses", leech.lapses)
            writer.member("reviews", leech.reviews)
            number("probability", leech.probability, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
