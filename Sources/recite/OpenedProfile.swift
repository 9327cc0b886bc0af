// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import Figures
import Memory
import Progress
import Study
import Terminal
import Threads
import Words

/// Profiles as commands open them.
enum OpenedProfile {
    /// All processors of the machine.
    static let workers = Workers(count: Threads.processors) { count, body in
        Threads.run(count, most: Threads.processors, body)
    }

    /// Opens a profile to write to; what a person should be told of it is in its facts.
    static func open(
        _ location: LibraryLocation, _ random: inout RandomSource, now: ZonedInstant, in system: some FileSystem
    ) throws -> ProfileStore {
        let identity: (device: DeviceID, setAside: String?)
        do throws(FileError) {
            identity = try DeviceIdentity.load(
                PathText.join(LibraryLocation.stateFolder, "device"), using: &random, in: system)
        } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
        if let setAside = identity.setAside { StandardStreams.error(FaultWords.deviceSetAside(setAside)) }
        do throws(ProfileError) {
            return try ProfileStore(
                folder: location.profileFolder, device: identity.device, processID: PosixFileSystem.processID, now: now,
                in: system)
        } catch {
            throw Failure(FaultWords.profile(error), .failed)
        }
    }

    /// Reads a profile without opening it; what was found goes to standard error.
    static func read(_ location: LibraryLocation, in system: some FileSystem) throws -> LearnerState {
        do throws(ProfileError) {
            let reading = try ProfileReading(folder: location.profileFolder, in: system)
            for fact in reading.facts { StandardStreams.error(FaultWords.profile(fact)) }
            SystemClock.use(reading.state.settings.timeZone)
            return reading.state
        } catch {
            throw Failure(FaultWords.profile(error), .failed)
        }
    }

    /// Reads a profile and every answer in it without opening it; what was found goes to standard error.
    static func readHistory(_ location: LibraryLocation, in system: some FileSystem) throws -> LearnerHistory {
        do throws(ProfileError) {
            let history = try LearnerHistory(folder: location.profileFolder, in: system)
            for fact in history.facts { StandardStreams.error(FaultWords.profile(fact)) }
            SystemClock.use(history.state.settings.timeZone)
            return history
        } catch {
            throw Failure(FaultWords.profile(error), .failed)
        }
    }

    /// Writes an event; a failure is one of the command.
    @discardableResult
    static func append(_ body: Event.Body, to store: ProfileStore, _ now: ZonedInstant) throws -> Event {
        do throws(AppendLogError) {
            return try store.append(body, at: now)
        } catch {
            throw Failure(FaultWords.log(error), .failed)
        }
    }

    /// Fits the memory model where enough answers have come since the last time, and says in one line what changed.
    static func refit(_ store: ProfileStore, _ now: ZonedInstant, _ output: Output) throws {
        guard Optimization.isTime(store.state) else { return }
        let result = Optimization(store.state, workers: workers)
        guard !result.outcomes.isEmpty else { return }
        try append(.settings(result.changes), to: store, now)
        try output.write(MemoryWords.change(result).styled)
    }
}

extension Shelf {
    /// All items as the queue sees them.
    var queueItems: [QueueItem] {
        places.map { place in
            let item = item(at: place)
            return QueueItem(item: item.id, measure: item.measure, importance: item.importance)
        }
    }
}
