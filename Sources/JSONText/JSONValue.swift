// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value that loses nothing: numbers keep their digits as written, members their order.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as written.
    case number(JSONNumber)
    /// A string, unescaped.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; its members stand in the order they were written.
    case object(JSONObject)

    /// The number `whole`.
    public static func int(_ whole: Int) -> JSONValue { .number(JSONNumber(whole)) }

    /// What kind of value it is.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .bool: .bool
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The text of a string, otherwise `nil`.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The truth value of a bool, otherwise `nil`.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number, otherwise `nil`.
    public var number: JSONNumber? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The number as an integer, where it is a number, whole, and fits.
    public var int: Int? { number?.int }

    /// The number as a binary floating-point value, where it is a number within range.
    public var double: Double? { number?.double }

    /// The elements of an array, otherwise `nil`.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The object, otherwise `nil`.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The member `name` of an object; `nil` where there is none or the value is no object.
    public subscript(name: String) -> JSONValue? { object?[name] }
}

/// The six kinds of JSON value.
public enum JSONKind: String, Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
}
