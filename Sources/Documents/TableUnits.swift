// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Finds the units that headers and captions name.
enum TableUnits {
    /// For each column the unit in its headers, the lowest one that has any.
    static func units(of header: [Row], columns: Int) -> [FlowText?] {
        (0..<columns).map { column in
            for row in header.reversed() where column < row.cells.count {
                if let unit = unit(ofHeader: row.cells[column].text) { return unit }
            }
            return nil
        }
    }

    /// The unit in a header: in brackets, behind a comma or slash, or a percent sign at either end.
    static func unit(ofHeader text: FlowText) -> FlowText? {
        let bytes = text.bytes
        guard !bytes.isEmpty else { return nil }
        if let inner = bracketed(bytes) { return text.part(inner) }
        if bytes[0] == UInt8(ascii: "%") { return text.part(ByteSpan(0, 1)) }
        if bytes[bytes.count - 1] == UInt8(ascii: "%") { return text.part(ByteSpan(bytes.count - 1, bytes.count)) }
        for sign in [UInt8(ascii: ","), UInt8(ascii: "/")] {
            guard let place = bytes.lastIndex(of: sign), place > 0 else { continue }
            let rest = bytes.trimmed(ByteSpan(place + 1, bytes.count))
            if isUnit(bytes, rest), sign == UInt8(ascii: ",") || bytes[place - 1] == 0x20 { return text.part(rest) }
        }
        // A name such as `Town` is no unit.
        if bytes.count > 4, bytes[0].isUpper, bytes[1].isLower { return nil }
        // A header that is nothing but a unit: `km`, `'000 tonnes`.
        let word = String(decoding: bytes.map(\.lowered), as: UTF8.self)
        return isUnit(bytes, text.whole) && !counted.contains(word) ? text : nil
    }

    /// Words that are what is counted when they stand alone, and a unit behind something else.
    private static let counted: Set<String> = [
        "people", "persons", "inhabitants", "head", "years", "days", "weeks", "months", "hours", "acres", "barrels",
        "marks", "pounds", "bar", "k", "l", "m", "t", "g", "v", "w", "tonnage",
    ]

    /// The unit in a caption: in brackets, or behind its last comma: `Harvest, in thousands of tonnes`.
    static func unit(ofCaption text: FlowText) -> FlowText? {
        let bytes = text.bytes
        if let inner = bracketed(bytes) { return text.part(inner) }
        guard let comma = bytes.lastIndex(of: UInt8(ascii: ",")) else { return nil }
        let rest = bytes.trimmed(ByteSpan(comma + 1, bytes.count))
        return isUnit(bytes, rest) ? text.part(rest) : nil
    }

    /// The inside of the last brackets that hold a unit.
    private static func bracketed(_ bytes: [UInt8]) -> ByteSpan? {
        var end = bytes.count
        while let close = bytes[..<end].lastIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }) {
            let sign: UInt8 = bytes[close] == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
            guard let open = bytes[..<close].lastIndex(of: sign) else { return nil }
            let inner = bytes.trimmed(ByteSpan(open + 1, close))
            if isUnit(bytes, inner) { return inner }
            end = open
        }
        return nil
    }

    /// Whether words name a unit: a sign of percent or currency, a power of ten, a measure, or *per* and *in* before one.
    static func isUnit(_ bytes: [UInt8], _ span: ByteSpan) -> Bool {
        guard span.count > 0, span.count <= 40 else { return false }
        let words = bytes[span.range].split(separator: 0x20).map { word in
            String(decoding: word.map(\.lowered), as: UTF8.self)
        }
        guard words.count <= 6, let first = words.first else { return false }
        if words.contains(where: { signs.contains($0) || isMagnitude($0) || measures.contains($0) }) {
            // A year among the words is a time and no unit: `in 2007`.
            return true
        }
        for word in words where word.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "$") }) {
            return true
        }
        if ["\u{20AC}", "\u{A3}", "\u{A5}", "\u{2030}"].contains(where: { first.hasPrefix($0) }) { return true }
        // `per head`, `crowns per tonne`, `persons per km²`, `m³/s`.
        if words.contains("per") { return true }
        let parts = first.split(separator: "/")
        return words.count == 1 && parts.count == 2 && parts.allSatisfy { measures.contains(String($0)) }
    }

    private static func isMagnitude(_ word: String) -> Bool {
        let bare = word.hasPrefix("x") || word.hasPrefix("\u{D7}") ? String(word.dropFirst()) : word
        if magnitudes.contains(bare) { return true }
        let digits = bare.utf8.filter { $0.isDigit }
        guard digits.count >= 3, bare.utf8.allSatisfy({ $0.isDigit || [0x2C, 0x2E, 0x27, 0x73].contains($0) }) else {
            return false
        }
        let rest = digits.drop { $0 == UInt8(ascii: "1") }
        return rest.count >= 3 && rest.allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private static let signs: Set<String> = ["%", "\u{2030}", "\u{20AC}", "\u{A3}", "$", "\u{A5}", "percent", "pct"]

    private static let magnitudes: Set<String> = [
        "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "trillions", "hundreds",
        "'000", "000", "000s", "'000s", "mln", "bn", "mn", "lakh", "crore",
    ]

    private static let measures: Set<String> = [
        "km", "km\u{B2}", "km2", "km^2", "m", "m\u{B2}", "m2", "m\u{B3}", "m3", "mm", "cm", "kg", "g", "t", "tonnes",
        "tons",
        "ha", "hectares", "acres", "mi", "miles", "ft", "feet", "yd", "lb", "lbs", "oz", "sq", "sqmi", "metres",
        "meters",
        "kilometres", "kilometers", "kilograms", "litres", "liters", "l", "hl", "bbl", "bbl/day", "barrels", "\u{B0}c",
        "\u{B0}f", "\u{B0}", "k", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "w", "v", "kv", "hz", "mhz", "hpa",
        "bar",
        "km/h", "mph", "m/s", "knots", "kn", "nm", "usd", "us$", "eur", "gbp", "dollars", "pounds", "euros", "crowns",
        "roubles", "rubles", "marks", "francs", "ppp", "hours", "minutes", "seconds", "days", "weeks", "months",
        "years",
        "persons", "people", "inhabitants", "head", "grt", "brt", "tonnage",
    ]
}
