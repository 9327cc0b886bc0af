// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The rules that hold for every file, whatever its room.
struct SourceRuleTests {
    private static let swift: Set<String> = ["swift"]
    private static let compiled: Set<String> = ["swift", "c", "h"]

    private func compiledFiles() throws -> [String] {
        try
            (["Package.swift"] + Repository.files(below: "Sources", extensions: Self.compiled)
            + Repository.files(below: "Tests", extensions: Self.compiled))
            .filter { !(try Repository.text($0)).contains("placeholder */") }
    }

    @Test func noFileIsLongerThanFourHundredLines() throws {
        for path in try compiledFiles() {
            let count = try Repository.text(path).utf8.count { $0 == UInt8(ascii: "\n") }
            #expect(count <= 400, "\(path) has \(count) lines")
        }
    }

    @Test func everyFileNamesItsAuthorsAndItsLicence() throws {
        // In two parts, so that this file is not itself taken for one with another licence.
        let holder = "SPDX-FileCopyrightText" + ": 2026 The Recite authors"
        let licence = "SPDX-License-Identifier" + ": GPL-3.0-or-later"
        for path in try compiledFiles() where !path.lowercased().contains("placeholder") {
            let head = try Repository.text(path).split(separator: "\n", maxSplits: 4).prefix(4).joined(separator: "\n")
            #expect(head.contains(holder) && head.contains(licence), "\(path)")
        }
    }

    @Test func nothingInTheProgramMayCrashOnInput() throws {
        for path in try Repository.files(below: "Sources", extensions: Self.swift) {
            for (index, line) in SwiftSource(try Repository.text(path)).code.enumerated() {
                for construct in ["try!", "as!", "fatalError("] {
                    #expect(!line.contains(construct), "\(path):\(index + 1) has \(construct)")
                }
            }
        }
    }

    @Test func whatTheCompilerIsToldToTrustHasAReason() throws {
        for path in try Repository.files(below: "Sources", extensions: Self.swift) {
            let source = SwiftSource(try Repository.text(path))
            for (index, line) in source.code.enumerated() {
                for construct in ["@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency"]
                where line.contains(construct) {
                    #expect(source.hasComment(near: index), "\(path):\(index + 1) has \(construct) without a reason")
                }
            }
        }
    }

    /// A path of one person's machine in a file is a mistake everywhere else. Tests may invent a home folder.
    @Test func noFileNamesAFolderOfSomebodysMachine() throws {
        let patterns = ["root", "Users", "work"].map { "/\($0)/" }
        let places = [
            "Package.swift", "README.md", "Makefile", "REUSE.toml", "recite.toml", ".gitignore", ".swift-format", ".ci",
            "scripts", "docs", "Sources", "Tests", "Questions", "Profiles/README.md", "Profiles/sample",
            "Benchmarks/Package.swift", "Benchmarks/Sources", "Fuzz/Package.swift", "Fuzz/Sources",
        ]
        for path in try places.flatMap({ try Repository.files(below: $0) }) {
            let text = try Repository.text(path)
            for pattern in patterns {
                for range in text.ranges(of: pattern) where standsAlone(range.lowerBound, in: text) {
                    let line = text[..<range.lowerBound].count { $0.isNewline } + 1
                    Issue.record("\(path):\(line) names a path that begins with \(pattern)")
                }
            }
        }
    }

    /// False where the pattern goes on a longer path or address, as in `a/b/`.
    private func standsAlone(_ start: String.Index, in text: String) -> Bool {
        guard start > text.startIndex else { return true }
        let before = text[text.index(before: start)]
        return !before.isLetter && !before.isNumber && !"._-~)}".contains(before)
    }
}
