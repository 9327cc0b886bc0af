// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Codes for people to type and for machines to keep, made of random bytes that are handed in.
public enum RoundCodes {
    /// Letters that nobody takes for another one or for a digit, and that make no words by themselves.
    static let letters = Array("BCDFGHJKMNPQRSTVWXZ".utf8)

    /// The code that players type: six letters of nineteen, 47 million of them.
    ///
    /// Short, so that it is typed without a slip. Whoever tries codes is slowed down by the server.
    public static func joinCode(_ random: inout some RandomNumberGenerator) -> String { letters(6, &random) }

    /// The code inside the QR code's address: sixteen letters, 68 bits, that nobody guesses, so that those who scan are
    /// never slowed down by those who guess.
    public static func joinKey(_ random: inout some RandomNumberGenerator) -> String { letters(16, &random) }

    /// The teacher's secret: sixteen letters in groups of four, 68 bits.
    public static func secret(_ random: inout some RandomNumberGenerator) -> String {
        (0..<4).map { _ in letters(4, &random) }.joined(separator: "-")
    }

    /// A player's token: 32 hexadecimal digits, 128 bits.
    public static func token(_ random: inout some RandomNumberGenerator) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: (0..<32).map { _ in digits[Int.random(in: 0..<16, using: &random)] }, as: UTF8.self)
    }

    /// A code as typed, in the form in which it is compared: large letters, without spaces, hyphens and dots.
    public static func folded(_ typed: String) -> String {
        String(
            decoding: typed.uppercased().utf8.filter { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) },
            as: UTF8.self)
    }

    /// Whether two codes are equal, in a time that does not tell where they differ.
    public static func equal(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }

    private static func letters(_ count: Int, _ random: inout some RandomNumberGenerator) -> String {
        String(
            decoding: (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] },
            as: UTF8.self)
    }
}
