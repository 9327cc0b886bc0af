// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Units and scales as headers and fields print them, and the words by which a stem names them.
public enum Units {
    /// "in km/h" for "km/h", "in thousands" for "x 1000", "per 1,000" for "per 1000"; `nil` for no unit.
    public static func phrase(_ text: String) -> String? {
        var text = text.trimmingSpaces
        for opener in ["in ", "In "] where text.hasPrefix(opener) { text = String(text.dropFirst(3)) }
        let lower = text.lowercased()
        if let scale = scales[lower] { return "in " + scale }
        if lower.hasPrefix("per ") || lower.hasPrefix("/") {
            return "per " + grouped(String(text.drop { $0 != " " && $0 != "/" }.dropFirst()).trimmingSpaces)
        }
        let words = text.split(separator: " ").map(String.init)
        guard !words.isEmpty, words.count <= 5, words.allSatisfy(isPart),
            words.contains(where: { isUnit($0) || isMoney($0) || scales[$0.lowercased()] != nil })
        else { return nil }
        let plural = words.map { word in
            ["thousand", "million", "billion", "trillion"].contains(word.lowercased()) && words.count == 1
                ? word.lowercased() + "s" : word
        }
        return "in " + plural.joined(separator: " ")
    }

    /// A unit with its signs written out: "square kilometres" for "sq km"; `isAtSea` tells nautical miles from nanometres.
    public static func spelled(_ unit: String, isAtSea: Bool = false) -> String {
        if unit == "nm" { return isAtSea ? "nautical miles" : unit }
        let whole = [
            "sq km": "square kilometres", "sq mi": "square miles", "cu m": "cubic metres", "cu km": "cubic kilometres",
            "bbl/day": "barrels per day", "bbl": "barrels", "km/h": "kilometres per hour", "mph": "miles per hour",
            "m/s": "metres per second", "t/ha": "tonnes per hectare", "m³/s": "cubic metres per second",
        ]
        if let found = whole[unit] { return found }
        return unit.split(separator: " ").map { spelledSigns[String($0)] ?? String($0) }.joined(separator: " ")
    }

    private static let spelledSigns: [String: String] = [
        "km": "kilometres", "m": "metres", "cm": "centimetres", "mm": "millimetres", "km²": "square kilometres",
        "km2": "square kilometres", "m²": "square metres", "m2": "square metres", "ha": "hectares",
        "m³": "cubic metres", "m3": "cubic metres", "km³": "cubic kilometres", "kg": "kilograms", "g": "grams",
        "t": "tonnes", "ft": "feet", "mi": "miles", "MW": "megawatts", "kW": "kilowatts",
        "GW": "gigawatts",
    ]

    /// Whether a word is the sign or the name of a unit of measurement.
    public static func isUnit(_ word: String) -> Bool {
        let bare = trimmed(word)
        if signs.contains(bare) || names.contains(bare.lowercased()) { return true }
        let parts = bare.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && (signs.contains(parts[0]) || names.contains(parts[0].lowercased()))
    }

    /// Whether a text without brackets around it can be nothing but a unit: "km²", "m³/s", "per 1000".
    static func isPlainlyUnit(_ text: String) -> Bool {
        let lower = text.lowercased()
        if lower.hasPrefix("per 1") || lower.hasPrefix("x 1") || lower.hasPrefix("× 1") { return true }
        let words = text.split(separator: " ").map(String.init)
        return words.allSatisfy { $0.count >= 2 && $0 != "in" && $0 != "min" && isUnit($0) }
            && words.contains { signs.contains($0) || $0.contains("/") }
    }

    /// Whether a word names a currency.
    public static func isMoney(_ word: String) -> Bool {
        let bare = trimmed(word)
        return ["$", "US$", "€", "£", "USD", "EUR", "GBP", "PPP"].contains(bare)
            || currencies.contains(bare.lowercased())
    }

