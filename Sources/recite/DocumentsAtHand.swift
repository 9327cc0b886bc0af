// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import Study

/// The documents that the banks of a session were made from, as far as they lie where one would look.
///
/// A document is known by length and checksum, never by its name alone: a place shown as its surroundings is that
/// place. Each is looked for once, when it is first asked for.
final class DocumentsAtHand {
    private let folders: [String]
    private let documents: [BankHeader.Document]
    private let system: any FileSystem
    private var found: [String: [UInt8]?] = [:]

    /// Looks in `folders` for what the headers of `shelf` name.
    init(_ shelf: Shelf, folders: [String], in system: some FileSystem) {
        documents = shelf.banks.flatMap { $0.file.header.documents }
        self.folders = folders
        self.system = system
    }

    /// The surroundings of a cited place; `nil` where its document is not at hand.
    func surroundings(of citation: Citation) -> Surroundings? {
        guard let content = content(of: citation.document) else { return nil }
        return Surroundings(of: citation, in: content)
    }

    private func content(of name: String) -> [UInt8]? {
        if let known = found[name] { return known }
        let wanted = documents.filter { $0.name == name }
        let content = folders.lazy.compactMap { self.search($0, for: wanted) }.first
        found[name] = .some(content)
        return content
    }

    /// What cannot be read is passed over: without its document a citation still shows its sentence.
    private func search(_ folder: String, for wanted: [BankHeader.Document]) -> [UInt8]? {
        for file in ((try? system.list(folder)) ?? []).sorted() {
            let path = PathText.join(folder, file)
            guard let status = try? system.status(at: path), !status.isDirectory else { continue }
            for document in wanted where document.length == status.size {
                guard let bytes = try? system.contents(of: path) else { continue }
                if Checksum(of: bytes) == document.checksum { return bytes }
            }
        }
        return nil
    }
}
