// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A part of a document under one heading, or the part before the first heading.
public struct Section: Hashable, Sendable {
    /// The section's own heading; the root has none.
    public let heading: Heading?
    /// The headings above and the section's own, outermost first; empty for the root.
    public let path: [String]
    /// What stands between the heading and the first subsection.
    public let blocks: [Block]
    /// The sections inside this one.
    public let sections: [Section]
    /// From the heading's first byte to the next section's, or to the end of the file.
    public let span: ByteSpan
    /// Whether this is a section such as *References* or *See also*, or lies inside one: kept, but no source of facts.
    public let isApparatus: Bool

    init(
        heading: Heading?, path: [String], blocks: [Block], sections: [Section], span: ByteSpan, isApparatus: Bool
    ) {
        self.heading = heading
        self.path = path
        self.blocks = blocks
        self.sections = sections
        self.span = span
        self.isApparatus = isApparatus
    }
}

/// A heading, in whichever form it was written.
public struct Heading: Hashable, Sendable {
    /// The heading's words, marks and number removed: `== 2.1 Harvest ==` gives `Harvest`.
    public let text: FlowText
    /// 1 for the outermost, at most 6.
    public let level: Int
    /// The heading's lines, an underline included.
    public let span: ByteSpan

    init(text: FlowText, level: Int, span: ByteSpan) {
        self.text = text
        self.level = level
        self.span = span
    }
}
