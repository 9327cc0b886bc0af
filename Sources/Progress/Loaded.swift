// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// The state computed from logs, and what its next snapshot has to name.
struct Loaded {
    var state = LearnerState()
    var facts: [ProfileFact] = []
    /// By device name, what a snapshot of the state covers, as running sums.
    var sums: [DeviceID: LogSum] = [:]
    /// Whether the snapshot already holds all of it.
    var isSnapshotFresh = false

    /// Computes the state, from the snapshot where it fits the logs, and from what the logs hold beyond it.
    ///
    /// Each log is read once, in pieces; where the snapshot does not fit, from the start again.
    init(_ logs: [ListedLog], snapshot: [UInt8]?, in system: any FileSystem) throws(FileError) {
        var readers: [LogReader] = []
        for log in logs { readers.append(try LogReader(log, in: system)) }
        var failure: FileError?
        let start = snapshot.flatMap { snapshot in
            Snapshot.read(snapshot) { claims in
                do throws(FileError) {
                    return try Self.fits(claims, logs, &readers)
                } catch {
                    failure = error
                    return false
                }
            }
        }
        if let failure { throw failure }
        if let start {
            state = start
            isSnapshotFresh = true
        } else {
            for index in logs.indices where readers[index].sum.length > 0 {
                readers[index] = try LogReader(logs[index], in: system)
            }
        }
        for (index, log) in logs.enumerated() {
            try replay(log, &readers[index])
            sums[log.device] = readers[index].sum
        }
        state.settle()
    }

    /// Takes in what the reader has not passed yet.
    private mutating func replay(_ log: ListedLog, _ reader: inout LogReader) throws(FileError) {
        var malformed = 0
        var first: MalformedLine?
        var place = reader.sum.length
        while let lines = try reader.next() {
            isSnapshotFresh = false
            let report = lines.withUnsafeBytes { state.add(log: $0, from: 0, of: log.device) }
            malformed += report.malformed
            if first == nil, let found = report.first {
                first = MalformedLine(number: try reader.lines(before: place) + found.number, problem: found.problem)
            }
            place += lines.count
        }
        if let first { facts.append(.passedOverLines(path: log.path, count: malformed, first: first)) }
    }

    /// Reads what a snapshot says that it covers, and tells whether that is what it covers.
    private static func fits(
        _ claims: [CoveredLog], _ logs: [ListedLog], _ readers: inout [LogReader]
    ) throws(FileError) -> Bool {
        for claim in claims {
            guard let index = logs.firstIndex(where: { $0.device == claim.device }),
                claim.length <= logs[index].wholeLength
            else { return false }
            try readers[index].pass(to: claim.length)
            let sum = readers[index].sum
            guard sum.length == claim.length, sum.checksum.hexadecimal == claim.checksum else { return false }
        }
        return true
    }
}
