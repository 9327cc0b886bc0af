// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Reads the bytes as plain text, Markdown or wiki text and holds the tree to the rules of the room's tests.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = FileKind.kind(of: bytes, path: "fuzz.html")
    guard let document = try? Document(reading: bytes, name: "fuzz") else { return 0 }
    let broken = violations(in: document)
    precondition(broken.isEmpty, "\(broken)")
    _ = EnglishTest(document).isEnglish
    _ = Outline.text(of: document)
    return 0
}
