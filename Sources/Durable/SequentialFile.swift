// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A file read from its start to its end in pieces.
public final class SequentialFile {
    /// Its length when it was opened, in bytes.
    public let length: Int
    /// How many bytes were read.
    public private(set) var place = 0
    private let calls: PatientCalls
    private let file: OpenFile

    /// Opens the file at `path`.
    public init(_ path: String, in system: any FileSystem) throws(FileError) {
        calls = PatientCalls(system)
        file = try calls.open(path)
        do throws(FileError) {
            let status = try calls.status(file)
            if status.isDirectory { throw FileError(.read, path, .isDirectory) }
            length = status.size
        } catch {
            calls.close(file)
            throw error
        }
    }

    deinit { calls.close(file) }

    /// The next bytes, at most `count`; none at the end.
    public func read(upTo count: Int) throws(FileError) -> [UInt8] {
        let bytes = try calls.read(file, at: place, upTo: count)
        place += bytes.count
        return bytes
    }
}
