// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The lines of a JSON Lines text: their bytes and their numbers.
///
/// A line feed never stands inside a JSON value of one line, so that lines are found without reading them. Lines of
/// white space alone are passed over but counted.
public struct JSONLines: Sequence, IteratorProtocol {
    /// One line.
    public struct Line: Hashable, Sendable {
        /// Its bytes, without the line feed, as offsets in the buffer.
        public let range: Range<Int>
        /// Its number, counted from 1.
        public let number: Int
        /// Whether a line feed ends it; the last line of a torn write has none.
        public let isEnded: Bool
    }

    private let bytes: UnsafeRawBufferPointer
    private var offset: Int
    private var number: Int

    /// The lines from `offset` on; the first of them has the number `line`. Valid only while the buffer is.
    public init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.offset = offset
        number = line
    }

    /// The next line that holds anything but white space.
    public mutating func next() -> Line? {
        while offset < bytes.count {
            let first = offset
            let end = lineEnd(from: first)
            let line = Line(range: first..<end, number: number, isEnded: end < bytes.count)
            offset = end + 1
            number += 1
            if !bytes[line.range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return line }
        }
        return nil
    }

    private func lineEnd(from first: Int) -> Int {
        guard let base = bytes.baseAddress,
            let found = memchr(base + first, Int32(UInt8(ascii: "\n")), bytes.count - first)
        else { return bytes.count }
        return UnsafeRawPointer(found) - base
    }
}
