// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Figures
import LiveRound

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How a round goes on and where it is served.
struct HostOptions: ParsableArguments {
    @Option(help: "teacher (all have the same question), own (each at their own pace) or homework (until --until).")
    var pace: PaceName = .teacher

    @Option(
        name: .customLong("until-milliseconds"),
        help: ArgumentHelp("The end of homework, in milliseconds since 1970.", visibility: .hidden))
    var until: Int?

    @Option(help: ArgumentHelp("Close each question after so many seconds.", valueName: "n"))
    var seconds: Int?

    @Flag(help: "Give up to twice the points for a fast answer; needs --seconds.")
    var fast = false

    @Option(help: "At one's own pace: show what was right after each answer, or at the end.")
    var reveal: RoundSettings.OwnReveal?

    @Flag(help: "Ask for real names instead of nicknames.")
    var names = false

    @Option(help: ArgumentHelp("How many may join.", valueName: "n"))
    var players = 600

    @Option(help: "The language of the pages; else each phone's own.")
    var language: Language?

    @Option(
        name: .customLong("bind"),
        help: ArgumentHelp("The address to listen on; 0.0.0.0 for all of this machine's.", valueName: "address"))
    var listening: String?

    @Option(help: ArgumentHelp("The port; else 8080 or the next that is free.", valueName: "n"))
    var port: Int?

    @Option(help: "The QR code in the terminal: blocks (for a dark terminal), light, plain (ASCII) or none.")
    var qr: QRStyle = .blocks

    enum PaceName: String, ExpressibleByArgument, CaseIterable { case teacher, own, homework }
    enum Language: String, ExpressibleByArgument, CaseIterable { case en, de }
    enum QRStyle: String, ExpressibleByArgument, CaseIterable { case blocks, light, plain, none }

    func validate() throws {
        if let seconds, !(5...3600).contains(seconds) { throw ValidationError("--seconds is from 5 to 3600.") }
        if fast, seconds == nil { throw ValidationError("--fast needs --seconds.") }
        if seconds != nil, pace != .teacher { throw ValidationError("--seconds is for the teacher's pace.") }
        if (pace == .homework) != (until != nil) {
            throw ValidationError("Homework needs --until, and nothing else has it.")
        }
        if !(1...2000).contains(players) { throw ValidationError("--players is from 1 to 2000.") }
        if let port, !(1...65_535).contains(port) { throw ValidationError("--port is from 1 to 65535.") }
    }

    /// The settings of a new round.
    var settings: RoundSettings {
        let pace: RoundSettings.Pace =
            switch (self.pace, until) {
            case (.homework, let until?): .homework(until: Instant(milliseconds: until))
            case (.own, _): .own
            default: .teacher
            }
        return RoundSettings(
            pace: pace, secondsPerQuestion: seconds, scoring: fast ? .rightAndFast : .right, reveal: reveal,
            asksForRealNames: names, playerLimit: players)
    }

    /// The one address that is listened on.
    func address() throws(HostFailure) -> String {
        let all = Interface.all()
        guard let listening else { return all.first?.address ?? "127.0.0.1" }
        if listening == "0.0.0.0" { return listening }
        let address = listening == "localhost" ? "127.0.0.1" : listening
        guard address.hasPrefix("127.") || all.contains(where: { $0.address == address || $0.name == address }) else {
            throw .noSuchAddress(listening, all)
        }
        return all.first { $0.name == address }?.address ?? address
    }

    /// The chosen port, else the one of the last start, else the first free one from 8080 on.
    func freePort(on address: String, preferring last: Int?) throws(HostFailure) -> Int {
        if let port {
            if Self.isFree(port, on: address) { return port }
            throw .portInUse(port)
        }
        if let last, (1...65_535).contains(last), Self.isFree(last, on: address) { return last }
        for candidate in 8080..<8180 where Self.isFree(candidate, on: address) { return candidate }
        throw .portInUse(8080)
    }

    private static func isFree(_ port: Int, on address: String) -> Bool {
        #if os(Linux)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var reuse: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = in_port_t(UInt16(port).bigEndian)
        guard inet_pton(AF_INET, address, &name.sin_addr) == 1 else { return false }
        let result = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // SO_REUSEADDR lets a port be bound twice only where nobody listens on it.
        return result == 0
    }
}

extension RoundSettings.OwnReveal: @retroactive ExpressibleByArgument {}
