// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Durable
import Figures
import Progress
import Study
import Terminal
import Words

/// `recite study`: a session in the terminal, or with lines from a file.
struct StudyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study",
        abstract: "Study what is due, then new questions.",
        discussion: """
            Without a bank the built-in one is studied. Answers are read from standard input, one a line; at a \
            terminal they can be edited. ? shows what else can be typed.

            Example: recite study report.bank.jsonl --profile anna
            """)

    @Argument(
        help: ArgumentHelp("Banks: files, or names in the library's Questions folder.", valueName: "bank"),
        completion: BankCompletion.kind)
    var banks: [String] = []

    @Flag(help: "Everything at hand, until each was right once; the schedule stays as it is.")
    var cram = false

    @Option(
        help: ArgumentHelp(
            "What falls due within so many days; the schedule stays as it is.", valueName: "days"))
    var ahead: Int?

    @Option(
        help: ArgumentHelp(
            "An exam, such as 2027-03-01: what would come only after it comes before.", valueName: "date"))
    var exam: String?

    @Option(
        help: ArgumentHelp(
            "End after so many minutes; a question that is open may be answered.", valueName: "n"))
    var minutes: Int?

    @Option(
        help: ArgumentHelp(
            "Only what has this tag, or stands in a section with this in its title.", valueName: "text"))
    var tag: String?

    @Option(
        help: ArgumentHelp(
            "Ask how sure you are before an answer is marked: levels, or a range that holds the figure in 9 of 10 cases.",
            valueName: "how"))
    var confidence: ConfidenceAsk?

    @Flag(help: "Words alone: no colour and no number lines. So too where TERM is dumb.")
    var plain = false

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        let system = PosixFileSystem()
        let clock = try repeatable.clock()
        var random = repeatable.random
        let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
        // The profile first: its log, read whole, is gone from memory before the banks come.
        try OpenedBanks.check(banks, library: location.library, in: system)
        let store = try OpenedProfile.open(location, &random, now: clock.now, in: system)
        let opened = try OpenedBanks(banks, library: location.library, in: system)
        SystemClock.use(store.state.settings.timeZone)
        let isPlain = plain || Environment["TERM"] == "dumb"
        let output = isPlain ? StandardStreams.plainOutput : StandardStreams.output
        let lines = LineEditor.standardInput(name: "recite", output: output)
        let editor = lines as? LineEditor
        let history = PathText.join(LibraryLocation.stateFolder, "history-\(location.profile)")
        // A history that cannot be read or written is no reason to stop: it holds nothing but typed lines.
        try? editor?.loadHistory(from: history)
        defer {
            try? editor?.saveHistory(to: history)
            for fact in store.finish() { StandardStreams.error(FaultWords.profile(fact)) }
            OpenedHouse.backUpDaily(location, clock, in: system)
        }
        try output.write(ProfileWords.opening(library: location.library, profile: location.profile).styled)
        for fact in store.facts { StandardStreams.error(FaultWords.profile(fact)) }
        let plan = try plan()
        let mark = SessionMark(location, in: system)
        var options = StudySession.Options(
            id: SessionID(rawValue: DeviceID(using: &random).rawValue), banks: opened.marks, pauses: editor != nil,
            plan: plan)
        options.confidence = confidence
        options.language = Language.current.typed
        options.showsProgress = editor != nil
        options.minutes = minutes
        options.interrupted = mark.interruption(store.state, now: clock.now)
        let shelf = tag.map { tag in opened.shelf.filtered { $0.isAbout(tag) } } ?? opened.shelf
        if let tag, shelf.places.isEmpty { throw Failure(FaultWords.nothingAbout(tag), .misused) }
        var session = StudySession(shelf: shelf, learner: store.state, options: options, now: clock.now)
        let documents = DocumentsAtHand(
            opened.shelf, folders: opened.folders + [PathText.join(location.library, "Questions")], in: system)
        var runner = SessionRunner(
            lines: lines, output: output, store: store, documents: documents, isInteractive: editor != nil,
            draws: !isPlain, clock: clock)
        mark.set(clock.now)
        try runner.run(&session)
        mark.clear()
        if plan.mode == .due, !session.leftUnstored { try OpenedProfile.refit(store, clock.now, output) }
        if session.leftUnstored { throw Failure(FaultWords.leftUnstored, .failed) }
    }

    private func plan() throws -> QueuePlan {
        var plan = QueuePlan()
        if let minutes, minutes < 1 { throw ValidationError("--minutes takes a number from 1 on.") }
        if cram { plan.mode = .cram }
        if let ahead {
            guard !cram, ahead > 0 else { throw ValidationError("--ahead takes a number of days, and no --cram.") }
            plan.mode = .ahead(days: ahead)
        }
        if let exam {
            guard let day = CivilDay(iso: exam) else {
                throw ValidationError("“\(exam)” is no date; write it as 2027-03-01.")
            }
            plan.exam = day
        }
        return plan
    }
}

extension ConfidenceAsk: ExpressibleByArgument {}
