// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a typed time in every usual form, of English and of German: "3.4.1945", "April 3rd, 1945", "1945 II",
/// "2. Quartal 1945", "19450403", "von Mai 1945 bis Juni 1950", "44 v. Chr.".
///
/// A date whose day and month cannot be told apart ("03/04/1945") comes to both; the key has no part in it. Dates with stops
/// have the day first, as everywhere where dates have stops.
public enum TypedTimeReader {
    /// Why a typed time could not be read.
    public enum Problem: Hashable, Sendable {
        /// It is no time.
        case noTime
        /// Its year has two digits: the century is not said.
        case shortYear
        /// The calendar has no such day.
        case noSuchDay
    }

    /// What `text` means as a time.
    public static func read(_ text: String) -> Typed<CalendarTime> {
        let words = TypedTimeWords(text)
        if let found = TypedDigitDate.read(words.pieces) { return found }
        if let time = TypedReader.time(words.text) ?? words.yearFirst.flatMap(TypedReader.time) {
            return isReal(time) ? .one(time) : .none
        }
        return span(words)
    }

    /// Why `text` is not read; for a text of which ``read(_:)`` makes nothing.
    public static func problem(_ text: String) -> Problem {
        let words = TypedTimeWords(text)
        if TypedDigitDate.hasShortYear(words.pieces) || words.hasShortYear { return .shortYear }
        if let time = TypedReader.time(words.text), !isReal(time) { return .noSuchDay }
        return TypedDigitDate.isUnreal(words.pieces) ? .noSuchDay : .noTime
    }

    /// A period whose two ends are read each by itself: "3.4.1945–8.5.1945", "Q2 1945 bis 1945 IV".
    private static func span(_ words: TypedTimeWords) -> Typed<CalendarTime> {
        for joint in ["to", "–", "—", "-", "and"] {
            let places = words.pieces.indices.filter { words.pieces[$0] == joint }
            guard places.count == 1, let place = places.first, place > 0 else { continue }
            let ends = [words.pieces[..<place], words.pieces[(place + 1)...]].map { half in
                read(half.filter { $0 != "between" && $0 != "from" }.joined(separator: " "))
            }
            guard case .one(let from) = ends[0], case .one(let to) = ends[1], from.order < to.order else { continue }
            return .one(.span(from, to))
        }
        return .none
    }

    static func isReal(_ time: CalendarTime) -> Bool {
        switch time {
        case .day(let year, let month, let day): TypedDigitDate.isDay(year, month, day)
        case .span(let from, let to): isReal(from) && isReal(to)
        case .century, .decade, .year, .season, .quarter, .month: true
        }
    }
}

/// A typed time as words that the grammar of documents knows.
struct TypedTimeWords {
    /// The pieces: words translated, months with a capital, digits, signs.
    let pieces: [String]

    /// The pieces as a text: signs stand where they stood.
    var text: String {
        var text = ""
        for piece in pieces {
            let isGlued = Self.glued.contains(piece) || piece == "," || piece == "."
            let isBehindGlue = text.last.map { Self.glued.contains(String($0)) } ?? true
            text += isGlued || isBehindGlue ? piece : " " + piece
        }
        return text
    }

    private static let glued: Set<String> = ["-", "–", "—", "/"]

    init(_ typed: String) {
        var found: [String] = []
        for piece in Self.cut(typed) { found += Self.translated(piece) }
        found = Self.withEras(found)
        while let first = found.first, Self.openers.contains(first) {
            found.removeFirst()
            if found.first == "." { found.removeFirst() }
        }
        found = Self.withQuarters(Self.withDays(found))
        // "3-Apr-1945".
        let isHyphened = found.count == 5 && found[1] == "-" && found[3] == "-" && Self.monthNames.contains(found[2])
        pieces = isHyphened ? found.filter { $0 != "-" } : found
    }

