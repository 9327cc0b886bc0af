// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// Writes a bank.
public enum BankWriter {
    /// The bytes of a bank: the header, then a line a question.
    ///
    /// Items stand in the order in which they first appear in `questions`, the questions of one item together in the
    /// order given. The same header and questions give the same bytes.
    public static func bytes(header: BankHeader, questions: [Question]) -> [UInt8] {
        var writer = JSONWriter()
        header.write(to: &writer)
        writer.endLine()
        for question in grouped(questions) {
            QuestionLine.write(question, to: &writer)
            writer.endLine()
        }
        return writer.bytes
    }

    private static func grouped(_ questions: [Question]) -> [Question] {
        var order: [ItemID: Int] = [:]
        var groups: [[Question]] = []
        for question in questions {
            if let index = order[question.item] {
                groups[index].append(question)
            } else {
                order[question.item] = groups.count
                groups.append([question])
            }
        }
        return groups.flatMap { $0 }
    }
}
