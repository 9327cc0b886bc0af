// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Times of one thing, measured again and again.
struct Times {
    private var sorted: [Double]

    /// Runs `body` `count` times after `warm` runs that do not count.
    init(_ count: Int, warm: Int = 1, _ body: () throws -> Void) rethrows {
        for _ in 0..<warm { try body() }
        sorted = try (0..<count).map { _ in try Self.milliseconds(body) }.sorted()
    }

    /// Times measured elsewhere, in milliseconds.
    init(_ milliseconds: [Double]) { sorted = milliseconds.sorted() }

    /// The middle one, in milliseconds.
    var median: Double { sorted[sorted.count / 2] }
    /// Of a hundred times, ninety-nine are at most this, in milliseconds.
    var p99: Double { sorted[min(sorted.count - 1, sorted.count * 99 / 100)] }
    /// How many there are.
    var count: Int { sorted.count }

    /// How long `body` takes, in milliseconds.
    static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let time = try ContinuousClock().measure(body)
        return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    }
}

/// The table that is printed: what was measured, median, p99, number of runs, and what follows from them.
enum Table {
    static func begin() { line("measured", "median ms", "p99 ms", "runs", "") }

    static func row(_ name: String, _ times: Times, _ more: String = "") {
        line(name, fixed(times.median), fixed(times.p99), String(times.count), more)
    }

    /// With as many decimals as a reader can use.
    static func fixed(_ value: Double) -> String {
        let places = value < 10 ? 1000.0 : value < 1000 ? 10 : 1
        let rounded = (value * places).rounded() / places
        return places == 1 ? String(Int(rounded)) : String(rounded)
    }

    private static func line(_ name: String, _ median: String, _ p99: String, _ runs: String, _ more: String) {
        let right = { (text: String, width: Int) in String(repeating: " ", count: max(1, width - text.count)) + text }
        let padded = name + String(repeating: " ", count: max(1, 44 - name.count))
        print(padded + right(median, 10) + right(p99, 10) + right(runs, 8) + (more.isEmpty ? "" : "  " + more))
    }
}
