// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Running text without its markup and line breaks, in which every byte still knows where it came from.
///
/// Emphasis, link targets, code marks and reference marks are gone, and each line break with the indentation after it
/// is one space. `source(of:)` leads from any part of the cleaned text back to the file, so that a quotation can be
/// cited byte for byte. Letters are never changed.
public struct FlowText: Hashable, Sendable {
    /// A run of cleaned bytes and the bytes of the file it stands for.
    ///
    /// A run with as many bytes on both sides is a verbatim copy, unless `isVerbatim` says that it replaces something
    /// of the same length, such as a line break by a space.
    public struct Segment: Hashable, Sendable {
        /// The bytes of the cleaned text; segments follow each other without a gap.
        public let cleaned: ByteSpan
        /// The bytes of the file.
        public let source: ByteSpan
        /// Whether both sides are the same bytes.
        public let isVerbatim: Bool

        init(cleaned: ByteSpan, source: ByteSpan, isVerbatim: Bool) {
            self.cleaned = cleaned
            self.source = source
            self.isVerbatim = isVerbatim
        }
    }

    /// The cleaned text, UTF-8.
    public let bytes: [UInt8]
    /// The segments; none when the text is a verbatim copy of `span`, as most texts are.
    private let runs: [Segment]
    /// The bytes of the file that the text was made from, markup included.
    public let span: ByteSpan

    /// Where the cleaned text comes from, in order, covering `bytes` from end to end.
    public var segments: [Segment] {
        guard runs.isEmpty, !bytes.isEmpty else { return runs }
        return [Segment(cleaned: whole, source: span, isVerbatim: true)]
    }

    init(bytes: [UInt8], segments: [Segment], span: ByteSpan) {
        self.bytes = bytes
        // Equal texts have equal runs: a single verbatim segment is always left out.
        let isCopy = segments.count == 1 && segments[0].isVerbatim && segments[0].source == span
        runs = isCopy ? [] : segments
        self.span = span
    }

    /// A verbatim copy of `span`.
    init(copying span: ByteSpan, of file: [UInt8]) {
        bytes = Array(file[span.range])
        runs = []
        self.span = span
    }

    /// An empty text that stands at `span`.
    init(emptyAt span: ByteSpan) {
        self.init(bytes: [], segments: [], span: span)
    }

    /// Whether nothing is left after cleaning.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The whole of the cleaned text.
    public var whole: ByteSpan { ByteSpan(0, bytes.count) }

    /// The number of cleaned bytes.
    public var count: Int { bytes.count }

    /// The cleaned text.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The part of the cleaned text in `cleaned`, offsets counted in bytes of the cleaned text.
    public func text(_ cleaned: ByteSpan) -> String {
        String(decoding: bytes[cleaned.range], as: UTF8.self)
    }

    /// The bytes of the file that `cleaned` stands for, from the first byte's place to the last byte's.
    ///
    /// Markup between the two ends lies inside the result; markup outside them does not. An empty span gives an empty
    /// span at the place of the byte it stands before.
    ///
    /// - Precondition: `cleaned` lies inside the cleaned text.
    /// - Complexity: O(log *segments*).
    public func source(of cleaned: ByteSpan) -> ByteSpan {
        precondition(cleaned.upper <= bytes.count, "span \(cleaned) beyond \(bytes.count) bytes")
        if runs.isEmpty { return bytes.isEmpty ? ByteSpan(span.lower, span.lower) : cleaned.shifted(by: span.lower) }
        guard !cleaned.isEmpty else {
            let place =
                cleaned.lower < bytes.count ? start(of: cleaned.lower) : runs.last?.source.upper ?? span.lower
            return ByteSpan(place, place)
        }
        let last = runs[segmentIndex(holding: cleaned.upper - 1)]
        let upper =
            last.isVerbatim ? last.source.lower + (cleaned.upper - last.cleaned.lower) : last.source.upper
        return ByteSpan(start(of: cleaned.lower), upper)
    }

    /// The part of the text in `cleaned`, with its way back to the file.
    ///
    /// - Precondition: `cleaned` lies inside the cleaned text.
    public func part(_ cleaned: ByteSpan) -> FlowText {
        guard !cleaned.isEmpty else { return FlowText(emptyAt: source(of: cleaned)) }
        if runs.isEmpty { return FlowText(bytes: Array(bytes[cleaned.range]), segments: [], span: source(of: cleaned)) }
        var parts: [Segment] = []
        var index = segmentIndex(holding: cleaned.lower)
        while index < runs.count, runs[index].cleaned.lower < cleaned.upper {
            let segment = runs[index]
            let lower = max(cleaned.lower, segment.cleaned.lower)
            let upper = min(cleaned.upper, segment.cleaned.upper)
            let source =
                segment.isVerbatim
                ? ByteSpan(lower, upper).shifted(by: segment.source.lower - segment.cleaned.lower) : segment.source
            parts.append(
                Segment(
                    cleaned: ByteSpan(lower - cleaned.lower, upper - cleaned.lower), source: source,
                    isVerbatim: segment.isVerbatim))
            index += 1
        }
        return FlowText(bytes: Array(bytes[cleaned.range]), segments: parts, span: source(of: cleaned))
    }

    private func start(of offset: Int) -> Int {
        let segment = runs[segmentIndex(holding: offset)]
        return segment.isVerbatim ? segment.source.lower + (offset - segment.cleaned.lower) : segment.source.lower
    }

    private func segmentIndex(holding offset: Int) -> Int {
        var low = 0
        var high = runs.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if runs[middle].cleaned.lower <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
