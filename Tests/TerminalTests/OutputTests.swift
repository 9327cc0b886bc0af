// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Terminal
import TestSupport
import Testing

/// Bytes on a descriptor: escaped, wrapped, complete or an error.
@Suite struct OutputTests {
    /// What `body` writes to an output with these properties.
    func written(
        isTerminal: Bool = false, colour: Colour = .off, window: Output.Window = .none,
        _ body: (Output) throws -> Void
    ) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let descriptor = open(folder.file("out"), O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        try body(Output(descriptor: descriptor, isTerminal: isTerminal, colour: colour, window: window))
        return try folder.bytes(of: "out")
    }

    @Test func aLineEndsWithANewline() throws {
        #expect(try written { try $0.write("one") } == Array("one\n".utf8))
        #expect(try written { try $0.write([StyledLine("one"), StyledLine()]) } == Array("one\n\n".utf8))
    }

    @Test func everyCodePointBelowA0AndTheBidirectionalControlsReachTheScreenAsEscapes() throws {
        for value in Array(0..<0xA0) + VisibleTextTests.bidirectional {
            let scalar = try #require(Unicode.Scalar(value))
            let text = "x" + String(Character(scalar)) + "y"
            for colour in [Colour.off, .ansi] {
                let bytes = try written(isTerminal: true, colour: colour, window: .fixed(columns: 40)) {
                    try $0.write(StyledLine(text))
                }
                let isPrintable = (0x20...0x7E).contains(value)
                let shown = isPrintable ? String(Character(scalar)) : VisibleText.escape(of: scalar)
                #expect(bytes == Array("x\(shown)y\n".utf8), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func rowsAreWrappedInAWindowAlone() throws {
        let line = StyledLine("a) the number of camps", hangingIndent: 3)
        #expect(
            try written(window: .fixed(columns: 12)) { try $0.write(line) }
                == Array("a) the\n   number of\n   camps\n".utf8))
        #expect(try written { try $0.write(line) } == Array("a) the number of camps\n".utf8))
    }

    @Test func dataIsUntouchedButForATerminal() throws {
        let data = Array("{\"a\":\"\u{9B}\"}\nb\u{FFFD}\n".utf8) + [0xFF, 0x0A]
        #expect(try written { try $0.write(data: data) } == data)
        #expect(
            try written(isTerminal: true) { try $0.write(data: data) }
                == Array("{\"a\":\"\\u{9B}\"}\nb\u{FFFD}\n\u{FFFD}\n".utf8))
    }

    @Test func aClosedPipeIsAFact() throws {
        Output.ignoreClosedPipes()
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let output = Output(descriptor: ends[1], noColour: nil, term: "xterm")
        #expect(!output.isTerminal)
        #expect(output.columns == nil)
        #expect(throws: TerminalError.closedPipe) { try output.write("one") }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDiskIsAFact() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { close(descriptor) }
        let output = Output(descriptor: descriptor, isTerminal: false, colour: .off, window: .none)
        #expect(throws: TerminalError.noSpace) { try output.write("one") }
    }

    @Test func aDescriptorThatCannotBeWrittenIsAFact() {
        let output = Output(descriptor: -1, isTerminal: false, colour: .off, window: .none)
        #expect(throws: TerminalError.cannotWrite(errno: EBADF)) { try output.write("one") }
    }

    @Test func moreThanAPipeHoldsIsWrittenWhole() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        // The descriptor does not wait by itself, so that writes come back short and with EAGAIN.
        #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        let output = Output(descriptor: ends[1], isTerminal: false, colour: .off, window: .none)
        let writer = Thread {
            try? output.write(data: [UInt8](repeating: 0x61, count: 1_000_000))
            close(output.descriptor)
        }
        writer.start()
        var buffer = [UInt8](repeating: 0, count: 4096)
        var total = 0
        while case let count = read(ends[0], &buffer, buffer.count), count > 0 { total += count }
        close(ends[0])
        #expect(total == 1_000_000)
    }
}