    /// "1945 April 3" with the year behind; `nil` where the year does not stand first.
    var yearFirst: String? {
        let rest = pieces.filter { $0 != "," && $0 != "-" && $0 != "/" }
        guard let year = rest.first, year.count == 4, Int(year) != nil, rest.count == 2 || rest.count == 3,
            Self.monthNames.contains(rest[1])
        else { return nil }
        return ([rest.count == 3 ? rest[2] : "", rest[1], year]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// "Apr 45", "Q2 45": a month or a quarter with two digits behind.
    var hasShortYear: Bool {
        guard let last = pieces.last, last.count == 2, Int(last) != nil, pieces.count >= 2 else { return false }
        return pieces.dropLast().contains { Self.monthNames.contains($0) || $0 == "Q" || $0 == "quarter" }
    }

    /// Words, digits with what is glued to them, and signs.
    private static func cut(_ typed: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in typed {
            let isWord = character.isLetter || character.isNumber
            if isWord {
                if let last = piece.last, last.isNumber, character.isLetter { pieces.append(piece); piece = "" }
                if let last = piece.last, last.isLetter, character.isNumber { pieces.append(piece); piece = "" }
                piece.append(character)
                continue
            }
            if !piece.isEmpty { pieces.append(piece); piece = "" }
            if !character.isWhitespace { pieces.append(character == "−" ? "-" : String(character)) }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func translated(_ piece: String) -> [String] {
        let folded = piece.lowercased()
        if let month = months[folded] { return [monthNames[month - 1]] }
        if let words = words[folded] { return words.isEmpty ? [] : [words] }
        return [folded == "q" ? "Q" : ["i", "ii", "iii", "iv"].contains(folded) ? folded.uppercased() : folded]
    }

    /// "v. Chr.", "n. Chr.", "b.c." as eras.
    private static func withEras(_ pieces: [String]) -> [String] {
        let joined = pieces.filter { $0 != "." }
        for (tail, era) in [(["v", "chr"], "BC"), (["n", "chr"], "AD"), (["b", "c"], "BC"), (["a", "d"], "AD")]
        where joined.count > tail.count && Array(joined.suffix(tail.count)) == tail {
            return joined.dropLast(tail.count) + [era]
        }
        return pieces.map { ["bc": "BC", "bce": "BCE", "ad": "AD", "ce": "CE"][$0] ?? $0 }
    }

    /// "3. April 1945" and "3 rd of April" without what an ordinal has behind its digits; "1940 er Jahre" as a decade,
    /// "20. Jahrhundert" as an ordinal.
    private static func withDays(_ pieces: [String]) -> [String] {
        var result: [String] = []
        for (place, piece) in pieces.enumerated() {
            let next = place + 1 < pieces.count ? pieces[place + 1] : ""
            let isBehindDigits = result.last.map { Int($0) != nil } ?? false
            if isBehindDigits, ["st", "nd", "rd", "th"].contains(piece) {
                if next == "century" || next == "quarter" { result[result.count - 1] += piece }
                continue
            }
            if isBehindDigits, piece == "s" || piece == "er" || piece == "ern" {
                result[result.count - 1] += "s"
                continue
            }
            if isBehindDigits, piece == "'", next == "s" { continue }
            if isBehindDigits, piece == ".", monthNames.contains(next) || next == "quarter" { continue }
            if isBehindDigits, piece == ".", next == "century" {
                result[result.count - 1] += "th"
                continue
            }
            if piece == ".", let last = result.last, monthNames.contains(last) { continue }
            if piece == "of", next == "the" || next == "year" { continue }
            if piece == "year" || (piece == "the" && (next == "year" || next == "quarter")) { continue }
            result.append(piece)
        }
        return result
    }

    /// Every way to write a quarter as "Q2 1945": "1945 II", "II/1945", "2nd quarter of 1945", "second quarter 1945".
    private static func withQuarters(_ pieces: [String]) -> [String] {
        let rest = pieces.filter { !["/", "-", ".", ",", "of", "the"].contains($0) }
        let years = rest.filter { $0.count == 4 && Int($0) != nil }
        guard years.count == 1, let year = years.first else { return pieces }
        let others = rest.filter { $0 != year }
        let marks = others.filter { $0 != "Q" && $0 != "quarter" }
        guard let mark = marks.first, marks.count == 1, others.count <= 2 else { return pieces }
        let hasWord = others.contains("quarter") || others.contains("Q")
        let quarter = romans.firstIndex(of: mark) ?? (hasWord ? numbers[mark].map { $0 - 1 } : nil)
        guard let quarter, (0...3).contains(quarter) else { return pieces }
        return ["Q\(quarter + 1)", year]
    }

    private static let romans = ["I", "II", "III", "IV"]
    private static let numbers = [
        "1": 1, "2": 2, "3": 3, "4": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3,
        "fourth": 4, "last": 4,
    ]
    private static let openers: Set<String> = [
        "in", "on", "by", "the", "from", "during", "about", "approximately", "around", "ca", "c", "circa", "roughly",
        "~", "≈", "=", "im", "am", "um", "gegen", "etwa", "ungefähr", "der", "den", "dem", "die", "das", "es", "war",
        "it", "was", "since",
    ]
    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    private static let months: [String: Int] = {
        let german = [
            "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
            "dezember",
        ]
        var months: [String: Int] = ["sept": 9, "mrz": 3, "maerz": 3, "jänner": 1, "feber": 2, "juno": 6, "julei": 7]
        for (place, name) in monthNames.enumerated() {
            months[name.lowercased()] = place + 1
            months[String(name.lowercased().prefix(3))] = place + 1
            months[german[place]] = place + 1
            months[String(german[place].prefix(3))] = place + 1
        }
        return months
    }()
    private static let words: [String: String] = [
        "bis": "to", "until": "to", "till": "to", "through": "to", "und": "and", "zwischen": "between", "von": "",
        "vom": "", "zum": "", "quartal": "quarter", "quartals": "quarter", "vierteljahr": "quarter",
        "erstes": "first", "erste": "first", "ersten": "first", "zweites": "second", "zweite": "second",
        "zweiten": "second", "drittes": "third", "dritte": "third", "dritten": "third", "viertes": "fourth",
        "vierte": "fourth", "vierten": "fourth", "letztes": "fourth", "des": "", "jahres": "", "jahr": "", "jahre": "",
        "jahren": "", "jahrhundert": "century", "jh": "century", "jhd": "century", "frühling": "spring",
        "frühjahr": "spring", "sommer": "summer", "herbst": "autumn", "winter": "winter", "fall": "autumn",
    ]
}
