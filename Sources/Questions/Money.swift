// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Currencies by the signs that stand before a figure.
enum Money {
    /// "US dollars" for "US$", "euros" for "€"; `nil` for a sign that is not known.
    static func named(_ prefix: String) -> String? {
        let sign = prefix.filter { $0 != " " }
        return switch sign {
        case "US$", "USD", "U.S.$": "US dollars"
        case "A$", "AU$", "AUD": "Australian dollars"
        case "C$", "CA$", "CAD": "Canadian dollars"
        case "$": "dollars"
        case "€", "EUR": "euros"
        case "£", "GBP": "pounds"
        case "¥": "yen"
        case "₹", "Rs", "Rs.", "INR": "rupees"
        case "₽", "RUB": "roubles"
        case "CHF": "Swiss francs"
        default: nil
        }
    }
}
