// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// JSON Lines: the bank's own lines without its header.
struct QuestionLines: ExchangeFormat {
    let name = "jsonl"
    let suffix = "jsonl"
    let carries = Set(Part.allCases)
    let showsExplanation = false
    var reader: (any QuestionReader)? { QuestionLinesReader() }

    func writer(_ job: ExportJob) -> any QuestionWriter { Writer() }

    struct Writer: IndependentWriter {
        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            outlet.bytes.append(contentsOf: question.line)
            outlet.bytes.append(0x0A)
            return true
        }
    }
}
