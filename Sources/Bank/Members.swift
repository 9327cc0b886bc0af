// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

/// The members of an object in a bank, with the place that errors name.
///
/// A member whose value is `null` counts as absent.
struct Members {
    let object: JSONObject
    let line: Int
    /// The keys that lead to the object, each with a dot behind it: `answer.`.
    let path: String

    init(_ object: JSONObject, line: Int, path: String = "") {
        self.object = object
        self.line = line
        self.path = path
    }

    func missing(_ key: String) -> BankError { BankError(line: line, kind: .missing(key: path + key)) }

    func unfit(_ key: String) -> BankError { BankError(line: line, kind: .unfit(key: path + key)) }

    func optional(_ key: String) -> JSONValue? {
        let value = object[key]
        return value == .null ? nil : value
    }

    func required(_ key: String) throws(BankError) -> JSONValue {
        guard let value = optional(key) else { throw missing(key) }
        return value
    }

    func string(_ key: String) throws(BankError) -> String {
        guard let text = try required(key).string else { throw unfit(key) }
        return text
    }

    /// A text that may name something: not empty, without control characters.
    func name(_ key: String) throws(BankError) -> String {
        let text = try string(key)
        guard text.isName else { throw unfit(key) }
        return text
    }

    func int(_ key: String) throws(BankError) -> Int {
        guard let whole = try required(key).int else { throw unfit(key) }
        return whole
    }

    /// The objects of an array; none where the key is absent.
    func objects(_ key: String) throws(BankError) -> [Members] {
        guard let value = optional(key) else { return [] }
        guard let array = value.array else { throw unfit(key) }
        return try array.map { element throws(BankError) in
            guard let object = element.object else { throw unfit(key) }
            return Members(object, line: line, path: path + key + ".")
        }
    }

    /// The members whose names are not `known`.
    func others(than known: [String]) -> JSONObject {
        JSONObject(object.members.filter { !known.contains($0.name) }.map { ($0.name, $0.value) })
    }
}

extension String {
    /// Whether the text may name an item, a question or a measure: not empty, without control characters.
    var isName: Bool {
        var text = self
        return text.withUTF8 { bytes in !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
    }
}

extension DecimalNumber {
    /// The number as it stands in JSON; `nil` where it needs more digits than a `DecimalNumber` has.
    init?(_ number: JSONNumber) {
        var coefficient = 0
        var places = 0
        var skippedZeros = 0
        var isNegative = false
        var isBehindPoint = false
        var exponent = 0
        var digits = Substring(number.text).utf8
        while let character = digits.popFirst() {
            switch character {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isBehindPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard let power = Int(Substring(digits)), power.magnitude < 1_000 else { return nil }
                exponent = power
                digits = ""[...].utf8
            default:
                let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: 10)
                let (sum, carry) = shifted.addingReportingOverflow(Int(character - UInt8(ascii: "0")))
                if overflow || carry || skippedZeros > 0 {
                    // Zeros behind the eighteenth digit of a whole number are its size, not its digits.
                    guard character == UInt8(ascii: "0") else { return nil }
                    if !isBehindPoint { skippedZeros += 1 }
                    continue
                }
                coefficient = sum
                if isBehindPoint { places += 1 }
            }
        }
        self.init(coefficient: isNegative ? -coefficient : coefficient, exponent: exponent - places + skippedZeros)
    }

    /// The number as JSON.
    var json: JSONNumber {
        // A decimal number's description has digits, a sign and a point alone: always a JSON number.
        JSONNumber(text: description) ?? JSONNumber(0)
    }
}
