// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// Times that a noun carries: "The reference date of the list is 3 May 1931", "In its report of 1931 the commission …".
enum DateOfForm {
    static func wordings(of asked: Asked, _ time: TimeMention) -> [Wording] {
        [definition(asked, time), report(asked, time)].compactMap { $0 }
    }

    private static func definition(_ asked: Asked, _ time: TimeMention) -> Wording? {
        let sentence = asked.sentence
        guard let clause = asked.parsed, time.preposition == nil, clause.rest.lowerBound == time.phrase.lowerBound,
            clause.rest.upperBound == asked.mention.range.upperBound,
            ["is", "was"].contains(sentence.lexemes[clause.verb.main].folded),
            MeasureNouns.heads(sentence, clause.subject)
        else { return nil }
        return Wording(
            form: "when",
            stem: Stem.question(
                asked, ["what", sentence.lexemes[clause.verb.main].text, Stem.words(asked, clause.subject, clause)]),
            fit: 0.9)
    }

    private static func report(_ asked: Asked, _ time: TimeMention) -> Wording? {
        guard let attribution = asked.attribution, !attribution.body.contains(time.phrase.lowerBound),
            case .year = time.time, time.preposition == "of", time.phrase.lowerBound > 0,
            let claimant = attribution.claimants.first
        else { return nil }
        let noun = asked.sentence.lexemes[time.phrase.lowerBound - 1].folded
        guard ["report", "study", "survey", "census", "book", "edition", "paper"].contains(noun) else { return nil }
        return Wording(
            form: "when", stem: "What is the year of the \(noun) by \(Claimants.said(claimant))?", fit: 0.8)
    }
}
