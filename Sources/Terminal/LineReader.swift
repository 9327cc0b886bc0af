// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lines of a descriptor, read in blocks, with a limit to the length of one line.
struct LineReader {
    private let descriptor: Int32
    private let limit: Int
    private var block: [UInt8] = []
    private var place = 0
    private var atStart = true
    private var atEnd = false

    /// - Parameter limit: The longest line that is kept, in bytes without its newline.
    init(descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line: invalid UTF-8 repaired, without `\n` or `\r\n` and, at the start, without a byte-order mark.
    mutating func next() throws(TerminalError) -> LineInput {
        var line: [UInt8] = []
        var isTooLong = false
        var isEmpty = true
        while true {
            if place == block.count {
                try readBlock()
                if atEnd {
                    if isTooLong { return .tooLong(limit: limit) }
                    return isEmpty ? .end : finished(line)
                }
            }
            isEmpty = false
            let rest = block[place...]
            let newline = rest.firstIndex(of: 0x0A)
            let part = rest[..<(newline ?? block.count)]
            // One more than the limit: the carriage return of a line end does not count.
            if line.count + part.count > limit + 1 {
                isTooLong = true
                line = []
            } else if !isTooLong {
                line += part
            }
            place = newline.map { $0 + 1 } ?? block.count
            if newline != nil { return isTooLong ? .tooLong(limit: limit) : finished(line) }
        }
    }

    private mutating func finished(_ bytes: [UInt8]) -> LineInput {
        var line = bytes[...]
        if atStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        atStart = false
        if line.last == 0x0D { line = line.dropLast() }
        return line.count > limit ? .tooLong(limit: limit) : .line(String(decoding: line, as: UTF8.self))
    }

    private mutating func readBlock() throws(TerminalError) {
        place = 0
        var buffer = [UInt8](repeating: 0, count: 65536)
        while !atEnd {
            let (count, failure) = buffer.withUnsafeMutableBytes { bytes in
                let count = read(descriptor, bytes.baseAddress, bytes.count)
                return (count, errno)
            }
            if count > 0 {
                block = Array(buffer[..<count])
                return
            }
            if count == 0 {
                atEnd = true
            } else if failure == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&wait, 1, -1)
            } else if failure != EINTR {
                throw .cannotRead(errno: failure)
            }
        }
        block = []
    }
}
