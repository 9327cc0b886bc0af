// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Figures

/// The learners of one library: the folders in its `Profiles/`.
///
/// What takes a profile away or rewrites it makes a backup first, in `Profiles/.backups/NAME/`. A removed profile is moved to
/// `Profiles/.removed/`; no call of this room deletes a learner's record.
public struct ProfileHouse: Sendable {
    /// The folder `Profiles`.
    public let folder: String
    private let system: any FileSystem
    private let processID: Int32

    /// The profiles below `folder`.
    public init(folder: String, processID: Int32, in system: any FileSystem) {
        self.folder = folder
        self.system = system
        self.processID = processID
    }

    /// The folder of the profile `name`.
    public func path(of name: String) -> String { PathText.join(folder, name) }

    /// The names of the profiles, in order.
    public func names() throws(ProfileError) -> [String] {
        do throws(FileError) {
            guard try system.exists(folder) else { return [] }
            return try system.list(folder).filter { name in
                let profile = ProfileFiles(folder: path(of: name), system: system).profile
                return !name.hasPrefix(".") && ((try? system.exists(profile)) ?? false)
            }
        } catch {
            throw .file(error)
        }
    }

    /// Whether there is a profile of that name.
    public func has(_ name: String) throws(ProfileError) -> Bool { try names().contains(name) }

    /// All of a profile as one archive.
    public func archive(_ name: String) throws(ProfileError) -> ProfileArchive { try archive(folder: path(of: name)) }

    /// All of the profile in a folder as one archive.
    public func archive(folder: String) throws(ProfileError) -> ProfileArchive {
        let files = ProfileFiles(folder: folder, system: system)
        try ProfileStore.refuseNewer(files)
        var facts: [ProfileFact] = []
        var logs: [ListedLog] = []
        let set: LogSet
        var profile = Profile(name: PathText.name(of: folder), created: Self.never)
        do throws(FileError) {
            if case .success(let found) = try files.readProfile() { profile = found }
            for device in try files.devices().devices { logs.append(try ProfileStore.readLog(files, device, &facts)) }
            set = try LogSet(logs, in: system)
        } catch {
            throw .file(error)
        }
        return ProfileArchive(profile: profile, logs: set)
    }

    /// Makes a profile of an archive.
    ///
    /// - Precondition: there is none of that name.
    public func make(_ name: String, from archive: ProfileArchive) throws(ProfileError) {
        let files = ProfileFiles(folder: path(of: name), system: system)
        do throws(FileError) {
            try system.makeFolders(files.events)
        } catch {
            throw .file(error)
        }
        let lock = try ProfileStore.lock(files, processID)
        defer { lock.release() }
        try write(archive.logs, to: files, over: LogSet())
        try write(archive.profile.named(name), to: files)
    }

    /// Adds to a profile what it lacks of `other`, with a backup before, and returns how many events are new.
    public func merge(
        _ other: LogSet, into name: String, now: ZonedInstant, plan: BackupPlan
    ) throws(ProfileError) -> Int {
        let files = ProfileFiles(folder: path(of: name), system: system)
        let lock = try ProfileStore.lock(files, processID)
        defer { lock.release() }
        let mine = try archive(name)
        var merged = mine.logs
        merged.merge(other)
        guard merged != mine.logs else { return 0 }
        try backUp(mine, of: name, now: now, plan: plan)
        try write(merged, to: files, over: mine.logs)
        return merged.count - mine.logs.count
    }

    /// Gives a profile another name.
    ///
    /// - Precondition: there is one of the old name and none of the new one.
    public func rename(_ old: String, to new: String) throws(ProfileError) {
        let files = ProfileFiles(folder: path(of: old), system: system)
        let lock = try ProfileStore.lock(files, processID)
        defer { lock.release() }
        try move(files.folder, to: path(of: new))
        try move(backups(of: old), to: backups(of: new))
        let moved = ProfileFiles(folder: path(of: new), system: system)
        let read: Result<Profile, ProfileFileError>?
        do throws(FileError) { read = try moved.readProfile() } catch { throw .file(error) }
        if case .success(let profile) = read { try write(profile.named(new), to: moved) }
    }

