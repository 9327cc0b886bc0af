// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Figures
import JSONText

extension ProfileStore {
    static func lock(_ files: ProfileFiles, _ processID: Int32) throws(ProfileError) -> FolderLock {
        do throws(FolderLockError) {
            return try FolderLock.acquire(files.lock, processID: processID, in: files.system)
        } catch {
            switch error {
            case .held(_, let holder): throw .inUse(path: files.folder, processID: holder)
            case .file(let error): throw .file(error)
            }
        }
    }

    /// Throws for a profile that a newer version wrote, before anything in it is touched.
    static func refuseNewer(_ files: ProfileFiles) throws(ProfileError) {
        let read: Result<Profile, ProfileFileError>?
        do throws(FileError) { read = try files.readProfile() } catch { throw .file(error) }
        if case .failure(.newer(let found)) = read {
            throw .newerVersion(path: files.profile, found: found, supported: Profile.newestVersion)
        }
    }

    /// The profile, made anew where there is none or a damaged one, which is set aside.
    static func openProfile(
        _ files: ProfileFiles, _ now: ZonedInstant, _ facts: inout [ProfileFact]
    ) throws(ProfileError) -> Profile {
        try refuseNewer(files)
        do throws(FileError) {
            let read = try files.readProfile()
            if case .success(let profile) = read { return profile }
            if case .failure(.unreadable(let problem)) = read {
                let newPath = try SetAside.move(files.profile, in: files.system)
                facts.append(.setAside(path: files.profile, newPath: newPath, why: problem))
            } else {
                facts.append(.created(folder: files.folder))
            }
            let profile = Profile(name: PathText.name(of: files.folder), created: now)
            try AtomicFile.replace(files.profile, with: profile.json, in: files.system)
            return profile
        } catch {
            throw .file(error)
        }
    }

    /// This device's log, ready for events: set aside where nothing in it is an event, a torn last line cut.
    static func openLog(
        _ files: ProfileFiles, _ device: DeviceID, _ facts: inout [ProfileFact]
    ) throws(ProfileError) -> (AppendLog, ListedLog) {
        let path = files.log(of: device)
        var log: AppendLog
        var end: LogEnd
        do throws(FileError) {
            (log, end) = try AppendLog.openAtEnd(path, in: files.system)
            if let problem = try problem(with: end, path, of: device, in: files.system) {
                let newPath = try SetAside.move(path, in: files.system)
                facts.append(.setAside(path: path, newPath: newPath, why: problem))
                (log, end) = try AppendLog.openAtEnd(path, in: files.system)
            }
            if !end.tornTail.isEmpty {
                if isBegunEvent(end.tornTail) {
                    facts.append(.cutTornLine(path: path, bytes: end.tornTail.count))
                } else {
                    let newPath = try keep(end.tornTail, of: path, files)
                    facts.append(.movedTornLine(path: path, newPath: newPath, bytes: end.tornTail.count))
                }
            }
        } catch {
            throw .file(error)
        }
        do throws(AppendLogError) { try log.cutTornTail() } catch { throw .log(error) }
        return (log, ListedLog(device: device, path: path, wholeLength: end.wholeLength))
    }

    /// Another device's log, or one that is only read: its whole lines.
    static func readLog(
        _ files: ProfileFiles, _ device: DeviceID, _ facts: inout [ProfileFact]
    ) throws(FileError) -> ListedLog {
        let path = files.log(of: device)
        let end = try AppendLog.readEnd(path, in: files.system)
        if !end.tornTail.isEmpty {
            facts.append(.passedOverTornLine(path: path, bytes: end.tornTail.count))
        }
        return ListedLog(device: device, path: path, wholeLength: end.wholeLength)
    }

    /// What is wrong with a log that holds something, but not one event; `nil` for any other.
    private static func problem(
        with end: LogEnd, _ path: String, of device: DeviceID, in system: any FileSystem
    ) throws(FileError) -> LineProblem? {
        if end.wholeLength == 0 {
            return end.tornTail.isEmpty || isBegunEvent(end.tornTail) ? nil : .member("n")
        }
        var reader = try LogReader(
            ListedLog(device: device, path: path, wholeLength: end.wholeLength), in: system)
        var first: LineProblem?
        while let lines = try reader.next() {
            let holdsEvent = lines.withUnsafeBytes { bytes in
                for line in JSONLines(bytes) {
                    do throws(LineProblem) {
                        _ = try Event(line: line.range, of: bytes, number: line.number, of: device)
                        return true
                    } catch {
                        if first == nil { first = error }
                    }
                }
                return false
            }
            if holdsEvent { return nil }
        }
        return first
    }

    /// Whether bytes are what is left of an event that was being written: its beginning, and zeros where a block never
    /// reached the disk.
    private static func isBegunEvent(_ tail: ArraySlice<UInt8>) -> Bool {
        let written = tail.prefix { $0 != 0 }
        let beginning = Array(#"{"n": "#.utf8)
        return written.prefix(beginning.count).elementsEqual(beginning.prefix(written.count))
    }

    /// Writes what is to be cut from a log to a file beside it, and gives that file's path.
    private static func keep(
        _ tail: ArraySlice<UInt8>, of path: String, _ files: ProfileFiles
    ) throws(FileError) -> String {
        let kept = path + ".tail"
        try AtomicFile.replace(kept, with: Array(tail), in: files.system)
        return try SetAside.move(kept, in: files.system)
    }
}
