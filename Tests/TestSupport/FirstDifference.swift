// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where two texts first differ: the number of the line, from 1, and the line on either side, from shortly before the
/// first byte that differs; `nil` where they are the same.
///
/// For expectations over whole files, whose failures would otherwise print every byte:
/// `#expect(firstDifference(written, read) == nil)`.
public func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String? {
    if left == right { return nil }
    let at = zip(left, right).prefix { $0 == $1 }.count
    let newline = UInt8(ascii: "\n")
    let line = left[..<at].count { $0 == newline } + 1
    let start = (left[..<at].lastIndex(of: newline) ?? -1) + 1
    let from = max(start, at - 20)
    func shown(_ bytes: [UInt8]) -> String {
        guard at < bytes.count else { return "the end" }
        let rest = bytes[from...].prefix { $0 != newline }
        return (from > start ? "…" : "") + String(decoding: rest.prefix(80), as: UTF8.self)
            + (rest.count > 80 ? "…" : "")
    }
    return "line \(line): \(shown(left)) | \(shown(right))"
}
