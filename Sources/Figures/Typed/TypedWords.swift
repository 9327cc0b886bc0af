// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Words in typed numbers: scales and their short forms, numbers in German words, German words of shares and units.
enum TypedWords {
    /// The power of ten that a word multiplies by; `nil` where it is no scale.
    ///
    /// Short forms ("k", "m", "bn") are scales only behind a number. A capital M is a million, a small one too unless a
    /// length is asked for. "Billion" follows the language: 10^9 in English, 10^12 in German.
    static func scale(_ word: String, _ convention: TypedConvention, isBehindValue: Bool) -> Int? {
        let folded = word.lowercased()
        switch folded {
        case "million", "millions", "millionen", "mio", "mill", "mln", "mn": return 6
        case "thousand", "thousands", "tausend", "tausende", "tsd": return 3
        case "milliarde", "milliarden", "mrd", "bn", "bln": return 9
        case "billionen": return 12
        case "billion", "billions": return convention.language == .german && folded == "billion" ? 12 : 9
        case "trillion", "trillions": return convention.language == .german ? 18 : 12
        case "hundred", "hundreds", "hundert": return isBehindValue ? 2 : nil
        case "k": return isBehindValue ? 3 : nil
        case "m": return isBehindValue && !convention.asksForLength ? 6 : nil
        case "b", "mia": return isBehindValue ? 9 : nil
        case "tn": return isBehindValue ? 12 : nil
        case "dozen", "dutzend": return nil
        default: return nil
        }
    }

    static let scaleNames: [Int: String] = [
        2: "hundred", 3: "thousand", 6: "million", 9: "billion", 12: "trillion", 18: "million million million",
    ]

    /// German words that the grammar of documents has in English; an empty one is passed over.
    static let translated: [String: String] = [
        "prozent": "percent", "pct": "percent", "pc": "percent", "promille": "per mille", "halb": "half",
        "halbe": "half", "halber": "half", "halbes": "half", "hälfte": "half", "die": "", "der": "",
        "das": "", "dutzend": "dozen", "und": "and", "none": "0", "nil": "0",
        "keine": "0", "keiner": "0", "kein": "0", "minus": "minus", "kilometer": "kilometres", "meter": "metres",
        "zentimeter": "centimetres", "meile": "mile", "meilen": "miles", "tonne": "tonnes", "tonnen": "tonnes",
        "kilogramm": "kilograms", "gramm": "grams", "hektar": "hectares", "liter": "litres", "jahr": "year",
        "jahre": "years", "jahren": "years", "monat": "month", "monate": "months", "woche": "week", "wochen": "weeks",
        "tag": "day", "tage": "days", "tagen": "days", "stunde": "hour", "stunden": "hours", "minute": "minute",
        "minuten": "minutes", "sekunde": "second", "sekunden": "seconds", "fuß": "feet", "zoll": "inches",
        "pfund": "pounds", "quadratkilometer": "km²", "quadratmeter": "m²", "kubikmeter": "m³",
    ]

    /// A number in German words up to 999,999: "zweihundertfünfzigtausend", "anderthalb", "zweieinhalb"; `nil` otherwise.
    ///
    /// Umlauts may be written as two letters.
    static func german(_ folded: String) -> DecimalNumber? {
        let word = folded.replacing("ä", "ae").replacing("ö", "oe").replacing("ü", "ue").replacing("ß", "ss")
        switch word {
        case "null": return .zero
        case "anderthalb", "anderthalbe", "eineinhalb": return DecimalNumber(coefficient: 15, exponent: -1)
        case "ein", "eine", "einer", "eines", "eins", "einem", "einen": return DecimalNumber(1)
        default: break
        }
        if word.hasSuffix("einhalb"), let whole = belowMillion(word.dropLast("einhalb".count)) {
            return DecimalNumber(coefficient: whole * 10 + 5, exponent: -1)
        }
        return belowMillion(word[...]).map { DecimalNumber($0) }
    }

    private static func belowMillion(_ word: Substring) -> Int? {
        guard !word.isEmpty else { return nil }
        if let (head, tail) = split(word, "tausend") {
            guard let count = head.isEmpty ? 1 : belowThousand(head) else { return nil }
            if tail.isEmpty { return count * 1000 }
            return belowThousand(withoutAnd(tail)).map { count * 1000 + $0 }
        }
        return belowThousand(word)
    }

    private static func belowThousand(_ word: Substring) -> Int? {
        if let (head, tail) = split(word, "hundert") {
            guard let count = head.isEmpty ? 1 : small[String(head)] else { return nil }
            if tail.isEmpty { return count * 100 }
            return belowHundred(withoutAnd(tail)).map { count * 100 + $0 }
        }
        return belowHundred(word)
    }

    private static func belowHundred(_ word: Substring) -> Int? {
        if let value = small[String(word)] ?? tens[String(word)] { return value }
        guard let (head, tail) = split(word, "und"), let ones = small[String(head)], ones < 10,
            let ten = tens[String(tail)]
        else { return nil }
        return ten + ones
    }

    private static func withoutAnd(_ word: Substring) -> Substring { word.hasPrefix("und") ? word.dropFirst(3) : word }

    /// The two sides of `joint` where it first stands.
    private static func split(_ word: Substring, _ joint: String) -> (Substring, Substring)? {
        var place = word.startIndex
        while place < word.endIndex {
            if word[place...].hasPrefix(joint) {
                return (word[..<place], word[word.index(place, offsetBy: joint.count)...])
            }
            place = word.index(after: place)
        }
        return nil
    }

    private static let small: [String: Int] = [
        "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8,
        "neun": 9, "zehn": 10, "elf": 11, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fuenfzehn": 15,
        "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    ]
    private static let tens: [String: Int] = [
        "zwanzig": 20, "dreissig": 30, "vierzig": 40, "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
        "neunzig": 90,
    ]
}

extension String {
    /// The text with every `character` replaced.
    fileprivate func replacing(_ character: Character, _ other: String) -> String {
        contains(character) ? map { $0 == character ? other : String($0) }.joined() : self
    }
}
