// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Durable
import Figures
import JSONText
import Progress
import Terminal
import Words

/// The learners of a library as commands use them.
struct OpenedHouse {
    let house: ProfileHouse
    let location: LibraryLocation
    let clock: SystemClock
    let system = PosixFileSystem()

    init(_ place: ProfileOptions, _ repeatable: RepeatableOptions? = nil) throws {
        location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        clock = try repeatable?.clock() ?? SystemClock()
        house = ProfileHouse(
            folder: PathText.join(location.library, "Profiles"), processID: PosixFileSystem.processID, in: system)
    }

    /// Runs `body`; what the profiles' files refuse is a failure of the command.
    func attempt<Value>(_ body: () throws(ProfileError) -> Value) throws -> Value {
        do throws(ProfileError) {
            return try body()
        } catch {
            throw Failure(FaultWords.profile(error), .failed)
        }
    }

    /// Fails unless there is a profile `name`.
    func need(_ name: String) throws {
        guard try attempt({ () throws(ProfileError) in try house.has(name) }) else {
            throw Failure(ProfileWords.refusal(.none(name, library: location.library)), .misused)
        }
    }

    /// Fails unless `name` can name a new profile.
    func needFree(_ name: String) throws {
        guard LibraryLocation.isFolderName(name) else { throw Failure(ProfileWords.refusal(.name(name)), .misused) }
        let isThere = (try? system.exists(house.path(of: name))) ?? false
        guard !isThere else { throw Failure(ProfileWords.refusal(.taken(name)), .misused) }
    }

    /// The archive that `source` means: a profile of the library, a profile's folder, or an exported file.
    func archive(_ source: String) throws -> ProfileArchive {
        if LibraryLocation.isFolderName(source), try attempt({ () throws(ProfileError) in try house.has(source) }) {
            return try attempt { () throws(ProfileError) in try house.archive(source) }
        }
        let isFolder: Bool
        do throws(FileError) { isFolder = try system.status(at: source).isDirectory } catch {
            throw Failure(FaultWords.file(error), .misused)
        }
        if isFolder { return try attempt { () throws(ProfileError) in try house.archive(folder: source) } }
        return try read(source)
    }

    private func read(_ path: String) throws -> ProfileArchive {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try system.contents(of: path) } catch {
            throw Failure(FaultWords.file(error), .misused)
        }
        do throws(ArchiveError) { return try ProfileArchive(bytes) } catch {
            throw Failure(ProfileWords.refusal(.noArchive(path, error)), .misused)
        }
    }

    /// Makes the day's backup; why it could not be made goes to standard error.
    static func backUpDaily(_ location: LibraryLocation, _ clock: SystemClock, in system: some FileSystem) {
        let house = ProfileHouse(
            folder: PathText.join(location.library, "Profiles"), processID: PosixFileSystem.processID, in: system)
        do throws(ProfileError) {
            try house.backUpDaily(location.profile, now: clock.now, plan: Configuration.readable.backups)
        } catch {
            StandardStreams.error(FaultWords.profile(error))
        }
    }

    func say(_ deed: ProfileWords.Deed) throws {
        try StandardStreams.output.write(ProfileWords.done(deed).styled)
    }
}

/// `recite profile list`.
struct ListProfiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the learners of the library.", discussion: "Example: recite profile list")

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var place: ProfileOptions

    func run() throws {
        let opened = try OpenedHouse(place)
        let names = try opened.attempt { () throws(ProfileError) in try opened.house.names() }
        let rows = try names.map { name in
            let state = try opened.attempt { () throws(ProfileError) in
                try ProfileReading(folder: opened.house.path(of: name), in: opened.system).state
            }
            let last = state.lastAnswer?.review.studyDay(rollOverHour: state.settings.rollOverHour)
            return ProfileWords.Row(
                name: name, answers: state.answerCount, items: state.records.count { !$0.reviews.isEmpty }, last: last,
                isUsual: name == opened.location.profile)
        }
        guard json else { return try StandardStreams.output.write(ProfileWords.list(rows).map(\.styled)) }
        var writer = JSONWriter(.indented(2))
        writer.beginObject()
        writer.member("library", opened.location.library)
        writer.name("profiles")
        writer.beginArray()
        for row in rows {
            writer.beginObject()
            writer.member("name", row.name)
            writer.member("answers", row.answers)
            writer.member("items", row.items)
            writer.member("last", row.last.map { JSONValue.string($0.iso) } ?? .null)
            writer.member("usual", row.isUsual)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        try StandardStreams.output.write(data: writer.bytes)
    }
}

/// `recite profile new NAME`.
struct NewProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a profile.", discussion: "Example: recite profile new anna")

    @Argument(help: "The learner.")
    var name: String

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        let opened = try OpenedHouse(place, repeatable)
        try opened.needFree(name)
        let archive = ProfileArchive(profile: Profile(name: name, created: opened.clock.now), logs: LogSet())
        try opened.attempt { () throws(ProfileError) in try opened.house.make(name, from: archive) }
        try opened.say(.made(name, folder: opened.house.path(of: name)))
    }
}

/// `recite profile rename OLD NEW`.
struct RenameProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give a profile another name.",
        discussion: "Example: recite profile rename default anna")

    @Argument(help: "Its name.")
    var old: String

    @Argument(help: "Its new name.")
    var new: String

    @OptionGroup var place: ProfileOptions

    func run() throws {
        let opened = try OpenedHouse(place)
        try opened.need(old)
        try opened.needFree(new)
        try opened.attempt { () throws(ProfileError) in try opened.house.rename(old, to: new) }
        try opened.say(.renamed(old, to: new))
    }
}

/// `recite profile delete NAME`.
struct DeleteProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Move a profile out of the way.",
        discussion: """
            It is moved to Profiles/.removed, and can be imported from there; remove that folder to be rid of it.

            Example: recite profile delete anna
            """)

    @Argument(help: "The learner.")
    var name: String

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        let opened = try OpenedHouse(place, repeatable)
        try opened.need(name)
        let newPath = try opened.attempt { () throws(ProfileError) in
            try opened.house.remove(name, now: opened.clock.now)
        }
        try opened.say(.removed(name, newPath: newPath))
    }
}
