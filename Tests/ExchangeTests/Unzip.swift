// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CCompress
import Testing

/// Members of an archive, read by the plainest means: the directory, then inflate.
enum Unzip {
    static func names(of zip: [UInt8]) throws -> [String] { try entries(zip).map(\.name) }

    static func member(_ name: String, of zip: [UInt8]) throws -> [UInt8] {
        let entry = try #require(try entries(zip).first { $0.name == name }, "\(name)")
        let start = entry.offset + 30 + number(zip, entry.offset + 26, 2) + number(zip, entry.offset + 28, 2)
        var packed = Array(zip[start..<(start + entry.packed)])
        if entry.method == 0 { return packed }
        var content = [UInt8](repeating: 0, count: entry.size)
        var stream = z_stream()
        #expect(recite_inflate_begin(&stream) == Z_OK)
        defer { inflateEnd(&stream) }
        let (packedCount, size) = (packed.count, content.count)
        packed.withUnsafeMutableBufferPointer { input in
            content.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(packedCount)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(size)
                _ = inflate(&stream, Z_FINISH)
            }
        }
        return content
    }

    private static func entries(
        _ zip: [UInt8]
    ) throws -> [(name: String, method: Int, packed: Int, size: Int, offset: Int)] {
        let end = zip.count - 22
        var at = number(zip, end + 16, 4)
        return (0..<number(zip, end + 10, 2)).map { _ in
            let length = number(zip, at + 28, 2)
            defer { at += 46 + length + number(zip, at + 30, 2) + number(zip, at + 32, 2) }
            return (
                String(decoding: zip[(at + 46)..<(at + 46 + length)], as: UTF8.self), number(zip, at + 10, 2),
                number(zip, at + 20, 4), number(zip, at + 24, 4), number(zip, at + 42, 4)
            )
        }
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}
