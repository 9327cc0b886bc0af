// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import JSONText
import Progress
import Words

/// What a person has set for all runs, in `config.json`: an option goes before it, and so does an environment variable.
struct Configuration: Hashable {
    /// The language of the trainer.
    var language: Language?
    /// The library's folder.
    var library: String?
    /// The learner.
    var profile: String?
    /// Whether `recite stats` counts days in a row.
    var streak = false
    /// Which backups are kept.
    var backups = BackupPlan()

    /// The names that a file may hold.
    enum Key: String, CaseIterable {
        case language, library, profile, streak
        case backupCount = "backup-count"
        case backupDays = "backup-days"
    }

    /// Why a file cannot be used; the sentence has the path, the line where there is one, and what to do.
    struct Problem: Error, Hashable {
        let sentence: String
    }

    /// The file: `RECITE_CONFIG`, else `recite/config.json` in `$XDG_CONFIG_HOME` or `~/.config`.
    static var path: String {
        if let named = Environment["RECITE_CONFIG"] { return named }
        let folder = PathText.join(LibraryLocation.userFolder("XDG_CONFIG_HOME", under: ".config"), "recite")
        return PathText.join(folder, "config.json")
    }

    /// The configuration of this run, read once.
    private static let shared = read(path, in: PosixFileSystem())

    /// The configuration of this run, or the failure that its file is.
    static func current() throws -> Configuration {
        do {
            return try shared.get()
        } catch {
            throw Failure(error.sentence, .misused)
        }
    }

    /// The configuration as far as it can be read, for the choice of a language; `doctor` says the rest.
    static var readable: Configuration { (try? shared.get()) ?? Configuration() }

    /// What is wrong with the file; `nil` where it is in order or not there.
    static var problem: String? {
        if case .failure(let problem) = shared { problem.sentence } else { nil }
    }

    static func read(_ path: String, in system: some FileSystem) -> Result<Configuration, Problem> {
        let bytes: [UInt8]
        do throws(FileError) {
            // Without a file all is as usual; one that is named has to be there.
            guard try system.exists(path) || Environment["RECITE_CONFIG"] != nil else {
                return .success(Configuration())
            }
            bytes = try system.contents(of: path)
        } catch {
            return .failure(Problem(sentence: FaultWords.file(error)))
        }
        return parse(bytes, path: path)
    }

    static func parse(_ bytes: [UInt8], path: String) -> Result<Configuration, Problem> {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(bytes)
        } catch {
            return .failure(Problem(sentence: ConfigurationWords.malformed(path, line: error.place.line)))
        }
        guard case .object(let object) = value else {
            return .failure(Problem(sentence: ConfigurationWords.malformed(path, line: 1)))
        }
        var configuration = Configuration()
        for member in object.members {
            guard let key = Key(rawValue: member.name) else {
                let nearest = NearestWord.find(member.name, among: Key.allCases.map(\.rawValue))
                return .failure(Problem(sentence: ConfigurationWords.unknown(path, member.name, nearest: nearest)))
            }
            guard configuration.set(key, member.value) else {
                return .failure(
                    Problem(sentence: ConfigurationWords.unfit(path, key.rawValue, takes: Self.takes(key).text)))
            }
        }
        return .success(configuration)
    }

    private mutating func set(_ key: Key, _ value: JSONValue) -> Bool {
        switch key {
        case .language:
            language = value.string.flatMap(Language.init(named:))
            return language != nil
        case .library:
            library = value.string.map(Self.expanded)
            return library?.isEmpty == false
        case .profile:
            profile = value.string
            return profile.map(LibraryLocation.isFolderName) ?? false
        case .streak:
            streak = value.bool ?? false
            return value.bool != nil
        case .backupCount:
            guard let count = value.int, (1...10_000).contains(count) else { return false }
            backups.count = count
        case .backupDays:
            guard let days = value.int, (0...36_500).contains(days) else { return false }
            backups.days = days
        }
        return true
    }

    /// What a key takes.
    static func takes(_ key: Key) -> Phrase {
        switch key {
        case .language: ConfigurationWords.takesLanguage
        case .library: ConfigurationWords.takesFolder
        case .profile: ConfigurationWords.takesProfile
        case .streak: ConfigurationWords.takesFlag
        case .backupCount: ConfigurationWords.takesCount
        case .backupDays: ConfigurationWords.takesDays
        }
    }

    /// A path in which `~/` is the home folder.
    private static func expanded(_ path: String) -> String {
        path.hasPrefix("~/") ? PathText.join(Environment["HOME"] ?? ".", String(path.dropFirst(2))) : path
    }
}
