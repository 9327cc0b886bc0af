// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentences about libraries and profiles.
public enum ProfileWords {
    /// The first line of a session.
    public static func opening(library: String, profile: String) -> Line {
        Line("Library \(library), profile \(profile)", .dim)
    }
}
