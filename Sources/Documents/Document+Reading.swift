// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension Document {
    /// Reads a file's bytes; an empty file is a document without blocks.
    ///
    /// Plain text, Markdown and wiki-like text are read alike, whatever the file is called. The time is linear in the
    /// number of bytes.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - name: the document's name when its header gives none: `name(ofPath:)` of its path.
    ///   - form: how the file is written; `DocumentForm.form(of:path:)` tells.
    public init(reading bytes: [UInt8], name: String, form: DocumentForm = .text) throws(DocumentError) {
        let source = try SourceText(bytes)
        if case .delimited(let separator) = form {
            var pieces = DelimitedReader.pieces(of: source, separator: separator)
            TableSurroundings.settle(&pieces, of: source)
            self.init(
                name: name, bytes: bytes, title: nil, root: SectionTree.root(of: pieces, count: bytes.count),
                lineStarts: source.lineStarts)
            return
        }
        let header = DocumentHeader(of: source)
        var reader = BlockReader(source, from: header?.lines.upperBound ?? 0)
        if let header {
            let span = ByteSpan(source.lines[0].first, source.lines[header.lines.upperBound - 1].end)
            reader.pieces.append(.apparatus(Apparatus(kind: .header, span: span)))
        }
        reader.read()
        // Each step takes the pieces over, so that none copies all of them.
        var pieces = reader.pieces
        reader.pieces = []
        TableSurroundings.settle(&pieces, of: source)
        UnmarkedHeadings.find(in: &pieces, of: source, hasMarked: reader.hasMarkedHeading)
        FieldRuns.join(&pieces, of: source)
        ApparatusFinder.mark(&pieces, of: source)
        Self.addLeadIns(to: &pieces)
        let root = SectionTree.root(of: pieces, count: bytes.count)
        self.init(
            name: header?.name ?? name, bytes: bytes,
            title: header?.title ?? Self.title(in: pieces) ?? Self.subject(in: pieces, of: source), root: root,
            lineStarts: source.lineStarts)
    }

    /// The first heading of level 1, or a heading of any level that stands before everything else.
    private static func title(in pieces: [Piece]) -> String? {
        var hasText = false
        var first: String?
        for piece in pieces {
            switch piece {
            case .heading(let heading):
                if heading.level == 1 { return heading.text.string }
                if !hasText, first == nil { first = heading.text.string }
            case .apparatus, .nothing: continue
            default: hasText = true
            }
        }
        return first
    }

    /// The words in bold that begin the first paragraph, as the subject of an encyclopedia's article does.
    private static func subject(in pieces: [Piece], of source: SourceText) -> String? {
        let first = pieces.firstIndex {
            switch $0 {
            case .apparatus, .nothing, .fields, .table, .block: false
            default: true
            }
        }
        guard let first, case .paragraph(let draft) = pieces[first] else { return nil }
        let mark: StaticString = "'''"
        let span = draft.span
        guard let open = source.bytes.find(mark, from: span.lower, before: min(span.upper, span.lower + 60)),
            let close = source.bytes.find(mark, from: open + 3, before: min(span.upper, open + 120)), close > open + 3,
            close + 3 < span.upper
        else { return nil }
        let text = FlowText.cleaning(ByteSpan(open + 3, close), of: source.bytes)
        return text.isEmpty ? nil : text.string
    }

    /// Gives lists the sentence above that ends in a colon.
    private static func addLeadIns(to pieces: inout [Piece]) {
        var above: FlowText?
        for index in pieces.indices {
            switch pieces[index] {
            case .nothing: continue
            case .paragraph(let draft): above = draft.text.bytes.last == UInt8(ascii: ":") ? draft.text : nil
            case .list(let list):
                pieces[index] = .list(List(items: list.items, leadIn: above, span: list.span))
                above = nil
            default: above = nil
            }
        }
    }
}
