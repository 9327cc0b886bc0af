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

/// Lines typed by a person at a terminal, edited with GNU readline on descriptors 0 and 1.
///
/// There is one at a time, used on the thread that made it. Between two lines the terminal is as the person had it.
/// While the editor is open Ctrl-C never ends the program: pressed between two lines it answers the next `readLine`
/// with `interrupted`.
/// Hidden characters that are typed or pasted enter the line as their visible escapes, joiners apart.
public final class LineEditor: LineSource {
    private let colour: Colour
    private var candidates: ((String) -> [String])?

    /// Opens the editor; nil unless descriptors 0 and 1 are both terminals and no other editor is open.
    ///
    /// - Parameters:
    ///   - name: What `$if` tests in the person's readline settings.
    ///   - colour: Whether prompts are coloured.
    ///   - historyLength: How many lines the Up key can reach.
    public init?(name: String, colour: Colour, historyLength: Int = 500) {
        guard isatty(0) == 1, isatty(1) == 1 else { return nil }
        let isHidden: @convention(c) (UInt32) -> Bool = { value in
            guard let scalar = Unicode.Scalar(value) else { return true }
            // Joiners and emoji selectors command nothing, and some scripts are not typed without them.
            return VisibleText.isHidden(scalar) && !VisibleText.dependsOnNeighbours(scalar)
        }
        guard line_edit_open(name, isHidden) else { return nil }
        self.colour = colour
        line_edit_history_keep(Int32(clamping: historyLength))
    }

    deinit { line_edit_close() }

    /// Shows `prompt` before the cursor and lets the person edit a line.
    public func readLine(prompt: StyledLine) throws(TerminalError) -> LineInput {
        if candidates != nil {
            // Valid as long as `self`, which outlives this call; set anew at each line.
            line_edit_complete_with(giveCandidates, Unmanaged.passUnretained(self).toOpaque())
        }
        var typed: UnsafeMutablePointer<CChar>?
        switch line_edit_read(prompt.escaped.renderedAsPrompt(colour), &typed) {
        case LINE_EDIT_LINE:
            guard let typed else { return .end }
            defer { free(typed) }
            return .line(String(cString: typed))
        case LINE_EDIT_INTERRUPTED: return .interrupted
        case LINE_EDIT_FAILED: throw .cannotRead(errno: errno)
        default: return .end
        }
    }

    /// Lets the Up key recall `line`; empty lines and lines with hidden characters are not kept.
    public func remember(_ line: String) {
        if !line.isEmpty && VisibleText.isClean(line) { line_edit_history_add(line) }
    }

    /// Has Tab offer what `candidates` gives for the text before the cursor.
    public func completeLines(with candidates: @escaping (_ typed: String) -> [String]) {
        self.candidates = candidates
    }

    /// Reads the lines that the Up key recalls from a file; a file that is not there gives none.
    public func loadHistory(from path: String) throws(TerminalError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT { return }
            throw .cannotRead(errno: errno)
        }
        defer { close(descriptor) }
        var reader = LineReader(descriptor: descriptor, limit: PlainLines.defaultLimit)
        while true {
            switch try reader.next() {
            case .line(let line): remember(line)
            case .tooLong: continue
            case .end, .interrupted: return
            }
        }
    }

    /// Writes the lines that the Up key recalls to a file that only this user may read.
    public func saveHistory(to path: String) throws(TerminalError) {
        let failure = line_edit_history_save(path)
        switch failure {
        case 0: return
        case ENOSPC, EDQUOT: throw .noSpace
        default: throw .cannotWrite(errno: failure)
        }
    }

    /// The candidates for `typed` as an array that the editor frees, or nil for none.
    fileprivate func cCandidates(for typed: String) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        let lines = candidates?(typed).filter(VisibleText.isClean) ?? []
        let size = (lines.count + 1) * MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
        guard !lines.isEmpty, let memory = malloc(size) else { return nil }
        let array = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: lines.count + 1)
        for (place, line) in lines.enumerated() { (array + place).initialize(to: strdup(line)) }
        (array + lines.count).initialize(to: nil)
        return array
    }
}

/// Called by the C side during `line_edit_read`, on the same thread; `context` is the editor.
private let giveCandidates: line_edit_candidates = { context, typed in
    guard let context, let typed else { return nil }
    let editor = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
    return editor.cCandidates(for: String(cString: typed))
}

extension LineEditor {
    /// The line editor if a person sits at a terminal, else plain lines from standard input.
    ///
    /// - Parameters:
    ///   - name: What `$if` tests in the person's readline settings.
    ///   - output: Standard output; without a terminal prompts are written to it.
    public static func standardInput(name: String, output: Output) -> any LineSource {
        LineEditor(name: name, colour: output.colour) ?? PlainLines(prompts: output)
    }
}
