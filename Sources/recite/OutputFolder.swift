// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Words

/// A folder into which a command writes several files, each whole or not at all.
struct OutputFolder {
    private let path: String
    private let system: PosixFileSystem
    /// How many files were written.
    private(set) var count = 0

    init(_ path: String, in system: PosixFileSystem) {
        self.path = path
        self.system = system
    }

    /// Makes the folder where it is missing; `isPrivate` where only its owner shall enter it.
    func open(isPrivate: Bool = false) throws {
        do throws(FileError) {
            try system.makeFolders(path, permissions: isPrivate ? .ownerFolder : .sharedFolder)
        } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
    }

    /// Writes a file; `isPrivate` where only its owner shall read it.
    mutating func write(_ name: String, _ bytes: [UInt8], isPrivate: Bool = false) throws {
        do throws(FileError) {
            try AtomicFile.replace(
                PathText.join(path, name), with: bytes, permissions: isPrivate ? .ownerFile : .sharedFile, in: system)
        } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
        count += 1
    }
}
