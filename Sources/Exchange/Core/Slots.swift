// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Results of pieces of work that are done at once, each set by its own piece.
///
/// Unchecked because the compiler cannot see that no two pieces have the same number, and that the values are read only
/// when all pieces are done.
final class Slots<Value: Sendable>: @unchecked Sendable {
    private let start: UnsafeMutablePointer<Value>
    private let count: Int

    init(_ count: Int, empty: Value) {
        self.count = count
        start = .allocate(capacity: max(count, 1))
        start.initialize(repeating: empty, count: count)
    }

    deinit {
        start.deinitialize(count: count)
        start.deallocate()
    }

    func set(_ index: Int, _ value: Value) { start[index] = value }

    var values: [Value] { Array(UnsafeBufferPointer(start: start, count: count)) }
}

extension BankLines.Entry {
    var isQuestion: Bool {
        if case .question = self { true } else { false }
    }
}
