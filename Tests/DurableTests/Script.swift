// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import DurableSimulation

/// A process that appends, replaces and sets aside on a simulated file system, and remembers what it was told is done.
///
/// A call that fails is tried once more, as a program would: with another record, so that the attempts can be told
/// apart, and on a log opened anew when the old one is broken.
struct Script {
    static let folder = "/library/profile"
    static let log = folder + "/events/device.jsonl"
    static let snapshot = folder + "/snapshot.json"
    static let unreadable = folder + "/settings.json"
    static let unreadableText = "neither JSON nor anything else"

    /// The records that were tried, in order.
    private(set) var attempted: [String] = []
    /// Those of them whose append returned.
    private(set) var acknowledged: [String] = []
    /// Failures that left a log broken: each may leave one record that was not acknowledged.
    private(set) var brokenCount = 0
    /// Stops of the process or the power: each may leave one record that was not acknowledged.
    private(set) var stopCount = 0
    /// The contents that a replaced file may have by now.
    private(set) var contents: [String: Set<String>] = [Script.snapshot: [""]]
    /// Where the unreadable file went, once that was confirmed.
    private(set) var setAside: String?
    /// Whether the replacement of the file that was set aside was confirmed.
    private(set) var settingsWritten = false

    /// A file system with what a script starts from.
    static func start(seed: UInt64 = 1) -> SimulatedFileSystem {
        let system = SimulatedFileSystem(seed: seed)
        system.place(Array(unreadableText.utf8), at: unreadable)
        return system
    }

    mutating func run(on system: SimulatedFileSystem) {
        guard twice({ try system.makeFolders(Script.folder + "/events") }) != nil else { return }
        guard let lock = twice({ try FolderLock.acquire(Script.folder + "/lock", processID: 7, in: system) }) else {
            return
        }
        defer { lock.release() }
        var log: AppendLog?
        append("a", to: &log, system)
        append("b, a record that is longer than two pages of the device", to: &log, system)
        replace(Script.snapshot, "first snapshot, longer than one page", system)
        append("c", to: &log, system)
        if let path = twice({ try SetAside.move(Script.unreadable, in: system) }) {
            setAside = path
            settingsWritten = replace(Script.unreadable, "new", system)
        }
        append("d, a record of 24 bytes", to: &log, system)
        replace(Script.snapshot, "second", system)
        append("e", to: &log, system)
    }

    /// What the next process does after a stop: it opens the log and appends.
    mutating func goOn(on system: SimulatedFileSystem) {
        stopCount += 1
        guard twice({ try system.makeFolders(Script.folder + "/events") }) != nil else { return }
        var log: AppendLog?
        append("after stop \(stopCount)", to: &log, system)
    }

    /// Notes that the process was stopped.
    mutating func noteStop() { stopCount += 1 }

    private mutating func append(_ record: String, to log: inout AppendLog?, _ system: SimulatedFileSystem) {
        for attempt in 1...2 {
            if log == nil {
                log = twice {
                    let log = try AppendLog.open(Script.log, in: system).log
                    try log.cutTornTail()
                    return log
                }
            }
            guard let current = log else { return }
            let line = "\(record) (\(attempt))\n"
            attempted.append(line)
            do throws(AppendLogError) {
                try current.append(Array(line.utf8))
                acknowledged.append(line)
                return
            } catch {
                if case .file = error { continue }
                brokenCount += 1
                log = nil
            }
        }
    }

    @discardableResult
    private mutating func replace(_ path: String, _ text: String, _ system: SimulatedFileSystem) -> Bool {
        contents[path, default: []].insert(text)
        let done = twice { try AtomicFile.replace(path, with: Array(text.utf8), in: system) } != nil
        if done { contents[path] = [text] }
        return done
    }

    private func twice<Value>(_ body: () throws -> Value) -> Value? {
        if let value = try? body() { return value }
        return try? body()
    }
}
