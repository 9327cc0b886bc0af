// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CCompress

/// Archives made by hand, as no writer would make them.
enum Archive {
    static func stored(_ members: [(String, [UInt8])]) -> [UInt8] {
        make(members.map { ($0.0, 0, $0.1, $0.1.count) })
    }

    /// Members of name, method, packed bytes and the size they claim.
    static func make(_ members: [(name: String, method: Int, packed: [UInt8], size: Int)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let checksum = member.method == 0 ? Int(crc32_z(0, member.packed, member.packed.count)) : 0
            let common =
                le(20, 2) + le(0, 2) + le(member.method, 2) + le(0, 4) + le(checksum, 4) + le(member.packed.count, 4)
                + le(member.size, 4) + le(member.name.utf8.count, 2) + le(0, 2)
            directory += [0x50, 0x4B, 1, 2] + le(20, 2) + common + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
            directory += le(bytes.count, 4) + Array(member.name.utf8)
            bytes += [0x50, 0x4B, 3, 4] + common + Array(member.name.utf8) + member.packed
        }
        let start = bytes.count
        return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + le(members.count, 2) + le(members.count, 2)
            + le(directory.count, 4) + le(start, 4) + le(0, 2)
    }

    static func deflated(zeros count: Int) -> [UInt8] {
        var stream = z_stream()
        _ = recite_deflate_begin(&stream, 9)
        defer { deflateEnd(&stream) }
        var zeros = [UInt8](repeating: 0, count: 1_000_000)
        var out = [UInt8](repeating: 0, count: count / 500 + 100_000)
        var made = 0
        let (piece, room) = (zeros.count, out.count)
        zeros.withUnsafeMutableBufferPointer { input in
            out.withUnsafeMutableBufferPointer { output in
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(room)
                for at in stride(from: 0, to: count, by: piece) {
                    stream.next_in = input.baseAddress
                    stream.avail_in = UInt32(min(piece, count - at))
                    _ = deflate(&stream, at + piece >= count ? Z_FINISH : Z_NO_FLUSH)
                }
                made = room - Int(stream.avail_out)
            }
        }
        return Array(out[..<made])
    }

    private static func le(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
