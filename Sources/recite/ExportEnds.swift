// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import CBuiltin
import Durable
import Exchange
import ExchangeWords
import JSONText
import Terminal
import Words

/// Where an export reads from: a file, piece by piece, or the bank inside the program.
final class ExportSource {
    /// The bank as messages name it.
    let name: String
    /// The bank's name without its file's ending.
    let title: String
    private let path: String?
    private let system: PosixFileSystem
    private var bar: ProgressBar?

    init(_ bank: String, library: String?, in system: PosixFileSystem) throws {
        self.system = system
        if bank == OpenedBanks.builtInName, !((try? system.exists(bank)) ?? false) {
            path = nil
            name = bank
            title = "german-prisoners-of-war"
        } else {
            let folder = try LibraryLocation.find(library: library, profile: nil, in: system).library
            let found = BankPath.find(bank, library: folder, in: system)
            path = found
            name = PathText.name(of: found)
            title = BankPath.title(found)
        }
    }

    /// The bank's lines.
    func lines(showingProgress: Bool) throws -> BankLines {
        guard let path else { return BankLines(Self.builtIn) }
        let file: SequentialFile
        do throws(FileError) {
            file = try SequentialFile(path, in: system)
        } catch {
            throw Failure(FaultWords.file(error), .misused)
        }
        // What is done in a moment needs no bar.
        if showingProgress, file.length > 8_388_608 {
            bar = ProgressBar(total: file.length, output: StandardStreams.errors)
        }
        return BankLines { [weak self] count in
            let bytes = try file.read(upTo: count)
            self?.bar?.show(file.place)
            return bytes
        }
    }

    /// What the bank holds.
    func survey() throws -> BankSurvey {
        var lines = try lines(showingProgress: false)
        return try lines.survey()
    }

    /// Removes the bar.
    func endProgress() { bar?.finish() }

    private static var builtIn: [UInt8] {
        Array(UnsafeRawBufferPointer(start: recite_builtin_bank(), count: recite_builtin_bank_length()))
    }
}

/// Where an export writes to: a file that is replaced as a whole, or standard output.
final class ExportTarget {
    /// The target as messages name it.
    let name: String
    private let file: StreamedReplacement?

    init(_ path: String?, in system: PosixFileSystem) throws {
        name = path ?? "standard output"
        do throws(FileError) {
            file = try path.map { path throws(FileError) in try StreamedReplacement(path, in: system) }
        } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
    }

    /// Takes bytes.
    func write(_ bytes: [UInt8]) throws {
        if let file { try file.write(bytes) } else { try StandardStreams.output.write(data: bytes) }
    }

    /// Makes them the file.
    func commit() throws { try file?.commit() }

    /// Leaves the file as it was.
    func abandon() { file?.abandon() }
}

/// The losses of an export as a file of JSON, written as they come.
final class LossReport {
    private let file: StreamedReplacement
    private var isFirst = true

    init(_ path: String, format: String, bank: String, in system: PosixFileSystem) throws {
        do throws(FileError) {
            file = try StreamedReplacement(path, in: system)
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("recite", "loss report")
            writer.member("version", 1)
            writer.member("bank", bank)
            writer.member("format", format)
            try file.write(writer.bytes + Array(", \"losses\": [".utf8))
        } catch {
            throw Failure(FaultWords.file(error), .failed)
        }
    }

    /// Adds losses.
    func add(_ losses: [Loss]) throws {
        var bytes: [UInt8] = []
        for loss in losses {
            bytes += Array((isFirst ? "\n" : ",\n").utf8)
            isFirst = false
            var object = JSONObject([
                ("question", .string(loss.question)), ("lost", .string(loss.part.rawValue)),
                ("reason", .string(loss.reason.word)),
            ])
            if !loss.detail.isEmpty { object["detail"] = .string(loss.detail) }
            bytes += JSONWriter.write(.object(object))
        }
        if !bytes.isEmpty { try file.write(bytes) }
    }

    /// Writes the counts, and makes it the file.
    func finish(_ summary: Exporter.Summary) throws {
        let end = "\n], \"written\": \(summary.written), \"left_out\": \(summary.leftOut), "
        try file.write(Array((end + "\"unreadable\": \(summary.faults.count)}\n").utf8))
        try file.commit()
    }
}
