// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Rewrites a typed number as the grammar of documents reads it: plain digits with a point, English scale words.
///
/// "2,1 Mio. Gefangene" becomes "2.1 million Gefangene", "1.09e6" becomes "1090000", "zweieinhalb Tsd." "2.5 thousand".
struct TypedRewriter {
    private let tokens: [TypedToken]
    private let style: DigitStyle
    private let convention: TypedConvention
    private var place = 0
    private var parts: [Part] = []

    /// A piece of the result.
    private enum Part: Hashable {
        case value(DecimalNumber)
        case scale(Int)
        case text(String)
    }

    init(_ tokens: [TypedToken], _ style: DigitStyle, _ convention: TypedConvention) {
        self.tokens = tokens
        self.style = style
        self.convention = convention
    }

    /// The number and what stands behind it; `nil` where it is none as a whole.
    mutating func read() -> (value: DecimalNumber, unit: String?)? {
        guard let plain = rewritten() else { return nil }
        // A number of more digits than a document prints is read already.
        if parts.count == 1, case .value(let value)? = parts.first { return (value, nil) }
        guard case .number(let value, let unit)? = TypedReader.number(plain) else { return nil }
        return (value, unit)
    }

    /// The text; `nil` where digits stand that are no number.
    private mutating func rewritten() -> String? {
        while place < tokens.count {
            switch tokens[place] {
            case .digits(let run):
                guard let value = power() ?? number(run) else { return nil }
                parts.append(.value(value))
            case .word(let word): self.word(word)
            case .sign(let sign): self.sign(sign)
            }
        }
        joinMixed()
        addUp()
        openHalf()
        return text
    }

    // MARK: Digits

    /// Digits with an exponent or a fraction behind them: "1.09e6", "1.09 × 10^6", "3/4", "2 1/2".
    private mutating func number(_ run: [UInt8]) -> DecimalNumber? {
        guard var value = TypedDigits.number(run, style) else { return nil }
        place += 1
        if let exponent = shortExponent() {
            return DecimalNumber(coefficient: value.coefficient, exponent: value.exponent + exponent)
        }
        if isTimes, let factor = peeked(1, { $0.power() }) {
            return value.multiplied(by: factor)
        }
        if let whole = value.whole, let (top, bottom) = fraction(at: place) {
            place += 3
            guard let part = Self.quotient(top, bottom) else { return nil }
            return DecimalNumber(whole).adding(part)
        }
        if place + 1 < tokens.count, tokens[place] == .sign("/"), let top = value.whole,
            case .digits(let below) = tokens[place + 1], let bottom = TypedDigits.number(below, style)?.whole,
            let part = Self.quotient(top, bottom)
        {
            place += 2
            value = part
        }
        return value
    }

    /// "10^6", "10⁶", where it stands.
    private mutating func power() -> DecimalNumber? {
        guard place < tokens.count, tokens[place] == .digits(Array("10".utf8)), place + 1 < tokens.count else {
            return nil
        }
        if tokens[place + 1] == .sign("^") {
            var next = place + 2
            var isNegative = false
            if next < tokens.count, tokens[next] == .sign("-") || tokens[next] == .sign("−") {
                isNegative = true
                next += 1
            }
            guard next < tokens.count, case .digits(let run) = tokens[next],
                let exponent = TypedDigits.number(run, style)?.whole, exponent <= 40
            else { return nil }
            place = next + 1
            return DecimalNumber(coefficient: 1, exponent: isNegative ? -exponent : exponent)
        }
        var next = place + 1
        var exponent = 0
        while next < tokens.count, case .sign(let sign) = tokens[next],
            let digit = Self.superscripts.firstIndex(of: sign)
        {
            exponent = exponent * 10 + digit
            next += 1
        }
        guard next > place + 1, exponent <= 40 else { return nil }
        place = next
        return DecimalNumber(coefficient: 1, exponent: exponent)
    }

