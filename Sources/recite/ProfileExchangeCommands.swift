// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Durable
import Progress
import Terminal
import Words

/// `recite profile merge OTHER`.
struct MergeProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Add to a profile what another record of the same learner has.",
        discussion: """
            OTHER is a profile of the library, a profile's folder in another one, or an exported file; it stays as it is. \
            Every event is kept once, in whatever order records are merged. A backup is made before.

            Example: recite profile merge /media/stick/anna.profile.jsonl --profile anna
            """)

    @Argument(help: ArgumentHelp("The other record.", valueName: "other"))
    var other: String

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        let opened = try OpenedHouse(place, repeatable)
        let name = opened.location.profile
        try opened.need(name)
        guard other != name else { throw Failure(ProfileWords.refusal(.itself(name)), .misused) }
        let archive = try opened.archive(other)
        let new = try opened.attempt { () throws(ProfileError) in
            try opened.house.merge(
                archive.logs, into: name, now: opened.clock.now, plan: Configuration.readable.backups)
        }
        try opened.say(.merged(name, new: new))
    }
}

/// `recite profile export`.
struct ExportProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a profile to one file.",
        discussion: """
            The file holds every event; import or merge reads it on another machine.

            Example: recite profile export -o anna.profile.jsonl --profile anna
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The file; standard output without.", valueName: "file"))
    var output: String?

    @OptionGroup var place: ProfileOptions

    func run() throws {
        let opened = try OpenedHouse(place)
        let name = opened.location.profile
        try opened.need(name)
        let archive = try opened.attempt { () throws(ProfileError) in try opened.house.archive(name) }
        guard let output else { return try StandardStreams.output.write(data: archive.bytes) }
        do throws(FileError) { try AtomicFile.replace(output, with: archive.bytes, in: opened.system) } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
        try opened.say(.exported(name, path: output, events: archive.logs.count))
    }
}

/// `recite profile import FILE`.
struct ImportProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a profile of an exported file, or of another library's profile.",
        discussion: """
            Where there is a profile of that name already, merge adds what it lacks.

            Example: recite profile import anna.profile.jsonl --as anna
            """)

    @Argument(help: ArgumentHelp("An exported file, or a profile's folder.", valueName: "file"), completion: .file())
    var source: String

    @Option(name: .customLong("as"), help: ArgumentHelp("The learner's name here.", valueName: "name"))
    var name: String?

    @OptionGroup var place: ProfileOptions

    func run() throws {
        let opened = try OpenedHouse(place)
        let archive = try opened.archive(source)
        let name = name ?? archive.profile.name
        try opened.needFree(name)
        try opened.attempt { () throws(ProfileError) in try opened.house.make(name, from: archive) }
        try opened.say(.imported(name, events: archive.logs.count))
    }
}

/// `recite profile backup`.
struct BackUpProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Make a backup now; study makes one a day.",
        discussion: """
            Backups lie in Profiles/.backups; the ten newest are kept, and those of thirty days, unless the configuration says \
            otherwise. recite profile import reads one.

            Example: recite profile backup --profile anna
            """)

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        let opened = try OpenedHouse(place, repeatable)
        let name = opened.location.profile
        try opened.need(name)
        let path = try opened.attempt { () throws(ProfileError) in
            try opened.house.backUp(name, now: opened.clock.now, plan: Configuration.readable.backups)
        }
        try opened.say(.backedUp(name, path: path))
    }
}
