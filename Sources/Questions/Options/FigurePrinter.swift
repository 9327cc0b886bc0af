// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// How a key is printed, so that all options are printed alike.
enum FigurePrinter {
    /// In digits.
    case digits(NumberStyle)
    /// In words, with what stands behind them.
    case words(suffix: String)

    /// The printer of a key; `nil` where its way of printing is not known.
    init?(key: DecimalNumber, text: String, style: NumberStyle?) {
        if let style {
            self = .digits(style)
            return
        }
        guard let words = NumberInWords.text(key) else { return nil }
        let shown = text.lowercased()
        guard shown == words || shown.hasPrefix(words + " ") else { return nil }
        self = .words(suffix: String(text.dropFirst(words.count)))
    }

    /// The value printed, or `nil` where it cannot be without a change of value.
    func text(_ value: DecimalNumber) -> String? {
        switch self {
        case .digits(let style):
            let shift = style.scale?.power ?? 0
            guard value == .zero || value.exponent >= shift - style.decimals else { return nil }
            return style.text(value)
        case .words(let suffix): return NumberInWords.text(value).map { $0 + suffix }
        }
    }

    /// The key among the options: as it stands, but for the capital letter that a sentence gave its words.
    func keyText(_ text: String, _ key: DecimalNumber) -> String? {
        if case .digits = self { return text }
        return self.text(key)
    }

    /// The smallest power of ten that can be printed.
    var lowestExponent: Int {
        switch self {
        case .digits(let style): (style.scale?.power ?? 0) - style.decimals
        case .words: 0
        }
    }
}
