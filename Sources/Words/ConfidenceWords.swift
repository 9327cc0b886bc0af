// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Progress
import Study

/// How sure a learner is.
enum ConfidenceWords {
    static func prompt(_ ask: ConfidenceAsk) -> Line {
        switch ask {
        case .levels: Line("How sure? 1 guess, 2 fairly, 3 sure: ", .prompt)
        case .range: Line("90 % sure it lies from … to …: ", .prompt)
        }
    }

    static func unreadable(_ ask: ConfidenceAsk) -> Line {
        switch ask {
        case .levels: "Type 1, 2 or 3; Enter alone says nothing."
        case .range: "Type two numbers, such as 1.5 to 2 million; Enter alone says nothing."
        }
    }

    static func help(_ ask: ConfidenceAsk) -> Line {
        switch ask {
        case .levels:
            "Say how sure you are before the answer is marked: 1 a guess, 2 fairly, 3 sure. Enter alone says nothing."
        case .range:
            Line(
                "Type two numbers between which you are 90 percent sure the figure lies, such as 1.5 to 2 million."
                    + " Enter alone says nothing.")
        }
    }

    static func stated(_ range: StatedRange) -> Line {
        let ends = "\(FigureWords.number(range.low)) – \(FigureWords.number(range.high))"
        return range.isInside ? Line("Your range \(ends) holds it.") : Line("Your range \(ends) does not hold it.")
    }
}
