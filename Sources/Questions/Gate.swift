// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Language

/// The item-writing rules that a program can check; what fails one is no question.
enum Gate {
    /// Why a question was refused.
    enum Refusal: Hashable {
        /// More than forty words, or not one question mark or one blank.
        case shape
        /// The key, or a word only it has, stands in the stem.
        case keyInStem
        /// The stem's numbers add or subtract to the key.
        case arithmetic
        /// Who says so is missing from the stem.
        case claimantMissing
        /// The word of degree is missing from the stem.
        case hedgeMissing
        /// Sources differ, and the stem names none.
        case disputedWithoutClaimant
        /// Letters of another script, or signs of markup.
        case foreign
        /// An option is in the stem, or two options are one.
        case options
    }

    static func refusal(_ question: Question) -> Refusal? {
        let stem = question.stem
        let lexemes = Lexer.lexemes(of: stem)
        let words = stem.split(separator: " ")
        let blanks = stem.holds(ClozeForm.blank) ? words.filter { $0.contains(ClozeForm.blank) }.count : 0
        guard words.count <= 46, words.count >= 5, blanks == 1 || (blanks == 0 && stem.hasSuffix("?")) else {
            return .shape
        }
        if blanks == 0, isTorn(stem, lexemes) || !stem.filter({ "\"“”".contains($0) }).count.isMultiple(of: 2) {
            return .shape
        }
        if hasTornFormula(lexemes) { return .foreign }
        if hasForeign(stem) { return .foreign }
        let found = numbers(lexemes)
        if hasKey(question, lexemes, found) { return .keyInStem }
        if givesAway(question, found) { return .arithmetic }
        if let claimant = question.claimants.first, !names(stem, claimant), question.form != "who" {
            return .claimantMissing
        }
        if question.isDisputed, question.claimants.isEmpty { return .disputedWithoutClaimant }
        if let hedge = question.hedge, !keeps(stem, hedge) { return .hedgeMissing }
        if let choice = question.choice, refuses(choice, stem: stem) { return .options }
        return nil
    }

    /// Whether one of the options stands in the stem.
    static func refuses(_ choice: Choice, stem: String) -> Bool {
        choice.options.contains { $0.utf8.count > 3 && stem.holds($0) }
    }

    /// "CO 2": a formula that lost its shape.
    private static func hasTornFormula(_ lexemes: [Lexeme]) -> Bool {
        zip(lexemes, lexemes.dropFirst()).contains { word, digit in
            guard case .word = word.kind, case .number = digit.kind, digit.text.utf8.count == 1, digit.isSpaced else {
                return false
            }
            return word.text.utf8.count <= 2 && word.isCapitalised && word.text != "A"
                && word.text.utf8.dropFirst().allSatisfy { $0 < 0x7B }
        }
    }

    private static func hasForeign(_ stem: String) -> Bool {
        stem.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200B..<0x2010, 0x2028..<0x202F, 0x2060..<0x2070: true
            case 0x250..<0x2000, 0x2C00..<0xFB00: true
            default: "[]{}|<>=#^".unicodeScalars.contains(scalar)
            }
        }
    }

    /// "How many euros, the speaker said?": what is asked for must be followed by a verb before a comma.
    private static func isTorn(_ stem: String, _ lexemes: [Lexeme]) -> Bool {
        let asked: [String] = ["many", "percentage", "figure"]
        guard lexemes.contains(where: { asked.contains($0.folded) }),
            let sentence = Sentence.sentences(of: Array(stem.utf8)).first,
            let phrase = sentence.lexemes.indices.first(where: {
                asked.contains(sentence.lexemes[$0].folded)
            })
        else { return false }
        for index in (phrase + 1)..<max(phrase + 1, sentence.lexemes.count) {
            if sentence.lexemes[index].isSymbol(",") { return true }
            switch sentence.tags[index] {
            case .verb(.past), .verb(.present), .verb(.base), .verb(.participle), .modal: return false
            default: continue
            }
        }
        return true
    }

    private static func hasKey(_ question: Question, _ lexemes: [Lexeme], _ found: [DecimalNumber]) -> Bool {
        let stem = question.stem
        switch question.answer.meaning {
        case .quantity(let quantity): return found.contains(quantity.value)
        case .time(let time):
            if case .year(let year) = time {
                let isInDecade = lexemes.contains { lexeme in
                    if case .decade(let decade) = lexeme.kind { return year / 10 * 10 == decade }
                    return false
                }
                return isInDecade || found.contains(DecimalNumber(year))
            }
            // Of a date the year is a part.
            switch time {
            case .month(let year, _), .day(let year, _, _): if found.contains(DecimalNumber(year)) { return true }
            default: break
            }
            return stem.holds(question.answer.text)
        case .text:
            let key = question.answer.text.lowercased()
            return stem.lowercased().holds(key)
        }
    }

    /// Whether a sum or a difference of two or three numbers of the stem is the key (check K4).
    private static func givesAway(_ question: Question, _ found: [DecimalNumber]) -> Bool {
        guard case .quantity(let quantity) = question.answer.meaning else { return false }
        for (index, a) in found.enumerated() {
            for b in found[(index + 1)...] {
                if a > DecimalNumber(1), b > DecimalNumber(1), a.multiplied(by: b) == quantity.value { return true }
                if a.adding(b) == quantity.value || a.subtracting(b)?.magnitude == quantity.value { return true }
                if a.multiplied(by: quantity.value) == b || b.multiplied(by: quantity.value) == a { return true }
                for c in found where c != a && c != b {
                    if a.subtracting(b)?.subtracting(c) == quantity.value { return true }
                }
            }
        }
        return false
    }

    /// The numbers that stand in a text.
    static func numbers(_ text: String) -> [DecimalNumber] { numbers(Lexer.lexemes(of: text)) }

    private static func numbers(_ lexemes: [Lexeme]) -> [DecimalNumber] {
        var found: [DecimalNumber] = []
        var index = 0
        while index < lexemes.count {
            if let reading = NumberReader.read(lexemes, at: index) {
                found.append(reading.value)
                index += reading.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// The years that stand in a text, and those that its dates and periods begin in and end in.
    static func years(_ text: String) -> [Int] {
        let lexemes = Lexer.lexemes(of: text)
        var found: [Int] = []
        var index = 0
        while index < lexemes.count {
            guard let reading = TimeReader.read(lexemes, at: index) else {
                index += 1
                continue
            }
            found.append(reading.time.year)
            if reading.time.lastYear != reading.time.year { found.append(reading.time.lastYear) }
            index += reading.count
        }
        return found
    }

    /// Whether a stem names a claimant: its last capitalised word, or all of it.
    private static func names(_ stem: String, _ claimant: String) -> Bool {
        if stem.lowercased().holds(claimant.lowercased()) { return true }
        guard let last = claimant.split(separator: " ").last(where: { $0.first?.isUppercase == true }) else {
            return false
        }
        return stem.contains(last)
    }

    private static func keeps(_ stem: String, _ hedge: String) -> Bool {
        let text = stem.lowercased()
        if text.holds(hedge) { return true }
        let isAbout = ["ca", "ca.", "c", "c.", "circa", "some", "around", "estimated"].contains(hedge)
        return isAbout && (text.contains("about") || text.contains(hedge + " "))
    }
}
