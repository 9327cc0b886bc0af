// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Figures

/// A learner's profile, open for a session: the state, and the log that this device appends to.
///
/// While it is open no other process can open it. An event counts once ``append(_:at:)`` has returned: then it is on
/// the disk. Logs of other devices are read and never written. The snapshot is written when the session ends.
public final class ProfileStore {
    /// What `profile.json` says.
    public let profile: Profile
    /// All that is known about the learner.
    public private(set) var state: LearnerState
    /// What was found while the profile was opened.
    public let facts: [ProfileFact]
    /// The device whose log is written.
    public let device: DeviceID

    private let files: ProfileFiles
    private let lock: FolderLock
    private let log: AppendLog
    private var sums: [DeviceID: LogSum]
    private var isSnapshotFresh: Bool

    /// Opens the profile in `folder`, which is made where there is none.
    ///
    /// - Parameters:
    ///   - folder: the profile's folder; its last part names a new profile.
    ///   - device: this device, see ``DeviceIdentity``.
    ///   - processID: this process, for the message to another that finds the profile in use.
    ///   - now: the moment of making, for a new profile.
    public init(
        folder: String, device: DeviceID, processID: Int32, now: ZonedInstant, in system: any FileSystem
    ) throws(ProfileError) {
        let files = ProfileFiles(folder: folder, system: system)
        var facts: [ProfileFact] = []
        try Self.refuseNewer(files)
        do throws(FileError) { try system.makeFolders(files.events) } catch { throw .file(error) }
        lock = try Self.lock(files, processID)
        profile = try Self.openProfile(files, now, &facts)
        let (log, own) = try Self.openLog(files, device, &facts)
        var logs = [own]
        let loaded: Loaded
        do throws(FileError) {
            let (devices, others) = try files.devices()
            for other in devices where other != device { logs.append(try Self.readLog(files, other, &facts)) }
            facts += others.map(ProfileFact.passedOverFile)
            logs.sort { $0.device < $1.device }
            loaded = try Loaded(logs, snapshot: try? system.contents(of: files.snapshot), in: system)
        } catch {
            throw .file(error)
        }
        self.files = files
        self.device = device
        self.log = log
        self.facts = facts + loaded.facts
        state = loaded.state
        sums = loaded.sums
        isSnapshotFresh = loaded.isSnapshotFresh
    }

    /// Adds an event to the log and the state; when this returns, it is on the disk.
    ///
    /// - Throws: where it could not be written; the state is unchanged then, and the event does not count.
    @discardableResult
    public func append(_ body: Event.Body, at: ZonedInstant) throws(AppendLogError) -> Event {
        let event = Event(id: EventID(device: device, counter: state.nextCounter(of: device)), at: at, body: body)
        let line = event.line
        try log.append(line)
        line.withUnsafeBytes { sums[device, default: LogSum()].add($0) }
        isSnapshotFresh = false
        state.apply(event)
        return event
    }

    /// Ends the session: writes the snapshot, unless it is fresh, and lets others open the profile.
    ///
    /// Without this call nothing is lost; the next start replays the logs.
    @discardableResult
    public func finish() -> [ProfileFact] {
        defer { lock.release() }
        guard !isSnapshotFresh else { return [] }
        let covered = sums.sorted { $0.key < $1.key }.map { device, sum in
            CoveredLog(device: device, length: sum.length, checksum: sum.checksum.hexadecimal)
        }
        do throws(FileError) {
            try AtomicFile.replace(files.snapshot, with: Snapshot.write(state, covering: covered), in: files.system)
            isSnapshotFresh = true
            return []
        } catch {
            return [.snapshotNotWritten(error)]
        }
    }
}
