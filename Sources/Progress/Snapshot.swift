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
/// that lie there, is not used, nor one with a byte changed. One object: `xxh64`, the checksum of every byte after it, `version`,
/// `logs` (what it covers), `devices` (name and last number; other
/// members name a device by its place here), `latest`, `undone`, `overrules`, `suspensions`, `movements`,
/// `remarks` and `stated` where there are any, `settings`, and `items`,
/// one array each: name, and a text of numbers: lapses, 1 where it is suspended, state; for what was answered step, then stability,
/// fast stability and difficulty as the bits of a `Double`, last review, due; where answers count their number, the instant of the last and
/// six numbers for each (``PackedReviews``). Numbers in a text can be passed over until they are wanted.
enum Snapshot {
    /// Raised whenever the same events would come to another state.
    static let version = 4

    /// Where the digits of the checksum stand: behind `{"xxh64": "`.
    static let checksumRange = 11..<27

    /// The checksum of what follows the checksum.
    static func checksum(of bytes: UnsafeRawBufferPointer) -> String {
        var checksum = Checksum()
        checksum.update(UnsafeRawBufferPointer(rebasing: bytes[checksumRange.upperBound...]))
        return checksum.hexadecimal
    }
}

/// A card's states in a snapshot.
enum CardState: Int {
    case new = 0
    case learning, review, relearning
}
