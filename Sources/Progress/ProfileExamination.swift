// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// What an examination of a profile's files found; nothing is changed by it.
public struct ProfileExamination: Hashable, Sendable {
    /// The devices that have a log.
    public let devices: Int
    /// Events in them.
    public let events: Int
    /// Lines that are no events, torn ends, damaged or foreign files.
    public let facts: [ProfileFact]
    /// Whether the snapshot holds all events; otherwise the next start replays them.
    public let isSnapshotFresh: Bool
    /// Files that a replacement left behind when its process died.
    public let leftovers: [String]

    /// Examines the profile in `folder`.
    public init(folder: String, in system: any FileSystem) throws(ProfileError) {
        let reading = try ProfileReading(folder: folder, in: system)
        let files = ProfileFiles(folder: folder, system: system)
        var facts: [ProfileFact] = []
        var logs: [ListedLog] = []
        let loaded: Loaded
        var events = 0
        var leftovers: [String] = []
        do throws(FileError) {
            for device in try files.devices().devices { logs.append(try ProfileStore.readLog(files, device, &facts)) }
            for place in [folder, files.events] where try system.exists(place) {
                leftovers += try system.list(place).filter { $0.hasPrefix(".") && $0.hasSuffix(".new") }
                    .map { PathText.join(place, $0) }
            }
            for log in logs { events += LogSet.lines(try log.records(in: system)[...]).count }
            loaded = try Loaded(logs, snapshot: try? system.contents(of: files.snapshot), in: system)
        } catch {
            throw .file(error)
        }
        devices = logs.count
        self.events = events
        self.facts = reading.facts
        isSnapshotFresh = loaded.isSnapshotFresh
        self.leftovers = leftovers
    }

    /// Removes what replacements left behind; the profile must be locked by no other process, which replacing checks itself.
    public func removeLeftovers(in system: any FileSystem) throws(FileError) {
        for path in leftovers { try system.unlink(path) }
    }
}
