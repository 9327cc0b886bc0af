// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Terminal

/// A program for tests: it reads lines as Recite does and says what it got.
///
/// `/raise` sends it SIGINT while it works, `/columns` asks for the window, `/quiet` reads with an empty prompt. With
/// an argument it keeps its history in that file.
@main struct LineEditProbe {
    static func main() throws {
        let environment = ProcessInfo.processInfo.environment
        let output = Output(descriptor: 1, noColour: environment["NO_COLOR"], term: environment["TERM"])
        let lines = LineEditor.standardInput(name: "Recite", output: output)
        let history = CommandLine.arguments.dropFirst().first
        if let history { try lines.loadHistory(from: history) }
        lines.completeLines { typed in
            ["/overrule", "/undo", "Soviet Union", "Soviet zone", "\u{E9}clair", "bad\u{9B}end"]
                .filter { $0.hasPrefix(typed) }
        }
        try output.write("process \(getpid())")
        var prompt = StyledLine("answer> ", .prompt)
        while true {
            switch try lines.readLine(prompt: prompt) {
            case .line("/raise"): raise(SIGINT)
            case .line("/columns"): try output.write("columns \(output.columns ?? 0)")
            case .line("/quiet"): prompt = StyledLine()
            case .line(let text):
                lines.remember(text)
                try output.write("line \(text.unicodeScalars.count) [\(text)]")
            case .tooLong(let limit): try output.write("longer than \(limit)")
            case .interrupted: try output.write("interrupted")
            case .end:
                if let history { try lines.saveHistory(to: history) }
                try output.write("end")
                return
            }
        }
    }
}
