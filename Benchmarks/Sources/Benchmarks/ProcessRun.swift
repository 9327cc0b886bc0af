// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A program that was run to its end, with what it took.
struct ProcessRun {
    /// From its start to its end.
    private(set) var milliseconds = 0.0
    /// The time of all its threads, the system's for it included.
    private(set) var processorSeconds = 0.0
    /// The most memory it held.
    private(set) var peakMegabytes = 0.0
    /// Whether it ended with status 0.
    private(set) var isFine = false

    /// Runs `arguments`, the first of which is the program's path, with its standard output into the file `output` and
    /// its messages into no place.
    init(_ arguments: [String], output: String) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = arguments.map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        var process: pid_t = 0
        var usage = rusage()
        var status: Int32 = -1
        milliseconds = Times.milliseconds {
            guard posix_spawn(&process, arguments[0], &actions, nil, words, environ) == 0 else { return }
            wait4(process, &status, 0, &usage)
        }
        isFine = status == 0
        processorSeconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
        }
        // Kilobytes on Linux, bytes on macOS.
        #if os(macOS)
            peakMegabytes = Double(usage.ru_maxrss) / 1e6
        #else
            peakMegabytes = Double(usage.ru_maxrss) / 1e3
        #endif
    }
}
