// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Testing

@Suite struct FileKindTests {
    private func zip(_ content: String) -> [UInt8] { [0x50, 0x4B, 0x03, 0x04] + Array(content.utf8) + [0] }

    @Test func textIsText() {
        for (path, text) in [
            ("a.txt", "Orsk"), ("a.md", "# Orsk"), ("a", ""), ("a.pdf", "no PDF at all"), ("a.wiki", "<!-- x --> Orsk"),
            ("a.txt", "GIF8 is a sign."), ("a.txt", "BZh, the office wrote."), ("a.txt", "<p>Orsk</p>"),
        ] {
            #expect(FileKind.kind(of: Array(text.utf8), path: path) == .text(.text), "\(path): \(text)")
        }
    }

    @Test(arguments: [
        ("%PDF-1.4\n", "notes.txt", FileKind.Convertible.pdf),
        ("<!DOCTYPE html><p>Orsk", "a", .html), ("\u{FEFF}\n<HTML lang=en>", "a.txt", .html),
        ("<!-- saved -->\n<?xml version=\"1.0\"?>\n<html>", "a", .html), ("<p>Orsk</p>", "a.HTM", .html),
    ])
    func convertibleText(text: String, path: String, kind: FileKind.Convertible) {
        #expect(FileKind.kind(of: Array(text.utf8), path: path) == .convertible(kind))
    }

    @Test func containers() {
        #expect(FileKind.kind(of: zip("mimetypeapplication/epub+zip"), path: "a") == .convertible(.epub))
        #expect(
            FileKind.kind(of: zip("mimetypeapplication/vnd.oasis.opendocument.text"), path: "a") == .convertible(.odt))
        #expect(FileKind.kind(of: zip("[Content_Types].xml word/document.xml"), path: "a.zip") == .convertible(.docx))
        let padded = zip(String(repeating: "x", count: 200_000) + "word/document.xml")
        #expect(FileKind.kind(of: padded, path: "a.docx") == .convertible(.docx))
        #expect(FileKind.kind(of: zip("xl/workbook.xml"), path: "a.xlsx") == .foreign(.spreadsheet))
        #expect(FileKind.kind(of: zip("ppt/presentation.xml"), path: "a.pptx") == .foreign(.slides))
        #expect(FileKind.kind(of: zip("notes.txt"), path: "a.zip") == .foreign(.archive))
    }

    @Test(arguments: [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], FileKind.Foreign.oldOffice),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xD8, 0xFF, 0xE0, 0], .image),
        ([0x1F, 0x8B, 0x08, 0], .archive), ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01], .program),
        (Array("SQLite format 3\0".utf8), .database), (Array("{\\rtf1\\ansi".utf8), .richText),
        (Array("OggS\0".utf8), .media),
    ])
    func foreign(bytes: [UInt8], kind: FileKind.Foreign) {
        #expect(FileKind.kind(of: bytes, path: "a.txt") == .foreign(kind))
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "x.csv", UInt8(ascii: ",")), ("a;b\n1,5;2,5\n", "x.CSV", UInt8(ascii: ";")),
        ("a\tb\n1,5\t2,5\n", "x.csv", 0x09), ("a,b\n", "x.tsv", 0x09),
        ("\"a,b\";c\n\"d,e\";f\n", "x.csv", UInt8(ascii: ";")),
        ("", "x.csv", UInt8(ascii: ",")),
    ])
    func separators(text: String, path: String, sign: UInt8) {
        #expect(DocumentForm.form(of: Array(text.utf8), path: path) == .delimited(by: sign))
    }

    @Test func conversions() {
        #expect(
            Conversion(.pdf, path: "a b.pdf").arguments == [
                "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "a b.pdf", "-",
            ])
        #expect(Conversion(.docx, path: "-x.docx").arguments.last == "./-x.docx")
        for kind in FileKind.Convertible.allCases {
            let conversion = Conversion(kind, path: "a")
            #expect(["txt", "md"].contains(conversion.textExtension))
            #expect(conversion.arguments.filter { $0 == "a" }.count == 1)
        }
    }
}
