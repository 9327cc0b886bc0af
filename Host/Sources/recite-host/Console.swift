// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import LiveRound

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The teacher's terminal: plain lines in and out, one after the other.
actor Console {
    private var hub: Hub?
    private nonisolated let folder: RoundFolder
    private let language: String
    private var newNames: [String] = []
    private var toldGuessing = false

    init(folder: RoundFolder, language: String) {
        self.folder = folder
        self.language = language
    }

    /// Prints lines; each stands on the terminal before this returns.
    nonisolated func say(_ lines: [String]) {
        for line in lines { Self.show(line + "\n") }
    }

    private static func show(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    // MARK: What happens

    func attach(_ hub: Hub) { self.hub = hub }

    /// Tells the teacher what happened in the round.
    func tell(_ notice: Hub.Notice) async {
        switch notice {
        case .joined(let name):
            newNames.append(name)
            // A class that joins at once is one line, not thirty.
            if newNames.count == 1 {
                Task {
                    try? await Task.sleep(for: .seconds(1))
                    await tellJoined()
                }
            }
        case .removed(let name): say([HostWords.removed(name)])
        case .phase(let phase): await tell(phase)
        case .everybodyAnswered(let count): say([HostWords.everybodyAnswered(count)])
        case .guessing:
            if !toldGuessing { say([HostWords.guessing]) }
            toldGuessing = true
        case .notStored: say([HostWords.notStored])
        }
    }

    private func tellJoined() async {
        guard let hub, !newNames.isEmpty else { return }
        let names = newNames
        newNames = []
        say([HostWords.joined(names, players: await hub.shown.present.count)])
    }

    private func tell(_ phase: Round.Phase) async {
        say([HostWords.phase(phase, of: folder.quiz.questions.count)])
        if phase == .ended { await writeResults() }
    }

    /// Writes the results of a round that is over.
    func writeResults() async {
        guard let hub else { return }
        do {
            say(HostWords.results(try folder.writeResults(await hub.shown, language: language), folder: folder.path))
        } catch {
            say([HostWords.failure(.file(error))])
        }
    }

    // MARK: Commands

    /// Reads lines until there are none; a round goes on without a keyboard.
    func readCommands() async {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        // Reading blocks, so it has a thread of its own.
        DispatchQueue(label: "terminal").async {
            while let line = readLine() { continuation.yield(line) }
            continuation.finish()
        }
        for await line in lines { await obey(line) }
    }

    private func obey(_ line: String) async {
        guard let hub else { return }
        let words = line.split(separator: " ", maxSplits: 1)
        guard let first = words.first else { return }
        let rest = words.count > 1 ? String(words[1]) : ""
        switch first.lowercased() {
        case "next" where rest.isEmpty: await perform(.next)
        case "close" where rest.isEmpty: await perform(.close)
        case "reveal" where rest.isEmpty: await perform(.reveal)
        case "end" where rest.isEmpty: await perform(.end)
        case "remove" where !rest.isEmpty: await perform(.remove(name: rest))
        case "status": say(HostWords.status(await hub.shown, connected: await hub.connected))
        case "players": say(await hub.shown.present.map { "\($0.name)" })
        case "code": say(["Join code: \(hub.header.code)"])
        case "help": say(HostWords.help)
        case "quit", "exit": leave(await hub.shown.phase == .ended)
        default: say([HostWords.unknownCommand(line)])
        }
    }

    private func perform(_ command: TeacherCommand) async {
        do throws(Hub.Denial) {
            try await hub?.perform(command, step: nil)
        } catch {
            if case .refused(let refusal) = error { say([HostWords.refused(refusal)]) }
        }
    }

    /// Ends the process; all that was acknowledged is on the device.
    nonisolated func leave(_ isOver: Bool) -> Never {
        if !isOver { say([HostWords.leftOpen(folder.path)]) }
        exit(0)
    }
}
