// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import LiveRound

/// How much may be asked: for each player and for the codes, never for an address, because a whole class may stand behind
/// one router.
struct Limits {
    private var players: [PlayerID: TokenBucket] = [:]
    /// Those who join with a right code: a lecture hall at once.
    private var joins: TokenBucket
    /// Wrong codes: somebody who mistypes has room, somebody who tries them all has not.
    private var wrongCodes: TokenBucket

    init(at now: Instant) {
        joins = TokenBucket(burst: 1000, perSecond: 200, at: now)
        wrongCodes = TokenBucket(burst: 60, perSecond: 3, at: now)
    }

    /// Whether one player may ask for something once more: a page needs a few requests for a question.
    mutating func mayAsk(_ player: PlayerID, at now: Instant) -> Bool {
        players[player, default: TokenBucket(burst: 30, perSecond: 5, at: now)].take(at: now)
    }

    mutating func mayJoin(at now: Instant) -> Bool { joins.take(at: now) }

    /// Whether a typed code is looked at at all.
    mutating func mayTryCode(at now: Instant) -> Bool { wrongCodes.hasOne(at: now) }

    mutating func noteWrongCode(at now: Instant) { _ = wrongCodes.take(at: now) }
}
