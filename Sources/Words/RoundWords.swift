// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The sentences of `recite host` before the round's server takes over.
public enum RoundWords {
    /// `recite-host` is not where it is looked for.
    public static func noServer(_ path: String, isNamed: Bool) -> String {
        isNamed
            ? "\(path), which RECITE_HOST names, is no program that can be started."
            : "The server of live rounds is not installed: there is no \(path). It is built by “make host” and installed with "
                + "Recite by “make install”; RECITE_HOST can name it elsewhere."
    }

    /// The server could not be started for another reason.
    public static func notStarted(_ path: String, reason: String) -> String {
        "\(path) could not be started: \(reason)."
    }

    /// A folder that is not empty was named for a new round.
    public static func folderIsTaken(_ path: String) -> String {
        "\(path): there is something in this folder already; name a new one, or go on with its round by --resume."
    }

    /// A folder without a quiz was to be resumed.
    public static func nothingToResume(_ path: String) -> String {
        "\(path): there is no quiz.json in it, so no round."
    }

    /// `--until` is no moment.
    public static func noMoment(_ text: String) -> String {
        "“\(text)” is no moment; write 18:00, 2026-11-21T18:00 or 2026-11-21T18:00+01:00."
    }

    /// The homework's end lies behind.
    public static func pastMoment(_ text: String) -> String {
        "\(text) is past; homework needs an end that is to come."
    }

    /// How many kept rounds were deleted.
    public static func forgotten(_ count: Int, days: Int, folder: String) -> String {
        "\(count) \(count == 1 ? "round" : "rounds") older than \(days) \(days == 1 ? "day" : "days") deleted in \(folder)."
    }

    /// A round that is being served is not deleted.
    public static func stillServed(_ path: String) -> String { "\(path): not deleted, its round is being served." }
}
