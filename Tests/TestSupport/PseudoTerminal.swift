// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CPseudoTerminal
import Foundation

/// A program running in a pseudo-terminal of its own, driven as a person would drive it.
///
/// A step waits for a text, never for a time. `expect` reads on from where the last match ended, in the output
/// without escape sequences; so the same prompt can be waited for again and again. Expect the prompt before
/// sending: what is typed before the program is ready is echoed by the terminal itself.
public final class PseudoTerminal {
    /// The process id of the program, which is also its session and its process group.
    public let process: Int32
    private let master: Int32
    private let guardSeconds: Int
    private var bytes: [UInt8] = []
    private var view = PlainView()
    private var status: ExitStatus?
    private var isClosed = false
    private var matched = 0

    /// Starts `program` with a controlling terminal.
    ///
    /// - Parameters:
    ///   - environment: The whole environment; see `TestEnvironment.with`.
    ///   - hangGuard: Seconds after which a wait is given up; a guard, to be far above what is needed.
    public init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = TestEnvironment.base,
        directory: String? = nil, rows: Int = 24, columns: Int = 80, hangGuard: Int = 120
    ) throws {
        guardSeconds = hangGuard
        var end: Int32 = -1
        let settings = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        process = withCStrings([program] + arguments) { argumentPointers in
            withCStrings(settings) { environmentPointers in
                pseudo_terminal_spawn(
                    program, argumentPointers, environmentPointers, directory, UInt16(rows), UInt16(columns), &end)
            }
        }
        master = end
        if process < 0 { throw ProgramError.system(call: "starting \(program)", errno: -process) }
    }

    deinit {
        guard process > 0 else { return }
        if status == nil {
            kill(-process, SIGKILL)
            kill(process, SIGKILL)
            var word: Int32 = 0
            while waitpid(process, &word, 0) < 0 && errno == EINTR {}
        }
        close(master)
    }

    /// Everything the program wrote until now, as bytes.
    public var output: [UInt8] { bytes }

    /// Everything the program wrote until now, without escape sequences and with plain line ends.
    public var plain: String { String(decoding: view.shown, as: UTF8.self) }

    /// Waits until `text` appears after the last match.
    ///
    /// - Returns: What the program showed since the last match, up to and with `text`.
    /// - Throws: `ProgramError` if the program ends first or the hang guard is over.
    @discardableResult
    public func expect(_ text: String) throws -> String {
        let limit = HangGuard(seconds: guardSeconds)
        let wanted = Array(text.utf8)
        while true {
            if let end = view.shown.end(of: wanted, from: matched) {
                let shown = String(decoding: view.shown[matched..<end], as: UTF8.self)
                matched = end
                return shown
            }
            if isClosed { throw ProgramError.endedBefore(text: text, shown: unmatched) }
            if limit.isOver { throw ProgramError.hung(waitingFor: text, shown: unmatched) }
            readMore(milliseconds: 1000)
        }
    }

    /// Waits until something came after the last match and what is shown ends with one of `endings`.
    ///
    /// - Throws: `ProgramError` if the program ends first or the hang guard is over.
    public func expectEnding(_ endings: [String]) throws {
        let limit = HangGuard(seconds: guardSeconds)
        let wanted = endings.map { Array($0.utf8) }
        while true {
            let shown = view.shown
            if shown.count > matched, wanted.contains(where: { shown.suffix($0.count).elementsEqual($0) }) {
                matched = shown.count
                return
            }
            if isClosed { throw ProgramError.endedBefore(text: endings.joined(separator: "|"), shown: unmatched) }
            if limit.isOver { throw ProgramError.hung(waitingFor: endings.joined(separator: "|"), shown: unmatched) }
            readMore(milliseconds: 1000)
        }
    }

    /// Types `text` as it is; a line ends with `\r`, the Enter key.
    public func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

    /// Types `text` and presses Enter.
    public func sendLine(_ text: String) throws { try send(text + "\r") }

    /// Presses Ctrl and `letter`: `sendControl("d")` is Ctrl-D.
    public func sendControl(_ letter: Character) throws {
        guard let code = letter.asciiValue else { preconditionFailure("no control character for \(letter)") }
        try send(bytes: [code & 0x1F])
    }

    /// Sends `input` to the terminal, valid text or not.
    public func send(bytes input: [UInt8]) throws {
        var rest = input[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw ProgramError.system(call: "write to the terminal", errno: errno)
            }
        }
    }

    /// Gives the terminal another size, as resizing its window does.
    public func resize(rows: Int, columns: Int) throws {
        let result = pseudo_terminal_resize(master, UInt16(rows), UInt16(columns))
        if result < 0 { throw ProgramError.system(call: "resize", errno: -result) }
    }

    /// Sends the program a signal, such as `SIGTERM`.
    public func signal(_ number: Int32) { kill(process, number) }

    /// The terminal's settings now: whether it echoes and whether it collects lines itself, as a shell leaves it.
    public func isCooked() throws -> Bool {
        var settings = termios()
        guard tcgetattr(master, &settings) == 0 else { throw ProgramError.system(call: "tcgetattr", errno: errno) }
        let wanted = tcflag_t(ECHO) | tcflag_t(ICANON)
        return settings.c_lflag & wanted == wanted
    }

    /// Waits until the program has ended, reading what it still writes.
    public func waitForExit() throws -> ExitStatus {
        let limit = HangGuard(seconds: guardSeconds)
        while status == nil {
            var word: Int32 = 0
            let result = waitpid(process, &word, WNOHANG)
            if result == process {
                status = ExitStatus(word: word)
            } else if result < 0 && errno != EINTR {
                throw ProgramError.system(call: "waitpid", errno: errno)
            } else if limit.isOver {
                throw ProgramError.hung(waitingFor: "the end of the program", shown: plain)
            } else if isClosed {
                poll(nil, 0, 5)
            } else {
                readMore(milliseconds: 20)
            }
        }
        while !isClosed && readMore(milliseconds: 0) {}
        guard let status else { preconditionFailure("the loop ends with a status") }
        return status
    }

    private var unmatched: String { String(decoding: view.shown[matched...], as: UTF8.self) }

    /// Reads once; gives whether something came. A program that ended and left the terminal closes it (EIO).
    @discardableResult
    private func readMore(milliseconds: Int32) -> Bool {
        var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &buffer, buffer.count)
        if count > 0 {
            bytes += buffer[..<count]
            view.append(buffer[..<count])
            return true
        }
        if count == 0 || errno != EINTR { isClosed = true }
        return false
    }
}

extension [UInt8] {
    /// The offset just past the first `text` that begins at or after `start`.
    fileprivate func end(of text: [UInt8], from start: Int) -> Int? {
        guard count - start >= text.count else { return nil }
        for place in start...(count - text.count) where self[place..<(place + text.count)].elementsEqual(text) {
            return place + text.count
        }
        return nil
    }
}
