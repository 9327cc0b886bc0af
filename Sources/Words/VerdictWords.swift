// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// Verdicts, each a short sentence.
enum VerdictWords {
    static func line(_ verdict: Verdict, _ question: Question) -> Line {
        switch verdict {
        case .right: Line("Right.", .right)
        case .rightMisspelt: Line("Right", .right).adding("; it is written “\(question.answer.text)”.")
        case .rightRounded(nil): Line("Right, rounded.", .right)
        case .rightRounded(let rival?):
            Line("Right, rounded.", .right).adding(" It is also another claimant's figure\(named(rival)).")
        case .rivalsFigure(let rival):
            Line("Another claimant's figure", .near).adding(verbatim: ": \(rival.text)\(named(rival)).")
        case .near(let nearness): Line("Near", .near).adding(verbatim: ": \(words(nearness)).")
        case .wrong(let distance):
            Line("Wrong", .wrong).adding(verbatim: distance.flatMap(offset).map { ": \($0)." } ?? ".")
        case .unknown: Line("Not known.", .wrong)
        }
    }

    private static func words(_ nearness: Verdict.Nearness) -> String {
        switch nearness {
        case .withinTenth(let distance): offset(distance) ?? say("within a tenth")
        case .amongClaims(let distance): (offset(distance).map { $0 + ", " } ?? "") + say("among the figures claimed")
        case .lessExact(.quarter): say("the quarter is missing")
        case .lessExact(.month): say("the month is missing")
        case .lessExact(.day): say("the day is missing")
        case .oneEnd: say("one end of the period; the other is missing")
        }
    }

    /// "5 % above", "5 % below", "12 times as much".
    private static func offset(_ distance: NumericDistance) -> String? {
        guard let share = distance.share, share.isFinite, share != 0 else { return nil }
        if share >= 2, share < 1_000_000 { return say("\(Int((share + 1).rounded())) times as much") }
        if share >= 2 { return say("far above") }
        if share <= -0.99 { return say("far below") }
        let percent = FigureWords.percent(share)
        return share > 0 ? say("\(percent) above") : say("\(percent) below")
    }

    private static func named(_ rival: Rival) -> String {
        rival.claimant.isEmpty ? "" : " (\(rival.claimant))"
    }
}
