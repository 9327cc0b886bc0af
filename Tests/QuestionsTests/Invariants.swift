// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Documents
import Figures

@testable import Questions

/// The numbers that stand in a text, in digits or in words, those grouped with spaces ("18 520") as one and by groups.
func numbers(of text: String) -> Set<DecimalNumber> {
    let lexemes = Lexer.lexemes(of: text)
    let joined = lexemes.indices.compactMap { index -> DecimalNumber? in
        guard case .number = lexemes[index].kind else { return nil }
        return NumberReader.read(NumberReader.joiningSpacedGroups(Array(lexemes[index...].prefix(6))), at: 0)?.value
    }
    // A minus sign can stand apart from its figure.
    return Set((Gate.numbers(text) + joined).flatMap { [$0, $0.magnitude, $0.magnitude.negated] })
}

/// The numbers that stand in a document.
func numbers(of document: Document) -> Set<DecimalNumber> {
    numbers(of: String(decoding: document.bytes, as: UTF8.self))
}

/// The first number of an option.
private func number(of option: String) -> DecimalNumber? {
    let lexemes = NumberReader.joiningSpacedGroups(
        Lexer.lexemes(of: option).filter { !["$", "€", "£"].contains($0.text) })
    return lexemes.indices.lazy.compactMap { NumberReader.read(lexemes, at: $0)?.value }.first
}

/// What a question breaks of the promises that hold for every document; empty for a sound one.
///
/// - Parameter numbers: the numbers of the document; `nil` for noise, in which a mark taken out joins what it parted.
func broken(_ made: MadeQuestion, in document: Document, numbers: Set<DecimalNumber>?) -> [String] {
    let question = made.question
    var found: [String] = []
    func demand(_ holds: Bool, _ what: String) {
        if !holds { found.append("\(what): \(question.stem) (\(question.answer.text), \(question.id.rawValue))") }
    }
    demand(!question.citations.isEmpty, "no citation")
    demand(question.citations.count == made.places.count, "not one place for each citation")
    for (citation, place) in zip(question.citations, made.places) {
        let bytes = document.bytes[place.bytes]
        demand(!bytes.isEmpty && Array(citation.quote.utf8).elementsEqual(bytes), "quote and bytes differ")
        demand(document.line(at: place.bytes.lowerBound) == place.line, "wrong line")
        demand(citation.document == document.name, "another document's name")
        demand(citation.occurrence >= 1, "no occurrence")
    }
    if question.origin != .derived, let quote = question.citations.first?.quote {
        let digits = question.answer.text.filter(\.isNumber)
        demand(quote.filter(\.isNumber).contains(digits), "the key is not in the quote “\(quote)”")
    }
    // What is worked out of cells stands nowhere, nor do the number of a set and a round threshold.
    if let numbers, question.origin != .derived {
        for number in Gate.numbers(question.stem) where !numbers.contains(number) {
            demand(false, "the stem's \(number) is not in the document")
        }
        if let value = question.value { demand(numbers.contains(value), "the key is not in the document") }
    }
    let shown = [question.stem, question.answer.text] + question.claimants + (question.choice?.options ?? [])
    demand(shown.allSatisfy { !$0.isEmpty && !$0.unicodeScalars.contains(where: isControl) }, "a control character")
    demand((0...1).contains(question.importance), "importance \(question.importance)")
    if let choice = question.choice { found.append(contentsOf: broken(choice, of: question)) }
    return found
}

private func broken(_ choice: Choice, of question: Question) -> [String] {
    var found: [String] = []
    func demand(_ holds: Bool, _ what: String) {
        if !holds { found.append("\(what): \(choice.options), key \(choice.key) of \(question.stem)") }
    }
    demand(choice.options.count == 4, "not four options")
    demand(Set(choice.options).count == choice.options.count, "two options are one")
    // A key printed with another decimal sign than its column's others is printed as they are.
    let isSame = choice.options[choice.key].lowercased() == question.answer.text.lowercased()
    demand(isSame || question.value.map { $0 == number(of: choice.options[choice.key]) } == true, "the key is another")
    demand(choice.made.allSatisfy((choice.options + choice.pool).contains), "a made option that is none")
    demand(Set(choice.options + choice.pool).count == choice.options.count + choice.pool.count, "an option in the pool")
    demand(!choice.made.contains(choice.options[choice.key]), "the key counts as made")
    // Of ranges each stands as a whole: their ends may overlap.
    guard let quantity = question.quantity, !question.isRange else { return found }
    let values = choice.options.map(number(of:))
    let read = values.compactMap { $0 }
    demand(read.count == values.count, "an option without a number")
    demand(zip(read, read.dropFirst()).allSatisfy { $0 < $1 }, "options do not ascend")
    for (place, value) in read.enumerated() where place != choice.key {
        demand(!quantity.accept.contains(value), "a wrong option is right")
    }
    return found
}

/// Control characters and the bidirectional controls.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
}
