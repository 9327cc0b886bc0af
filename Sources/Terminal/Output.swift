// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CLineEdit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lines on their way to a descriptor: escaped, wrapped to the window if there is one, coloured if it may be.
///
/// Results belong on standard output, everything else on standard error. Every write is complete or throws.
/// `closedPipe` is only seen by a program that ignores SIGPIPE (`ignoreClosedPipes()`).
public struct Output: Sendable {
    /// The width of the window.
    public enum Window: Hashable, Sendable {
        /// No terminal, or one that does not tell its size: lines are never wrapped.
        case none
        /// Always this many columns.
        case fixed(columns: Int)
        /// What the terminal says at each line, so that a resized window counts from the next line on.
        case asTerminal
    }

    /// The descriptor written to.
    public let descriptor: Int32
    /// Whether the descriptor is a terminal.
    public let isTerminal: Bool
    /// Whether roles are coloured.
    public let colour: Colour
    private let window: Window

    /// An output whose every property is given.
    public init(descriptor: Int32, isTerminal: Bool, colour: Colour, window: Window) {
        self.descriptor = descriptor
        self.isTerminal = isTerminal
        self.colour = colour
        self.window = window
    }

    /// An output that asks the system about `descriptor`.
    ///
    /// - Parameters:
    ///   - noColour: The value of `NO_COLOR`, nil if unset.
    ///   - term: The value of `TERM`, nil if unset.
    public init(descriptor: Int32, noColour: String?, term: String?) {
        let isTerminal = isatty(descriptor) == 1
        self.init(
            descriptor: descriptor, isTerminal: isTerminal,
            colour: Colour.choice(isTerminal: isTerminal, noColour: noColour, term: term),
            window: isTerminal ? .asTerminal : .none)
    }

    /// Lets a write to a closed pipe fail with `closedPipe` instead of ending the program. Child programs inherit it.
    public static func ignoreClosedPipes() { line_edit_ignore_closed_pipes() }

    /// The window's columns now, or nil where lines are not wrapped.
    public var columns: Int? {
        switch window {
        case .none: return nil
        case .fixed(let columns): return columns
        case .asTerminal:
            let columns = Int(line_edit_columns(descriptor))
            return columns > 0 ? columns : nil
        }
    }

    /// Writes one line and a newline.
    public func write(_ line: StyledLine) throws(TerminalError) { try write([line]) }

    /// Writes one line of plain text and a newline.
    public func write(_ text: String) throws(TerminalError) { try write([StyledLine(text)]) }

    /// Writes lines, each with a newline, in one go.
    public func write(_ lines: [StyledLine]) throws(TerminalError) {
        let columns = columns
        var bytes: [UInt8] = []
        for line in lines {
            let escaped = line.escaped
            let rows = columns.map { escaped.wrapped(columns: $0, hangingIndent: line.hangingIndent) } ?? [escaped]
            for row in rows {
                bytes += row.rendered(colour).utf8
                bytes.append(0x0A)
            }
        }
        try writeAll(bytes)
    }

    /// Writes results for other programs: the same bytes into a file or a pipe; on a terminal escaped, line by line.
    public func write(data bytes: [UInt8]) throws(TerminalError) {
        if !isTerminal { return try writeAll(bytes) }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let shown = lines.map { VisibleText.escaped(utf8: $0) }.joined(separator: "\n")
        try writeAll(Array(shown.utf8))
    }

    private func writeAll(_ bytes: [UInt8]) throws(TerminalError) {
        var done = 0
        while done < bytes.count {
            let (count, failure) = bytes.withUnsafeBytes { buffer in
                let count = systemWrite(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                return (count, errno)
            }
            if count >= 0 {
                done += count
                continue
            }
            switch failure {
            case EINTR: continue
            case EAGAIN:
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&wait, 1, -1)
            case EPIPE: throw .closedPipe
            case ENOSPC, EDQUOT: throw .noSpace
            default: throw .cannotWrite(errno: failure)
            }
        }
    }
}

/// `write` of the C library, which the methods of `Output` would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
