// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A text file as a tree of sections, blocks and tables, every node of which knows its bytes in the file.
public struct Document: Sendable {
    /// The base name without extension, or the name given in the file's header.
    public let name: String
    /// The file as it is, byte-order mark included. All spans count in these bytes.
    public let bytes: [UInt8]
    /// What the document is called: the title in its header, else the first top-level heading, else a first line that
    /// plainly is a title.
    public let title: String?
    /// The whole file; its own blocks are those before the first heading.
    public let root: Section
    /// The offset of each line's first byte, ascending, beginning with 0. LF, CR LF and a lone CR end a line.
    public let lineStarts: [Int]

    init(name: String, bytes: [UInt8], title: String?, root: Section, lineStarts: [Int]) {
        self.name = name
        self.bytes = bytes
        self.title = title
        self.root = root
        self.lineStarts = lineStarts
    }

    /// The line, counted from 1, in which the byte at `offset` stands; an offset past the end is on the last line.
    ///
    /// - Complexity: O(log *lines*).
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low + 1
    }

    /// The bytes in `span` as text, exactly as they stand in the file.
    ///
    /// - Precondition: `span` lies inside the file.
    public func text(_ span: ByteSpan) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }

    /// Every section in the order of the file, the root first.
    public var sections: [Section] {
        var found: [Section] = []
        var waiting = [root]
        while let section = waiting.popLast() {
            found.append(section)
            waiting.append(contentsOf: section.sections.reversed())
        }
        return found
    }

    /// A file's base name without its last extension: `a/b/losses.2.md` gives `losses.2`.
    public static func name(ofPath path: String) -> String {
        let base = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
        let stem = base.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 ? base[..<$0] : nil } ?? base[...]
        return String(decoding: stem, as: UTF8.self)
    }
}
