// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText

/// Reads JSON Lines: questions as banks hold them, with or without a bank's header.
struct QuestionLinesReader: QuestionReader {
    func recognises(_ file: ImportFile) -> Bool { file.bytes.first { $0 > 0x20 } == UInt8(ascii: "{") }

    func read(_ file: ImportFile) throws(ImportError) -> ImportedFile {
        var assembly = DraftAssembly(document: file.title)
        var tooLong: Int?
        file.bytes.withUnsafeBytes { buffer in
            for line in JSONLines(buffer) {
                if line.range.count > Importer.lineLimit {
                    tooLong = line.number
                    return
                }
                Self.take(buffer, line, &assembly)
            }
        }
        if let tooLong { throw .lineTooLong(line: tooLong, limit: Importer.lineLimit) }
        return assembly.file
    }

    private static func take(_ buffer: UnsafeRawBufferPointer, _ line: JSONLines.Line, _ assembly: inout DraftAssembly)
    {
        do throws(BankError) {
            assembly.add(try QuestionLine.read(buffer, range: line.range, line: line.number), line: line.number)
        } catch {
            let source = String(decoding: buffer[line.range], as: UTF8.self)
            switch error.kind {
            case .missing(let key), .unfit(let key):
                if line.number == 1, source.contains("\"recite\"") { return }
                assembly.leave(line: line.number, .line(key: key), source: source)
            default: assembly.leave(line: line.number, .notJSON, source: source)
            }
        }
    }
}
