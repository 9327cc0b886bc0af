// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Progress

/// What `recite doctor` found.
public enum DoctorWords {
    /// How one thing stands.
    public enum Status: String, Hashable, Sendable {
        /// In order.
        case good = "ok"
        /// It works, and a person may want to know.
        case note
        /// Something is lost, damaged or in the way.
        case problem
        /// It was damaged and is mended.
        case mended
    }

    /// What was looked at.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
        case program, configuration, library, device, profile, backups, bank, terminal, locale
    }

    /// One finding, a sentence.
    public struct Finding: Hashable, Sendable {
        /// What was looked at.
        public let subject: Subject
        /// How it stands.
        public let status: Status
        /// What was found, and what to do.
        public let sentence: String

        /// A finding.
        public init(_ subject: Subject, _ status: Status, _ sentence: String) {
            self.subject = subject
            self.status = status
            self.sentence = sentence
        }
    }

    /// A finding as a line: the subject, the status in a word, the sentence.
    public static func line(_ finding: Finding) -> Line {
        let tone: Tone =
            switch finding.status {
            case .good: .right
            case .note: .plain
            case .problem: .wrong
            case .mended: .near
            }
        return Line("\(name(finding.subject)): ", .strong, indent: 2)
            .adding(verbatim: word(finding.status), tone).adding(verbatim: ". \(finding.sentence)")
    }

    private static func name(_ subject: Subject) -> String {
        switch subject {
        case .program: say("Program")
        case .configuration: say("Configuration")
        case .library: say("Library")
        case .device: say("Device")
        case .profile: say("Profile")
        case .backups: say("Backups")
        case .bank: say("Bank")
        case .terminal: say("Terminal")
        case .locale: say("Locale")
        }
    }

    private static func word(_ status: Status) -> String {
        switch status {
        case .good: say("in order")
        case .note: say("note")
        case .problem: say("problem")
        case .mended: say("mended")
        }
    }

    /// The last line.
    public static func end(problems: Int, mendable: Int) -> Line {
        if problems == 0 { return "Nothing stands in the way." }
        let count = FigureWords.count(problems, "problem")
        return mendable > 0
            ? Line("\(count); recite doctor --repair mends what it safely can.")
            : Line("\(count); the sentences above say what to do.")
    }

    // MARK: Sentences

    /// Which program this is.
    public static func program(_ version: String) -> String { say("Recite \(version).") }

    /// The configuration is in order.
    public static func configuration(_ path: String, isThere: Bool) -> String {
        isThere ? say("\(path) is read.") : say("There is no \(path); all is as usual.")
    }

    /// Where the library is.
    public static func library(_ path: String, isThere: Bool) -> String {
        isThere ? path : say("\(path) will be made by the first session.")
    }

    /// A folder cannot be written to.
    public static func notWritable(_ path: String) -> String {
        say("\(path) cannot be written by this user: no answer could be kept there. Change its permissions.")
    }

    /// The name of this device.
    public static func device(_ name: String?) -> String {
        name.map { say("This device is \($0).") } ?? say("This device gets its name in the first session.")
    }

    /// The file with the device's name is damaged.
    public static func deviceUnreadable(_ path: String) -> String {
        say("\(path) holds no device's name; it would be set aside, and a new name made.")
    }

    /// What a profile holds.
    public static func profile(_ name: String, _ examination: ProfileExamination) -> String {
        let events = FigureWords.count(examination.events, "event")
        let devices = FigureWords.count(examination.devices, "device")
        return say("\(name): \(events) of \(devices).")
    }

    /// There is no such profile yet.
    public static func noProfile(_ name: String) -> String { say("\(name) will be made by the first session.") }

    /// The snapshot is behind the logs.
    public static var staleSnapshot: String {
        say("The snapshot does not hold every event; the next start takes longer and makes it anew.")
    }

    /// A file that nothing needs.
    public static func leftover(_ path: String) -> String {
        say("\(path) is left of a writing that did not end; nothing needs it.")
    }

    /// What was mended.
    public static var repaired: String { say("The snapshot is made anew, and what was left behind is removed.") }

    /// How many backups there are.
    public static func backups(_ count: Int, newest: String?) -> String {
        newest.map { say("\(FigureWords.count(count, "backup")), the newest \($0).") }
            ?? say("None yet; the first session makes one.")
    }

    /// What a bank holds.
    public static func bank(_ name: String, questions: Int) -> String {
        say("\(name): \(FigureWords.count(questions, "question")).")
    }

    /// What the terminal is.
    public static func terminal(_ term: String?, columns: Int?, isColoured: Bool) -> String {
        let term = term ?? "–"
        let width = columns.map { say("\($0) columns") } ?? say("width unknown")
        return isColoured
            ? say("TERM is \(term), \(width), in colour.") : say("TERM is \(term), \(width), without colour.")
    }

    /// There is no terminal.
    public static var noTerminal: String {
        say("Standard input or output is no terminal: study then reads plain lines, without editing.")
    }

    /// What the locale is.
    public static func locale(_ name: String?, isUTF8: Bool, language: Language) -> String {
        let name = name ?? "C"
        return isUTF8
            ? say("\(name), UTF-8; the trainer speaks \(language.name).")
            : say(
                "\(name) is not UTF-8; text is read and written as UTF-8 all the same. The trainer speaks \(language.name)."
            )
    }

    /// The zone database lacks a zone.
    public static func noZones(_ zone: String) -> String {
        say("The zone database of this machine lacks \(zone): days begin by the machine's own time.")
    }
}
