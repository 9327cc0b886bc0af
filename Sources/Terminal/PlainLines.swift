// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines without a terminal: from a file or a pipe, with the prompts as lines of their own and no echo.
public final class PlainLines: LineSource {
    /// The longest line that is taken, in bytes: far above any answer, far below what would fill the memory.
    public static let defaultLimit = 65536

    private var reader: LineReader
    private let prompts: Output?

    /// - Parameters:
    ///   - descriptor: What is read; standard input is 0.
    ///   - prompts: Where prompts are written, or nil to write none.
    ///   - limit: The longest line that is taken, in bytes.
    public init(descriptor: Int32 = 0, prompts: Output?, limit: Int = PlainLines.defaultLimit) {
        reader = LineReader(descriptor: descriptor, limit: limit)
        self.prompts = prompts
    }

    /// Writes the prompt on a line of its own, unless it is empty, and gives the next line.
    public func readLine(prompt: StyledLine) throws(TerminalError) -> LineInput {
        if let prompts, !prompt.pieces.isEmpty { try prompts.write(prompt) }
        return try reader.next()
    }
}
