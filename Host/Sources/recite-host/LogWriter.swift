// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import LiveRound

/// The log of a round, written away from the threads that serve requests.
///
/// Whatever has come while the device was busy is written next, with one synchronization for all of it: five hundred
/// answers in a second cost a few dozen.
actor LogWriter {
    private let log: AppendLog
    private let queue = LogQueue()

    nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// A writer of `log`, which nobody else uses from now on.
    init(_ log: sending AppendLog) { self.log = log }

    /// Adds events and returns when they are on the device; an error's facts where they are not.
    func append(_ events: [RoundEvent]) -> AppendLogError? {
        do throws(AppendLogError) {
            try log.append(together: events.map { RoundLog.line(of: $0) })
            return nil
        } catch {
            return error
        }
    }
}
