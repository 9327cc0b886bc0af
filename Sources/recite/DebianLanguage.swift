// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Language

/// Debian's language data on this machine, read when it is wanted and never copied.
enum DebianLanguage {
    /// The data, or `nil` where the package is not installed or its files are others than expected.
    static func data(in system: some FileSystem) -> LanguageData? {
        guard let lexicon = try? system.contents(of: folder + "words.yml"),
            let pairs = try? system.contents(of: folder + "tags.yml"),
            let unknown = try? system.contents(of: folder + "unknown.yml")
        else { return nil }
        return TaggingData(lexicon: lexicon, pairs: pairs, unknown: unknown).map { LanguageData(tagging: $0) }
    }

    /// Where liblingua-en-tagger-perl puts its data.
    private static let folder = "/usr/share/perl5/Lingua/EN/Tagger/"
}
