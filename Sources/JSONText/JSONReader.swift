// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads whole JSON values, strictly by RFC 8259.
///
/// Refused, each with its place: anything after the value, control characters in strings, bytes that are not UTF-8,
/// halves of surrogate pairs, a name used twice in one object, nesting beyond the limit, a byte order mark.
public enum JSONReader {
    /// The value that fills `range` of `bytes` (by default all of them); `line` is the line its first byte stands in.
    public static func read(
        _ bytes: [UInt8], range: Range<Int>? = nil, line: Int = 1, depthLimit: Int = JSONScanner.defaultDepthLimit
    ) throws(JSONError) -> JSONValue {
        let result = bytes.withUnsafeBytes { buffer -> Result<JSONValue, JSONError> in
            do throws(JSONError) {
                return .success(try read(buffer, range: range, line: line, depthLimit: depthLimit))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The value written in `text`.
    public static func read(_ text: String) throws(JSONError) -> JSONValue {
        try read(Array(text.utf8))
    }

    /// The value that fills `range` of borrowed bytes.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, range: Range<Int>? = nil, line: Int = 1,
        depthLimit: Int = JSONScanner.defaultDepthLimit
    ) throws(JSONError) -> JSONValue {
        var scanner = JSONScanner(bytes, range: range, line: line, depthLimit: depthLimit)
        let value = try scanner.value()
        try scanner.finish()
        return value
    }
}

extension JSONScanner {
    /// The value that comes next, whole.
    public mutating func value() throws(JSONError) -> JSONValue {
        switch try peekKind() {
        case .null:
            try takeWord("null")
            return .null
        case .bool: return .bool(try bool())
        case .number: return .number(try number())
        case .string: return .string(try string())
        case .array:
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try value()) }
            return .array(elements)
        case .object: return .object(try object())
        }
    }

    /// The object that comes next, whole.
    public mutating func object() throws(JSONError) -> JSONObject {
        var members: [JSONObject.Member] = []
        var names: Set<String> = []
        try beginObject()
        while let raw = try nextName() {
            let name = try text(raw)
            // A few names are sooner compared than hashed.
            if members.count == Self.fewNames { names = Set(members.map(\.name)) }
            let isNew =
                members.count < Self.fewNames
                ? !members.contains { $0.name == name } : names.insert(name).inserted
            guard isNew else { throw error(.duplicateName(name), at: raw.range.lowerBound - 1) }
            members.append(JSONObject.Member(name, try value()))
        }
        return JSONObject(distinct: members)
    }

    /// Up to so many members of an object, a name is looked for one by one.
    private static let fewNames = 24
}
