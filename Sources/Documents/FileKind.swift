// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file is, told by its first bytes and its name, before anything is read.
public enum FileKind: Hashable, Sendable {
    /// Text that is read as it is.
    case text(DocumentForm)
    /// A document that another program can convert to text.
    case convertible(Convertible)
    /// A file that is no document: what it is, as far as its bytes tell.
    case foreign(Foreign)

    /// The kinds of document that are converted.
    public enum Convertible: String, Hashable, Sendable, CaseIterable {
        /// Portable Document Format.
        case pdf
        /// Word.
        case docx
        /// OpenDocument text.
        case odt
        /// An electronic book.
        case epub
        /// A web page.
        case html
    }

    /// Kinds of file that are told apart to say something useful about them.
    public enum Foreign: Hashable, Sendable {
        /// Word before 2007, or another file of that container.
        case oldOffice
        /// A workbook; its sheets can be saved as CSV.
        case spreadsheet
        /// Slides.
        case slides
        /// Rich Text Format.
        case richText
        /// A picture.
        case image
        /// Packed files.
        case archive
        /// A sound or a film.
        case media
        /// A program or library.
        case program
        /// A database.
        case database
    }

    /// The kind of the file with `bytes` at `path`.
    ///
    /// A file that is none of the known kinds is text; whether it really is text, its reading tells. The bytes decide
    /// wherever they can: a PDF called `notes.txt` is a PDF. HTML is known by its first tag, or by its name where a tag
    /// stands in it.
    ///
    /// - Complexity: looks at the first bytes, and for a ZIP container also at its last 64 kB.
    public static func kind(of bytes: [UInt8], path: String) -> FileKind {
        if bytes.starts(with: Array("%PDF-".utf8)) { return .convertible(.pdf) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return container(bytes) }
        for (sign, kind) in signs where bytes.starts(with: sign) {
            // A text may begin with the same letters, but it holds no control characters.
            if kind == .richText
                || !bytes.prefix(512).allSatisfy({ $0 >= 0x09 && $0 != 0x7F && !($0 >= 0x0E && $0 < 0x20) })
            {
                return .foreign(kind)
            }
        }
        // The sign of a PDF may stand behind a few foreign bytes.
        if bytes.count > 8, bytes[..<min(1024, bytes.count)].contains(0),
            find("%PDF-", in: bytes[..<min(1024, bytes.count)])
        {
            return .convertible(.pdf)
        }
        if isHTML(bytes, path: path) { return .convertible(.html) }
        return .text(DocumentForm.form(of: bytes, path: path))
    }

    private static let signs: [([UInt8], Foreign)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
        (Array("{\\rtf".utf8), .richText),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
        (Array("II*\0".utf8), .image), (Array("MM\0*".utf8), .image),
        ([0x1F, 0x8B], .archive), (Array("BZh".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive),
        ([0x28, 0xB5, 0x2F, 0xFD], .archive), (Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }), .archive),
        (Array("Rar!".utf8), .archive),
        (Array("OggS".utf8), .media), (Array("ID3".utf8), .media), (Array("RIFF".utf8), .media),
        (Array("fLaC".utf8), .media),
        ([0x7F, 0x45, 0x4C, 0x46], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
        (Array("SQLite format 3\0".utf8), .database),
    ]

    /// What a ZIP container holds: the names of its entries stand in it as plain bytes.
    private static func container(_ bytes: [UInt8]) -> FileKind {
        let head = bytes[..<min(bytes.count, 4096)]
        let tail = bytes[max(0, bytes.count - 65_536)...]
        func holds(_ name: String) -> Bool { find(name, in: head) || find(name, in: tail) }
        if find("mimetypeapplication/epub+zip", in: head) { return .convertible(.epub) }
        if find("mimetypeapplication/vnd.oasis.opendocument.text", in: head) { return .convertible(.odt) }
        if find("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", in: head) { return .foreign(.spreadsheet) }
        if find("mimetypeapplication/vnd.oasis.opendocument.presentation", in: head) { return .foreign(.slides) }
        if holds("word/document") { return .convertible(.docx) }
        if holds("xl/workbook") { return .foreign(.spreadsheet) }
        if holds("ppt/presentation") { return .foreign(.slides) }
        if holds("META-INF/container.xml") { return .convertible(.epub) }
        return .foreign(.archive)
    }

    private static func find(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        let last = bytes.endIndex - wanted.count
        var index = bytes.startIndex
        while index <= last {
            if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
            index += 1
        }
        return false
    }

    private static func isHTML(_ bytes: [UInt8], path: String) -> Bool {
        let head = Array(bytes.prefix(2048))
        var index = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while true {
            while index < head.count, head[index].isBlank { index += 1 }
            // A comment or an XML declaration may stand before the first tag.
            if head.holds("<!--", at: index, before: head.count),
                let end = head.find("-->", from: index, before: head.count)
            {
                index = end + 3
            } else if head.holds("<?xml", at: index, before: head.count),
                let end = head.find("?>", from: index, before: head.count)
            {
                index = end + 2
            } else {
                break
            }
        }
        if head.holds("<!doctype html", at: index, before: head.count)
            || head.holds("<html", at: index, before: head.count)
        {
            return true
        }
        return ["html", "htm", "xhtml"].contains(self.extension(ofPath: path)) && head.contains(UInt8(ascii: "<"))
    }

    /// The extension of a path's last component in small letters, without the dot; empty when it has none.
    static func `extension`(ofPath path: String) -> String {
        let base = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
        guard let dot = base.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
        return String(decoding: base[(dot + 1)...].map(\.lowered), as: UTF8.self)
    }
}
