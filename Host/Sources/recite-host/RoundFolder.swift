// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import Figures
import LiveRound

/// The folder of one round: `quiz.json`, `round.jsonl`, and at the end the results. Private to its owner.
struct RoundFolder: Sendable {
    let path: String
    let quiz: RoundQuiz
    let quizDigest: String
    private let system: any FileSystem

    /// Takes the folder for this process alone and reads its quiz.
    init(_ path: String, in system: some FileSystem) throws(HostFailure) {
        self.path = path
        self.system = system
        do {
            // Held until the process ends.
            _ = Unmanaged.passRetained(
                try FolderLock.acquire(
                    PathText.join(path, "lock"), processID: PosixFileSystem.processID, in: system))
            let bytes = try system.contents(of: PathText.join(path, "quiz.json"))
            quizDigest = Checksum(of: bytes).hexadecimal
            quiz = try RoundQuiz.read(bytes)
        } catch let error as FolderLockError {
            throw .folderInUse(path, error)
        } catch let error as FileError {
            throw .file(error)
        } catch let error as RoundQuiz.Fault {
            throw .quiz(PathText.join(path, "quiz.json"), error)
        } catch {
            throw .unexpected("\(error)")
        }
    }

    /// Opens the log: that of a round that was begun before, else a new one with the header that `make` gives.
    func openLog(
        make: () -> RoundLog.Header
    ) throws(HostFailure) -> (log: AppendLog, header: RoundLog.Header, round: Round, isNew: Bool) {
        let file = PathText.join(path, "round.jsonl")
        do {
            let (log, content) = try AppendLog.open(file, in: system)
            // A line that was being written when the process died was acknowledged to nobody.
            if !content.tornTail.isEmpty { try log.cutTornTail() }
            if content.records.isEmpty {
                let header = make()
                try log.append(RoundLog.line(of: header))
                return (log, header, Round(quiz, settings: header.settings), true)
            }
            let (header, events) = try RoundLog.read(Array(content.records))
            guard header.quiz == quizDigest else { throw HostFailure.otherQuiz(file) }
            var round = Round(quiz, settings: header.settings)
            for event in events { round.apply(event) }
            return (log, header, round, false)
        } catch let error as HostFailure {
            throw error
        } catch let error as FileError {
            throw .file(error)
        } catch let error as AppendLogError {
            throw .log(error)
        } catch let error as RoundLog.Fault {
            throw .damagedLog(file, error)
        } catch {
            throw .unexpected("\(error)")
        }
    }

    /// The port that phones were told the last time; their pages look for the round there.
    var lastPort: Int? {
        guard let bytes = try? system.contents(of: PathText.join(path, "port")) else { return nil }
        return Int(String(decoding: bytes.filter { (0x30...0x39).contains($0) }, as: UTF8.self))
    }

    /// Keeps the port for the next start. Without it the round is found again by its new address.
    func keep(port: Int) {
        try? AtomicFile.replace(PathText.join(path, "port"), with: Array("\(port)\n".utf8), in: system)
    }

    /// Writes the results and returns the paths: the table of answers and the report without names.
    func writeResults(_ round: Round, language: String) throws(FileError) -> [String] {
        let answers = PathText.join(path, "answers.csv")
        let report = PathText.join(path, "report.html")
        try AtomicFile.replace(answers, with: RoundResults.table(round), in: system)
        try AtomicFile.replace(
            report, with: Report.page(round, title: quiz.title, words: .named(language)), in: system)
        return [answers, report]
    }
}

/// Why the server cannot do what it was started for.
enum HostFailure: Error {
    case folderInUse(String, FolderLockError)
    case file(FileError)
    case log(AppendLogError)
    case quiz(String, RoundQuiz.Fault)
    case otherQuiz(String)
    case damagedLog(String, RoundLog.Fault)
    case noSuchAddress(String, [Interface])
    case portInUse(Int)
    case cannotListen(String, Int, String)
    case noQRCode
    case unexpected(String)
}
