// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a document is drawn: it measures and draws text, and draws lines. Lengths are points from the upper left corner.
public protocol Canvas {
    /// The height of `text` in lines of at most `width`; drawn with its upper left corner at `x`, `y` where `draws`.
    func text(_ text: String, _ style: TextStyle, x: Double, y: Double, width: Double, draws: Bool) -> Double
    /// The width of `text` on one line.
    func width(_ text: String, _ style: TextStyle) -> Double
    /// A line.
    func line(from: (x: Double, y: Double), to: (x: Double, y: Double), thickness: Double)
    /// A circle.
    func circle(x: Double, y: Double, radius: Double)
    /// Ends the page.
    func endPage()
}

/// How text looks.
public struct TextStyle: Hashable, Sendable {
    /// The size in points.
    public var size: Double
    /// Whether it is bold.
    public var isBold = false
    /// Whether it is slanted.
    public var isItalic = false
    /// Where its lines stand.
    public var side = Side.left

    /// Where lines stand between the edges.
    public enum Side: Hashable, Sendable {
        case left, centre, right
    }

    /// A style.
    public init(_ size: Double, isBold: Bool = false, isItalic: Bool = false, side: Side = .left) {
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.side = side
    }
}