    /// Moves a profile out of the way, and returns where it lies now.
    public func remove(_ name: String, now: ZonedInstant) throws(ProfileError) -> String {
        let files = ProfileFiles(folder: path(of: name), system: system)
        let lock = try ProfileStore.lock(files, processID)
        defer { lock.release() }
        let removed = PathText.join(folder, ".removed")
        let stamp = BackupPlan.name(now.instant).dropLast(BackupPlan.ending.utf8.count)
        var newPath = PathText.join(removed, "\(name)-\(stamp)")
        do throws(FileError) {
            try system.makeFolders(removed)
            var number = 2
            while try system.exists(newPath) {
                newPath = PathText.join(removed, "\(name)-\(stamp)-\(number)")
                number += 1
            }
        } catch {
            throw .file(error)
        }
        try move(files.folder, to: newPath)
        return newPath
    }

    // MARK: Backups

    /// The folder with a profile's backups.
    public func backups(of name: String) -> String {
        PathText.join(PathText.join(folder, ".backups"), name)
    }

    /// The names of a profile's backups, oldest first.
    public func backupNames(of name: String) -> [String] {
        ((try? system.list(backups(of: name))) ?? []).filter { BackupPlan.day(of: $0) != nil }
    }

    /// Makes a backup and lets the plan's old ones go; returns its path.
    @discardableResult
    public func backUp(_ name: String, now: ZonedInstant, plan: BackupPlan) throws(ProfileError) -> String {
        try backUp(try archive(name), of: name, now: now, plan: plan)
    }

    /// Makes a backup unless there is one of today already.
    public func backUpDaily(_ name: String, now: ZonedInstant, plan: BackupPlan) throws(ProfileError) {
        let today = ZonedInstant(now.instant, offsetMinutes: 0).day
        guard backupNames(of: name).last.flatMap(BackupPlan.day(of:)) != today else { return }
        try backUp(name, now: now, plan: plan)
    }

    @discardableResult
    private func backUp(
        _ archive: ProfileArchive, of name: String, now: ZonedInstant, plan: BackupPlan
    ) throws(ProfileError) -> String {
        let folder = backups(of: name)
        let path = PathText.join(folder, BackupPlan.name(now.instant))
        do throws(FileError) {
            try system.makeFolders(folder)
            try AtomicFile.replace(path, with: archive.bytes, in: system)
            let today = ZonedInstant(now.instant, offsetMinutes: 0).day
            for old in plan.leaving(try system.list(folder), today: today) {
                try system.unlink(PathText.join(folder, old))
            }
        } catch {
            throw .file(error)
        }
        return path
    }

    // MARK: Writing

    private func write(_ logs: LogSet, to files: ProfileFiles, over old: LogSet) throws(ProfileError) {
        for device in logs.logs.keys.sorted() where logs.logs[device] != old.logs[device] {
            do throws(FileError) {
                try AtomicFile.replace(files.log(of: device), with: logs.bytes(of: device), in: system)
            } catch {
                throw .file(error)
            }
        }
    }

    private func write(_ profile: Profile, to files: ProfileFiles) throws(ProfileError) {
        do throws(FileError) {
            try AtomicFile.replace(files.profile, with: profile.json, in: system)
        } catch {
            throw .file(error)
        }
    }

    private func move(_ path: String, to newPath: String) throws(ProfileError) {
        do throws(FileError) {
            guard try system.exists(path) else { return }
            try system.rename(path, to: newPath)
            try system.synchronizeDirectory(PathText.parent(of: newPath))
        } catch {
            throw .file(error)
        }
    }

    /// The beginning of time, for a profile that does not say when it was made.
    private static let never = ZonedInstant(Instant(seconds: 0), offsetMinutes: 0)
}
