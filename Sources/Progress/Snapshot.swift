// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// What a snapshot was computed from: the beginning of one device's log.
struct CoveredLog: Hashable {
    let device: DeviceID
    /// Bytes from the start of the log.
    let length: Int
    /// Their XXH64, in hexadecimal digits.
    let checksum: String
}

/// The state of a learner as `snapshot.json` keeps it, so that a session need not replay the logs.
///
/// It may be deleted at any time. One that was made by another version of the replay, or from other logs than those
/// that lie there, is not used. One object: `version`, `logs` (what it covers), `devices` (name and last number; other
/// members name a device by its place here), `latest`, `undone`, `overrules`, `suspensions`, `movements`,
/// `remarks` and `stated` where there are any, `settings`, and `items`,
/// one array each: name, lapses, suspended, state, and for what was answered step, stability, fast stability, difficulty, last review, due;
/// last a text with six numbers for each review: milliseconds since the one before, device, number; the grade by the
/// marking, ten times, and the grade that counts, and a hundred times how it was asked; the interval chosen in days, 0 for
/// none; minutes from UTC.
enum Snapshot {
    /// Raised whenever the same events would come to another state.
    static let version = 3
}

/// The names of a card's states in a snapshot.
enum CardState: String {
    case new, learning, review, relearning
}
