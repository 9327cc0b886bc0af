// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import GeneratorWords

/// Writes a bank that may be there already.
struct BankReplacement {
    let path: String
    let system: PosixFileSystem

    /// Writes `made`, with the names, histories and decisions of the bank that is there, and says what became of it.
    func write(_ header: BankHeader, _ made: [Question]) throws {
        do {
            var header = header
            let decisions = try DecisionLog.decisions(besides: path, system)
            var old: [Question] = []
            if try system.exists(path) {
                let before = try self.old()
                old = before.questions
                header = header.keepingUnknown(of: before.header)
            }
            let update = CuratedUpdate(old: old, new: made, decisions: decisions)
            try AtomicFile.replace(
                path, with: BankWriter.bytes(header: header, questions: update.questions), permissions: .sharedFile,
                in: system)
            for line in GeneratorSentences.summary(update.questions.count, path, update.changes) {
                StandardStreams.error(line)
            }
            for line in CurateSentences.summary(update) { StandardStreams.error(line) }
        } catch let error as FileError {
            throw Failure(GeneratorSentences.refusal(error), .failed)
        }
    }

    private func old() throws -> (questions: [Question], header: BankHeader) {
        guard let file = try? BankFile(system.contents(of: path)) else {
            throw Failure(GeneratorSentences.unreadableBank(path), .misused)
        }
        let (questions, faults) = file.allQuestions()
        guard faults.isEmpty, file.faults.isEmpty else {
            throw Failure(GeneratorSentences.unreadableBank(path), .misused)
        }
        return (questions, file.header)
    }
}
