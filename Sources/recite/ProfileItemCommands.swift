// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import Progress
import Terminal
import Words

/// `recite profile suspend ITEM…`.
struct SuspendItem: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Ask items no more until they are resumed.",
        discussion: "Example: recite profile suspend harbour-ships-1907-ab12cd34")

    @Argument(help: "Items by their names in the bank.")
    var items: [String]

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        try ProfileCommand.change(place, repeatable) { store, _, clock in
            for item in items {
                try OpenedProfile.append(.suspend(ItemID(rawValue: item)), to: store, clock.now)
                try StandardStreams.output.write(StyledLine("\(item): suspended."))
            }
        }
    }
}

/// `recite profile resume ITEM…`.
struct ResumeItem: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Ask suspended items again.",
        discussion: "Example: recite profile resume harbour-ships-1907-ab12cd34")

    @Argument(help: "Items by their names in the bank.")
    var items: [String]

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        try ProfileCommand.change(place, repeatable) { store, _, clock in
            for item in items {
                try OpenedProfile.append(.resume(ItemID(rawValue: item)), to: store, clock.now)
                try StandardStreams.output.write(StyledLine("\(item): asked again."))
            }
        }
    }
}

/// `recite profile bury ITEM…`.
struct BuryItem: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bury", abstract: "Leave items until tomorrow.",
        discussion: "Example: recite profile bury harbour-ships-1907-ab12cd34")

    @Argument(help: "Items by their names in the bank.")
    var items: [String]

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        try ProfileCommand.change(place, repeatable) { store, _, clock in
            for item in items {
                let movement = store.state.burying(ItemID(rawValue: item), now: clock.now)
                try OpenedProfile.append(.move(movement), to: store, clock.now)
                try StandardStreams.output.write(StyledLine("\(item): not before tomorrow."))
            }
        }
    }
}

/// `recite profile flags`.
struct ListFlags: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flags", abstract: "List the questions that were flagged in sessions.",
        discussion: "Example: recite profile flags")

    @OptionGroup var place: ProfileOptions

    func run() throws {
        let system = PosixFileSystem()
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        let state = try OpenedProfile.read(location, in: system)
        try StandardStreams.output.write(FlagWords.list(state.flags).map(\.styled))
    }
}
