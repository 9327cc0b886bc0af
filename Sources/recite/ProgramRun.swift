// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs another program and gathers what it writes.
enum ProgramRun {
    /// How a run ended.
    enum Outcome {
        /// It ended with status 0; its standard output.
        case output([UInt8])
        /// It ended with another status, or by a signal; then the status is negative.
        case failed(status: Int32)
        /// It could not be started: the system's error number.
        case notStarted(Int32)
    }

    /// The path of a program in the folders of `PATH`; `nil` where it is in none.
    static func find(_ name: String) -> String? {
        for folder in (Environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").utf8.split(separator: UInt8(ascii: ":")) {
            let path = String(decoding: folder, as: UTF8.self) + "/" + name
            if access(path, X_OK) == 0 { return path }
        }
        return nil
    }

    /// Runs the program at `path` and waits for its end. It reads nothing, and what it complains about is not shown.
    static func run(_ path: String, _ arguments: [String]) -> Outcome {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return .notStarted(errno) }
        let (reading, writing) = (ends[0], ends[1])
        var process: pid_t = 0
        let error = spawn(&process, path, arguments, output: writing, notNeeded: reading)
        close(writing)
        guard error == 0 else {
            close(reading)
            return .notStarted(error)
        }
        let output = contents(of: reading)
        close(reading)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // The macros of <sys/wait.h>: an exit status in the second byte, a signal in the first.
        guard status & 0x7F == 0 else { return .failed(status: -(status & 0x7F)) }
        let code = (status >> 8) & 0xFF
        return code == 0 ? .output(output) : .failed(status: code)
    }

    private static func spawn(
        _ process: inout pid_t, _ path: String, _ arguments: [String], output: Int32, notNeeded: Int32
    ) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addclose(&actions, notNeeded)
        if output > 2 { posix_spawn_file_actions_addclose(&actions, output) }
        var words = ([path] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        return posix_spawn(&process, path, &actions, nil, words, environ)
    }

    private static func contents(of descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                bytes.append(contentsOf: buffer[..<count])
            } else if count == 0 || errno != EINTR {
                return bytes
            }
        }
    }
}
