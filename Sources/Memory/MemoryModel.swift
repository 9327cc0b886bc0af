// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which formulas describe memory.
public enum ModelVersion: String, Hashable, Sendable, CaseIterable {
    /// FSRS-6: 21 numbers, one stability, whole days.
    case fsrs6 = "fsrs-6"
    /// FSRS-7: 34 numbers, a slow and a fast stability, fractional days.
    case fsrs7 = "fsrs-7"
}

/// A memory model with its numbers: how a state follows from a review, and how recall fades.
///
/// Times since the last review are seconds; what a model makes of the part of a day is its own affair. The case is
/// chosen once for a scheduler, so that the formulas stay concrete in hot loops.
enum MemoryModel: Hashable, Sendable {
    case fsrs6(FSRS6)
    case fsrs7(FSRS7)

    init(_ parameters: Parameters) {
        switch parameters.version {
        case .fsrs6: self = .fsrs6(FSRS6(parameters))
        case .fsrs7: self = .fsrs7(FSRS7(parameters))
        }
    }

    /// The state after the first review.
    func first(_ rating: Rating) -> MemoryState {
        switch self {
        case .fsrs6(let model): model.first(rating)
        case .fsrs7(let model): model.first(rating)
        }
    }

    /// The state after a review `seconds` after the last one.
    func next(_ state: MemoryState, _ rating: Rating, after seconds: Int) -> MemoryState {
        switch self {
        case .fsrs6(let model): model.next(state, rating, days: FSRS6.wholeDays(seconds))
        case .fsrs7(let model): model.next(state, rating, days: FSRS7.days(seconds))
        }
    }

    /// The probability of recall `seconds` after the last review, in (0, 1].
    func retrievability(_ state: MemoryState, after seconds: Int) -> Double {
        switch self {
        case .fsrs6(let model): model.retrievability(state, days: FSRS6.wholeDays(seconds))
        case .fsrs7(let model): model.retrievability(state, days: FSRS7.days(seconds))
        }
    }

    /// The state after a review that recalls the item where `draw`, 0 up to 1, lies below its recall, and whether it does.
    func play(_ state: MemoryState, after seconds: Int, draw: Double) -> (state: MemoryState, isRecalled: Bool) {
        switch self {
        case .fsrs6(let model):
            let days = FSRS6.wholeDays(seconds)
            let isRecalled = draw < model.retrievability(state, days: days)
            return (model.next(state, isRecalled ? .good : .again, days: days), isRecalled)
        case .fsrs7(let model): return model.play(state, days: FSRS7.days(seconds), draw: draw)
        }
    }

    /// Days until recall has fallen to `retention`, not rounded; may be a fraction of a day.
    ///
    /// - Parameter error: By which part of itself the result may be wrong where it has no closed form.
    func interval(_ state: MemoryState, retention: Double, error: Double = 1e-13) -> Double {
        switch self {
        case .fsrs6(let model): model.interval(stability: state.stability, retention: retention)
        case .fsrs7(let model): model.interval(state, retention: retention, error: error)
        }
    }
}
