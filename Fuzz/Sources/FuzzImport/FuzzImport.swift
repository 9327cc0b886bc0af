// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange

/// Reads the bytes as a file of another program. The first byte names the format, as libFuzzer's own changes soon learn.
/// What was read is written out again in the formats that carry everything, and every question of a line of JSON read back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let names = ["gift", "aiken", "moodle", "csv", "tsv", "jsonl", "anki"]
    let file = ImportFile(name: "fuzz.txt", bytes: Array(bytes.dropFirst()))
    let format = Formats.named(names[Int(first) % names.count])
    guard let imported = try? Importer.read(file, as: format) else { return 0 }
    precondition(Set(imported.questions.map(\.id)).count == imported.questions.count, "a name stands twice")
    for question in imported.questions {
        precondition(!question.citations.isEmpty, "no source")
        let line = QuestionLine.bytes(of: question)
        let back = line.withUnsafeBytes { try? QuestionLine.read($0, line: 1) }
        precondition(back == question, "\(String(decoding: line, as: UTF8.self))")
    }
    return 0
}
