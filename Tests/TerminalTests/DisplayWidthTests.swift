// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Terminal
import Testing

/// Columns as common terminals count them.
@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Łódź", 4), ("e\u{301}", 1), ("本", 2), ("日本語", 6), ("ＡＢ", 4), ("ｱ", 1), ("½ – “", 5),
        ("\u{AC00}", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("か\u{3099}", 2), ("\u{1F600}", 2), ("\u{2764}", 1),
        ("\u{2764}\u{FE0F}", 2), ("\u{1F44D}\u{1F3FD}", 2), ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", 2),
        ("\u{1F1F5}\u{1F1F1}", 2), ("\u{1F1F5}\u{1F1F1}\u{1F1E9}\u{1F1EA}", 4), ("1\u{FE0F}\u{20E3}", 2),
        ("\u{915}\u{94D}\u{937}", 2), ("\u{A0}", 1), ("\u{20000}", 2), ("\u{FFFD}", 1), ("\\u{1B}", 6), ("\u{6DD}", 1),
    ])
    func columns(text: String, columns: Int) { #expect(DisplayWidth.columns(of: text) == columns) }
}
