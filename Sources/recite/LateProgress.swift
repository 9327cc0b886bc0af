// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Terminal

/// How far work on many documents is, on standard error; shown at a terminal alone, and only once it has taken a while.
struct LateProgress {
    private let sizes: [Int]
    private let started = ContinuousClock.now
    private var next = 0
    private var done = 0
    private var bar: ProgressBar

    /// Work on documents of these sizes, in bytes, one after the other.
    init(sizes: [Int]) {
        self.sizes = sizes
        bar = ProgressBar(total: sizes.reduce(0, +), output: StandardStreams.errors)
    }

    /// The next document is done.
    mutating func advance() {
        guard sizes.indices.contains(next) else { return }
        done += sizes[next]
        next += 1
        if ContinuousClock.now - started > .seconds(1), next < sizes.count { bar.show(done) }
    }

    /// Takes the bar away, so that a sentence can be written; it is drawn anew with the next document.
    mutating func pause() { bar.finish() }

    /// Takes the bar away.
    mutating func finish() { bar.finish() }
}
