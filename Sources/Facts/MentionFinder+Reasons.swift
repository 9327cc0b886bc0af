// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Language

extension MentionFinder {
    /// Why a number is not asked for by what stands around it, and how far that reaches; `nil` where nothing speaks
    /// against it.
    func reason(_ reading: NumberReading, at index: Int) -> (why: Unasked, upper: Int)? {
        let upper = index + reading.count
        func because(_ why: Unasked, to end: Int? = nil) -> (why: Unasked, upper: Int) { (why, end ?? upper) }
        if reading.isInWords {
            if reading.value == DecimalNumber(1) { return because(.pronoun) }
            return isAnaphor(reading, index) ? because(.anaphor) : nil
        }
        guard case .number(let written) = lexemes[index].kind else { return nil }
        let next = upper < lexemes.count ? lexemes[upper] : nil
        let before = index > 0 ? lexemes[index - 1] : nil
        if let next, case .symbol = next.kind {
            if let end = clockOrRatio(upper) { return because(end.why, to: end.upper) }
            if next.text == "°", let end = coordinate(upper) { return because(.coordinate, to: end) }
        }
        if let next, isDayTime(next, upper) { return because(.clockTime) }
        if isDayAndMonth(written, before, next) { return because(.dateWithoutYear) }
        if let before, let word = label(before, written, index) { return because(word) }
        if isInName(written, reading, index) { return because(.inName) }
        // "the 25-year term".
        if let next, next.isDash, !next.isSpaced, upper + 1 < lexemes.count, !lexemes[upper + 1].isSpaced,
            case .word = lexemes[upper + 1].kind
        {
            return because(.attributive)
        }
        return nil
    }

    /// "the two", "all three": small numbers of things that were named before.
    private func isAnaphor(_ reading: NumberReading, _ index: Int) -> Bool {
        guard index > 0, reading.count == 1, reading.fraction == nil, reading.value <= DecimalNumber(12) else {
            return false
        }
        return ["the", "all", "these", "those", "other", "both"].contains(lexemes[index - 1].folded)
    }

    /// "10:30", "3:1", "24/7".
    private func clockOrRatio(_ sign: Int) -> (why: Unasked, upper: Int)? {
        guard sign + 1 < lexemes.count, !lexemes[sign].isSpaced, !lexemes[sign + 1].isSpaced,
            case .number(let second) = lexemes[sign + 1].kind
        else {
            return sign + 1 < lexemes.count && lexemes[sign].isSymbol("/") && !lexemes[sign].isSpaced
                && UnitReader.read(lexemes, at: sign - 1) == nil ? (.ratio, sign + 1) : nil
        }
        if lexemes[sign].isSymbol(":") { return (second.wholeDigits == 2 ? .clockTime : .ratio, sign + 2) }
        if lexemes[sign].isSymbol("/") { return (.ratio, sign + 2) }
        // "1.0.3"
        return lexemes[sign].isSymbol(".") ? (.inName, sign + 2) : nil
    }

    /// "52° 31′ N": where the degrees of a place end.
    private func coordinate(_ sign: Int) -> Int? {
        guard sign + 1 < lexemes.count else { return nil }
        var upper = sign + 1
        while upper < end {
            let lexeme = lexemes[upper]
            if case .number = lexeme.kind {
                upper += 1
            } else if ["′", "″", "'", "\"", "°", "’", "”"].contains(lexeme.text) {
                upper += 1
            } else {
                break
            }
        }
        if upper < lexemes.count, ["N", "S", "E", "W", "north", "south", "east", "west"].contains(lexemes[upper].text) {
            return upper + 1
        }
        return upper > sign + 1 ? upper : nil
    }

    private func isDayTime(_ next: Lexeme, _ index: Int) -> Bool {
        ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock"].contains(next.folded)
            && next.kind == .word
    }

    /// "4 May", "May 4": a day without a year (with one it would have been read as a date).
    private func isDayAndMonth(_ written: WrittenNumber, _ before: Lexeme?, _ next: Lexeme?) -> Bool {
        guard written.decimals == 0, !written.isGrouped, written.wholeDigits <= 2 else { return false }
        if let next, case .month = next.sense, next.isCapitalised { return true }
        if let before, case .month = before.sense, before.isCapitalised { return true }
        return false
    }

    /// "page 246", "no. 12", "№ 5", "aged 12": numbers that number.
    private func label(_ before: Lexeme, _ written: WrittenNumber, _ index: Int) -> Unasked? {
        if before.isSymbol("№") || before.isSymbol("#") { return .label(before.text) }
        guard !written.isGrouped, written.decimals == 0 || before.folded == "version" else { return nil }
        // "no. 12": the stop of the abbreviation stands between.
        let word = before.isSymbol(".") && !before.isSpaced && index > 1 ? lexemes[index - 2] : before
        guard case .word = word.kind, Self.labels.contains(word.folded) else { return nil }
        return .label(word.folded)
    }

    private static let labels: Set<String> = [
        "no", "nos", "nr", "number", "page", "pages", "p", "pp", "vol", "vols", "volume", "chapter", "article",
        "articles",
        "section", "sections", "isbn", "issn", "part", "figure", "fig", "table", "line", "room", "track", "phase",
        "stage",
        "type", "class", "category", "version", "day", "group", "zone", "platform", "lane", "gate", "appendix", "note",
        "step", "item", "row", "question", "clause", "paragraph", "rule", "season", "episode", "round", "week", "age",
        "aged", "ages", "grade", "level", "edition", "act", "amendment", "resolution", "channel", "highway", "route",
        "exit",
        "psalm", "book", "canto", "scene", "sheet", "unit",
    ]

    /// Whether the number belongs to a name: behind a capitalised word ("Route 9", "Apollo 11"), or glued to one.
    private func isInName(_ written: WrittenNumber, _ reading: NumberReading, _ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = lexemes[index - 1]
        if before.isDash || before.isSymbol("/"), !before.isSpaced, !lexemes[index].isSpaced, index > 1,
            case .word = lexemes[index - 2].kind
        {
            return lexemes[index - 2].folded != "mid"
        }
        // "1.0.3"
        if before.isSymbol("."), !before.isSpaced, !lexemes[index].isSpaced, index > 1,
            case .number = lexemes[index - 2].kind
        {
            return true
        }
        guard !written.isGrouped, written.decimals == 0, reading.count == 1, written.wholeDigits < 4 else {
            return false
        }
        guard before.isCapitalised, index > 1, sentence.tags[index - 1] == .name else { return false }
        return !UnitReader.isCurrency(before)
    }
}
