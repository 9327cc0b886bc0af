// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// Reads GIFT as Moodle does, but guesses nothing.
struct GIFTReader: QuestionReader {
    func recognises(_ file: ImportFile) -> Bool {
        guard let text = try? TextLines(file.bytes).lines else { return false }
        let content = text.lazy.map(CleanText.trimmed).filter { !$0.isEmpty && !$0.hasPrefix("//") }
        guard let first = content.first else { return false }
        if first.hasPrefix("$CATEGORY:") || first.hasPrefix("::") { return true }
        return first.contains("{") && content.contains { $0.contains("}") } && !first.hasPrefix("{")
    }

    func read(_ file: ImportFile) throws(ImportError) -> ImportedFile {
        let lines = try TextLines(file.bytes).lines
        var assembly = DraftAssembly(document: file.title)
        var category: [String] = []
        var block = Block()
        for index in 0...lines.count {
            let line = index < lines.count ? CleanText.trimmed(lines[index]) : ""
            if line.hasPrefix("//") {
                block.comment(line, number: index + 1)
            } else if line.isEmpty || line == "0" {
                if !block.isEmpty { Self.take(block, &category, &assembly) }
                // A comment alone, with an empty line behind it, belongs to nothing.
                block = Block()
            } else {
                block.text(line, number: index + 1)
            }
        }
        return assembly.file
    }

    /// The lines between two empty ones.
    struct Block {
        var first = 0
        var lines: [String] = []
        var rider: String?
        var id: String?
        var tags: [String] = []

        var isEmpty: Bool { lines.isEmpty }

        mutating func text(_ line: String, number: Int) {
            if lines.isEmpty { first = number }
            lines.append(line)
        }

        mutating func comment(_ line: String, number: Int) {
            let text = CleanText.trimmed(line.dropFirst(2))
            if text.hasPrefix(Rider.mark) {
                rider = String(text.dropFirst(Rider.mark.utf8.count))
                return
            }
            for (mark, value) in Self.marks(text) {
                if mark == "id" { id = id ?? value } else { tags.append(value) }
            }
        }

        /// `[id:…]` and `[tag:…]`; a bracket inside is written `\]`.
        static func marks(_ text: String) -> [(String, String)] {
            let bytes = Array(text.utf8)
            var found: [(String, String)] = []
            var at = 0
            while at < bytes.count {
                for mark in ["id", "tag"] where bytes[at...].starts(with: "[\(mark):".utf8) {
                    var value: [UInt8] = []
                    var end = at + mark.utf8.count + 2
                    while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
                        if bytes[end] == UInt8(ascii: "\\"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "]")
                        {
                            end += 1
                        }
                        value.append(bytes[end])
                        end += 1
                    }
                    if end < bytes.count {
                        found.append((mark, CleanText.trimmed(String(decoding: value, as: UTF8.self))))
                    }
                    at = end
                }
                at += 1
            }
            return found
        }
    }

    private static func take(_ block: Block, _ category: inout [String], _ assembly: inout DraftAssembly) {
        var block = block
        if let line = block.lines.first, line.hasPrefix("$CATEGORY:") {
            category = Self.category(line.dropFirst(10))
            block.lines.removeFirst()
            block.first += 1
            if block.lines.isEmpty { return }
        }
        let source = block.lines.joined(separator: "\n")
        do throws(Complaint.Fault) {
            var draft = try GIFTItem(source).draft(line: block.first)
            draft.id = block.id
            draft.tags = block.tags
            draft.category = category
            let rider = block.rider.flatMap { Rider($0) }
            if block.rider != nil, rider == nil { assembly.remark(line: block.first, .damagedRider) }
            if case .text = draft.body, let count = GIFTItem.furtherAnswers(source), count > 0 {
                assembly.remark(line: block.first, .furtherAnswers(count))
            }
            assembly.take(draft, rider: rider, redraft: redraft, source: source)
        } catch {
            assembly.leave(line: block.first, error, source: source)
        }
    }

    /// What this reader would read if the question had been written and not touched.
    private static func redraft(_ question: Question) -> Draft? {
        var bytes: [UInt8] = []
        GIFT.append(ExportQuestion(question, index: 0, wording: NoWording()), to: &bytes)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("//") }
        return try? GIFTItem(lines.joined(separator: "\n")).draft(line: 1)
    }

    private static func category(_ text: Substring) -> [String] {
        var names: [String] = []
        var name = ""
        let characters = Array(CleanText.trimmed(text))
        var at = 0
        while at < characters.count {
            if characters[at] == "/" {
                if at + 1 < characters.count, characters[at + 1] == "/" {
                    name.append("/")
                    at += 2
                    continue
                }
                names.append(name)
                name = ""
            } else {
                name.append(characters[at])
            }
            at += 1
        }
        names.append(name)
        return names.map { CleanText.trimmed($0) }.filter { !$0.isEmpty && $0 != "top" && $0 != "$course$" }
    }
}
