// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Synchronization

extension SimulatedFileSystem {
    /// Opens a file.
    public func open(
        _ path: String, _ options: OpenOptions, permissions: Permissions
    ) throws(FileError) -> OpenFile {
        try perform(.open, path) { disk, _ throws(FileError.Kind) in
            let place = try disk.place(of: path, followLast: !options.contains(.noFollow))
            if let node = place.node {
                if options.isSuperset(of: [.create, .exclusive]) { throw .exists }
                if case .link = disk.nodes[node] { throw .other(errno: 40) }
                if case .folder = disk.nodes[node], options.contains(.write) { throw .isDirectory }
                return OpenFile(descriptor: disk.open(node), path: path)
            }
            guard options.contains(.create) else { throw .notFound }
            let file = SimulatedFile(bytes: [], pageLength: disk.pageLength)
            let node = disk.add(.file(file, permissions), at: place)
            return OpenFile(descriptor: disk.open(node), path: path)
        }
    }

    /// Closes a file and releases its lock, also when the call fails.
    public func close(_ file: OpenFile) throws(FileError) {
        try perform(.close, file.path) { disk, _ throws(FileError.Kind) in try disk.close(file) }
    }

    /// Reads bytes.
    public func read(_ file: OpenFile, at offset: Int, upTo count: Int) throws(FileError) -> [UInt8] {
        try perform(.read, file.path) { disk, limit throws(FileError.Kind) in
            let node = try disk.node(of: file)
            guard case .file(let content, _) = disk.nodes[node] else { throw .isDirectory }
            let start = min(offset, content.cached.count)
            return Array(content.cached[start...].prefix(min(count, limit)))
        }
    }

    /// Writes bytes.
    public func write(_ file: OpenFile, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(FileError) -> Int {
        try perform(.write, file.path) { disk, limit throws(FileError.Kind) in
            let written = bytes.prefix(limit)
            disk.changeFile(try disk.node(of: file)) { $0.write(written, at: offset) }
            return written.count
        }
    }

    /// Synchronizes a file.
    public func synchronize(_ file: OpenFile, _ extent: SynchronizedExtent) throws(FileError) {
        try perform(.synchronize, file.path) { disk, _ throws(FileError.Kind) in
            disk.changeFile(try disk.node(of: file)) { $0.synchronize() }
        } failing: { disk, damaging, choices in
            guard let node = try? disk.node(of: file) else { return }
            disk.changeFile(node) { damaging ? $0.failDamaging() : $0.failToSynchronize(&choices) }
        }
    }

    /// Sets the length.
    public func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
        try perform(.truncate, file.path) { disk, _ throws(FileError.Kind) in
            disk.changeFile(try disk.node(of: file)) { $0.truncate(to: length) }
        }
    }

    /// Sets the permissions.
    public func setPermissions(_ file: OpenFile, to permissions: Permissions) throws(FileError) {
        try perform(.setPermissions, file.path) { disk, _ throws(FileError.Kind) in
            disk.setPermissions(try disk.node(of: file), permissions)
        }
    }

    /// The status of an open file.
    public func status(_ file: OpenFile) throws(FileError) -> FileStatus {
        try perform(.status, file.path) { disk, _ throws(FileError.Kind) in disk.status(try disk.node(of: file)) }
    }

    /// The status of a path.
    public func status(at path: String) throws(FileError) -> FileStatus {
        try perform(.status, path) { disk, _ throws(FileError.Kind) in disk.status(try disk.node(of: path)) }
    }

    /// Takes the lock.
    public func lock(_ file: OpenFile) throws(FileError) {
        try perform(.lock, file.path) { disk, _ throws(FileError.Kind) in try disk.lock(file) }
    }

    /// Renames a file within its folder.
    public func rename(_ path: String, to newPath: String) throws(FileError) {
        try perform(.rename, path) { disk, _ throws(FileError.Kind) in
            let old = try disk.place(of: path, followLast: false)
            let new = try disk.place(of: newPath, followLast: false)
            guard old.node != nil else { throw .notFound }
            guard old.folder == new.folder else { throw .other(errno: 18) }
            if let node = new.node, case .folder = disk.nodes[node] { throw .isDirectory }
            disk.changeFolder(old.folder) { $0.rename(old.name, to: new.name) }
        }
    }

