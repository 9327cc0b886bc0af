// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// How a typed answer was read.
enum ReadingWords {
    /// "read as about 6,650 (comma groups, point is decimal)".
    static func echo(_ reading: AnswerReading, _ question: Question) -> Line {
        var value = value(reading.given, question)
        for case .degree(let degree) in reading.notes {
            switch degree {
            case .about: value = say("about \(value)")
            case .atMost: value = say("at most \(value)")
            case .atLeast: value = say("at least \(value)")
            }
        }
        var line = Line("read as \(value)", .dim)
        for note in reading.notes {
            switch note {
            case .degree: break
            case .converted(let from, let unit, let asked):
                let name = asked?.plural ?? ""
                line = line.adding(verbatim: " \(name)", .dim).adding(
                    verbatim: " (\(FigureWords.number(from)) \(unit))", .dim)
            case .signs(.comma): line = line.adding(" (point groups, comma is decimal)", .dim)
            case .signs: line = line.adding(" (comma groups, point is decimal)", .dim)
            }
        }
        return line
    }

    /// A value as it is said back.
    static func value(_ given: GivenAnswer, _ question: Question) -> String {
        switch given {
        case .option(let index):
            let option = question.choice.map { $0.options[index] } ?? ""
            return "\(AnswerReader.letter(ofOption: index)), \(option)"
        case .number(let value): return FigureWords.number(value)
        case .range(let low, let high):
            return say("\(FigureWords.number(low)) to \(FigureWords.number(high))", in: "a range of numbers")
        case .time(let time): return FigureWords.time(time)
        case .text(let text): return say("“\(text)”", in: "quoted")
        case .unknown: return say("“I don't know”")
        }
    }

    /// What a line may mean, one meaning a line, each with its letter.
    static func meanings(_ meanings: [GivenAnswer], _ question: Question) -> [Line] {
        var lines: [Line] = ["That may mean several things:"]
        for (index, meaning) in meanings.enumerated() {
            lines.append(
                Line(
                    verbatim: "   \(AnswerReader.letter(ofOption: index))  \(value(meaning, question))", indent: 6))
        }
        if case .number? = meanings.first {
            lines.append(
                Line("recite profile set digits 1,234.5 (or 1.234,5) decides it for good.", .dim))
        }
        return lines
    }
}
