// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CPseudoTerminal
import Foundation

/// What a program that ran through pipes left behind.
public struct ProcessResult: Sendable {
    /// How it ended.
    public let status: ExitStatus
    /// The bytes it wrote to standard output.
    public let output: [UInt8]
    /// The bytes it wrote to standard error.
    public let errors: [UInt8]

    /// Standard output as text, invalid UTF-8 repaired.
    public var stdout: String { String(decoding: output, as: UTF8.self) }

    /// Standard error as text, invalid UTF-8 repaired.
    public var stderr: String { String(decoding: errors, as: UTF8.self) }
}

/// Runs `path` to its end with its three streams on pipes.
///
/// - Parameters:
///   - environment: The whole environment; see `TestEnvironment.with`.
///   - stdin: What it reads; its standard input then ends.
///   - hangGuard: Seconds after which the program is killed; a guard, to be far above what is needed.
/// - Throws: `ProgramError` if it cannot be started or the hang guard is over.
public func runProcess(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = TestEnvironment.base,
    directory: String? = nil, stdin: String = "", hangGuard: Int = 300
) throws -> ProcessResult {
    try runProcess(
        path, arguments, environment: environment, directory: directory, stdin: Array(stdin.utf8),
        hangGuard: hangGuard)
}

/// Runs `path` to its end with its three streams on pipes; as above, with bytes for its standard input.
public func runProcess(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = TestEnvironment.base,
    directory: String? = nil, stdin: [UInt8], hangGuard: Int = 300
) throws -> ProcessResult {
    var ends: [Int32] = [-1, -1, -1]
    let settings = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let process = withCStrings([path] + arguments) { argumentPointers in
        withCStrings(settings) { environmentPointers in
            pseudo_terminal_spawn_piped(path, argumentPointers, environmentPointers, directory, &ends)
        }
    }
    guard process > 0 else { throw ProgramError.system(call: "starting \(path)", errno: -process) }
    var streams = PipedStreams(ends: ends, input: stdin[...])
    let limit = HangGuard(seconds: hangGuard)
    var hung = false
    while !streams.areClosed && !hung {
        streams.exchange()
        hung = limit.isOver
    }
    streams.close()
    if hung { kill(process, SIGKILL) }
    var word: Int32 = 0
    while waitpid(process, &word, 0) < 0 && errno == EINTR {}
    if hung {
        let shown = String(decoding: streams.output + streams.errors, as: UTF8.self)
        throw ProgramError.hung(waitingFor: "the end of the program", shown: shown)
    }
    return ProcessResult(status: ExitStatus(word: word), output: streams.output, errors: streams.errors)
}

/// The test's ends of a program's three pipes; -1 once an end is closed.
private struct PipedStreams {
    var ends: [Int32]
    var input: ArraySlice<UInt8>
    var output: [UInt8] = []
    var errors: [UInt8] = []

    var areClosed: Bool { ends[1] < 0 && ends[2] < 0 }

    /// Waits until one of the pipes is ready, then writes and reads what goes without waiting.
    mutating func exchange() {
        if input.isEmpty { closeEnd(0) }
        var waits = [
            pollfd(fd: ends[0], events: Int16(POLLOUT), revents: 0),
            pollfd(fd: ends[1], events: Int16(POLLIN), revents: 0),
            pollfd(fd: ends[2], events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&waits, nfds_t(waits.count), 1000) > 0 else { return }
        if waits[0].revents != 0 {
            let count = input.withUnsafeBytes { write(ends[0], $0.baseAddress, $0.count) }
            if count >= 0 {
                input = input.dropFirst(count)
            } else if errno != EINTR && errno != EAGAIN {
                closeEnd(0)
            }
        }
        if waits[1].revents != 0 { output += readOnce(1) }
        if waits[2].revents != 0 { errors += readOnce(2) }
    }

    private mutating func readOnce(_ stream: Int) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(ends[stream], &buffer, buffer.count)
        if count > 0 { return Array(buffer[..<count]) }
        if count == 0 || (errno != EINTR && errno != EAGAIN) {
            closeEnd(stream)
        }
        return []
    }

    mutating func close() {
        for stream in 0..<3 { closeEnd(stream) }
    }

    private mutating func closeEnd(_ stream: Int) {
        if ends[stream] >= 0 { Foundation.close(ends[stream]) }
        ends[stream] = -1
    }
}
