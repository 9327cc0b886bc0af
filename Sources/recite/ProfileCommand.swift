// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import Figures
import JSONText
import Progress
import Terminal
import Words

/// `recite profile …`: a learner's settings, and what moves items to other days.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Show and change a learner's settings; spread a backlog, prepare a holiday, suspend.",
        discussion: """
            Every change is an event in the learner's log, and one step for recite profile undo.

            Example: recite profile set retention 0.92
            """,
        subcommands: [
            ListProfiles.self, NewProfile.self, RenameProfile.self, DeleteProfile.self, MergeProfile.self,
            ExportProfile.self, ImportProfile.self, BackUpProfile.self, ShowProfile.self, SetProfile.self,
            UndoProfile.self, SpreadBacklog.self, AdvanceReviews.self,
            SuspendItem.self, ResumeItem.self, BuryItem.self, ListFlags.self,
        ])

    /// Opens the profile, lets `body` write to it, and closes it.
    static func change(
        _ place: ProfileOptions, _ repeatable: RepeatableOptions,
        _ body: (ProfileStore, LibraryLocation, SystemClock) throws -> Void
    ) throws {
        let system = PosixFileSystem()
        let clock = try repeatable.clock()
        var random = repeatable.random
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        let store = try OpenedProfile.open(location, &random, now: clock.now, in: system)
        SystemClock.use(store.state.settings.timeZone)
        defer { for fact in store.finish() { StandardStreams.error(FaultWords.profile(fact)) } }
        for fact in store.facts { StandardStreams.error(FaultWords.profile(fact)) }
        try body(store, location, clock)
    }

    /// Writes the settings as a table.
    static func show(_ settings: Settings) throws {
        let rows = SettingWords.all(settings)
        let width = rows.map(\.name.count).max() ?? 0
        for row in rows {
            let name = row.name + String(repeating: " ", count: width + 2 - row.name.count)
            try StandardStreams.output.write(StyledLine(name + row.value))
        }
    }
}

/// `recite profile show`.
struct ShowProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the settings.", discussion: "Example: recite profile show")

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var place: ProfileOptions

    func run() throws {
        let system = PosixFileSystem()
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        let settings = try OpenedProfile.read(location, in: system).settings
        guard json else { return try ProfileCommand.show(settings) }
        var writer = JSONWriter(.indented(2))
        writer.beginObject()
        for row in SettingWords.all(settings) where !row.name.hasPrefix("retention-of") {
            writer.member(row.name, row.value)
        }
        writer.endObject()
        writer.endLine()
        try StandardStreams.output.write(data: writer.bytes)
    }
}

/// `recite profile set NAME VALUE…`.
struct SetProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change a setting.",
        discussion: SettingWords.names.map { "\($0.name): \($0.takes.text)" }.joined(separator: "\n")
            + "\n\nExample: recite profile set easy-days sat=50 sun=0")

    @Argument(help: "The setting.", completion: .list(SettingWords.names.map(\.name)))
    var name: String

    @Argument(help: "Its value.")
    var values: [String]

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func validate() throws {
        guard let row = SettingWords.names.first(where: { $0.name == name }) else {
            throw ValidationError(
                "There is no setting “\(name)”; there are \(SettingWords.names.map(\.name).joined(separator: ", ")).")
        }
        guard let change = SettingWords.change(name, values) else {
            throw ValidationError("“\(values.joined(separator: " "))” does not fit: \(name) takes \(row.takes.text).")
        }
        var settings = Settings()
        do throws(SettingError) { try settings.apply(change) } catch {
            throw ValidationError(SettingWords.refusal(error).text)
        }
        if case .timeZone(.named(let zone)) = change, !SystemClock.isZone(zone) {
            throw ValidationError("The zone database of this machine has no “\(zone)”.")
        }
    }

    func run() throws {
        guard let change = SettingWords.change(name, values) else { return }
        try ProfileCommand.change(place, repeatable) { store, _, clock in
            try OpenedProfile.append(.settings([change]), to: store, clock.now)
            let rows = SettingWords.all(store.state.settings).filter { $0.name == name }
            for row in rows { try StandardStreams.output.write(StyledLine("\(row.name)  \(row.value)")) }
        }
    }
}

/// `recite profile undo`.
struct UndoProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the last change: a setting, a fit, items moved or suspended.",
        discussion: "Example: recite profile undo")

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        try ProfileCommand.change(place, repeatable) { store, _, clock in
            let last = store.state.lastChange
            if let last { try OpenedProfile.append(.undo(last.event), to: store, clock.now) }
            try StandardStreams.output.write(MemoryWords.undone(last).styled)
        }
    }
}

/// `recite profile spread --days N`.
struct SpreadBacklog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spread", abstract: "Spread what is due over the coming days, the best remembered first.",
        discussion: "Example: recite profile spread --days 7")

    @Option(help: "Over how many days, today included.")
    var days: Int

    @Argument(
        help: ArgumentHelp("Banks; all items of the built-in one without.", valueName: "bank"),
        completion: BankCompletion.kind)
    var banks: [String] = []

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func validate() throws {
        guard (1...365).contains(days) else { throw ValidationError("--days takes 1 to 365.") }
    }

    func run() throws {
        try ProfileCommand.change(place, repeatable) { store, location, clock in
            let opened = try OpenedBanks(banks, library: location.library, in: PosixFileSystem())
            let movement = store.state.spreading(
                opened.shelf.queueItems.map(\.item), over: days, now: clock.now)
            if let movement { try OpenedProfile.append(.move(movement), to: store, clock.now) }
            try StandardStreams.output.write(MemoryWords.moved(movement).styled)
        }
    }
}

/// `recite profile advance FROM TO`.
struct AdvanceReviews: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance", abstract: "Bring forward what falls due in a holiday.",
        discussion: "Example: recite profile advance 2026-12-24 2027-01-02")

    @Argument(help: "The first day without study.")
    var from: String

    @Argument(help: "The last day without study.")
    var to: String

    @Argument(
        help: ArgumentHelp("Banks; all items of the built-in one without.", valueName: "bank"),
        completion: BankCompletion.kind)
    var banks: [String] = []

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func validate() throws {
        guard CivilDay(iso: from) != nil, CivilDay(iso: to) != nil else {
            throw ValidationError("Both days are written as 2026-12-24.")
        }
    }

    func run() throws {
        guard let first = CivilDay(iso: from), let last = CivilDay(iso: to) else { return }
        try ProfileCommand.change(place, repeatable) { store, location, clock in
            let opened = try OpenedBanks(banks, library: location.library, in: PosixFileSystem())
            let movement = store.state.advancing(
                opened.shelf.queueItems.map(\.item), holiday: first, to: last, now: clock.now)
            if let movement { try OpenedProfile.append(.move(movement), to: store, clock.now) }
            try StandardStreams.output.write(MemoryWords.moved(movement).styled)
        }
    }
}
