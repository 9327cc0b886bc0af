// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable

/// What went wrong with files: one sentence each, with the place and what to do.
public enum FaultWords {
    /// A bank, or a line of it, that cannot be read.
    public static func bank(_ error: BankError, name: String) -> String {
        let place = say("\(name), line \(error.line)")
        return switch error.kind {
        case .malformed:
            say("\(place): the line is no valid JSON; mend it or generate the bank anew.")
        case .noHeader:
            say("\(place): this is no question bank; a bank begins with the header that recite generate writes.")
        case .laterVersion(let version):
            say(
                "\(place): the bank has format \(version), which this version of Recite cannot read; install a newer one."
            )
        case .missing(let key): say("\(place): the key “\(key)” is missing; mend the line or generate the bank anew.")
        case .unfit(let key):
            say("\(place): the value of “\(key)” does not fit; mend the line or generate the bank anew.")
        case .repeatedQuestion(let id):
            say("\(place): the question “\(id.rawValue)” stands in an earlier line too; remove one.")
        }
    }

    /// A bank without any question that can be read.
    public static func emptyBank(_ name: String) -> String { say("\(name): there is no question in this bank.") }

    /// No item has a tag or stands in a section of this name.
    public static func nothingAbout(_ tag: String) -> String {
        say("Nothing in these banks has the tag “\(tag)” or stands in a section with it in its title.")
    }

    /// A file or folder that a call failed on.
    public static func file(_ error: FileError) -> String {
        say("\(error.path): \(attempt(error.call)) failed: \(reason(error.kind)).")
    }

    /// A record that could not be added to a log.
    public static func log(_ error: AppendLogError) -> String {
        switch error {
        case .file(let file): Self.file(file)
        case .broken(let file):
            say("\(Self.file(file)) The log has to be opened anew: end the session and start again.")
        case .tornTail(let path, let length):
            say("\(path): the log ends in \(length) bytes that are no whole record; start again to have them cut off.")
        case .changedElsewhere(let path, let expected, let found):
            if let found {
                say(
                    "\(path): another program changed the log (\(found) bytes where \(expected) were expected);"
                        + " end the session and start again.")
            } else {
                say("\(path): another program changed the log (the file is gone); end the session and start again.")
            }
        }
    }

    private static func attempt(_ call: FileCall) -> String {
        switch call {
        case .open: say("opening")
        case .close: say("closing")
        case .read: say("reading")
        case .write: say("writing")
        case .synchronize, .synchronizeDirectory: say("flushing to the disk")
        case .truncate: say("cutting")
        case .setPermissions: say("setting the permissions")
        case .status: say("looking it up")
        case .lock: say("locking")
        case .rename: say("renaming")
        case .unlink: say("removing")
        case .makeDirectory: say("making the folder")
        case .list: say("listing")
        case .readLink: say("following the link")
        }
    }

    private static func reason(_ kind: FileError.Kind) -> String {
        switch kind {
        case .noSpace: say("the disk or the quota is full")
        case .io: say("the device reports an error")
        case .interrupted: say("a signal came in between")
        case .notFound: say("there is no such file or folder")
        case .exists: say("the name is taken")
        case .denied: say("this user may not do that")
        case .readOnly: say("the file system is read-only")
        case .isDirectory: say("it is a folder")
        case .locked: say("another program holds it")
        case .other(let number): say("system error \(number)")
        }
    }
}
