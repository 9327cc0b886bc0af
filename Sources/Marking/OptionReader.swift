// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// An option, or another claimant's figure, read the way the question's answer is meant.
struct OptionReader {
    /// The text reduced to what counts.
    let plain: PlainText
    /// Its number, where the answer is a number.
    let number: FigureText.Number?
    /// Its time, where the answer is a time.
    let time: CalendarTime?

    init(_ text: String, as meaning: Answer.Meaning) {
        plain = PlainText(text)
        switch meaning {
        case .quantity:
            number = FigureText.number(text)
            time = nil
        case .time:
            number = nil
            time = TypedReader.time(text)
        case .text:
            number = nil
            time = nil
        }
    }

    private init(plain: PlainText, number: FigureText.Number?, time: CalendarTime?) {
        self.plain = plain
        self.number = number
        self.time = time
    }

    /// What a learner typed, once for each thing it may mean; one without number and time where it is no figure.
    static func readings(
        ofTyped text: String, as meaning: Answer.Meaning, _ convention: TypedConvention
    ) -> [OptionReader] {
        let plain = PlainText(text)
        var readings: [OptionReader] = []
        switch meaning {
        case .quantity:
            readings = TypedNumberReader.read(text, convention).all.map { typed in
                switch typed {
                case .one(let value, let unit, _):
                    OptionReader(plain: plain, number: .one(value, unit: unit), time: nil)
                case .range(let low, let high, _): OptionReader(plain: plain, number: .range(low, high), time: nil)
                }
            }
        case .time:
            readings = TypedTimeReader.read(text).all.map { OptionReader(plain: plain, number: nil, time: $0) }
        case .text: break
        }
        return readings.isEmpty ? [OptionReader(plain: plain, number: nil, time: nil)] : readings
    }

    /// Whether the option is `rival`'s figure, by value where it has one, otherwise by its text.
    func isFigure(of rival: Rival) -> Bool {
        if case .one(let value, _)? = number { return value == rival.value }
        if let time, let other = TypedReader.time(rival.text) { return time.isSame(as: other) }
        return plain == PlainText(rival.text)
    }

    /// Whether both name the same value; the unit does not count where only one has it.
    func isSameValue(as other: OptionReader) -> Bool {
        switch (number, other.number) {
        case (.one(let a, let unit), .one(let b, let otherUnit)):
            guard a == b else { return false }
            guard let unit, let otherUnit else { return true }
            return PlainText(unit) == PlainText(otherUnit)
        case (.range(let a, let b), .range(let c, let d)): return a == c && b == d
        default: break
        }
        if let time, let otherTime = other.time { return time.isSame(as: otherTime) }
        return false
    }
}