    private static let superscripts: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    /// "e6", "E-3" behind digits.
    private mutating func shortExponent() -> Int? {
        guard place + 1 < tokens.count, tokens[place].folded == "e" else { return nil }
        var next = place + 1
        var sign = 1
        if tokens[next] == .sign("-") || tokens[next] == .sign("−") || tokens[next] == .sign("+") {
            sign = tokens[next] == .sign("+") ? 1 : -1
            next += 1
        }
        guard next < tokens.count, case .digits(let run) = tokens[next], run.count <= 2,
            let exponent = TypedDigits.number(run, style)?.whole
        else { return nil }
        place = next + 1
        return sign * exponent
    }

    private var isTimes: Bool {
        guard place < tokens.count else { return false }
        switch tokens[place] {
        case .sign("×"), .sign("*"), .sign("·"), .word("x"), .word("X"): return true
        default: return false
        }
    }

    /// Reads ahead `skip` tokens; where nothing is found the place is as before.
    private mutating func peeked<Value>(_ skip: Int, _ read: (inout TypedRewriter) -> Value?) -> Value? {
        let before = place
        place += skip
        if let value = read(&self) { return value }
        place = before
        return nil
    }

    /// "1/2" at `index`.
    private func fraction(at index: Int) -> (Int, Int)? {
        guard index + 2 < tokens.count, tokens[index + 1] == .sign("/"), case .digits(let above) = tokens[index],
            case .digits(let below) = tokens[index + 2], let top = TypedDigits.number(above, style)?.whole,
            let bottom = TypedDigits.number(below, style)?.whole, top < bottom
        else { return nil }
        return (top, bottom)
    }

    /// A fraction as a decimal number, to four decimals where it has no end.
    private static func quotient(_ top: Int, _ bottom: Int) -> DecimalNumber? {
        guard bottom > 0, bottom <= 1000, top < 1_000_000 else { return nil }
        return DecimalNumber(coefficient: (top * 100_000 / bottom + 5) / 10, exponent: -4)
    }

    // MARK: Words and signs

    private mutating func word(_ word: String) {
        place += 1
        let folded = word.lowercased()
        let isBehindValue = if case .value? = parts.last { true } else { false }
        let isBehindNumber = isBehindValue || parts.last == .text("a")
        let opensHundred = parts.isEmpty && folded.hasPrefix("hund")
        if let power = TypedWords.scale(word, convention, isBehindValue: isBehindNumber || opensHundred) {
            // "Mio." and "Tsd.": the stop belongs to the word.
            if place < tokens.count, tokens[place] == .sign("."), word.count <= 4 { place += 1 }
            if parts.isEmpty { parts.append(.value(DecimalNumber(1))) }
            if isHalf {
                halve()
            } else if parts.last == .text("a"), parts.dropLast().last != .text("of") {
                parts[parts.count - 1] = .value(DecimalNumber(1))
            }
            parts.append(.scale(power))
        } else if let bottom = Self.germanParts[folded], case .value(let top)? = parts.last, let whole = top.whole,
            let part = Self.quotient(whole, bottom)
        {
            parts[parts.count - 1] = .value(part)
        } else if folded == "dozen" || folded == "dutzend", case .value(let count)? = parts.last,
            let sum = count.multiplied(by: DecimalNumber(12))
        {
            parts[parts.count - 1] = .value(sum)
        } else if let value = TypedWords.german(folded) {
            parts.append(.value(value))
        } else if let english = TypedWords.translated[folded] {
            if !english.isEmpty { parts.append(.text(english)) }
        } else {
            parts.append(.text(word))
        }
    }

    private static let germanParts = ["drittel": 3, "viertel": 4, "fünftel": 5, "achtel": 8, "zehntel": 10]

