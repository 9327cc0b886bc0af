// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a typed number in every usual form, of English and of German: "6,650", "2,1 Mio.", "1.09e6", "half a million",
/// "zweieinhalb Millionen", "between 35 and 40 km", "about 90k".
///
/// A text is read once for each style of digits that may be meant. Where the two come to different numbers and the style is
/// not decided, both are given, and who typed it has to say which.
public enum TypedNumberReader {
    /// What `text` means as a number.
    public static func read(_ text: String, _ convention: TypedConvention) -> Typed<TypedNumber> {
        let styles: [DigitStyle] = convention.digits == .undecided ? [.point, .comma] : [convention.digits]
        return .of(styles.compactMap { read(text, $0, convention) })
    }

    /// Whether another style of digits would read another number: then the echo says what the signs were taken for.
    public static func dependsOnStyle(_ text: String, _ convention: TypedConvention) -> Bool {
        var other = convention
        other.digits = .undecided
        if case .either = read(text, other) { return true }
        return false
    }

    private static func read(_ text: String, _ style: DigitStyle, _ convention: TypedConvention) -> TypedNumber? {
        let (body, degree) = TypedOpeners.split(text)
        if let (value, unit) = single(body, style, convention) { return .one(value, unit: unit, degree: degree) }
        return TypedRanges.read(body) { part in single(part, style, convention) }
    }

    /// One number with what stands behind it.
    static func single(
        _ text: String, _ style: DigitStyle, _ convention: TypedConvention
    ) -> (value: DecimalNumber, unit: String?)? {
        var rewriter = TypedRewriter(TypedToken.tokens(of: text), style, convention)
        return rewriter.read()
    }
}

/// Words of degree around a typed number.
enum TypedOpeners {
    /// `text` without words of degree around it, and what they said.
    static func split(_ text: String) -> (body: String, degree: TypedDegree?) {
        var body = trimmed(Substring(text))
        var degree: TypedDegree?
        var isDone = false
        while !isDone {
            isDone = true
            let folded = body.lowercased()
            for (opener, meaning) in openers where folded.hasPrefix(opener) && folded.count > opener.count {
                // A word must end where the opener does.
                let rest = body.dropFirst(opener.count)
                let isWord = opener.last?.isLetter ?? false
                if isWord, let next = rest.first, next.isLetter || next == "-" { continue }
                body = trimmed(rest.first == "." && isWord ? rest.dropFirst() : rest)
                degree = degree ?? meaning
                isDone = false
                break
            }
        }
        for closer in closers where body.lowercased().hasSuffix(closer) {
            body = trimmed(body.dropLast(closer.count))
            degree = degree ?? .about
        }
        return (String(body), degree)
    }

    /// Longer ones first where one begins another.
    private static let openers: [(String, TypedDegree?)] = [
        ("no more than", .atMost), ("not more than", .atMost), ("more than", .atLeast), ("less than", .atMost),
        ("fewer than", .atMost), ("a maximum of", .atMost), ("a minimum of", .atLeast), ("a total of", nil),
        ("up to", .atMost), ("at most", .atMost), ("at least", .atLeast), ("bis zu", .atMost), ("höchstens", .atMost),
        ("maximal", .atMost), ("mindestens", .atLeast), ("minimal", .atLeast), ("mehr als", .atLeast),
        ("weniger als", .atMost), ("insgesamt", nil), ("in total", nil), ("more or less", .about),
        ("approximately", .about), ("approx", .about), ("about", .about), ("around", .about), ("roughly", .about),
        ("circa", .about), ("zirka", .about), ("nearly", .about), ("almost", .about), ("some", .about),
        ("ungefähr", .about), ("etwa", .about), ("rund", .about), ("knapp", .about), ("fast", .about),
        ("gut", .about), ("annähernd", .about), ("schätzungsweise", .about), ("gegen", .about), ("ca", .about),
        ("over", .atLeast), ("über", .atLeast), ("under", .atMost), ("unter", .atMost), ("max", .atMost),
        ("min", .atLeast), ("c.", .about), ("c ", .about), ("~", .about), ("≈", .about), ("≤", .atMost),
        ("≥", .atLeast), ("<", .atMost), (">", .atLeast), ("=", nil), ("it was", nil), ("es waren", nil),
    ]
    private static let closers = [" or so", " approximately", " approx.", " approx", " roughly", " ungefähr", " circa"]

    private static func trimmed(_ text: Substring) -> Substring {
        var rest = text
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || last == "?" || last == "!" { rest.removeLast() }
        return rest
    }
}

/// Ranges of two numbers: "35-40", "35 to 40", "between 35 and 40", "von 35 bis 40", "2–3 million", "90,000 ± 5,000".
enum TypedRanges {
    /// The range that `text` is, with `single` for its ends.
    ///
    /// A scale word or a unit behind the second end counts for the first where that has none and stays the smaller one.
    static func read(
        _ text: String, _ single: (String) -> (value: DecimalNumber, unit: String?)?
    ) -> TypedNumber? {
        let folded = text.lowercased()
        var body = text
        var separators = [" to ", " bis ", "–", "—", "...", "…", "..", " - ", "-"]
        for (opener, joint) in [("between ", " and "), ("zwischen ", " und "), ("from ", " to "), ("von ", " bis ")]
        where folded.hasPrefix(opener) {
            body = String(text.dropFirst(opener.count))
            separators.insert(joint, at: 0)
        }
        for sign in ["±", "+/-", "+-"] {
            guard let (left, right) = halves(body, sign), let middle = single(left), let spread = single(right),
                let low = middle.value.subtracting(spread.value.magnitude),
                let high = middle.value.adding(spread.value.magnitude)
            else { continue }
            return .range(low, high, unit: spread.unit ?? middle.unit)
        }
        for separator in separators {
            guard let (left, right) = halves(body, separator), let high = single(right) else { continue }
            let tail = right.drop { !$0.isLetter && $0 != "%" && $0 != "‰" }
            if let scaled = single(left + " " + tail), scaled.value <= high.value, single(left)?.unit == nil {
                return .range(scaled.value, high.value, unit: high.unit)
            }
            guard let low = single(left), low.value <= high.value else { continue }
            return .range(low.value, high.value, unit: high.unit ?? low.unit)
        }
        return nil
    }

    /// The two sides of `separator` where it stands exactly once, compared without case.
    private static func halves(_ text: String, _ separator: String) -> (String, String)? {
        let characters = Array(text)
        let sign = Array(separator)
        guard characters.count > sign.count else { return nil }
        let places = (0...(characters.count - sign.count)).filter { place in
            zip(characters[place...], sign).allSatisfy { $0.lowercased() == $1.lowercased() }
        }
        guard places.count == 1, let place = places.first, place > 0 else { return nil }
        return (String(characters[..<place]), String(characters[(place + sign.count)...]))
    }
}
