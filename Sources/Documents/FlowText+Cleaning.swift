// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension FlowText {
    /// The bytes of `span` without markup; `isQuoted` says that `>` begins each line.
    static func cleaning(_ span: ByteSpan, of bytes: [UInt8], isQuoted: Bool = false) -> FlowText {
        let span = bytes.trimmed(span)
        guard !span.isEmpty else { return FlowText(emptyAt: span) }
        return FlowText(span, of: bytes, without: InlineMarkup.marks(in: bytes, span, isQuoted: isQuoted))
    }

    /// The bytes of `span` without those of `marks`, which lie inside it, in order and apart from each other.
    ///
    /// - Precondition: `span` is not empty and has no blanks at its ends.
    init(_ span: ByteSpan, of bytes: [UInt8], without marks: [InlineMarkup.Mark]) {
        guard !marks.isEmpty else {
            self.init(copying: span, of: bytes)
            return
        }
        var writer = Writer(source: bytes)
        var place = span.lower
        for mark in marks {
            writer.copy(place, mark.lower)
            if let scalar = mark.replacement { writer.put(scalar, for: ByteSpan(mark.lower, mark.upper)) }
            place = mark.upper
        }
        writer.copy(place, span.upper)
        writer.trimEnd()
        self.init(bytes: writer.bytes, segments: writer.segments, span: span)
    }

    /// Gathers cleaned bytes and never puts two spaces in a row, nor one at the beginning.
    private struct Writer {
        let source: [UInt8]
        var bytes: [UInt8] = []
        var segments: [Segment] = []

        var wantsNoSpace: Bool { bytes.last.map { $0 == 0x20 } ?? true }

        mutating func copy(_ lower: Int, _ upper: Int) {
            let lower = lower < upper && source[lower] == 0x20 && wantsNoSpace ? lower + 1 : lower
            guard lower < upper else { return }
            let start = bytes.count
            bytes.append(contentsOf: source[lower..<upper])
            if let last = segments.last, last.isVerbatim, last.source.upper == lower {
                segments[segments.count - 1] = Segment(
                    cleaned: ByteSpan(last.cleaned.lower, bytes.count), source: ByteSpan(last.source.lower, upper),
                    isVerbatim: true)
            } else {
                segments.append(
                    Segment(
                        cleaned: ByteSpan(start, bytes.count), source: ByteSpan(lower, upper), isVerbatim: true))
            }
        }

        mutating func put(_ scalar: Unicode.Scalar, for span: ByteSpan) {
            if scalar == " ", wantsNoSpace { return }
            let start = bytes.count
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            segments.append(Segment(cleaned: ByteSpan(start, bytes.count), source: span, isVerbatim: false))
        }

        mutating func trimEnd() {
            while bytes.last == 0x20, let last = segments.popLast() {
                bytes.removeLast()
                if last.cleaned.count > 1 {
                    segments.append(
                        Segment(
                            cleaned: ByteSpan(last.cleaned.lower, bytes.count),
                            source: ByteSpan(last.source.lower, last.source.upper - 1), isVerbatim: true))
                }
            }
        }
    }
}
