// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension UnsafeRawBufferPointer {
    /// Where `byte` first stands from `start` on; found by the C library, which looks at many bytes at once.
    func place(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }
}

extension [UInt8] {
    /// Appends the bytes of `source` in `range`.
    mutating func add(_ source: UnsafeRawBufferPointer, _ range: Range<Int>) {
        append(contentsOf: UnsafeRawBufferPointer(rebasing: source[range]))
    }

    /// Appends `source` with each `byte` in it twice.
    mutating func add(_ source: UnsafeRawBufferPointer, doubling byte: UInt8) {
        var copied = 0
        while let place = source.place(of: byte, from: copied) {
            add(source, copied..<place + 1)
            append(byte)
            copied = place + 1
        }
        add(source, copied..<source.count)
    }
}
