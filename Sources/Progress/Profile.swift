// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

/// What `profile.json` says: whose record lies in the folder, and in which form.
public struct Profile: Hashable, Sendable {
    /// The version of the form of everything in the folder.
    public let version: Int
    /// The learner's name, as shown.
    public let name: String
    /// When the profile was made.
    public let created: ZonedInstant
    /// Members that this version does not know; they are written back as they were.
    public let extra: JSONObject

    /// The version that this program writes, and the newest that it reads.
    public static let newestVersion = 1

    /// A new profile in today's form.
    public init(name: String, created: ZonedInstant) {
        version = Self.newestVersion
        self.name = name
        self.created = created
        extra = JSONObject()
    }

    /// The same profile under another name.
    public func named(_ name: String) -> Profile {
        Profile(version: version, name: name, created: created, extra: extra)
    }

    private init(version: Int, name: String, created: ZonedInstant, extra: JSONObject) {
        self.version = version
        self.name = name
        self.created = created
        self.extra = extra
    }

    /// The bytes of `profile.json`.
    public var json: [UInt8] {
        var writer = JSONWriter(.indented(2))
        writer.beginObject()
        writer.member("version", version)
        writer.member("name", name)
        writer.member("created", created.iso)
        for member in extra.members { writer.member(member.name, member.value) }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    /// Reads `profile.json`.
    ///
    /// - Throws: ``ProfileFileError/newer(found:)`` for a later version, whatever else stands in it.
    public init(json bytes: [UInt8]) throws(ProfileFileError) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(bytes)
        } catch {
            throw .unreadable(.json(error))
        }
        guard case .object(let object) = value else { throw .unreadable(.member("version")) }
        var members = Members(object)
        do throws(LineProblem) {
            version = try members.take("version", \.int)
            if version > Self.newestVersion { throw LineProblem.member("version") }
            guard version > 0 else { throw LineProblem.member("version") }
            name = try members.take("name", \.string)
            created = try members.take("created") { $0.string.flatMap(ZonedInstant.init(iso:)) }
        } catch {
            if let found = object["version"]?.int, found > Self.newestVersion { throw .newer(found: found) }
            throw .unreadable(error)
        }
        extra = members.rest
    }
}

/// Why a `profile.json` cannot be used.
public enum ProfileFileError: Error, Hashable, Sendable {
    /// A newer version of the program wrote it.
    case newer(found: Int)
    /// It is damaged.
    case unreadable(LineProblem)
}
