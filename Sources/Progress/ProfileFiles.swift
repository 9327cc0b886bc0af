// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import JSONText

/// Where the files of a profile lie: `profile.json`, `snapshot.json`, `events/DEVICE.jsonl` and `.lock` in its folder.
struct ProfileFiles {
    let folder: String
    let system: any FileSystem

    var profile: String { PathText.join(folder, "profile.json") }
    var snapshot: String { PathText.join(folder, "snapshot.json") }
    var events: String { PathText.join(folder, "events") }
    var lock: String { PathText.join(folder, ".lock") }
    func log(of device: DeviceID) -> String { PathText.join(events, device.rawValue + Self.suffix) }

    private static let suffix = ".jsonl"

    /// The devices that have a log, by name, and the paths of other files that look like logs.
    func devices() throws(FileError) -> (devices: [DeviceID], others: [String]) {
        guard try system.exists(events) else { return ([], []) }
        var devices: [DeviceID] = []
        var others: [String] = []
        for name in try system.list(events).sorted() where name.hasSuffix(Self.suffix) {
            if let device = DeviceID(rawValue: String(name.dropLast(Self.suffix.count))) {
                devices.append(device)
            } else {
                others.append(PathText.join(events, name))
            }
        }
        return (devices, others)
    }

    /// The profile as `profile.json` says; `nil` where there is none.
    func readProfile() throws(FileError) -> Result<Profile, ProfileFileError>? {
        guard try system.exists(profile) else { return nil }
        let bytes = try system.contents(of: profile)
        do throws(ProfileFileError) {
            return .success(try Profile(json: bytes))
        } catch {
            return .failure(error)
        }
    }
}

/// One device's log as it was read.
struct LoadedLog {
    let device: DeviceID
    let path: String
    let content: LogContent
}

/// The state computed from logs, and what its next snapshot has to name.
struct Loaded {
    var state = LearnerState()
    var facts: [ProfileFact] = []
    /// By device name, what a snapshot of the state covers, as running sums.
    var sums: [DeviceID: LogSum] = [:]
    /// Whether the snapshot already holds all of it.
    var isSnapshotFresh = false

    /// Computes the state, from the snapshot where it fits the logs, and from the logs.
    init(_ logs: [LoadedLog], snapshot: [UInt8]?) {
        var sums: [DeviceID: LogSum] = [:]
        var covered: [DeviceID: LogSum] = [:]
        let start = snapshot.flatMap { snapshot in
            snapshot.withUnsafeBytes { bytes in
                Snapshot.read(bytes) { claims in
                    (sums, covered) = Self.sums(of: logs, claims)
                    return Self.isValid(claims, covered)
                }
            }
        }
        if let start {
            state = start
        } else {
            covered = [:]
            if sums.isEmpty { sums = Self.sums(of: logs, []).whole }
        }
        isSnapshotFresh = start != nil
        for log in logs {
            let from = covered[log.device] ?? LogSum()
            let report = log.content.bytes.withUnsafeBytes { bytes in
                state.add(
                    log: UnsafeRawBufferPointer(rebasing: bytes[..<log.content.wholeLength]), from: from.length,
                    of: log.device)
            }
            if report.events + report.malformed > 0 { isSnapshotFresh = false }
            if let first = report.first {
                facts.append(.passedOverLines(path: log.path, count: report.malformed, first: first))
            }
        }
        state.settle()
        self.sums = sums
    }

    /// The sums of whole logs, and of the parts that a snapshot claims to cover, in one pass over the bytes.
    private static func sums(
        of logs: [LoadedLog], _ claims: [CoveredLog]
    ) -> (whole: [DeviceID: LogSum], covered: [DeviceID: LogSum]) {
        var whole: [DeviceID: LogSum] = [:]
        var covered: [DeviceID: LogSum] = [:]
        for log in logs {
            var sum = LogSum()
            log.content.records.withUnsafeBytes { bytes in
                let claimed = claims.first { $0.device == log.device }?.length ?? 0
                if claimed <= bytes.count {
                    sum.add(UnsafeRawBufferPointer(rebasing: bytes[..<claimed]))
                    covered[log.device] = sum
                }
                sum.add(UnsafeRawBufferPointer(rebasing: bytes[sum.length...]))
            }
            whole[log.device] = sum
        }
        return (whole, covered)
    }

    private static func isValid(_ claims: [CoveredLog], _ covered: [DeviceID: LogSum]) -> Bool {
        claims.allSatisfy { claim in
            guard let sum = covered[claim.device] else { return false }
            return sum.length == claim.length && sum.checksum.hexadecimal == claim.checksum
        }
    }
}

/// Length and checksum of the beginning of a log.
struct LogSum {
    private(set) var length = 0
    private(set) var checksum = Checksum()

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        length += bytes.count
        checksum.update(bytes)
    }
}
