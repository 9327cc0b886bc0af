// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes of a bank: a file that was read, or memory that is part of the program.
public struct BankBytes: Sendable {
    private let storage: Storage

    /// Takes the content of a file.
    public init(_ bytes: [UInt8]) { storage = .owned(bytes) }

    /// Borrows memory that nobody writes or frees while the program runs, such as the bank inside the binary.
    public init(permanent start: UnsafeRawPointer, count: Int) {
        storage = .permanent(PermanentMemory(bytes: UnsafeRawBufferPointer(start: start, count: count)))
    }

    /// Lends the bytes to `body`, without copying.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        switch storage {
        case .owned(let bytes): bytes.withUnsafeBytes(body)
        case .permanent(let memory): body(memory.bytes)
        }
    }

    private enum Storage: Sendable {
        case owned([UInt8])
        case permanent(PermanentMemory)
    }

    /// Unchecked because a pointer says nothing of its memory: the initialiser asks for memory that nobody writes.
    private struct PermanentMemory: @unchecked Sendable {
        let bytes: UnsafeRawBufferPointer
    }
}
