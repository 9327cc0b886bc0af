// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Durable

/// What a shell offers where a bank is named: the names in the library's `Questions`, and files and folders on the way.
enum BankCompletion {
    /// For the banks of a command.
    static let kind = CompletionKind.custom { _, _, typed in candidates(typed, in: PosixFileSystem()) }

    static func candidates(_ typed: String, in system: some FileSystem) -> [String] {
        let folder = typed.contains("/") ? PathText.parent(of: typed + "x") : "."
        let start = typed.contains("/") ? (folder == "/" ? "/" : folder + "/") : ""
        let paths = ((try? system.list(folder)) ?? []).compactMap { name -> String? in
            guard !name.hasPrefix(".") else { return nil }
            if name.hasSuffix(BankPath.ending) { return start + name }
            let isFolder = (try? system.status(at: PathText.join(folder, name)))?.isDirectory ?? false
            return isFolder ? start + name + "/" : nil
        }
        guard start.isEmpty else { return paths }
        let library = try? LibraryLocation.find(library: nil, profile: nil, in: system).library
        let questions = library.map { PathText.join($0, "Questions") } ?? "Questions"
        let names = ((try? system.list(questions)) ?? []).filter { $0.hasSuffix(BankPath.ending) }
        return names.map(BankPath.title) + paths
    }
}
