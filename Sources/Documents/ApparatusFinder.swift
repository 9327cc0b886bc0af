// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Finds paragraphs and lists that are no part of the text: links to other pages, words under pictures, sources.
struct ApparatusFinder {
    private let source: SourceText

    /// Makes such paragraphs and lists apparatus.
    static func mark(_ pieces: inout [Piece], of source: SourceText) {
        let finder = ApparatusFinder(source: source)
        var isBeforeHeading = true
        for index in pieces.indices {
            switch pieces[index] {
            case .heading: isBeforeHeading = false
            case .paragraph(let draft):
                guard let kind = finder.kind(of: draft) else { continue }
                pieces[index] = .apparatus(Apparatus(kind: kind, span: draft.span))
            case .list(let list):
                guard let kind = finder.kind(of: list, isBeforeHeading: isBeforeHeading) else { continue }
                pieces[index] = .apparatus(Apparatus(kind: kind, span: list.span))
            default: continue
            }
        }
    }

    private func kind(of draft: ParagraphDraft) -> Apparatus.Kind? {
        let text = draft.text
        guard text.count <= 600 else { return nil }
        if isHatnote(text) || isLinkBar(draft.span, text) { return .navigation }
        if isPictureCaption(text) { return .caption }
        if isRetrieval(text) || isMarkedNote(draft, text) { return .reference }
        return nil
    }

    private func kind(of list: List, isBeforeHeading: Bool) -> Apparatus.Kind? {
        var references = 0
        var links = 0
        for item in list.items {
            if isReference(item.text) { references += 1 }
            if item.lists.isEmpty, isLink(item.span, item.text) { links += 1 }
        }
        if references * 3 >= list.items.count * 2 { return .reference }
        if isBeforeHeading, links == list.items.count { return .navigation }
        return nil
    }

    // MARK: Links to other pages

    /// *Main article: …*, *See also …*, *For the town, see …*, *This article is about …*.
    private func isHatnote(_ text: FlowText) -> Bool {
        let bytes = text.bytes
        guard bytes.count <= 300 else { return false }
        for opening: StaticString in [
            "main article: ", "main articles: ", "main page: ", "further information: ", "see also: ", "see also ",
            "further reading: ", "more information: ", "for more details on ", "for other uses, see ",
            "for other uses of ",
            "not to be confused with ", "this article is about ", "this page is about ", "redirects here", "jump to ",
            "skip to ", "back to top", "table of contents", "from wikipedia, ", "this article needs ",
            "this section needs ", "this article is a stub", "this section does not cite ",
            "this article does not cite ",
            "you can help ", "coordinates: ",
        ] where bytes.holds(opening, at: 0, before: bytes.count) { return true }
        // "For the lake of that name, see Marn (lake)."
        if bytes.holds("for the ", at: 0, before: bytes.count) || bytes.holds("for a ", at: 0, before: bytes.count) {
            return bytes.count <= 160 && bytes.find(", see ", from: 0, before: bytes.count) != nil
        }
        return bytes.count <= 160 && bytes.find("\" redirects here", from: 0, before: bytes.count) != nil
    }

    /// Three or more links parted by bars, dots or bullets, and nothing else.
    private func isLinkBar(_ span: ByteSpan, _ text: FlowText) -> Bool {
        guard source.bytes[span.lower] == UInt8(ascii: "[") else { return false }
        let parts = text.bytes.split { $0 == UInt8(ascii: "|") || $0 == 0xB7 || $0 == 0xA2 }
        guard parts.count >= 3 else { return false }
        let opened = source.bytes[span.range].count { $0 == UInt8(ascii: "[") }
        return opened >= parts.count
    }

    /// Whether an item is one link and nothing else.
    private func isLink(_ span: ByteSpan, _ text: FlowText) -> Bool {
        guard let first = text.segments.first, let last = text.segments.last, first.source.lower > span.lower else {
            return false
        }
        let before = source.bytes[first.source.lower - 1]
        let after = last.source.upper < span.upper ? source.bytes[last.source.upper] : 0
        return (before == UInt8(ascii: "[") || before == UInt8(ascii: "|")) && after == UInt8(ascii: "]")
            && (span.upper - last.source.upper <= 2 || source.bytes[last.source.upper + 1] == UInt8(ascii: "("))
    }

