// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport

/// Sessions of the real program in a pseudo-terminal.
struct Sessions {
    let program: String
    let folder: TemporaryFolder
    /// The arguments that name the bank; none for the built-in one.
    let bank: [String]

    private var environment: [String: String] {
        TestEnvironment.with(["XDG_STATE_HOME": folder.file("state"), "NO_COLOR": "1"])
    }

    private func start() throws -> PseudoTerminal {
        try PseudoTerminal(program, ["study"] + bank + ["--library", folder.path], environment: environment)
    }

    private static func isAnswerPrompt(_ screen: String) -> Bool {
        ["\nNumber: ", "\nDate: ", "\nAnswer: ", "\nLetter or value: "].contains { screen.hasSuffix($0) }
    }

    /// From the start of the program to its first prompt.
    func firstPrompts(_ count: Int) throws -> Times {
        var times: [Double] = []
        for run in 0...count {
            var session: PseudoTerminal?
            let time = try Times.milliseconds {
                let started = try start()
                while !Self.isAnswerPrompt(try started.expect(": ")) {}
                session = started
            }
            try session?.sendControl("d")
            _ = try session?.waitForExit()
            if run > 0 { times.append(time) }
        }
        return Times(times)
    }

    /// The most memory that a session took until its first prompt, in megabytes, as Linux tells; `nil` elsewhere.
    func peakMegabytes() throws -> Int? {
        let session = try start()
        while !Self.isAnswerPrompt(try session.expect(": ")) {}
        let status = try? String(contentsOfFile: "/proc/\(session.process)/status", encoding: .utf8)
        try session.sendControl("d")
        _ = try session.waitForExit()
        let peak = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return peak?.split(separator: " ").compactMap { Int($0) }.first.map { $0 / 1000 }
    }

    /// From Enter to the verdict; what is typed is "I don't know", so that questions never run out.
    func verdicts(_ count: Int) throws -> Times {
        let session = try start()
        var times: [Double] = []
        while times.count < count {
            let screen = try session.expect(": ")
            guard Self.isAnswerPrompt(screen) else {
                if ["question: ", "ends: "].contains(where: { screen.hasSuffix($0) }) { try session.sendLine("") }
                continue
            }
            try session.send("-")
            try session.expect("-")
            times.append(
                try Times.milliseconds {
                    try session.send("\r")
                    try session.expect("Not known.")
                })
        }
        try session.expect("question: ")
        try session.sendControl("d")
        _ = try session.waitForExit()
        return Times(times)
    }

    /// From the start of a program that does nothing else to the word it prints, in the same kind of terminal.
    static func emptyProgram(_ count: Int) throws -> Times {
        var times: [Double] = []
        for run in 0...count {
            var program: PseudoTerminal?
            let time = try Times.milliseconds {
                program = try PseudoTerminal("/bin/echo", ["ready"])
                try program?.expect("ready")
            }
            _ = try program?.waitForExit()
            if run > 0 { times.append(time) }
        }
        return Times(times)
    }
}
