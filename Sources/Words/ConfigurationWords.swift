// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a configuration file.
public enum ConfigurationWords {
    /// It is no JSON object.
    public static func malformed(_ path: String, line: Int) -> String {
        say("\(path), line \(line): this is no valid JSON object; mend it, or remove the file.")
    }

    /// It holds a name that means nothing.
    public static func unknown(_ path: String, _ name: String, nearest: String?) -> String {
        nearest.map { say("\(path): there is no setting “\(name)”; perhaps “\($0)” is meant.") }
            ?? say("\(path): there is no setting “\(name)”.")
    }

    /// A value does not fit its name.
    public static func unfit(_ path: String, _ name: String, takes: String) -> String {
        say("\(path): the value of “\(name)” does not fit: it takes \(takes).")
    }

    /// The library it names is not there.
    public static func noLibrary(_ path: String, _ library: String) -> String {
        say("\(path): the library \(library) is no folder; make it first, or name another.")
    }

    /// What a setting takes: a language.
    public static var takesLanguage: Phrase { "\"en\" or \"de\"" }
    /// What a setting takes: a folder.
    public static var takesFolder: Phrase { "a folder as text" }
    /// What a setting takes: a learner.
    public static var takesProfile: Phrase { "a learner's name as text" }
    /// What a setting takes: yes or no.
    public static var takesFlag: Phrase { "true or false" }
    /// What a setting takes: how many backups.
    public static var takesCount: Phrase { "a whole number, 1 to 10,000" }
    /// What a setting takes: how many days.
    public static var takesDays: Phrase { "a whole number, 0 to 36,500" }
}
