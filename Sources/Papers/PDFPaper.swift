// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CPaper

/// A document as PDF, by the pangocairo that is installed.
public enum PDFPaper {
    /// What is missing for PDF, as the system names it; `nil` where all is there.
    public static var missingLibrary: String? { recite_paper_missing().map { String(cString: $0) } }

    /// The bytes of `document`; `nil` where the library is missing or failed. The same document, fonts and library give the
    /// same bytes: the moment written into the file is a fixed one.
    public static func bytes(of document: PaperDocument) -> [UInt8]? {
        let size = document.format.sheet.size
        guard let paper = recite_paper_begin(size.width, size.height, document.title, "2000-01-01T00:00:00Z") else {
            return nil
        }
        defer { recite_paper_release(paper) }
        PagePrinter.print(document, on: PDFCanvas(paper: paper, fonts: document.format.fonts))
        var length = 0
        guard let bytes = recite_paper_finish(paper, &length) else { return nil }
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }
}

private struct PDFCanvas: Canvas {
    let paper: OpaquePointer
    let fonts: String

    func text(_ text: String, _ style: TextStyle, x: Double, y: Double, width: Double, draws: Bool) -> Double {
        recite_paper_text(paper, shown(text), fonts, style.size, flags(style), x, y, width, draws)
    }

    func width(_ text: String, _ style: TextStyle) -> Double {
        recite_paper_width(paper, shown(text), fonts, style.size, flags(style))
    }

    func line(from: (x: Double, y: Double), to: (x: Double, y: Double), thickness: Double) {
        recite_paper_line(paper, from.x, from.y, to.x, to.y, thickness)
    }

    func circle(x: Double, y: Double, radius: Double) { recite_paper_circle(paper, x, y, radius, 0.6) }

    func endPage() { recite_paper_end_page(paper) }

    private func flags(_ style: TextStyle) -> Int32 {
        var flags: Int32 = 0
        if style.isBold { flags |= Int32(RECITE_PAPER_BOLD) }
        if style.isItalic { flags |= Int32(RECITE_PAPER_ITALIC) }
        switch style.side {
        case .left: break
        case .right: flags |= Int32(RECITE_PAPER_RIGHT)
        case .centre: flags |= Int32(RECITE_PAPER_CENTRE)
        }
        return flags
    }

    /// Control characters, which no font has and of which the first would end a C string, as spaces.
    private func shown(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 && $0 != "\n" ? " " : $0 }))
    }
}
