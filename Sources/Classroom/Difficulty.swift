// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// How hard a question is expected to be, before a class has answered it.
public enum Difficulty {
    /// The share of a class that is expected to be right, 0 to 1.
    ///
    /// A rule of thumb by what has to be produced: of four options one is found by half who do not know it well; a typed
    /// year is one of few; a typed number is the harder the more digits are asked for. What a class has in fact answered
    /// (`ClassRecord`) always goes before it.
    public static func expectedFacility(_ question: Question) -> Double {
        if let choice = question.choice { return choice.options.count > 2 ? 0.7 : 0.8 }
        switch question.answer.meaning {
        case .time(.day): return 0.35
        case .time: return 0.5
        case .text: return 0.45
        case .quantity(let quantity):
            if quantity.accept.from < quantity.accept.to { return 0.45 }
            switch quantity.value.significantDigits {
            case 1: return 0.45
            case 2: return 0.4
            case 3: return 0.3
            default: return 0.2
            }
        }
    }
}
