// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Options after an edit.
enum EditedOptions {
    /// The choice of edited options: numbers and dates in ascending order, each value once.
    static func choice(
        _ options: [String], key: Int, _ before: Choice, _ question: Question
    ) throws(EditFault) -> Choice {
        if options == before.options, key == before.key { return before }
        for (index, option) in options.enumerated() where options[..<index].contains(option) {
            throw .repeatedOption(option)
        }
        var order = Array(options.indices)
        if let values = values(options, question.answer.meaning) {
            order.sort { (values[$0], $0) < (values[$1], $1) }
            for (one, other) in zip(order, order.dropFirst()) where values[one] == values[other] {
                throw .repeatedOption(options[other])
            }
        }
        let sorted = order.map { options[$0] }
        let wrong = sorted.filter { $0 != options[key] }
        // What the curator wrote stands nowhere in the document, as far as anybody knows.
        let isNumeric = if case .text = question.answer.meaning { false } else { true }
        let made = isNumeric ? wrong.filter { before.made.contains($0) || !before.options.contains($0) } : []
        // A pool that was fair beside another key need not be fair beside this one.
        let isSameKey = options[key] == before.options[before.key]
        let pool = isSameKey ? before.pool.filter { !options.contains($0) } : []
        return Choice(
            options: sorted, key: order.firstIndex(of: key) ?? key, made: made + before.made.filter(pool.contains),
            pool: pool)
    }

    /// What orders the options, where all can be read.
    private static func values(_ options: [String], _ meaning: Answer.Meaning) -> [DecimalNumber]? {
        var values: [DecimalNumber] = []
        for option in options {
            switch meaning {
            case .quantity:
                guard case .number(let value, _)? = TypedReader.number(option) else { return nil }
                values.append(value)
            case .time:
                guard let time = TypedReader.time(option) else { return nil }
                values.append(DecimalNumber(time.order))
            case .text: return nil
            }
        }
        return values
    }
}
