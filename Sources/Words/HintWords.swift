// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Study

/// Hints.
enum HintWords {
    static func line(_ hint: Hint, _ question: Question) -> Line {
        switch hint {
        case .magnitude(let from, let below):
            Line("Hint: at least \(FigureWords.number(from)) and below \(FigureWords.number(below)).")
        case .firstDigit(let digit): Line("Hint: its first digit is \(digit).")
        case .within(let time): Line("Hint: in \(FigureWords.time(time)).")
        case .letters(let counts) where counts.count == 1: Line("Hint: \(counts[0]) letters.")
        case .letters(let counts):
            Line("Hint: \(counts.count) words of \(FigureWords.list(counts.map(String.init))) letters.")
        case .firstLetter(let letter): Line("Hint: it begins with \(letter).")
        case .struckOut(let index):
            Line("Hint: it is not \(AnswerReader.letter(ofOption: index)), \(question.choice?.options[index] ?? "").")
        }
    }
}
