// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import GeneratorWords

/// The file of decisions beside a bank.
final class DecisionLog {
    /// Where it lies: `harbour.decisions.jsonl` beside `harbour.bank.jsonl`.
    let path: String
    /// The decisions that were there when it was opened.
    let decisions: Decisions
    private let system: PosixFileSystem
    /// Opened with the first decision, so that looking leaves no file behind.
    private var log: AppendLog?

    /// Reads the decisions beside `bank`.
    init(bank: String, _ system: PosixFileSystem) throws {
        path = Self.path(besides: bank)
        self.system = system
        decisions = try Self.decisions(besides: bank, system)
    }

    /// The path of the decisions on a bank.
    static func path(besides bank: String) -> String {
        PathText.join(PathText.parent(of: bank), BankPath.title(bank) + ".decisions.jsonl")
    }

    /// The decisions beside a bank; none where there is no file.
    ///
    /// A last record that was torn by a power cut never counted, and is passed over.
    static func decisions(besides bank: String, _ system: PosixFileSystem) throws -> Decisions {
        let path = path(besides: bank)
        do {
            guard try system.exists(path) else { return Decisions() }
            return try DecisionLine.read(Array(AppendLog.read(path, in: system).records))
        } catch let error as BankError {
            throw Failure(CurateSentences.unreadable(path, error), .misused)
        } catch let error as FileError {
            throw Failure(GeneratorSentences.refusal(error), .misused)
        }
    }

    /// Adds a record; `false` where it is not on the disk when this returns.
    func append(_ record: Decisions.Record) -> Bool {
        do {
            let log = try opened()
            try log.append(DecisionLine.bytes(of: record))
            return true
        } catch {
            return false
        }
    }

    private func opened() throws -> AppendLog {
        if let log { return log }
        let (log, content) = try AppendLog.open(path, in: system)
        try log.cutTornTail()
        if content.wholeLength == 0 { try log.append(DecisionLine.header) }
        self.log = log
        return log
    }
}
