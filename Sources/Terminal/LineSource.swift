// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What came of asking for a line.
public enum LineInput: Hashable, Sendable {
    /// A line without its newline; valid text, but neither trimmed nor escaped.
    case line(String)
    /// A line longer than the limit in bytes; it was read past and nothing of it is kept.
    case tooLong(limit: Int)
    /// No more input: Ctrl-D on an empty line, or the end of the file.
    case end
    /// Ctrl-C: the line being typed was dropped.
    case interrupted
}

/// Where a session's lines come from: a person at a terminal, or a file.
public protocol LineSource: AnyObject {
    /// Shows `prompt` and gives the next line.
    func readLine(prompt: StyledLine) throws(TerminalError) -> LineInput

    /// Keeps `line` so that the person can recall it with the Up key.
    func remember(_ line: String)

    /// Reads the lines that the Up key recalls from a file; a file that is not there gives none.
    func loadHistory(from path: String) throws(TerminalError)

    /// Writes the lines that the Up key recalls to a file.
    func saveHistory(to path: String) throws(TerminalError)

    /// Has Tab offer what `candidates` gives for the text before the cursor.
    ///
    /// A candidate is the whole line it would become. Candidates that hold hidden characters are left out.
    func completeLines(with candidates: @escaping (_ typed: String) -> [String])
}

extension LineSource {
    /// Does nothing, where there is no Up key.
    public func remember(_ line: String) {}

    /// Does nothing, where there is no Up key.
    public func loadHistory(from path: String) throws(TerminalError) {}

    /// Does nothing, where there is no Up key.
    public func saveHistory(to path: String) throws(TerminalError) {}

    /// Does nothing, where there is no Tab key.
    public func completeLines(with candidates: @escaping (_ typed: String) -> [String]) {}
}