    /// Removes a name.
    public func unlink(_ path: String) throws(FileError) {
        try perform(.unlink, path) { disk, _ throws(FileError.Kind) in
            let place = try disk.place(of: path, followLast: false)
            guard let node = place.node else { throw .notFound }
            if case .folder = disk.nodes[node] { throw .isDirectory }
            disk.changeFolder(place.folder) { $0.remove(place.name) }
        }
    }

    /// Makes a folder.
    public func makeDirectory(_ path: String, permissions: Permissions) throws(FileError) {
        try perform(.makeDirectory, path) { disk, _ throws(FileError.Kind) in
            let place = try disk.place(of: path, followLast: true)
            guard place.node == nil else { throw .exists }
            disk.add(.folder(SimulatedFolder()), at: place)
        }
    }

    /// Synchronizes the names in a folder.
    public func synchronizeDirectory(_ path: String) throws(FileError) {
        try perform(.synchronizeDirectory, path) { disk, _ throws(FileError.Kind) in
            let node = try disk.node(of: path)
            guard case .folder = disk.nodes[node] else { throw .other(errno: 20) }
            disk.changeFolder(node) { $0.synchronize() }
        }
    }

    /// The names in a folder.
    public func list(_ path: String) throws(FileError) -> [String] {
        try perform(.list, path) { disk, _ throws(FileError.Kind) in
            guard case .folder(let folder) = disk.nodes[try disk.node(of: path)] else { throw .other(errno: 20) }
            return folder.cached.keys.sorted()
        }
    }

    /// The text of a symbolic link.
    public func readLink(_ path: String) throws(FileError) -> String? {
        try perform(.readLink, path) { disk, _ throws(FileError.Kind) in
            guard let node = try disk.place(of: path, followLast: false).node else { throw .notFound }
            guard case .link(let target) = disk.nodes[node] else { return nil }
            return target
        }
    }

    /// What is to happen before the call that comes next.
    private func takeAction() -> Action? {
        state.withLock { $0.actions.removeValue(forKey: $0.history.count) }
    }

    /// Counts the call and lets it happen or go wrong.
    ///
    /// - Parameters:
    ///   - body: the call's effect, given how many bytes it may move.
    ///   - failing: what a failure other than an interruption leaves behind, damage or not.
    private func perform<Value: Sendable>(
        _ call: FileCall, _ path: String,
        _ body: (inout SimulatedDisk, Int) throws(FileError.Kind) -> Value,
        failing: (inout SimulatedDisk, Bool, inout Choices) -> Void = { _, _, _ in }
    ) throws(FileError) -> Value {
        takeAction()?(self)
        let outcome: Result<Value, FileError.Kind> = state.withLock { state in
            let number = state.history.count
            state.history.append(Call(call: call, path: path))
            if let stop = state.stop, number >= stop { return .failure(.io) }
            let lasting = state.lasting.first { number >= $0.from && $0.calls.contains(call) }
            let fault = state.faults[number] ?? lasting?.fault
            if fault == .damages {
                failing(&state.disk, true, &state.choices)
                return .failure(.io)
            }
            if case .fails(let kind) = fault, call != .close {
                if kind != .interrupted { failing(&state.disk, false, &state.choices) }
                return .failure(kind)
            }
            var limit = Int.max
            if case .short(let count) = fault { limit = count }
            do throws(FileError.Kind) {
                let value = try body(&state.disk, limit)
                switch fault {
                case .fails(let kind), .failsAfterEffect(let kind):
                    // Nobody could close a file that the caller was not given.
                    if let file = value as? OpenFile { try state.disk.close(file) }
                    return .failure(kind)
                case .short, .damages, nil: return .success(value)
                }
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .success(let value): return value
        case .failure(let kind): throw FileError(call, path, kind)
        }
    }
}
