// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// Where a bank lies that was named on the command line.
enum BankPath {
    /// How bank files end.
    static let ending = ".bank.jsonl"

    /// The file meant by `name`: as it stands, else of that name among the library's questions.
    static func find(_ name: String, library: String, in system: some FileSystem) -> String {
        if (try? system.exists(name)) ?? false { return name }
        let questions = PathText.join(library, "Questions")
        for candidate in [name, name + ending] where !name.contains("/") {
            let path = PathText.join(questions, candidate)
            if (try? system.exists(path)) ?? false { return path }
        }
        return name
    }

    /// The name by which a bank is titled: its file's without the ending.
    static func title(_ path: String) -> String {
        let name = PathText.name(of: path)
        for ending in [ending, ".jsonl"] where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            return String(name.dropLast(ending.utf8.count))
        }
        return name
    }
}
