// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How far a long piece of work is, on one line that is drawn anew at each percent and removed at the end.
///
/// Shown at a terminal alone: a pipe, a file and a braille display that reads a log never see it.
public struct ProgressBar {
    private let output: Output
    private let total: Int
    private var shown = -1

    /// A bar for work of `total` steps.
    public init(total: Int, output: Output) {
        self.total = total
        self.output = output
    }

    /// Shows that `done` steps are done.
    public mutating func show(_ done: Int) {
        guard output.isTerminal, total > 0 else { return }
        let percent = min(100, done / max(1, total / 100))
        guard percent > shown else { return }
        shown = percent
        let width = min(40, max(10, (output.columns ?? 80) - 10))
        let full = width * percent / 100
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
        put("\r[\(bar)] \(percent) %")
    }

    /// Removes the line.
    public mutating func finish() {
        guard shown >= 0 else { return }
        shown = -1
        put("\r" + String(repeating: " ", count: 50) + "\r")
    }

    /// What cannot be shown is not worth a word.
    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { systemWrite(output.descriptor, $0.baseAddress, $0.count) }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
