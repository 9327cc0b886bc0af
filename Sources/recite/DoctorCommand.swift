// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import JSONText
import Progress
import Study
import Terminal
import Words

/// `recite doctor`: whether everything that studying needs is in order.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check configuration, library, profile, bank, terminal and locale.",
        discussion: """
            It changes nothing, unless --repair is given: then a torn last line is cut, a damaged file set aside, the \
            snapshot made anew and what a broken-off writing left behind removed, after a backup. Ends with 1 where a \
            problem is left.

            Example: recite doctor --repair
            """)

    @Argument(
        help: ArgumentHelp("Banks: files, or names in the library's Questions folder.", valueName: "bank"),
        completion: BankCompletion.kind)
    var banks: [String] = []

    @Flag(help: "Mend what can be mended without losing anything.")
    var repair = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var place: ProfileOptions
    @OptionGroup var repeatable: RepeatableOptions

    func run() throws {
        var examination = Examination(place: place, banks: banks, repairs: repair, repeatable: repeatable)
        try examination.run()
        let problems = examination.findings.count { $0.status == .problem }
        if json {
            var writer = JSONWriter(.indented(2))
            writer.beginObject()
            writer.member("problems", problems)
            writer.name("findings")
            writer.beginArray()
            for finding in examination.findings {
                writer.beginObject()
                writer.member("subject", finding.subject.rawValue)
                writer.member("status", finding.status.rawValue)
                writer.member("sentence", finding.sentence)
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
            writer.endLine()
            try StandardStreams.output.write(data: writer.bytes)
        } else {
            try StandardStreams.output.write(examination.findings.map { DoctorWords.line($0).styled })
            try StandardStreams.output.write(
                DoctorWords.end(problems: problems, mendable: examination.mendable).styled)
        }
        if problems > 0 { throw ExitCode(Failure.Status.failed.rawValue) }
    }
}

/// One round through everything.
private struct Examination {
    let place: ProfileOptions
    let banks: [String]
    let repairs: Bool
    let repeatable: RepeatableOptions
    var findings: [DoctorWords.Finding] = []
    /// Problems that `--repair` could mend.
    var mendable = 0
    private let system = PosixFileSystem()

    init(place: ProfileOptions, banks: [String], repairs: Bool, repeatable: RepeatableOptions) {
        self.place = place
        self.banks = banks
        self.repairs = repairs
        self.repeatable = repeatable
    }

    mutating func run() throws {
        add(.program, .good, DoctorWords.program(Version.current))
        checkConfiguration()
        do {
            let location = try LibraryLocation.find(library: place.library, profile: place.profile, in: system)
            checkLibrary(location)
            checkDevice()
            try checkProfile(location)
            checkBank(location)
        } catch let failure as Failure where Configuration.problem != failure.sentence {
            add(.library, .problem, failure.sentence)
        } catch is Failure {
            // The configuration's own sentence, said already.
        }
        checkTerminal()
        checkLocale()
    }

    private mutating func add(_ subject: DoctorWords.Subject, _ status: DoctorWords.Status, _ sentence: String) {
        findings.append(DoctorWords.Finding(subject, status, sentence))
    }

    private mutating func checkConfiguration() {
        if let problem = Configuration.problem { return add(.configuration, .problem, problem) }
        let isThere = (try? system.exists(Configuration.path)) ?? false
        add(.configuration, .good, DoctorWords.configuration(Configuration.path, isThere: isThere))
    }

    private mutating func checkLibrary(_ location: LibraryLocation) {
        let isThere = (try? system.exists(location.library)) ?? false
        if isThere, !SystemAccess.canWrite(location.library) {
            return add(.library, .problem, DoctorWords.notWritable(location.library))
        }
        add(.library, .good, DoctorWords.library(location.library, isThere: isThere))
    }

    private mutating func checkDevice() {
        let path = PathText.join(LibraryLocation.stateFolder, "device")
        guard let bytes = try? system.contents(of: path) else {
            return add(.device, .good, DoctorWords.device(nil))
        }
        let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
        guard let device = DeviceID(rawValue: text) else {
            return add(.device, .note, DoctorWords.deviceUnreadable(path))
        }
        add(.device, .good, DoctorWords.device(device.rawValue))
    }

