// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// The languages in which the trainer speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// English, in which the sentences stand in the sources.
    case english = "en"
    /// German; its sentences stand in `Sources/CTranslations/de.po`.
    case german = "de"

    /// The language of the sentences made within a `withValue` of this.
    @TaskLocal public static var current = Language.english

    /// Takes what a person or a locale calls a language: `de`, `de_AT.UTF-8`, `german`, `Deutsch`, `C`; otherwise `nil`.
    public init?(named name: String) {
        let language = name.lowercased().prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        switch language {
        case "en", "english", "englisch", "c", "posix": self = .english
        case "de", "german", "deutsch": self = .german
        default: return nil
        }
    }

    /// The language that a machine's environment asks for, by the order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    ///
    /// A language that is not spoken here is answered in English.
    public static func ofLocale(_ variable: (String) -> String?) -> Language {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        return set.flatMap(Language.init(named:)) ?? .english
    }

    /// The language in which a person types words and numbers.
    public var typed: TypedLanguage {
        switch self {
        case .english: .english
        case .german: .german
        }
    }

    /// The language's own name.
    public var name: String {
        switch self {
        case .english: "English"
        case .german: "Deutsch"
        }
    }
}
