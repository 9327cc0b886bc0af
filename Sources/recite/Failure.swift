// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A command that ends without having done its work: one sentence, and the status the shell sees.
struct Failure: Error {
    /// What went wrong, where, and what to do.
    let sentence: String
    /// The exit status.
    let status: Status

    /// The exit statuses other than 0.
    enum Status: Int32 {
        /// The work failed, or a check found something.
        case failed = 1
        /// Wrong use, or input that cannot be read.
        case misused = 2
    }

    /// A failure with `status`.
    init(_ sentence: String, _ status: Status) {
        self.sentence = sentence
        self.status = status
    }
}
