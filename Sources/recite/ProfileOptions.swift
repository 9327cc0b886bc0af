// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Figures
import Progress
import Words

/// Which library and which profile.
struct ProfileOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder with the profiles.",
            discussion: """
                Else RECITE_LIBRARY, else the configuration, else the nearest folder upward with a recite.toml, else the \
                user's data folder.
                """, valueName: "dir"), completion: .directory)
    var library: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The learner. Else RECITE_PROFILE, else the configuration, else “default”.", valueName: "name"),
        completion: .custom { _, _, _ in ProfileOptions.names })
    var profile: String?

    @Option(
        name: .customLong(SpokenLanguage.option),
        help: ArgumentHelp(
            "The language of the trainer: en or de.",
            discussion: "Else RECITE_LANGUAGE, else the configuration, else the locale's.",
            valueName: "lang"), completion: .list(Language.allCases.map(\.rawValue)))
    var language: String?

    /// The names of the library's profiles, for completion in a shell.
    private static var names: [String] {
        guard let opened = try? OpenedHouse(ProfileOptions.parse([])) else { return [] }
        return (try? opened.house.names()) ?? []
    }

    func validate() throws {
        if let language, Language(named: language) == nil {
            throw ValidationError("“\(language)” is no language of Recite; there are en and de.")
        }
    }
}

/// What makes a run repeatable, for tests and demonstrations.
struct RepeatableOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The moment at which the clock stands, such as 2026-11-21T09:00+01:00.",
            discussion: """
                Without an offset it is local time. For tests and demonstrations: the clock moves only when the \
                session waits.
                """,
            valueName: "instant"))
    var now: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A number that fixes all that is drawn at random, for tests and demonstrations.", valueName: "n"))
    var seed: UInt64?

    /// The clock of the run.
    func clock() throws -> SystemClock {
        guard let now else { return SystemClock() }
        if let instant = ZonedInstant(iso: now) { return SystemClock(standing: instant) }
        guard let wall = ZonedInstant(iso: now + "Z"), let instant = SystemClock.local(wall) else {
            throw ValidationError("“\(now)” is no moment; write it as 2026-11-21T09:00+01:00.")
        }
        return SystemClock(standing: instant)
    }

    /// The source of what is drawn at random.
    var random: RandomSource { RandomSource(seed: seed) }
}

/// Random numbers: the system's, or a sequence that a seed fixes (SplitMix64; Steele, Lea and Flood 2014).
struct RandomSource: RandomNumberGenerator {
    private var state: UInt64?
    private var system = SystemRandomNumberGenerator()

    /// The sequence of `seed`, or the system's numbers.
    init(seed: UInt64?) { state = seed }

    mutating func next() -> UInt64 {
        guard let previous = state else { return system.next() }
        let state = previous &+ 0x9E37_79B9_7F4A_7C15
        self.state = state
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
