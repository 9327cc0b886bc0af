// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of a text file, checked.
struct TextLines {
    /// The lines, without their ends; the first has the number 1.
    let lines: [String]

    /// Splits at line feeds, with or without a carriage return before them, or at carriage returns alone. A byte order
    /// mark is passed over.
    init(_ bytes: [UInt8]) throws(ImportError) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var lines: [String] = []
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            guard end - start <= Importer.lineLimit else {
                throw .lineTooLong(line: lines.count + 1, limit: Importer.lineLimit)
            }
            guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
                throw .notUTF8(line: lines.count + 1)
            }
            lines.append(text)
            start = end + 1
            if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start += 1 }
        }
        self.lines = lines
    }
}
