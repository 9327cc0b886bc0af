// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a typed number.
enum TypedToken: Hashable {
    /// Digits with the signs between them; spaces and apostrophes that group are `_`.
    case digits([UInt8])
    /// Letters, with hyphens between them, as typed.
    case word(String)
    /// Any other single character.
    case sign(Character)

    /// The word in lower case; `nil` for anything else.
    var folded: String? {
        if case .word(let text) = self { return text.lowercased() }
        return nil
    }

    /// The pieces of `text`, in order.
    static func tokens(of text: String) -> [TypedToken] {
        let characters = Array(text)
        var tokens: [TypedToken] = []
        var place = 0
        while place < characters.count {
            let character = characters[place]
            if character.isWhitespace {
                place += 1
            } else if isDigit(character) || isBareDecimal(characters, place) {
                tokens.append(.digits(run(characters, &place)))
            } else if character.isLetter {
                tokens.append(.word(word(characters, &place)))
            } else {
                tokens.append(.sign(character))
                place += 1
            }
        }
        return tokens
    }

    private static func run(_ characters: [Character], _ place: inout Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var isGrouped = false
        if let dot = characters[place].asciiValue, !isDigit(characters[place]) { bytes = [0x30, dot]; place += 1 }
        while place < characters.count {
            let character = characters[place]
            if isDigit(character), let byte = character.asciiValue {
                bytes.append(byte)
            } else if let byte = character.asciiValue, byte == TypedDigits.point || byte == TypedDigits.comma,
                place + 1 < characters.count, isDigit(characters[place + 1])
            {
                bytes.append(byte)
            } else if isGroupSign(character), digits(characters, place + 1) == 3,
                isGrouped || (1...3).contains(bytes.count), bytes.first != 0x30
            {
                bytes.append(TypedDigits.group)
                isGrouped = true
            } else {
                break
            }
            place += 1
        }
        return bytes
    }

    private static func word(_ characters: [Character], _ place: inout Int) -> String {
        var text = ""
        while place < characters.count {
            let character = characters[place]
            let isJoined = place + 1 < characters.count && characters[place + 1].isLetter && !text.isEmpty
            guard character.isLetter || ((character == "-" || character == "'") && isJoined) else { break }
            text.append(character)
            place += 1
        }
        return text
    }

    /// How many digits stand at `place` until something else.
    private static func digits(_ characters: [Character], _ place: Int) -> Int {
        var end = place
        while end < characters.count, isDigit(characters[end]) { end += 1 }
        return end - place
    }

    private static func isBareDecimal(_ characters: [Character], _ place: Int) -> Bool {
        (characters[place] == "." || characters[place] == ",") && place + 1 < characters.count
            && isDigit(characters[place + 1])
    }

    private static func isGroupSign(_ character: Character) -> Bool {
        character.isWhitespace || character == "'" || character == "\u{2019}" || character == "_"
    }

    static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
