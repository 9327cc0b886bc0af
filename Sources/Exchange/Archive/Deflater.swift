// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CCompress

/// Packs bytes by raw deflate, one member after the other with one set of buffers.
final class Deflater {
    private var stream = z_stream()
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// A packer of `level`: 1 (fast) to 9 (small).
    init(level: Int) throws(ExportError) {
        let status = recite_deflate_begin(&stream, Int32(level))
        guard status == Z_OK else { throw .compression(Int(status)) }
    }

    deinit { deflateEnd(&stream) }

    /// Appends what `bytes` packs to; `isLast` ends the member, and the next call begins another.
    func pack(_ bytes: UnsafeRawBufferPointer, isLast: Bool, to out: inout [UInt8]) throws(ExportError) {
        let start = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
        stream.next_in = start
        stream.avail_in = UInt32(bytes.count)
        while true {
            let room = buffer.count
            var made = 0
            let status = buffer.withUnsafeMutableBufferPointer { pointer in
                stream.next_out = pointer.baseAddress
                stream.avail_out = UInt32(room)
                let status = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                made = room - Int(stream.avail_out)
                return status
            }
            out.append(contentsOf: buffer[..<made])
            if status == Z_STREAM_END {
                deflateReset(&stream)
                return
            }
            guard status == Z_OK || status == Z_BUF_ERROR else { throw .compression(Int(status)) }
            if !isLast, stream.avail_in == 0, stream.avail_out > 0 { return }
        }
    }

    /// What `bytes` packs to with a packer of its own, ended so that more may follow: pieces packed at once are put one
    /// behind the other.
    static func piece(_ bytes: UnsafeRawBufferPointer, level: Int) throws(ExportError) -> [UInt8] {
        let deflater = try Deflater(level: level)
        let start = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
        deflater.stream.next_in = start
        deflater.stream.avail_in = UInt32(bytes.count)
        // A full flush ends on a byte and needs no more than twelve beyond the bound.
        let room = Int(deflateBound(&deflater.stream, UInt(bytes.count))) + 16
        var status = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            deflater.stream.next_out = buffer.baseAddress
            deflater.stream.avail_out = UInt32(room)
            status = deflate(&deflater.stream, Z_FULL_FLUSH)
            count = room - Int(deflater.stream.avail_out)
        }
        guard status == Z_OK, deflater.stream.avail_in == 0 else { throw .compression(Int(status)) }
        return packed
    }
}
