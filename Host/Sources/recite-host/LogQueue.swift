// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

/// Runs an actor's work on a queue of its own, so that waiting for the disk holds up no request.
final class LogQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "round log")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
