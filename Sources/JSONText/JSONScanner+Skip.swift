// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONScanner {
    /// Skips the value that comes next, checking its brackets, the ends of its strings and the depth alone.
    public mutating func skipValue() throws(JSONError) {
        switch try peekKind() {
        case .null: try takeWord("null")
        case .bool: _ = try bool()
        case .number: try skipNumber()
        case .string: try skipString()
        case .array, .object: try skipNested()
        }
    }

    private mutating func skipString() throws(JSONError) {
        var at = offset + 1
        while at < end {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                offset = at + 1
                return
            }
            at += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        throw error(.unexpectedEnd, at: end)
    }

    /// Skips an array or object by counting brackets outside of strings.
    private mutating func skipNested() throws(JSONError) {
        // One entry an open bracket, true for an object: tells `[}` from `[]`.
        var open: [Bool] = []
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                try skipString()
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < depthLimit else { throw error(.tooDeep(depthLimit)) }
                open.append(bytes[offset] == UInt8(ascii: "{"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard open.popLast() == (bytes[offset] == UInt8(ascii: "}")) else {
                    throw error(.unexpectedByte(bytes[offset]))
                }
                if open.isEmpty {
                    offset += 1
                    return
                }
            default: break
            }
            offset += 1
        }
        throw error(.unexpectedEnd)
    }
}
