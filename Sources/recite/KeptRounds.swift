// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Figures
import Terminal
import Words

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folders of live rounds, private to the user: `rounds` in the state folder.
struct KeptRounds {
    private let system: PosixFileSystem
    private var folder: String { PathText.join(LibraryLocation.stateFolder, "rounds") }

    init(_ system: PosixFileSystem) { self.system = system }

    /// Makes the folder of a new round: `path`, or one named by day, time and title.
    func make(_ path: String?, title: String, now: ZonedInstant) throws -> String {
        do throws(FileError) {
            if let path {
                if try system.exists(path), try !system.list(path).isEmpty {
                    throw FileError(.makeDirectory, path, .exists)
                }
                try system.makeFolders(path)
                return path
            }
            let seconds = now.millisecondsOfDay / 1000
            let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
            let name = "\(now.day.iso)-\(time)-\(Self.fileName(title))"
            let path = PathText.join(folder, name)
            try system.makeFolders(path)
            return path
        } catch {
            if error.kind == .exists { throw Failure(RoundWords.folderIsTaken(error.path), .misused) }
            throw Failure(FaultWords.file(error), .failed)
        }
    }

    /// Deletes the rounds of `folder` that were begun more than `days` days before `today`.
    ///
    /// Only files that a round has are deleted, and a folder only when nothing else is in it.
    func forget(days: Int, today: CivilDay) throws {
        var count = 0
        for name in ((try? system.list(folder)) ?? []).sorted() {
            guard let day = CivilDay(iso: String(name.prefix(10))), day.number < today.number - days else { continue }
            let path = PathText.join(folder, name)
            let lock: FolderLock
            do throws(FolderLockError) {
                lock = try FolderLock.acquire(
                    PathText.join(path, "lock"), processID: PosixFileSystem.processID, in: system)
            } catch {
                StandardStreams.error(RoundWords.stillServed(path))
                continue
            }
            for file in Self.files { try? system.unlink(PathText.join(path, file)) }
            lock.release()
            if rmdir(path) == 0 { count += 1 }
        }
        StandardStreams.error(RoundWords.forgotten(count, days: days, folder: folder))
    }

    private static let files = ["answers.csv", "report.html", "round.jsonl", "quiz.json", "port", "lock"]

    /// Small letters, digits and hyphens of a title.
    private static func fileName(_ title: String) -> String {
        let signs = title.lowercased().unicodeScalars.map { scalar -> Character in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        let name = String(signs).split(separator: "-").joined(separator: "-").prefix(40)
        return name.isEmpty ? "round" : String(name)
    }
}
