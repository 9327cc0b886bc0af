// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Aiken: a stem on one line, options with letters, the letter of the key. Nothing else.
struct Aiken: ExchangeFormat {
    let name = "aiken"
    let suffix = "aiken.txt"
    let carries: Set<Part> = [.options, .claimants]
    let showsExplanation = false
    var reader: (any QuestionReader)? { AikenReader() }

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer(wording: job.wording) }

    struct Writer: IndependentWriter {
        let wording: any Wording

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            guard case .choice(let choice) = question.asked else {
                losses.note(question, .question, .noSuchKind, question.question.kind.rawValue)
                return false
            }
            guard choice.options.count <= 26 else {
                losses.note(question, .question, .moreThan(26))
                return false
            }
            let stem = CleanText.oneLine(question.stemWithDispute(wording))
            let options = choice.options.map(CleanText.oneLine)
            // A line of one character is passed over.
            guard stem.utf8.count >= 2, !options.contains("") else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            guard AikenLine(stem) == .text(stem) else {
                losses.note(question, .question, .readsAs(.option))
                return false
            }
            if stem != question.question.stem, !question.question.isDisputed || question.question.stem.contains("\n") {
                losses.note(question, .characters, .noPlace)
            }
            outlet.bytes.add(stem)
            outlet.bytes.add("\n")
            for (index, option) in options.enumerated() {
                outlet.bytes.append(UInt8(ascii: "A") + UInt8(index))
                outlet.bytes.add(") ")
                outlet.bytes.add(option)
                outlet.bytes.add("\n")
            }
            outlet.bytes.add("ANSWER: ")
            outlet.bytes.append(UInt8(ascii: "A") + UInt8(choice.key))
            outlet.bytes.add("\n\n")
            return true
        }
    }
}

/// A line of Aiken's, by its shape.
enum AikenLine: Equatable {
    /// `A) text` or `A. text`: the letter's place, from 0, and the text.
    case option(Int, String)
    /// `ANSWER: C`, with what stands behind the colon.
    case key(String)
    /// Anything else.
    case text(String)

    /// The shape of `line`, trimmed.
    init(_ line: String) {
        let bytes = Array(line.utf8)
        if let first = bytes.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first, bytes.count >= 2,
            bytes[1] == UInt8(ascii: ")") || bytes[1] == UInt8(ascii: ".")
        {
            // "U.S. prisons" is a stem, not the option U.
            if bytes.count == 2 || bytes[2] == 0x20 || bytes[2] == 0x09 {
                self = .option(
                    Int(first - UInt8(ascii: "A")), CleanText.trimmed(String(decoding: bytes[2...], as: UTF8.self)))
                return
            }
        }
        if line.hasPrefix("ANSWER:") {
            self = .key(CleanText.trimmed(line.dropFirst(7)))
        } else {
            self = .text(line)
        }
    }
}
