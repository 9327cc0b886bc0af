// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// Verdicts, each a short sentence.
enum VerdictWords {
    static func line(_ verdict: Verdict, _ question: Question, _ given: GivenAnswer) -> Line {
        switch verdict {
        case .right: Line("Right.", .right)
        case .rightMisspelt: Line("Right", .right).adding("; it is written “\(question.answer.text)”.")
        case .rightRounded(nil): Line("Right, rounded.", .right)
        case .rightRounded(let rival?):
            Line("Right, rounded.", .right).adding(" It is also another claimant's figure\(named(rival)).")
        case .rivalsFigure(let rival):
            Line("Another claimant's figure", .near).adding(": \(rival.text)\(named(rival)).")
        case .near(.amongClaims(let distance)):
            Line("Between the claims", .near).adding(
                verbatim: ": \(words(.amongClaims(distance), question, given)).")
        case .near(let nearness): Line("Near", .near).adding(verbatim: ": \(words(nearness, question, given)).")
        case .wrong(let distance): wrong(distance, question, given)
        case .unknown: Line("Not known.", .wrong)
        }
    }

    private static func wrong(_ distance: NumericDistance?, _ question: Question, _ given: GivenAnswer) -> Line {
        let far = distance.flatMap(offset)
        guard let end = ClaimWords.nearestEnd(question, given) else {
            return Line("Wrong", .wrong).adding(verbatim: far.map { ": \($0)." } ?? ".")
        }
        return Line("Wrong, outside all claims", .wrong).adding(
            verbatim: ": \([far, end].compactMap { $0 }.joined(separator: "; ")).")
    }

    private static func words(_ nearness: Verdict.Nearness, _ question: Question, _ given: GivenAnswer) -> String {
        switch nearness {
        case .close(let distance, .points): points(distance) ?? say("within two points")
        case .close(let distance, .one): one(distance)
        case .close(let distance, .factor):
            say("\(offset(distance) ?? ""), which is near where claims lie so far apart")
        case .close(let distance, .tenth): offset(distance) ?? say("within a tenth")
        case .amongClaims(let distance):
            [ClaimWords.neighbours(question, given), offset(distance)].compactMap { $0 }.joined(separator: "; ")
        case .lessExact(.quarter): say("the quarter is missing")
        case .lessExact(.month): say("the month is missing")
        case .lessExact(.day): say("the day is missing")
        case .oneEnd: say("one end of the period; the other is missing")
        }
    }

    private static func one(_ distance: NumericDistance) -> String {
        (distance.difference ?? .zero) > .zero ? say("one too many") : say("one too few")
    }

    private static func points(_ distance: NumericDistance) -> String? {
        guard let difference = distance.difference else { return nil }
        let size = FigureWords.number(difference.magnitude)
        return difference > .zero ? say("\(size) points above") : say("\(size) points below")
    }

    /// "5 % above", "5 % below", "12 times as much".
    private static func offset(_ distance: NumericDistance) -> String? {
        guard let share = distance.share, share.isFinite, share != 0 else { return nil }
        if share >= 2, share < 1_000_000 { return "\(Int((share + 1).rounded())) times as much" }
        if share >= 2 { return "far above" }
        if share <= -0.99 { return "far below" }
        return "\(FigureWords.percent(share)) \(share > 0 ? "above" : "below")"
    }

    private static func named(_ rival: Rival) -> String {
        rival.claimant.isEmpty ? "" : " (\(rival.claimant))"
    }
}
