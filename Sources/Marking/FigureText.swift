// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A short text (an option, a typed answer) read as a number, a range or a time.
enum FigureText {
    /// One number or the two ends of a range.
    enum Number: Hashable {
        case one(DecimalNumber, unit: String?)
        case range(DecimalNumber, DecimalNumber)
    }

    /// The number that `text` is as a whole, words of degree in front passed over; otherwise `nil`.
    static func number(_ text: String) -> Number? {
        let plain = withoutBound(text)
        if case .number(let value, let unit)? = TypedReader.number(plain) { return .one(value, unit: unit) }
        return range(plain)
    }

    /// "35-40", "35 to 40", "between 35 and 40 km", "2 to 3 million": a scale word behind the second end counts for
    /// the first as well where the first is smaller and has none.
    private static func range(_ text: String) -> Number? {
        var body = Substring(text)
        var separators = [" to ", "–", "—", "-", "..", "…"]
        if let rest = dropping("between ", from: body) {
            body = rest
            separators = [" and "] + separators
        } else if let rest = dropping("from ", from: body) {
            body = rest
        }
        for separator in separators {
            guard let (left, right) = halves(of: body, at: separator),
                case .number(let low, _)? = TypedReader.number(left),
                case .number(let high, _)? = TypedReader.number(right), low <= high
            else { continue }
            if let scaled = TypedReader.number(left + " " + scaleWord(in: right)),
                case .number(let value, nil) = scaled,
                value <= high
            {
                return .range(value, high)
            }
            return .range(low, high)
        }
        return nil
    }

    private static func scaleWord(in text: String) -> String {
        text.lowercased().split(separator: " ").first { scaleWords.contains(String($0)) }.map(String.init) ?? ""
    }

    private static let scaleWords: Set<String> = ["thousand", "million", "billion", "trillion"]

    /// The two sides of `separator` where it stands exactly once.
    private static func halves(of text: Substring, at separator: String) -> (String, String)? {
        let bytes = Array(text.utf8)
        let sign = Array(separator.utf8)
        let places = bytes.indices.filter { bytes[$0...].starts(with: sign) }
        guard places.count == 1, let place = places.first, place > 0 else { return nil }
        return (
            String(decoding: bytes[..<place], as: UTF8.self),
            String(decoding: bytes[(place + sign.count)...], as: UTF8.self)
        )
    }

    private static let bounds = [
        "up to ", "at most ", "at least ", "no more than ", "not more than ", "more than ", "fewer than ", "less than ",
        "over ", "under ", "almost ", "a maximum of ", "a minimum of ", "a total of ",
    ]

    /// `text` without a bound in front: who types "up to 400" means 400.
    private static func withoutBound(_ text: String) -> String {
        let trimmed = text.trimmed
        for bound in bounds {
            if let rest = dropping(bound, from: Substring(trimmed)) { return String(rest) }
        }
        return trimmed
    }

    /// `text` behind `prefix`, compared without case; `nil` where it does not begin so.
    private static func dropping(_ prefix: String, from text: Substring) -> Substring? {
        guard text.count > prefix.count, text.prefix(prefix.count).lowercased() == prefix else { return nil }
        return text.dropFirst(prefix.count)
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
