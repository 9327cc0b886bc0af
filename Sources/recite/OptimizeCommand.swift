// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Durable
import JSONText
import Memory
import Progress
import Terminal
import Words

/// `recite optimize`: fits the memory model to the learner's own answers.
struct OptimizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "optimize",
        abstract: "Fit the memory model to your answers.",
        discussion: """
            The new numbers are kept only if they predict your later answers better than the old ones. Study does this by \
            itself when enough answers have come; recite profile undo takes a fit back.

            Example: recite optimize --profile anna
            """)

    @Flag(help: "Say what would change, and change nothing.")
    var dryRun = false

    @Flag(
        name: .customLong("class"),
        help: "Begin from what the library's other learners have in common, not from the published numbers alone.")
    var ofClass = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        let system = PosixFileSystem()
        let clock = try repeatable.clock()
        var random = repeatable.random
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        let priors = ofClass ? try Self.priors(beside: location, in: system) : [:]
        let result: Optimization
        if dryRun {
            result = Optimization(
                try OpenedProfile.read(location, in: system), workers: OpenedProfile.workers, priors: priors)
        } else {
            let store = try OpenedProfile.open(location, &random, now: clock.now, in: system)
            defer { for fact in store.finish() { StandardStreams.error(FaultWords.profile(fact)) } }
            for fact in store.facts { StandardStreams.error(FaultWords.profile(fact)) }
            result = Optimization(store.state, workers: OpenedProfile.workers, priors: priors)
            if !result.outcomes.isEmpty { try OpenedProfile.append(.settings(result.changes), to: store, clock.now) }
        }
        if json {
            try StandardStreams.output.write(data: Self.object(result))
        } else {
            try StandardStreams.output.write(MemoryWords.optimization(result, isTrial: dryRun).map(\.styled))
        }
    }

    /// The priors of the other learners of the library.
    private static func priors(
        beside location: LibraryLocation, in system: PosixFileSystem
    ) throws -> [ModelVersion: Prior] {
        let folder = PathText.parent(of: location.profileFolder)
        var learners: [LearnerState] = []
        for name in ((try? system.list(folder)) ?? []).sorted() where name != location.profile {
            let path = PathText.join(folder, name)
            guard (try? system.exists(PathText.join(path, "profile.json"))) ?? false else { continue }
            do throws(ProfileError) {
                learners.append(try ProfileReading(folder: path, in: system).state)
            } catch {
                StandardStreams.error(FaultWords.profile(error))
            }
        }
        return Optimization.priors(ofClass: learners, workers: OpenedProfile.workers)
    }

    private static func object(_ result: Optimization) -> [UInt8] {
        var writer = JSONWriter(.indented(2))
        writer.beginObject()
        writer.member("answers", result.answers)
        writer.member("model", result.version.rawValue)
        writer.name("fits")
        writer.beginArray()
        for model in result.outcomes {
            writer.beginObject()
            writer.member("model", model.version.rawValue)
            writer.member("better", model.outcome.isBetter)
            writer.member("held_back", model.outcome.heldBack)
            writer.name("log_loss_before")
            writer.double(model.outcome.before)
            writer.name("log_loss_after")
            writer.double(model.outcome.after)
            writer.name("weights")
            writer.beginArray()
            for weight in model.outcome.parameters.weights { writer.double(weight) }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