    private mutating func checkProfile(_ location: LibraryLocation) throws {
        let opened = try OpenedHouse(place, repeatable)
        guard (try? system.exists(location.profileFolder)) ?? false else {
            return add(.profile, .good, DoctorWords.noProfile(location.profile))
        }
        do throws(ProfileError) {
            let found = try ProfileExamination(folder: location.profileFolder, in: system)
            let damage = found.facts.map(FaultWords.profile) + found.leftovers.map(DoctorWords.leftover)
            if damage.isEmpty {
                add(.profile, .good, DoctorWords.profile(location.profile, found))
                if !found.isSnapshotFresh, !repairs { add(.profile, .note, DoctorWords.staleSnapshot) }
            } else if !repairs {
                for sentence in damage { add(.profile, .problem, sentence) }
                mendable += damage.count
            }
            if repairs, !damage.isEmpty || !found.isSnapshotFresh { try mend(opened, found) }
        } catch {
            add(.profile, .problem, FaultWords.profile(error))
        }
        let names = opened.house.backupNames(of: location.profile)
        add(.backups, names.isEmpty ? .note : .good, DoctorWords.backups(names.count, newest: names.last))
    }

    /// Opens the profile, which cuts, sets aside and replays as every session does, and removes what was left behind.
    private mutating func mend(_ opened: OpenedHouse, _ found: ProfileExamination) throws(ProfileError) {
        let (location, now) = (opened.location, opened.clock.now)
        try opened.house.backUp(location.profile, now: now, plan: Configuration.readable.backups)
        var random = repeatable.random
        let device: DeviceID
        do throws(FileError) {
            let path = PathText.join(LibraryLocation.stateFolder, "device")
            device = try DeviceIdentity.load(path, using: &random, in: system).device
        } catch {
            throw .file(error)
        }
        let store = try ProfileStore(
            folder: location.profileFolder, device: device, processID: PosixFileSystem.processID, now: now, in: system)
        for fact in store.facts + store.finish() { add(.profile, .mended, FaultWords.profile(fact)) }
        do throws(FileError) { try found.removeLeftovers(in: system) } catch { throw .file(error) }
        add(.profile, .mended, DoctorWords.repaired)
        let after = try ProfileExamination(folder: location.profileFolder, in: system)
        for fact in after.facts { add(.profile, .problem, FaultWords.profile(fact)) }
    }

    private mutating func checkBank(_ location: LibraryLocation) {
        do {
            let opened = try OpenedBanks(banks, library: location.library, in: system)
            for bank in opened.shelf.banks {
                let (questions, faults) = bank.file.allQuestions()
                add(.bank, .good, DoctorWords.bank(bank.name, questions: questions.count))
                for fault in faults.prefix(3) { add(.bank, .problem, FaultWords.bank(fault, name: bank.name)) }
            }
        } catch let failure as Failure {
            add(.bank, .problem, failure.sentence)
        } catch {
            add(.bank, .problem, "\(error)")
        }
    }

    private mutating func checkTerminal() {
        let output = StandardStreams.output
        guard output.isTerminal, SystemAccess.isTerminal(0) else {
            return add(.terminal, .note, DoctorWords.noTerminal)
        }
        let words = DoctorWords.terminal(
            Environment["TERM"], columns: output.columns, isColoured: output.colour != .off)
        add(.terminal, .good, words)
    }

    private mutating func checkLocale() {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Environment[$0] }.first
        let isUTF8 = name.map { $0.lowercased().hasSuffix("utf-8") || $0.lowercased().hasSuffix("utf8") } ?? false
        add(
            .locale, isUTF8 ? .good : .note,
            DoctorWords.locale(name, isUTF8: isUTF8, language: Language.current))
        if let zone = Environment["TZ"], !zone.hasPrefix(":"), zone.contains("/"), !SystemClock.isZone(zone) {
            add(.locale, .note, DoctorWords.noZones(zone))
        }
    }
}
