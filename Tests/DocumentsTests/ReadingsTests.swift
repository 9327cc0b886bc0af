// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Foundation
import Testing

/// Each document in `Readings/` beside the tree that is read from it: `NAME` and `NAME.tree`.
///
/// To add one, write the document, print its tree with `recite tree --longest 1000 NAME`, read the tree, and keep it as
/// `NAME.tree`. The words are invented.
@Suite struct ReadingsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Readings")

    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { !$0.hasSuffix(".tree") && !$0.hasPrefix(".") }.sorted()
    }

    private func tree(of bytes: [UInt8], _ name: String) throws -> String {
        let document = try Document(
            reading: bytes, name: Document.name(ofPath: name), form: DocumentForm.form(of: bytes, path: name))
        #expect(violations(in: document) == [], "\(name)")
        return Outline.text(of: document)
    }

    private func contents(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    }

    @Test(arguments: names)
    func isReadAsItsTreeSays(name: String) throws {
        let expected = String(decoding: try contents(name + ".tree"), as: UTF8.self)
        #expect(try tree(of: contents(name), name) == expected)
    }

    /// A byte-order mark, other line ends and a missing last one change no tree.
    @Test(arguments: names)
    func lineEndsAndAMarkChangeNothing(name: String) throws {
        let bytes = try contents(name)
        let expected = try tree(of: bytes, name)
        for end in [[0x0D, 0x0A], [0x0D]] as [[UInt8]] {
            let other = bytes.flatMap { $0 == 0x0A ? end : [$0] }
            #expect(try tree(of: [0xEF, 0xBB, 0xBF] + other, name) == expected, "line ends \(end)")
        }
        #expect(try tree(of: bytes.reversed().drop { $0 == 0x0A }.reversed(), name) == expected)
    }

    /// A document cut off anywhere is still read by the rules.
    @Test(arguments: names)
    func cutOffAnywhere(name: String) throws {
        let bytes = try contents(name)
        for end in stride(from: 0, to: bytes.count, by: 7) {
            guard
                let document = try? Document(
                    reading: Array(bytes[..<end]), name: name, form: DocumentForm.form(of: bytes, path: name))
            else { continue }
            #expect(violations(in: document) == [], "\(name) cut at \(end)")
        }
    }
}
