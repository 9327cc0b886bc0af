// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import Language

/// The open questions that a claim of the prose allows: one form a file.
///
/// The forms are those of English grammar: the figure as subject, as object, behind a measure noun, behind a preposition,
/// as a time. Each gives nothing where its condition does not hold; nothing is guessed.
enum ProseForms {
    static func wordings(of asked: Asked) -> [Wording] {
        switch asked.mention.value {
        case .quantity(let quantity):
            guard !asked.fact.isBase, QuestionPhrase.isPlain(asked, quantity) else { return [] }
            return [SubjectForm.wording(of: asked, quantity)].compactMap { $0 }
                + MeasureForm.wordings(of: asked, quantity)
                + [
                    ObjectForm.wording(of: asked, quantity), PrepositionForm.wording(of: asked, quantity),
                    AbsoluteForm.wording(of: asked, quantity), TimesForm.wording(of: asked, quantity),
                    AdjectiveForm.wording(of: asked, quantity), FromToForm.wording(of: asked, quantity),
                ].compactMap { $0 }
        case .time(let time):
            return DateOfForm.wordings(of: asked, time)
                + WhenForm.wordings(of: asked, time)
                + [
                    CleftForm.wording(of: asked, time), AbsoluteForm.wording(of: asked, time),
                    PeriodForm.wording(of: asked, time),
                    ParticipleForm.wording(of: asked, time),
                ].compactMap { $0 }
        }
    }
}