    /// Whether "half" or "half a" stands last and belongs to the scale alone: not in "one and a half million".
    private var isHalf: Bool {
        var rest = parts[...]
        if rest.last == .text("a") { rest.removeLast() }
        guard rest.last == .text("half") else { return false }
        rest.removeLast()
        while rest.last == .text("a") || rest.last == .value(DecimalNumber(1)) { rest.removeLast() }
        return rest.last != .text("and")
    }

    /// "half a million", "a half million", "eine halbe Million": half of the scale that follows.
    private mutating func halve() {
        while let last = parts.last, last == .text("half") || last == .text("a") { parts.removeLast() }
        if parts.last == .value(DecimalNumber(1)) { parts.removeLast() }
        if let half = DecimalNumber(coefficient: 5, exponent: -1) { parts.append(.value(half)) }
    }

    private mutating func sign(_ sign: Character) {
        place += 1
        switch sign {
        case "½", "¼", "¾", "⅓", "⅔", "⅛":
            let parts: [Character: (Int, Int)] = [
                "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8),
            ]
            guard let (top, bottom) = parts[sign], let part = Self.quotient(top, bottom) else { return }
            if case .value(let whole)? = self.parts.last, whole.exponent >= 0, let sum = whole.adding(part) {
                self.parts[self.parts.count - 1] = .value(sum)
            } else {
                self.parts.append(.value(part))
            }
        case "−": parts.append(.text("-"))
        case "+" where parts.isEmpty: break
        case "." where place == tokens.count: break
        default: parts.append(.text(String(sign)))
        }
    }

    // MARK: Putting together

    /// "2 and a half million", "zwei und eine halbe Million": the half belongs to the count.
    private mutating func joinMixed() {
        guard let half = DecimalNumber(coefficient: 5, exponent: -1) else { return }
        for index in parts.indices where index > 0 && parts[index] == .text("and") {
            guard case .value(let whole) = parts[index - 1] else { continue }
            for tail in [[Part.text("a"), .text("half")], [.value(DecimalNumber(1)), .text("half")], [.value(half)]]
            where parts[(index + 1)...].starts(with: tail) {
                guard let sum = whole.adding(half) else { return }
                parts.replaceSubrange((index - 1)...(index + tail.count), with: [.value(sum)])
                return
            }
        }
    }

    /// "2 million 300 thousand": counts with falling scales are one number.
    private mutating func addUp() {
        guard let begin = parts.firstIndex(where: { if case .value = $0 { true } else { false } }) else { return }
        var end = begin
        var total = DecimalNumber.zero
        var lowest = Int.max
        while end < parts.count, case .value(let count) = parts[end] {
            var power = 0
            var next = end + 1
            while next < parts.count, case .scale(let more) = parts[next] {
                power += more
                next += 1
            }
            guard power < lowest,
                let scaled = DecimalNumber(coefficient: count.coefficient, exponent: count.exponent + power),
                let sum = total.adding(scaled),
                lowest == Int.max
                    || count.magnitude < (DecimalNumber(coefficient: 1, exponent: lowest - power) ?? .zero)
            else { break }
            total = sum
            lowest = power
            end = next
            if end < parts.count, parts[end] == .text("and"), end + 1 < parts.count, case .value = parts[end + 1] {
                end += 1
            }
        }
        if end > begin { parts.replaceSubrange(begin..<end, with: [.value(total)]) }
    }

    /// "half a percent".
    private mutating func openHalf() {
        guard parts.count > 2, parts.starts(with: [.text("half"), .text("a")]), parts[2] != .text("dozen"),
            let half = DecimalNumber(coefficient: 5, exponent: -1)
        else { return }
        parts.replaceSubrange(0...1, with: [.value(half)])
    }

    private var text: String {
        if parts.first == .text("quarter") { "a " + joined } else { joined }
    }

    private var joined: String {
        parts.map { part in
            switch part {
            case .value(let value): value.description
            case .scale(let power): TypedWords.scaleNames[power] ?? ""
            case .text(let text): text
            }
        }.joined(separator: " ")
    }
}
