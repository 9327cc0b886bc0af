// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How a program ended.
public enum ExitStatus: Equatable, Sendable, CustomStringConvertible {
    /// It ended itself with this status.
    case exited(Int32)
    /// A signal ended it.
    case signalled(Int32)

    /// Reads the status word of `waitpid`.
    init(word: Int32) {
        let signal = word & 0x7F
        self = signal == 0 ? .exited((word >> 8) & 0xFF) : .signalled(signal)
    }

    /// The number a shell shows: the status, or 128 and the signal's number.
    public var shellCode: Int32 {
        switch self {
        case .exited(let status): status
        case .signalled(let signal): 128 + signal
        }
    }

    /// The status in words, for a failed expectation.
    public var description: String {
        switch self {
        case .exited(let status): "exited with \(status)"
        case .signalled(let signal): "ended by signal \(signal)"
        }
    }
}

/// What can go wrong in driving a program, with what it had shown until then.
public enum ProgramError: Error, CustomStringConvertible {
    /// No executable of this name lies beside the test bundle.
    case notBuilt(String)
    /// A system call failed.
    case system(call: String, errno: Int32)
    /// The program ended, or closed its terminal, before it showed the text.
    case endedBefore(text: String, shown: String)
    /// The hang guard ended the wait for the text.
    case hung(waitingFor: String, shown: String)

    /// The failure in words, for a test's log.
    public var description: String {
        switch self {
        case .notBuilt(let name): "the product \(name) is not built beside the tests"
        case .system(let call, let errno): "\(call): \(String(cString: strerror(errno)))"
        case .endedBefore(let text, let shown):
            "ended before \(text.debugDescription); shown:\n\(shown.debugDescription)"
        case .hung(let text, let shown): "hung waiting for \(text.debugDescription); shown:\n\(shown.debugDescription)"
        }
    }
}

/// The environment that programs under test get: nothing of this machine's but where its programs are.
public enum TestEnvironment {
    /// A UTF-8 locale, a capable terminal, no settings of the person who runs the tests.
    public static var base: [String: String] {
        var result = [
            "LANG": "C.UTF-8", "TERM": "xterm", "INPUTRC": "/dev/null", "HOME": "/nonexistent", "TZ": "UTC",
            "SWIFT_BACKTRACE": "interactive=no,color=no,enable=no",
        ]
        for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH"] {
            result[name] = ProcessInfo.processInfo.environment[name]
        }
        return result
    }

    /// `base` with `changes` applied; an empty value stays an empty value.
    public static func with(_ changes: [String: String]) -> [String: String] {
        base.merging(changes) { _, change in change }
    }
}

/// A null-terminated array of C strings for the time of one call.
func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("the array ends with a null pointer") }
        return body(base)
    }
}

/// A limit against tests that never end; never a time that a test relies on.
struct HangGuard {
    private let deadline: ContinuousClock.Instant

    init(seconds: Int) { deadline = ContinuousClock.now + .seconds(seconds) }

    var isOver: Bool { ContinuousClock.now >= deadline }
}
