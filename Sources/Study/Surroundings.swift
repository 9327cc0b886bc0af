// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// The lines of a document around a cited place.
///
/// Found with the citation alone (section, quote, which occurrence), because the trainer does not read documents the
/// way the generator does. The caller makes sure that the document is the one the bank was made from.
public struct Surroundings: Hashable, Sendable {
    /// The lines around the place, without their ends; never empty.
    public let lines: [String]
    /// The number of the first of them in the document, counted from 1.
    public let firstLine: Int
    /// The index in `lines` of the line on which the quote begins.
    public let citedIndex: Int

    /// The number of the cited line in the document, counted from 1.
    public var citedLine: Int { firstLine + citedIndex }

    /// The surroundings of `citation` in `document`: its block of lines, at most three before and after the place.
    ///
    /// `nil` where section or quote are not found.
    public init?(of citation: Citation, in document: [UInt8]) {
        let all = document.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let start = Self.heading(citation.section.last, in: all) else { return nil }
        guard let cited = Self.line(of: citation, in: document, lines: all, from: start) else { return nil }
        var first = cited
        while first > 0, cited - first < Self.reach, !Self.isBlank(all[first - 1]) { first -= 1 }
        var last = cited
        while last + 1 < all.count, last - cited < Self.reach, !Self.isBlank(all[last + 1]) { last += 1 }
        lines = all[first...last].map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        firstLine = first + 1
        citedIndex = cited - first
    }

    private static let reach = 3

    /// The index of the first line that is `title` but for the marks of a heading; 0 where there is no title.
    private static func heading(_ title: String?, in lines: [ArraySlice<UInt8>]) -> Int? {
        guard let title else { return 0 }
        let wanted = PlainLine(Array(title.utf8)[...])
        return lines.firstIndex { PlainLine($0) == wanted }
    }

    /// The index of the line on which the citation's quote begins, searched from the line `start` on.
    private static func line(
        of citation: Citation, in document: [UInt8], lines: [ArraySlice<UInt8>], from start: Int
    ) -> Int? {
        let quote = Array(citation.quote.utf8)
        guard let first = quote.first else { return nil }
        var left = citation.occurrence
        var place = lines[start].startIndex
        while place + quote.count <= document.count {
            if document[place] == first, document[place..<place + quote.count].elementsEqual(quote) {
                left -= 1
                if left == 0 { return lines.lastIndex { $0.startIndex <= place } }
                place += quote.count
            } else {
                place += 1
            }
        }
        return nil
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    /// A line without the marks of headings, emphasis and lists around its text.
    private struct PlainLine: Equatable {
        let text: ArraySlice<UInt8>

        init(_ line: ArraySlice<UInt8>) {
            let marks = Array("#=*_- \t\r".utf8)
            text = line.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed()[...]
        }
    }
}
