// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable

/// What went wrong with files: one sentence each, with the place and what to do.
public enum FaultWords {
    /// A bank, or a line of it, that cannot be read.
    public static func bank(_ error: BankError, name: String) -> String {
        let place = "\(name), line \(error.line)"
        return switch error.kind {
        case .malformed:
            "\(place): the line is no valid JSON; mend it or generate the bank anew."
        case .noHeader: "\(place): this is no question bank; a bank begins with the header that recite generate writes."
        case .laterVersion(let version):
            "\(place): the bank has format \(version), which this version of Recite cannot read; install a newer one."
        case .missing(let key): "\(place): the key “\(key)” is missing; mend the line or generate the bank anew."
        case .unfit(let key): "\(place): the value of “\(key)” does not fit; mend the line or generate the bank anew."
        case .repeatedQuestion(let id):
            "\(place): the question “\(id.rawValue)” stands in an earlier line too; remove one."
        }
    }

    /// A bank without any question that can be read.
    public static func emptyBank(_ name: String) -> String { "\(name): there is no question in this bank." }

    /// No item has a tag or stands in a section of this name.
    public static func nothingAbout(_ tag: String) -> String {
        "Nothing in these banks has the tag “\(tag)” or stands in a section with it in its title."
    }

    /// A file or folder that a call failed on.
    public static func file(_ error: FileError) -> String {
        "\(error.path): \(attempt(error.call)) failed: \(reason(error.kind))."
    }

    /// A record that could not be added to a log.
    public static func log(_ error: AppendLogError) -> String {
        switch error {
        case .file(let file): Self.file(file)
        case .broken(let file): Self.file(file) + " The log has to be opened anew: end the session and start again."
        case .tornTail(let path, let length):
            "\(path): the log ends in \(length) bytes that are no whole record; start again to have them cut off."
        case .changedElsewhere(let path, let expected, let found):
            "\(path): another program changed the log"
                + (found.map { " (\($0) bytes where \(expected) were expected)" } ?? " (the file is gone)")
                + "; end the session and start again."
        }
    }

    private static func attempt(_ call: FileCall) -> String {
        switch call {
        case .open: "opening"
        case .close: "closing"
        case .read: "reading"
        case .write: "writing"
        case .synchronize, .synchronizeDirectory: "flushing to the disk"
        case .truncate: "cutting"
        case .setPermissions: "setting the permissions"
        case .status: "looking it up"
        case .lock: "locking"
        case .rename: "renaming"
        case .unlink: "removing"
        case .makeDirectory: "making the folder"
        case .list: "listing"
        case .readLink: "following the link"
        }
    }

    private static func reason(_ kind: FileError.Kind) -> String {
        switch kind {
        case .noSpace: "the disk or the quota is full"
        case .io: "the device reports an error"
        case .interrupted: "a signal came in between"
        case .notFound: "there is no such file or folder"
        case .exists: "the name is taken"
        case .denied: "this user may not do that"
        case .readOnly: "the file system is read-only"
        case .isDirectory: "it is a folder"
        case .locked: "another program holds it"
        case .other(let number): "system error \(number)"
        }
    }
}