    // MARK: Words under pictures

    /// `Figure 3. …`, `Fig. 2: …`, `Photo: …`.
    private func isPictureCaption(_ text: FlowText) -> Bool {
        let bytes = text.bytes
        for (name, needsNumber): (StaticString, Bool) in [
            ("figure ", true), ("fig. ", true), ("fig ", true), ("plate ", true), ("photo", false),
            ("photograph", false),
            ("image", false), ("picture", false), ("illustration", false), ("image credit", false),
            ("photo credit", false),
        ] where bytes.holds(name, at: 0, before: bytes.count) {
            var index = name.utf8CodeUnitCount
            let digits = index
            while index < bytes.count, bytes[index].isDigit || (index > digits && bytes[index] == UInt8(ascii: ".")) {
                index += 1
            }
            if index > digits, bytes[index - 1] == UInt8(ascii: ".") { return needsNumber }
            guard !needsNumber || index > digits else { continue }
            if index < bytes.count, bytes[index] == UInt8(ascii: ":") { return true }
            if needsNumber, index == bytes.count { return true }
        }
        return false
    }

    // MARK: Sources

    /// `Retrieved 3 May 2009`, `Archived from the original …`, `Accessed on …`.
    private func isRetrieval(_ text: FlowText) -> Bool {
        let bytes = text.bytes
        for opening: StaticString in [
            "retrieved ", "archived from ", "archived on ", "accessed ", "access date", "last accessed ",
            "last retrieved ",
            "last modified", "last updated", "page last ", "this page was last ", "downloaded from ", "doi:", "isbn ",
            "isbn:", "issn ", "copyright ", "all rights reserved",
        ] where bytes.holds(opening, at: 0, before: bytes.count) { return bytes.count <= 300 }
        return bytes.starts(with: [0xC2, 0xA9])
    }

    /// `^ Morn, page 12`, or `[3] Morn, The Arven Road, 1974, p. 12`: a printed list of notes.
    private func isMarkedNote(_ draft: ParagraphDraft, _ text: FlowText) -> Bool {
        if text.bytes.first == UInt8(ascii: "^") || text.bytes.starts(with: [0xE2, 0x86, 0x91]) { return true }
        let bytes = source.bytes
        var index = draft.span.lower
        guard bytes[index] == UInt8(ascii: "[") else { return false }
        index += 1
        let digits = index
        while index < draft.span.upper, bytes[index].isDigit { index += 1 }
        guard index > digits, index - digits <= 3, index < draft.span.upper, bytes[index] == UInt8(ascii: "]") else {
            return false
        }
        return isReference(text)
    }

    /// Whether a text reads like a source: it says where and when it was published or fetched, and is no sentence.
    private func isReference(_ text: FlowText) -> Bool {
        let bytes = text.bytes
        guard bytes.count <= 600 else { return false }
        if bytes.first == UInt8(ascii: "^") || isRetrieval(text) { return true }
        for sign: StaticString in [
            " retrieved ", " accessed ", "isbn ", "isbn:", "issn ", "doi:", "doi.org", "archived from the original",
            "oclc ", "university press", " et al.",
        ] where bytes.find(sign, from: 0, before: bytes.count) != nil { return true }
        // "p. 12", "pp. 3–9", "vol. 4" behind a comma or bracket.
        for sign: StaticString in [", p. ", ", pp. ", ". pp. ", ". p. ", ", vol. ", "(p. ", "(pp. "] {
            guard let place = bytes.find(sign, from: 0, before: bytes.count) else { continue }
            let after = place + sign.utf8CodeUnitCount
            if after < bytes.count, bytes[after].isDigit { return true }
        }
        return false
    }
}
