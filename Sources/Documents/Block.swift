// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A piece of a section: prose, a list, a table, field lines, a quotation, or matter that is kept but says nothing.
public enum Block: Hashable, Sendable {
    /// Running prose.
    case paragraph(Paragraph)
    /// Items with bullets or numbers.
    case list(List)
    /// A table with its caption and notes.
    case table(Table)
    /// Lines of the form `label: value`.
    case fields(Fields)
    /// Lines marked as quoted with `>`.
    case quotation(Quotation)
    /// Comments, templates, code, link definitions: bytes that are accounted for and otherwise left alone.
    case apparatus(Apparatus)

    /// The block's bytes in the file; for a table with its caption and notes.
    public var span: ByteSpan {
        switch self {
        case .paragraph(let paragraph): paragraph.span
        case .list(let list): list.span
        case .table(let table): table.span
        case .fields(let fields): fields.span
        case .quotation(let quotation): quotation.span
        case .apparatus(let apparatus): apparatus.span
        }
    }
}

/// A paragraph of prose; the lines of a hard-wrapped one are joined.
public struct Paragraph: Hashable, Sendable {
    /// The prose, cleaned.
    public let text: FlowText
    /// The paragraph's lines.
    public let span: ByteSpan

    init(text: FlowText, span: ByteSpan) {
        self.text = text
        self.span = span
    }
}

/// A list, with the lists inside its items.
public struct List: Hashable, Sendable {
    /// One item of a list.
    public struct Item: Hashable, Sendable {
        /// The item's number as printed, for numbered lists.
        public let number: Int?
        /// The item's words, cleaned, without the lists inside it.
        public let text: FlowText
        /// The lists inside the item; nested at most `List.deepest` levels.
        public let lists: [List]
        /// The item's lines from its mark on, the lists inside it included.
        public let span: ByteSpan

        init(number: Int?, text: FlowText, lists: [List], span: ByteSpan) {
            self.number = number
            self.text = text
            self.lists = lists
            self.span = span
        }
    }

    /// The deepest nesting that is told apart; deeper items stand on this level.
    public static let deepest = 8

    /// The items in order; never empty.
    public let items: [Item]
    /// The paragraph before the list when it ends in a colon; it also stands before the list as a block.
    public let leadIn: FlowText?
    /// From the first item's line to the last one's.
    public let span: ByteSpan

    init(items: [Item], leadIn: FlowText?, span: ByteSpan) {
        self.items = items
        self.leadIn = leadIn
        self.span = span
    }
}

/// Lines marked with `>`; nested marks are not told apart.
public struct Quotation: Hashable, Sendable {
    /// The quoted paragraphs.
    public let paragraphs: [Paragraph]
    /// The quoted lines.
    public let span: ByteSpan

    init(paragraphs: [Paragraph], span: ByteSpan) {
        self.paragraphs = paragraphs
        self.span = span
    }
}

/// Bytes that are no part of the text.
public struct Apparatus: Hashable, Sendable {
    /// What such bytes can be.
    public enum Kind: Hashable, Sendable {
        /// A header of `key: value` lines between `---` lines at the top of the file.
        case header
        /// `<!-- … -->`.
        case comment
        /// `{{ … }}` standing by itself.
        case template
        /// A table in markup that is not read.
        case unreadTable
        /// Code between fences.
        case code
        /// `[id]: address`.
        case linkDefinition
        /// `[^1]: words`, or a list of references.
        case footnote
        /// A picture or category line.
        case media
        /// A line drawn across the page.
        case rule
        /// Links to other pages: a bar of links, *Main article: …*, *For the town, see …*.
        case navigation
        /// The words under a picture: *Figure 3. …*.
        case caption
        /// A source outside a section of references: *Retrieved 3 May 2009*, or a list of such.
        case reference
    }

    /// What the bytes are.
    public let kind: Kind
    /// The bytes.
    public let span: ByteSpan

    init(kind: Kind, span: ByteSpan) {
        self.kind = kind
        self.span = span
    }
}
