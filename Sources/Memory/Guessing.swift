// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a right answer to a choice says: it may be a guess.
///
/// With `g` the chance of guessing right and `R` the recall that the model expects, a right choice comes from knowing with
/// the probability `k = R / (R + (1 - R) g)` (Bayes). The state moves by that much from what Again would make of it to what
/// Good would. A wrong choice is Again, as a wrong number is. In a fit a right choice has the likelihood `g + (1 - g) R`.
public enum Guessing {
    /// How probable it is that a right answer was known.
    ///
    /// - Parameters:
    ///   - recall: The expected probability of recall, 0 to 1.
    ///   - guess: The chance of guessing right, 0 to 1.
    public static func known(recall: Double, guess: Double) -> Double {
        let chance = recall + (1 - recall) * guess
        return chance > 0 ? recall / chance : 1
    }

    /// How probable it is that an item never asked before is known.
    ///
    /// The share of first answers that are not Again, .76, is that of people who add their own cards; a fact from a
    /// document is rarely known before it is asked. One in two is neither.
    static let knownBefore = 0.5
}

extension Scheduler {
    /// The state after a first answer.
    func first(_ rating: Rating, _ guess: Double) -> MemoryState {
        model.first(rating, guess)
    }

    /// The state after an answer `seconds` after the last one.
    func next(_ memory: MemoryState, _ rating: Rating, after seconds: Int, _ guess: Double) -> MemoryState {
        let state = model.next(memory, rating, after: seconds)
        guard guess > 0, rating != .again else { return state }
        let recall = model.retrievability(memory, after: seconds)
        let known = Guessing.known(recall: recall, guess: guess)
        return model.next(memory, .again, after: seconds).mixed(with: state, known)
    }
}
