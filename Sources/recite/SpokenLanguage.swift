// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Words

/// The language of a run: `--ui-language`, else `RECITE_LANGUAGE`, else the configuration's, else the locale's.
///
/// It has to be known before the arguments are read by the argument library, whose complaints are sentences too.
enum SpokenLanguage {
    /// The name of the option, as every command of the trainer takes it.
    static let option = "ui-language"

    /// The commands of the trainer. The others make documents, banks and papers: what they write must not depend on who
    /// calls them, and they speak English.
    private static let trainer: Set<String> = [
        "study", "stats", "forecast", "optimize", "profile", "doctor", "tutorial",
    ]

    /// The language for the arguments of the program; an unknown name is refused by the option itself.
    static func choose(_ arguments: some Sequence<String>) -> Language {
        guard let command = arguments.first(where: { !$0.hasPrefix("-") }), trainer.contains(command) else {
            return .english
        }
        if let named = named(arguments).flatMap(Language.init(named:)) { return named }
        if let named = Environment["RECITE_LANGUAGE"].flatMap(Language.init(named:)) { return named }
        if let set = Configuration.readable.language { return set }
        return .ofLocale { Environment[$0] }
    }

    /// What stands behind the option; `--` ends the options.
    private static func named(_ arguments: some Sequence<String>) -> String? {
        var isNext = false
        for argument in arguments {
            if isNext { return argument }
            if argument == "--" { return nil }
            if argument == "--" + option { isNext = true }
            if argument.hasPrefix("--\(option)=") { return String(argument.dropFirst(option.count + 3)) }
        }
        return nil
    }
}
