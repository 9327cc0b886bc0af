// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

/// A whole profile as one file: what `recite profile export` writes, and what a backup is.
///
/// JSON Lines: a head with what `profile.json` says, then for each device, by name, a line `{"device": "…"}` and the lines of its log
/// as they are. The same events give the same bytes.
public struct ProfileArchive: Hashable, Sendable {
    /// What `profile.json` says.
    public let profile: Profile
    /// The logs.
    public let logs: LogSet

    /// The archive of a profile.
    public init(profile: Profile, logs: LogSet) {
        self.profile = profile
        self.logs = logs
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        var writer = JSONWriter(.line)
        writer.beginObject()
        writer.member("recite_profile", Self.version)
        writer.member("version", profile.version)
        writer.member("name", profile.name)
        writer.member("created", profile.created.iso)
        for member in profile.extra.members { writer.member(member.name, member.value) }
        writer.endObject()
        writer.endLine()
        var bytes = writer.bytes
        for device in logs.logs.keys.sorted() {
            // A device's name is letters and digits: nothing to escape.
            bytes += Self.deviceLine + Array(": \"\(device.rawValue)\"}\n".utf8) + logs.bytes(of: device)
        }
        return bytes
    }

    /// Reads an archive.
    public init(_ bytes: [UInt8]) throws(ArchiveError) {
        let lines = LogSet.lines(bytes[...])
        guard let head = lines.first, let value = try? JSONReader.read(head), case .object(var object) = value,
            let version = object["recite_profile"]?.int
        else { throw .notAnArchive }
        guard version <= Self.version else { throw .newer(found: version) }
        object["recite_profile"] = nil
        var writer = JSONWriter(.line)
        writer.value(.object(object))
        do throws(ProfileFileError) {
            profile = try Profile(json: writer.bytes)
        } catch {
            if case .newer(let found) = error { throw .newer(found: found) }
            throw .notAnArchive
        }
        var logs = LogSet()
        var device: DeviceID?
        var log: [[UInt8]] = []
        for (index, line) in lines.enumerated().dropFirst() {
            if line.starts(with: Self.deviceLine), let value = try? JSONReader.read(line) {
                if let device { logs.insert(device, log) }
                guard let name = value["device"]?.string.flatMap(DeviceID.init(rawValue:)) else {
                    throw .noDevice(line: index + 1)
                }
                device = name
                log = []
            } else if device == nil {
                throw .noDevice(line: index + 1)
            } else {
                log.append(line)
            }
        }
        if let device { logs.insert(device, log) }
        self.logs = logs
    }

    private static let version = 1
    private static let deviceLine = Array(#"{"device""#.utf8)
}

/// Why a file is no archive of a profile.
public enum ArchiveError: Error, Hashable, Sendable {
    /// It does not begin as one.
    case notAnArchive
    /// A newer version of the program wrote it.
    case newer(found: Int)
    /// A line that belongs to no device.
    case noDevice(line: Int)
}
