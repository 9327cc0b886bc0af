// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Synchronization

/// A file system in memory that keeps apart what is synchronized and what is not, fails any call on request, and can lose
/// its power after any call.
///
/// Calls are counted from 0, failed ones too. What is not synchronized when the power goes may be there or not: each page of a
/// file as it was at the last synchronization, at any moment since, or torn between the two at any byte; the length likewise; of
/// the changes to a folder's names any may be missing. A failed synchronization of a file leaves its pages partly
/// unwritten but no longer marked as such, so that repeating it does not help. The names of a folder stay marked: journaling
/// file systems retry them or stop altogether. Renaming from one folder to another is not simulated.
public final class SimulatedFileSystem: FileSystem {
    struct State: Sendable {
        var disk: SimulatedDisk
        var history: [Call] = []
        var faults: [Int: Fault] = [:]
        var lasting: [LastingFault] = []
        var actions: [Int: Action] = [:]
        var stop: Int?
        var choices: Choices
    }

    /// What another process does.
    public typealias Action = @Sendable (SimulatedFileSystem) -> Void

    struct LastingFault: Sendable {
        var from: Int
        var calls: [FileCall]
        var fault: Fault
    }

    /// A call that was made.
    public struct Call: Hashable, Sendable {
        /// Which call.
        public let call: FileCall
        /// On which path.
        public let path: String
    }

    let state: Mutex<State>

    /// An empty file system; `seed` decides what a failed synchronization leaves on the device.
    public convenience init(pageLength: Int = 16, seed: UInt64 = 1) {
        self.init(disk: SimulatedDisk(pageLength: pageLength), seed: seed)
    }

    private init(disk: SimulatedDisk, seed: UInt64) {
        state = Mutex(State(disk: disk, choices: Choices(seed: seed)))
    }

    // MARK: What tests ask for

    /// The calls made so far; a call's index is its number.
    public var history: [Call] { state.withLock { $0.history } }

    /// The number of calls made so far.
    public var callCount: Int { state.withLock { $0.history.count } }

    /// The number of files that are open.
    public var openFileCount: Int { state.withLock { $0.disk.openFileCount } }

    /// Lets the call of the given number go wrong.
    public func inject(_ fault: Fault, at number: Int) { state.withLock { $0.faults[number] = fault } }

    /// Lets every call of the given kinds go wrong from the given number on, as on a full or failing device.
    public func inject(_ fault: Fault, into calls: [FileCall], from number: Int) {
        state.withLock { $0.lasting.append(LastingFault(from: number, calls: calls, fault: fault)) }
    }

    /// Lets another process act right before the call of the given number; its own calls are counted from there on.
    public func before(_ number: Int, _ action: @escaping Action) { state.withLock { $0.actions[number] = action } }

    /// Takes all faults back.
    public func removeFaults() {
        state.withLock {
            $0.faults = [:]
            $0.lasting = []
        }
    }

    /// Cuts the power when the given number of calls was made: later ones fail and have no effect.
    public func stopPower(after count: Int) { state.withLock { $0.stop = count } }

    /// Whether a call came after the power was cut.
    public var isStopped: Bool { state.withLock { state in state.stop.map { state.history.count > $0 } ?? false } }

    /// Kills the process when the given number of calls was made: later ones fail and have no effect, until
    /// ``endProcess()`` lets another process go on.
    public func stopProcess(after count: Int) { stopPower(after: count) }

    /// Closes all files and releases all locks, as the system does when a process ends, and takes a stop back; what is not
    /// synchronized stays readable.
    public func endProcess() {
        state.withLock {
            $0.disk.closeAll()
            $0.stop = nil
        }
    }

    /// Puts a file on the device with everything above it, without counting a call.
    public func place(_ bytes: [UInt8], at path: String) {
        setUp(path) { .file(SimulatedFile(bytes: bytes, pageLength: $0), .ownerFile) }
    }

    /// Puts a symbolic link on the device with everything above it, without counting a call.
    public func placeLink(at path: String, to target: String) { setUp(path) { _ in .link(target) } }

    /// Puts a folder on the device with everything above it, without counting a call.
    public func placeFolder(at path: String) { setUp(path) { _ in .folder(SimulatedFolder()) } }

    /// The bytes of a file, without counting a call; nil when there is none.
    public func bytes(at path: String) -> [UInt8]? {
        state.withLock { state in
            guard let node = try? state.disk.node(of: path), case .file(let file, _) = state.disk.nodes[node] else {
                return nil
            }
            return file.cached
        }
    }

    /// The names in a folder, sorted, without counting a call; nil when there is no such folder.
    public func names(in path: String) -> [String]? {
        state.withLock { state in
            guard let node = try? state.disk.node(of: path), case .folder(let folder) = state.disk.nodes[node]
            else { return nil }
            return folder.cached.keys.sorted()
        }
    }

    /// One state in which the device may come back after a power cut now.
    public func survivor(_ choices: inout Choices) -> SimulatedFileSystem {
        let disk = state.withLock { $0.disk }
        return SimulatedFileSystem(disk: disk.surviving(&choices), seed: 1)
    }

    /// The states in which the device may come back: every one when there are at most `limit`, else `limit` of them: the one
    /// where nothing pending survived, the one where everything did, and others by the seed.
    public func survivors(limit: Int, seed: UInt64) -> [SimulatedFileSystem] {
        var all: [SimulatedFileSystem] = []
        var counted = Choices.first
        repeat {
            all.append(survivor(&counted))
        } while counted.advance() && all.count <= limit
        guard all.count > limit else { return all }
        var greatest = Choices.greatest
        var seeded = Choices(seed: seed)
        return [all[0], survivor(&greatest)] + (2..<max(limit, 2)).map { _ in survivor(&seeded) }
    }

    private func setUp(_ path: String, _ make: (Int) -> SimulatedDisk.Node) {
        let parts = path.split(separator: "/")
        state.withLock { state in
            for count in 1...max(parts.count, 1) {
                let part = "/" + parts[..<min(count, parts.count)].joined(separator: "/")
                guard let place = try? state.disk.place(of: part, followLast: false) else {
                    preconditionFailure("\(part) cannot be placed")
                }
                if count == parts.count {
                    state.disk.add(make(state.disk.pageLength), at: place)
                } else if place.node == nil {
                    state.disk.add(.folder(SimulatedFolder()), at: place)
                }
            }
            state.disk.synchronizeAll()
        }
    }
}
