// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Terminal
import Words

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The variables of the environment.
enum Environment {
    /// The value of a variable; `nil` where it is unset or empty, which the program never tells apart.
    static subscript(name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}

/// Standard output and standard error, escaped and coloured by `Terminal`.
enum StandardStreams {
    /// Results.
    static var output: Output { stream(1) }
    /// Results, in words alone.
    static var plainOutput: Output { Output(descriptor: 1, noColour: "1", term: Environment["TERM"]) }
    /// Everything else.
    static var errors: Output { stream(2) }

    private static func stream(_ descriptor: Int32) -> Output {
        Output(descriptor: descriptor, noColour: Environment["NO_COLOR"], term: Environment["TERM"])
    }

    /// Writes a text of several lines to standard output; what cannot be written is not worth a word.
    static func text(_ text: String) { write(text, to: output) }

    /// Writes a text of several lines to standard error.
    static func error(_ text: String) { write(text, to: errors) }

    private static func write(_ text: String, to output: Output) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { StyledLine(String($0)) }
        do throws(TerminalError) { try output.write(lines) } catch { return }
    }

    /// What went wrong with a terminal, a pipe or a file of lines.
    static func sentence(_ error: TerminalError) -> String {
        switch error {
        case .closedPipe: "The reader of the output has gone."
        case .noSpace: "Writing the output failed: the disk or the quota is full."
        case .cannotWrite(let number): "Writing the output failed: system error \(number)."
        case .cannotRead(let number): "Reading the input failed: system error \(number)."
        }
    }
}

extension Line {
    /// The line for `Terminal`.
    var styled: StyledLine {
        var styled = StyledLine(hangingIndent: indent)
        for piece in pieces { styled.append(piece.text, piece.tone.role) }
        return styled
    }
}

extension Tone {
    /// The part as `Terminal` knows it.
    var role: Role {
        switch self {
        case .plain: .plain
        case .strong: .strong
        case .dim: .dim
        case .right: .right
        case .wrong: .wrong
        case .near: .near
        case .prompt: .prompt
        }
    }
}
