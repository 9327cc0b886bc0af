// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CCompress

/// Unpacks members of archives, up to a limit.
enum Inflater {
    /// Why bytes cannot be unpacked.
    enum Failure: Error {
        case damaged
        case tooLarge
    }

    /// What raw deflate packed; at most `limit` bytes.
    static func inflate(_ packed: ArraySlice<UInt8>, limit: Int, expected: Int) throws(Failure) -> [UInt8] {
        var stream = z_stream()
        guard recite_inflate_begin(&stream) == Z_OK else { throw .damaged }
        defer { inflateEnd(&stream) }
        var out: [UInt8] = []
        out.reserveCapacity(min(expected, limit, 16_777_216))
        var buffer = [UInt8](repeating: 0, count: 65_536)
        // The loop asks for the whole of the input at once, in pieces that zlib can count.
        var rest = packed
        while true {
            var status: Int32 = Z_OK
            var used = 0
            var made = 0
            let piece = rest.prefix(1 << 30)
            piece.withUnsafeBufferPointer { input in
                buffer.withUnsafeMutableBufferPointer { output in
                    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    stream.avail_in = UInt32(input.count)
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    status = CCompress.inflate(&stream, Z_NO_FLUSH)
                    used = input.count - Int(stream.avail_in)
                    made = output.count - Int(stream.avail_out)
                }
            }
            rest = rest.dropFirst(used)
            guard out.count + made <= limit else { throw .tooLarge }
            out.append(contentsOf: buffer[..<made])
            if status == Z_STREAM_END { return out }
            guard status == Z_OK, used > 0 || made > 0 else { throw .damaged }
        }
    }

    /// What zstd packed; at most `limit` bytes.
    static func zstd(_ packed: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        guard let stream = ZSTD_createDStream() else { throw .damaged }
        defer { ZSTD_freeDStream(stream) }
        var out: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: ZSTD_DStreamOutSize())
        var place = 0
        while place < packed.count {
            var status = 0
            var made = 0
            packed.withUnsafeBytes { input in
                buffer.withUnsafeMutableBytes { output in
                    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: place)
                    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
                    status = ZSTD_decompressStream(stream, &target, &source)
                    place = source.pos
                    made = target.pos
                }
            }
            if ZSTD_isError(status) != 0 { throw .damaged }
            guard out.count + made <= limit else { throw .tooLarge }
            out.append(contentsOf: buffer[..<made])
            if status == 0 { return out }
            if place == packed.count, made == 0 { throw .damaged }
            if place == packed.count {
                // What is still inside comes out with no more input.
                continue
            }
        }
        throw .damaged
    }
}
