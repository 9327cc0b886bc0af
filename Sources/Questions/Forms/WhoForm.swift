// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// "X maintains that …" → "Who maintains that …?"
enum WhoForm {
    static func wording(of fact: TextFact) -> Wording? {
        guard case .claimant(let verb) = fact.kind else { return nil }
        let sentence = fact.host.sentence
        var draft = Draft(sentence, verb..<sentence.bodyEnd)
        draft.removeBrackets(keeping: fact.range)
        return Wording(form: "who", stem: ("Who " + draft.text).tidied + "?", fit: 0.7)
    }
}
