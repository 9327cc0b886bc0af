// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension Line {
    /// A line of one piece that is no sentence.
    init(verbatim text: String, _ tone: Tone = .plain, indent: Int = 0) { self.init(text, tone, indent: indent) }

    /// The line with `text` behind it, as it stands.
    func adding(verbatim text: String, _ tone: Tone = .plain) -> Line { adding(text, tone) }
}

/// A sentence, or a part of one.
func say(_ text: String, in context: String? = nil) -> String { text }