    private static func isPart(_ word: String) -> Bool {
        isUnit(word) || isMoney(word) || scales[word.lowercased()] != nil
            || ["of", "current", "constant", "per", "square", "cubic", "nominal", "international", "us"]
                .contains(trimmed(word).lowercased())
            || (word.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } && word.count >= 3)
    }

    private static func trimmed(_ word: String) -> String {
        word.hasSuffix(",") || word.hasSuffix(".") ? String(word.dropLast()) : word
    }

    /// "1000" as "1,000".
    private static func grouped(_ text: String) -> String {
        let words = text.split(separator: " ").map { word -> String in
            guard word.count >= 4, word.allSatisfy(\.isNumber) else { return String(word) }
            var result = ""
            for (index, digit) in word.enumerated() {
                if index > 0, (word.count - index) % 3 == 0 { result += "," }
                result.append(digit)
            }
            return result
        }
        return words.joined(separator: " ")
    }

    private static let scales: [String: String] = [
        "x 1000": "thousands", "x 1,000": "thousands", "× 1000": "thousands", "× 1,000": "thousands",
        "x1000": "thousands", "×1000": "thousands", "thousands": "thousands", "thousand": "thousands",
        "'000": "thousands", "000s": "thousands", "1,000s": "thousands", "1000s": "thousands", "1,000": "thousands",
        "1000": "thousands", "millions": "millions", "million": "millions", "billions": "billions",
        "billion": "billions", "hundreds": "hundreds", "x 1,000,000": "millions", "trillion": "trillions",
    ]

    private static let signs: Set<String> = [
        "m", "km", "cm", "mm", "nm", "µm", "mi", "ft", "in", "yd", "km²", "m²", "cm²", "km2", "m2", "sqkm", "ha", "m³",
        "m3", "km³", "km3", "cm³", "l", "ml", "hl", "kg", "g", "mg", "µg", "t", "kt", "Mt", "Gt", "lb", "oz", "s",
        "ms", "min", "h", "hr", "hrs", "km/h", "kmh", "mph", "m/s", "kn", "°C", "°F", "K", "°", "Pa", "kPa", "hPa",
        "MPa", "bar", "W", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "J", "kJ", "MJ", "GJ", "cal", "kcal",
        "V", "kV", "A", "mA", "Hz", "kHz", "MHz", "GHz", "B", "kB", "MB", "GB", "TB", "bit", "mol", "u", "Da", "eV",
        "keV", "MeV", "dB", "lm", "lx", "N", "kN", "hp", "rpm", "bbl", "bb", "TEU", "TEUs", "DWT", "GT", "GRT", "pH",
        "people/km²", "bb/day", "bbl/day", "g/cm³", "kg/m³", "g/mol", "kJ/mol", "J/mol", "m³/s", "ppm", "sq", "cu",
    ]

    private static let names: Set<String> = [
        "metres", "meters", "metre", "meter", "kilometres", "kilometers", "kilometre", "kilometer", "miles", "mile",
        "feet", "foot", "inches", "inch", "yards", "hectares", "hectare", "acres", "acre", "tonnes", "tonne", "tons",
        "ton", "kilograms", "kilogram", "grams", "gram", "pounds", "litres", "liters", "litre", "seconds", "minutes",
        "hours", "hour", "days", "day", "weeks", "months", "years", "year", "degrees", "celsius", "knots", "barrels",
        "watts", "megawatts", "kilowatts", "volts", "cubic", "square", "bushels", "percent", "kelvin", "inhabitants",
        "persons", "people", "population", "fathoms", "leagues", "carats", "centimetres", "millimetres", "centimeters",
    ]

    private static let currencies: Set<String> = [
        "dollars", "dollar", "euros", "euro", "pounds", "crowns", "crown", "francs", "marks", "yen", "roubles",
        "rubles", "pesos", "rupees", "lira", "florins", "guilders", "shillings", "rand", "yuan", "krona", "kroner",
        "thalers", "ducats", "dinars", "zloty", "won",
    ]
}
