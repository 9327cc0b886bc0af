// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Figures
import Words

/// How a live round goes on and where it is served: handed on to `recite-host`.
struct RoundOptions: ParsableArguments {
    @Option(help: "teacher (all have the same question), own (each at their own pace) or homework (with --until).")
    var pace: Pace = .teacher

    @Option(help: ArgumentHelp("When homework ends: 18:00, or 2026-11-21T18:00.", valueName: "moment"))
    var until: String?

    @Option(help: ArgumentHelp("Close each question after so many seconds.", valueName: "n"))
    var seconds: Int?

    @Flag(help: "Give up to twice the points for a fast answer; needs --seconds.")
    var fast = false

    @Option(help: "At their own pace, players see what was right after each answer, or at the end (homework: end).")
    var reveal: Reveal?

    @Flag(help: "Ask for real names instead of nicknames.")
    var names = false

    @Option(help: ArgumentHelp("How many may join; else 600.", valueName: "n"))
    var players: Int?

    @Option(help: "The language of the pages, en or de; else each phone's own.")
    var language: Language?

    @Option(
        help: ArgumentHelp(
            "The address or interface to listen on, 0.0.0.0 for all; else the first that phones can reach.",
            valueName: "address"))
    var bind: String?

    @Option(help: ArgumentHelp("The port; else 8080 or the next that is free.", valueName: "n"))
    var port: Int?

    @Option(help: "The QR code in the terminal: blocks (dark terminals), light, plain (ASCII) or none.")
    var qr: QRStyle?

    enum Pace: String, ExpressibleByArgument, CaseIterable { case teacher, own, homework }
    enum Reveal: String, ExpressibleByArgument, CaseIterable { case each, end }
    enum Language: String, ExpressibleByArgument, CaseIterable { case en, de }
    enum QRStyle: String, ExpressibleByArgument, CaseIterable { case blocks, light, plain, none }

    func validate() throws {
        if (pace == .homework) != (until != nil) {
            throw ValidationError("Homework needs --until, and only homework has it.")
        }
        if seconds != nil, pace != .teacher { throw ValidationError("--seconds is for the teacher's pace.") }
        if let seconds, !(5...3600).contains(seconds) { throw ValidationError("--seconds is from 5 to 3600.") }
        if fast, seconds == nil { throw ValidationError("--fast needs --seconds.") }
        if let players, !(1...2000).contains(players) { throw ValidationError("--players is from 1 to 2000.") }
        if let port, !(1...65_535).contains(port) { throw ValidationError("--port is from 1 to 65535.") }
    }

    /// The arguments of a new round.
    func arguments(now clock: SystemClock) throws -> [String] {
        var arguments = ["--pace", pace.rawValue] + whereArguments
        if let until { arguments += ["--until-milliseconds", String(try moment(until, clock).milliseconds)] }
        if let seconds { arguments += ["--seconds", String(seconds)] }
        if fast { arguments.append("--fast") }
        if let reveal { arguments += ["--reveal", reveal.rawValue] }
        if names { arguments.append("--names") }
        if let players { arguments += ["--players", String(players)] }
        return arguments
    }

    /// The arguments that a resumed round takes anew.
    var whereArguments: [String] {
        var arguments: [String] = []
        if let language { arguments += ["--language", language.rawValue] }
        if let bind { arguments += ["--bind", bind] }
        if let port { arguments += ["--port", String(port)] }
        if let qr { arguments += ["--qr", qr.rawValue] }
        return arguments
    }

    /// A moment to come: a time of today (or of tomorrow, where it is past), or a day and a time.
    private func moment(_ text: String, _ clock: SystemClock) throws -> Instant {
        let now = clock.now
        if let instant = ZonedInstant(iso: text)?.instant { return try later(instant, than: now, text) }
        if let local = Self.local(text) { return try later(local, than: now, text) }
        guard let today = Self.local("\(now.day.iso)T\(text)") else {
            throw Failure(RoundWords.noMoment(text), .misused)
        }
        if today > now.instant { return today }
        return Self.local("\(CivilDay(number: now.day.number + 1).iso)T\(text)") ?? today.adding(seconds: 86_400)
    }

    private func later(_ instant: Instant, than now: ZonedInstant, _ text: String) throws -> Instant {
        if instant <= now.instant { throw Failure(RoundWords.pastMoment(text), .misused) }
        return instant
    }

    private static func local(_ text: String) -> Instant? {
        ZonedInstant(iso: text + "Z").flatMap { SystemClock.local($0)?.instant }
    }
}
