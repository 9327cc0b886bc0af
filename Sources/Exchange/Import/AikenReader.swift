// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Reads Aiken strictly: one line of stem, options in the order of their letters, the letter of the key.
struct AikenReader: QuestionReader {
    func recognises(_ file: ImportFile) -> Bool {
        guard let lines = try? TextLines(file.bytes).lines else { return false }
        return lines.contains { $0.hasPrefix("ANSWER:") } && !lines.contains { $0.contains("{") && $0.hasPrefix("::") }
    }

    func read(_ file: ImportFile) throws(ImportError) -> ImportedFile {
        let lines = try TextLines(file.bytes).lines
        var assembly = DraftAssembly(document: file.title)
        var item = Item()
        for (index, raw) in lines.enumerated() {
            let line = CleanText.trimmed(raw)
            if line.utf8.count < 2 {
                // An empty line may stand between items, not inside one.
                continue
            }
            if item.isEmpty { item.line = index + 1 }
            item.source.append(line)
            switch AikenLine(line) {
            case .option(let letter, let text):
                if letter != item.options.count { item.fault = item.fault ?? .noLetter(String(line.prefix(2))) }
                item.options.append(text)
            case .text(let text):
                if !item.options.isEmpty || !item.stem.isEmpty { item.fault = item.fault ?? .textBehindItem }
                item.stem = item.stem.isEmpty ? text : item.stem
            case .key(let key):
                Self.finish(item, key: key, &assembly)
                item = Item()
            }
        }
        if !item.isEmpty { assembly.leave(line: item.line, .noKey, source: item.source.joined(separator: "\n")) }
        return assembly.file
    }

    private struct Item {
        var line = 0
        var stem = ""
        var options: [String] = []
        var source: [String] = []
        var fault: Complaint.Fault?

        var isEmpty: Bool { source.isEmpty }
    }

    private static func finish(_ item: Item, key: String, _ assembly: inout DraftAssembly) {
        let source = item.source.joined(separator: "\n")
        if let fault = item.fault {
            assembly.leave(line: item.line, fault, source: source)
            return
        }
        guard key.utf8.count == 1, let byte = key.utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte else {
            assembly.leave(line: item.line, .noLetter(CleanText.shortened(key, to: 20)), source: source)
            return
        }
        let index = Int(byte - UInt8(ascii: "A"))
        guard index < item.options.count else {
            assembly.leave(line: item.line, .letterBeyondOptions(key), source: source)
            return
        }
        let draft = Draft(
            line: item.line, stem: item.stem, body: .choice(options: item.options, key: index, feedback: []))
        assembly.take(draft, rider: nil, redraft: { _ in nil }, source: source)
    }
}
