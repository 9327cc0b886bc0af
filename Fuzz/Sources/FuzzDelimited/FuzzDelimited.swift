// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

/// Reads the bytes as separated values and holds the tree to the rules of the room's tests.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDelimited(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let form = DocumentForm.form(of: bytes, path: "fuzz.csv")
    guard let document = try? Document(reading: bytes, name: "fuzz", form: form) else { return 0 }
    let broken = violations(in: document)
    precondition(broken.isEmpty, "\(broken)")
    return 0
}
