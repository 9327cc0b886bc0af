// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A half-open range of bytes, `lower..<upper`, in a document's file or in any other text kept as UTF-8.
public struct ByteSpan: Hashable, Sendable {
    /// Offset of the first byte, counted from 0.
    public let lower: Int
    /// Offset just past the last byte; never below `lower`.
    public let upper: Int

    /// A span from `lower` up to but not including `upper`.
    ///
    /// - Precondition: `0 <= lower <= upper`.
    public init(_ lower: Int, _ upper: Int) {
        precondition(0 <= lower && lower <= upper, "span \(lower)..<\(upper)")
        self.lower = lower
        self.upper = upper
    }

    /// The number of bytes.
    public var count: Int { upper - lower }

    /// Whether the span holds no byte.
    public var isEmpty: Bool { lower == upper }

    /// The same bytes as a range for subscripts.
    public var range: Range<Int> { lower..<upper }

    /// Whether every byte of `other` lies in this span.
    public func contains(_ other: ByteSpan) -> Bool {
        lower <= other.lower && other.upper <= upper
    }

    /// Whether the two spans share a byte.
    public func overlaps(_ other: ByteSpan) -> Bool {
        lower < other.upper && other.lower < upper
    }

    /// The span moved by `offset` bytes.
    public func shifted(by offset: Int) -> ByteSpan {
        ByteSpan(lower + offset, upper + offset)
    }
}
