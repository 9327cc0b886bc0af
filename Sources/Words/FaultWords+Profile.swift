// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Progress

extension FaultWords {
    /// A profile that cannot be opened.
    public static func profile(_ error: ProfileError) -> String {
        switch error {
        case .newerVersion(let path, let found, let supported):
            say(
                "\(path): the profile has format \(found), and this version of Recite reads up to \(supported);"
                    + " install a newer one. Nothing was touched.")
        case .inUse(let path, let process):
            if let process {
                say(
                    "\(path): another session has this profile open (process \(process));"
                        + " end it first, or name another --profile.")
            } else {
                say("\(path): another session has this profile open; end it first, or name another --profile.")
            }
        case .file(let error): file(error)
        case .log(let error): log(error)
        }
    }

    /// Something about a profile's files that the learner should know.
    public static func profile(_ fact: ProfileFact) -> String {
        switch fact {
        case .created(let folder): say("A new profile was made in \(folder).")
        case .setAside(let path, let newPath, _): say("\(path) could not be read and is kept as \(newPath).")
        case .cutTornLine(let path, let bytes):
            say(
                "\(path): the last line was not written to its end (\(bytes) bytes) and was cut;"
                    + " its answer had never been marked.")
        case .movedTornLine(let path, let newPath, let bytes):
            say("\(path): \(bytes) bytes at the end are no record of Recite; they are kept as \(newPath).")
        case .passedOverTornLine(let path, let bytes):
            say("\(path): the last line is not whole (\(bytes) bytes) and was passed over.")
        case .passedOverLines(let path, let count, let first):
            if count == 1 {
                say("\(path), line \(first.number): one line could not be read and was passed over.")
            } else {
                say("\(path), line \(first.number): \(count) lines could not be read and were passed over.")
            }
        case .passedOverProfile(let path, _): say("\(path) could not be read and was passed over.")
        case .passedOverFile(let path): say("\(path) has no device's name and was passed over.")
        case .snapshotNotWritten(let error): say("\(file(error)) Nothing is lost; the next start takes longer.")
        }
    }

    /// A file that held no device's name.
    public static func deviceSetAside(_ newPath: String) -> String {
        say("The file with this device's name could not be read; it is kept as \(newPath), and a new name was made.")
    }

    /// Lines of a bank that were passed over.
    public static func passedOver(_ count: Int, name: String) -> String {
        count == 1
            ? say("\(name): one line could not be read and is passed over.")
            : say("\(name): \(FigureWords.grouped(count)) lines could not be read and are passed over.")
    }

    /// The end of a session with something unrecorded.
    public static var leftUnstored: String {
        say("The last thing typed was not recorded; everything marked before it is kept.")
    }
}
