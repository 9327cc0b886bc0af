// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file of `Tests/Transcripts`: what is typed, and what a person sees at each width of the window.
///
/// Lines with `#` at the top are for the reader. Then `name: value` lines (`arguments`, `editor`, `earlier`, `variables`),
/// `typed:` with one line for each line typed (`^M` is Enter alone; `^C` and `^D` are keys), and `== 80` before what is seen
/// at 80 columns. Run the tests with `RECITE_RECORD=1` to have the sections written anew.
struct TranscriptFile {
    let path: String
    private let head: [String]
    private(set) var settings: [String: String] = [:]
    private(set) var typed: [String] = []
    private(set) var sections: [Int: String] = [:]

    static let widths = [40, 80, 200]

    init(_ path: String) throws {
        self.path = path
        var head: [String] = []
        var width: Int?
        var lines: [Int: [String]] = [:]
        var isTyped = false
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("== "), let columns = Int(line.dropFirst(3)) {
                width = columns
                continue
            }
            if let width {
                lines[width, default: []].append(line)
                continue
            }
            head.append(line)
            if line.hasPrefix("#") || line.isEmpty { continue }
            if line == "typed:" {
                isTyped = true
            } else if isTyped {
                typed.append(line)
            } else if let colon = line.firstIndex(of: ":") {
                settings[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(
                    in: .whitespaces)
            }
        }
        self.head = head
        sections = lines.mapValues { $0.joined(separator: "\n").trimmingCharacters(in: .newlines) }
    }

    /// The files of the folder, by name.
    static var all: [String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Transcripts").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder + "/" + $0 }
    }

    static var isRecording: Bool { ProcessInfo.processInfo.environment["RECITE_RECORD"] != nil }

    /// Writes the file with other sections.
    func write(_ sections: [Int: String]) throws {
        var lines = head
        while lines.last == "" { lines.removeLast() }
        for width in Self.widths { lines += ["", "== \(width)", sections[width] ?? ""] }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
