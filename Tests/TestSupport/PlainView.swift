// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person reads of a terminal's output: no escape sequences, no bells, plain line ends.
///
/// Carriage returns that come before a newline or at the beginning of a row are left out; a run of others is one. What
/// is not yet decided at the end is held back, so that what is shown only grows.
public struct PlainView {
    /// The text until now, as bytes.
    public private(set) var shown: [UInt8] = []
    private var undecided: [UInt8] = []
    private var hasReturned = false

    /// A view of no output.
    public init() {}

    /// The view of `bytes`.
    public static func of(_ bytes: [UInt8]) -> [UInt8] {
        var view = PlainView()
        view.append(bytes)
        return view.shown
    }

    /// Adds output that came after what was added before.
    public mutating func append(_ more: some Collection<UInt8>) {
        let bytes = undecided + more
        undecided = []
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case 0x1B:
                guard let end = Self.sequenceEnd(bytes, at: place) else {
                    undecided = Array(bytes[place...])
                    return
                }
                place = end
                continue
            case 0x07: break
            case 0x0D: hasReturned = !shown.isEmpty && shown.last != 0x0A
            default:
                if hasReturned && byte != 0x0A { shown.append(0x0D) }
                hasReturned = false
                shown.append(byte)
            }
            place += 1
        }
    }

    /// The offset past the escape sequence at `start`, or nil if it is not complete.
    private static func sequenceEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        var place = start + 2
        switch bytes[start + 1] {
        case UInt8(ascii: "["):
            while place < bytes.count {
                if (0x40...0x7E).contains(bytes[place]) { return place + 1 }
                place += 1
            }
            return nil
        case UInt8(ascii: "]"):
            while place < bytes.count {
                if bytes[place] == 0x07 { return place + 1 }
                if bytes[place] == 0x1B, place + 1 < bytes.count { return place + 2 }
                place += 1
            }
            return nil
        case 0x20...0x2F:
            return place < bytes.count ? place + 1 : nil
        default:
            return place
        }
    }
}
