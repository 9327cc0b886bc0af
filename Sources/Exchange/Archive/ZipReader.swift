// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CCompress

/// The members of a ZIP archive, found by its directory and unpacked up to a limit.
///
/// Nothing is written to a disk; a name that would lead out of a folder still makes the archive suspect, and it is refused.
struct ZipReader {
    /// A member as the directory gives it.
    struct Member {
        let name: String
        let method: Int
        let flags: Int
        let checksum: UInt32
        let packed: Int
        let size: Int
        let offset: Int
    }

    /// The members in the order of the directory.
    let members: [Member]
    private let bytes: [UInt8]

    /// The greatest number of members that is read.
    static let memberLimit = 1_000_000

    /// Reads the directory.
    init(_ bytes: [UInt8]) throws(ArchiveError) {
        self.bytes = bytes
        guard let end = Self.directoryEnd(bytes) else { throw .noDirectory }
        var count = Self.int16(bytes, end + 10)
        var start = Self.int32(bytes, end + 16)
        if count == 0xFFFF || start == 0xFFFF_FFFF, let long = Self.longEnd(bytes, before: end) {
            count = Self.int64(bytes, long + 32)
            start = Self.int64(bytes, long + 48)
        }
        guard (0...Self.memberLimit).contains(count) else { throw .tooManyMembers(Self.memberLimit) }
        guard start >= 0, start <= end else { throw .damaged(member: "") }
        var members: [Member] = []
        var at = start
        for _ in 0..<count {
            guard at + 46 <= bytes.count, Self.int32(bytes, at) == 0x0201_4B50 else { throw .damaged(member: "") }
            let nameLength = Self.int16(bytes, at + 28)
            let next = at + 46 + nameLength + Self.int16(bytes, at + 30) + Self.int16(bytes, at + 32)
            guard next <= bytes.count else { throw .damaged(member: "") }
            let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
            guard Self.isSafe(name) else { throw .unsafeName(name) }
            members.append(
                Member(
                    name: name, method: Self.int16(bytes, at + 10), flags: Self.int16(bytes, at + 8),
                    checksum: UInt32(Self.int32(bytes, at + 16)), packed: Self.int32(bytes, at + 20),
                    size: Self.int32(bytes, at + 24), offset: Self.int32(bytes, at + 42)))
            at = next
        }
        self.members = members
    }

    /// The member called `name`.
    func member(_ name: String) -> Member? { members.first { $0.name == name } }

    /// The content of a member.
    ///
    /// Refused is what would unpack to more than `limit` bytes, or to more than 200 times its packed size beyond 64 MB:
    /// that is how archives look that are made to fill memory.
    func content(_ member: Member, limit: Int) throws(ArchiveError) -> [UInt8] {
        guard member.flags & 1 == 0 else { throw .encrypted(member: member.name) }
        let at = member.offset
        guard at >= 0, at + 30 <= bytes.count, Self.int32(bytes, at) == 0x0403_4B50 else {
            throw .damaged(member: member.name)
        }
        let start = at + 30 + Self.int16(bytes, at + 26) + Self.int16(bytes, at + 28)
        guard start <= bytes.count, member.packed <= bytes.count - start else { throw .damaged(member: member.name) }
        let honest = min(limit, max(67_108_864, member.packed.multipliedReportingOverflow(by: 200).partialValue))
        guard member.size <= honest else { throw .tooLarge(member: member.name, limit: honest) }
        let packed = bytes[start..<(start + member.packed)]
        let content: [UInt8]
        switch member.method {
        case 0: content = Array(packed)
        case 8:
            do throws(Inflater.Failure) {
                content = try Inflater.inflate(packed, limit: honest, expected: member.size)
            } catch {
                switch error {
                case .damaged: throw .damaged(member: member.name)
                case .tooLarge: throw .tooLarge(member: member.name, limit: honest)
                }
            }
        default: throw .unknownMethod(member: member.name, method: member.method)
        }
        let checksum = content.withUnsafeBytes {
            UInt32(crc32_z(0, $0.assumingMemoryBound(to: UInt8.self).baseAddress, $0.count))
        }
        guard content.count == member.size, checksum == member.checksum else { throw .damaged(member: member.name) }
        return content
    }

    /// Whether a name stays inside the folder it would be unpacked to, on every system.
    static func isSafe(_ name: String) -> Bool {
        if name.isEmpty || name.hasPrefix("/") { return false }
        if name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }) {
            return false
        }
        return !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." }
    }

    /// Where the record at the end stands: the last one whose comment ends with the file.
    private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var at = bytes.count - 22
        let lowest = max(0, at - 65_535)
        while at >= lowest {
            if bytes[at] == 0x50, int32(bytes, at) == 0x0605_4B50, at + 22 + int16(bytes, at + 20) <= bytes.count {
                return at
            }
            at -= 1
        }
        return nil
    }

    private static func longEnd(_ bytes: [UInt8], before end: Int) -> Int? {
        guard end >= 20, int32(bytes, end - 20) == 0x0706_4B50 else { return nil }
        let at = int64(bytes, end - 12)
        guard at >= 0, at <= end - 56, int32(bytes, at) == 0x0606_4B50 else { return nil }
        return at
    }

    private static func int16(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }

    private static func int32(_ bytes: [UInt8], _ at: Int) -> Int { int16(bytes, at) | int16(bytes, at + 2) << 16 }

    /// A number too large for an `Int` becomes negative, and is refused by who asked.
    private static func int64(_ bytes: [UInt8], _ at: Int) -> Int { int32(bytes, at) | int32(bytes, at + 4) << 32 }
}
