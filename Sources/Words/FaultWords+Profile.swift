// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Progress

extension FaultWords {
    /// A profile that cannot be opened.
    public static func profile(_ error: ProfileError) -> String {
        switch error {
        case .newerVersion(let path, let found, let supported):
            "\(path): the profile has format \(found), and this version of Recite reads up to \(supported);"
                + " install a newer one. Nothing was touched."
        case .inUse(let path, let process):
            "\(path): another session has this profile open"
                + (process.map { " (process \($0))" } ?? "") + "; end it first, or name another --profile."
        case .file(let error): file(error)
        case .log(let error): log(error)
        }
    }

    /// Something about a profile's files that the learner should know.
    public static func profile(_ fact: ProfileFact) -> String {
        switch fact {
        case .created(let folder): "A new profile was made in \(folder)."
        case .setAside(let path, let newPath, _): "\(path) could not be read and is kept as \(newPath)."
        case .cutTornLine(let path, let bytes):
            "\(path): the last line was not written to its end (\(bytes) bytes) and was cut;"
                + " its answer had never been marked."
        case .movedTornLine(let path, let newPath, let bytes):
            "\(path): \(bytes) bytes at the end are no record of Recite; they are kept as \(newPath)."
        case .passedOverTornLine(let path, let bytes):
            "\(path): the last line is not whole (\(bytes) bytes) and was passed over."
        case .passedOverLines(let path, let count, let first):
            "\(path), line \(first.number): \(FigureWords.count(count, "line")) could not be read"
                + (count == 1 ? " and was passed over." : " and were passed over.")
        case .passedOverProfile(let path, _): "\(path) could not be read and was passed over."
        case .passedOverFile(let path): "\(path) has no device's name and was passed over."
        case .snapshotNotWritten(let error): file(error) + " Nothing is lost; the next start takes longer."
        }
    }

    /// A file that held no device's name.
    public static func deviceSetAside(_ newPath: String) -> String {
        "The file with this device's name could not be read; it is kept as \(newPath), and a new name was made."
    }

    /// Lines of a bank that were passed over.
    public static func passedOver(_ count: Int, name: String) -> String {
        "\(name): \(FigureWords.count(count, "line")) could not be read and \(count == 1 ? "is" : "are") passed over."
    }

    /// The end of a session with something unrecorded.
    public static let leftUnstored = "The last thing typed was not recorded; everything marked before it is kept."
}
