// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import CBuiltin
import Durable
import Progress
import Study
import Terminal
import Words

/// Banks as a session needs them: opened, named, and marked for the log.
struct OpenedBanks {
    /// The banks.
    let shelf: Shelf
    /// Which state of each is studied.
    let marks: [Session.BankMark]
    /// The folders of the banks' files, each once, in the order of the banks.
    let folders: [String]

    /// Opens the named banks, or the built-in one where none is named.
    ///
    /// Lines that cannot be read are passed over and counted on standard error.
    init(_ names: [String], library: String, in system: some FileSystem) throws {
        var banks: [Shelf.NamedBank] = []
        var marks: [Session.BankMark] = []
        var folders: [String] = []
        if names.isEmpty {
            let bytes = BankBytes(permanent: recite_builtin_bank(), count: recite_builtin_bank_length())
            banks.append(try Self.open(bytes, name: Self.builtInName))
            marks.append(Session.BankMark(name: Self.builtInName, version: Self.version(banks[0].file)))
        }
        for name in names {
            let path = BankPath.find(name, library: library, in: system)
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try system.contents(of: path)
            } catch {
                throw Failure(FaultWords.file(error), .misused)
            }
            let bank = try Self.open(BankBytes(bytes), name: PathText.name(of: path))
            banks.append(bank)
            let folder = PathText.parent(of: path)
            if !folders.contains(folder) { folders.append(folder) }
            marks.append(Session.BankMark(name: bank.name, version: Self.version(bank.file)))
        }
        shelf = Shelf(banks)
        self.marks = marks
        self.folders = folders
    }

    /// Fails where one of the named banks is not there, before anything is made for it.
    static func check(_ names: [String], library: String, in system: some FileSystem) throws {
        for name in names {
            do throws(FileError) {
                _ = try system.status(at: BankPath.find(name, library: library, in: system))
            } catch {
                throw Failure(FaultWords.file(error), .misused)
            }
        }
    }

    /// The name the built-in bank is shown by and logged under.
    static let builtInName = "built-in"

    private static func open(_ bytes: BankBytes, name: String) throws -> Shelf.NamedBank {
        let file: BankFile
        do throws(BankError) {
            file = try BankFile(bytes)
        } catch {
            throw Failure(FaultWords.bank(error, name: name), .misused)
        }
        for fault in file.faults.prefix(shownFaults) { StandardStreams.error(FaultWords.bank(fault, name: name)) }
        if !file.faults.isEmpty { StandardStreams.error(FaultWords.passedOver(file.faults.count, name: name)) }
        if file.entries.isEmpty { StandardStreams.error(FaultWords.emptyBank(name)) }
        return Shelf.NamedBank(name: name, file: file)
    }

    private static let shownFaults = 3

    /// What tells this state of a bank from another: the checksums of its documents, and how many questions it has.
    private static func version(_ file: BankFile) -> String {
        let documents = file.header.documents.map { String($0.checksum.hexadecimal.prefix(12)) }
        return (documents + [String(file.entries.count)]).joined(separator: "-")
    }
}
