// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Classroom
import Durable
import Figures
import Words

/// `recite host BANK`: draws a quiz and becomes `recite-host`, the server of the live round.
struct HostCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host",
        abstract: "Play a live round with a class, on phones, without internet.",
        discussion: """
            Draws questions as recite paper does and serves them: the terminal shows the address, a QR code and the join code; phones and a \
            projector open pages from this computer. next, close, reveal, remove NAME and end are typed as lines. What \
            was answered is on the disk before anybody is told: after a crash, --resume goes on. At the end there are \
            answers.csv for recite mark and report.html without names. Everything goes as plain HTTP: for a room that \
            you trust. See docs/live.md.

            Example: recite host harbour --count 10 --seconds 30
            Example: recite host harbour --pace homework --until 18:00
            Example: recite host --resume ~/.local/state/recite/rounds/2026-03-12-101500-harbour
            Example: recite host --forget 30
            """)

    @Argument(
        help: ArgumentHelp(
            "The bank: a file, a name in the library's Questions folder, or built-in.", valueName: "bank"),
        completion: BankCompletion.kind)
    var bank: String?

    @OptionGroup var draw: QuizOptions
    @OptionGroup var round: RoundOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A new folder for the round; else one in the user's state folder.", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(help: ArgumentHelp("Go on with the round in this folder.", valueName: "dir"), completion: .directory)
    var resume: String?

    @Option(help: ArgumentHelp("Delete the kept rounds that are older than so many days.", valueName: "days"))
    var forget: Int?

    func validate() throws {
        if bank == nil, resume == nil, forget == nil {
            throw ValidationError("Name a bank to play, or a round with --resume.")
        }
        if bank != nil, resume != nil { throw ValidationError("--resume has its questions; leave out the bank.") }
        if let forget, forget < 0 { throw ValidationError("--forget takes a number of days.") }
    }

    func run() throws {
        let system = PosixFileSystem()
        let clock = SystemClock()
        let rounds = KeptRounds(system)
        if let forget { try rounds.forget(days: forget, today: clock.now.day) }
        if let resume {
            guard (try? system.exists(PathText.join(resume, "quiz.json"))) ?? false else {
                throw Failure(RoundWords.nothingToResume(resume), .misused)
            }
            try RoundServer.become([resume] + round.whereArguments)
        }
        guard let bank else { return }
        // Both before anything is made: a missing server or a wrong moment leaves no folder behind.
        let server = try RoundServer.find()
        let arguments = try round.arguments(now: clock)
        let quiz = try draw.quiz(of: bank, in: system)
        let folder = try rounds.make(output, title: quiz.title, now: clock.now)
        do throws(FileError) {
            try AtomicFile.replace(PathText.join(folder, "quiz.json"), with: QuizFile.bytes(of: quiz), in: system)
        } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
        try RoundServer.become([folder] + arguments, program: server)
    }
}
