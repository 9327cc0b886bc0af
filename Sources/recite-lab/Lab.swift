// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import JSONText
import Memory
import Threads

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Commands for those who work on the memory model; not installed.
@main
struct Lab {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "vectors": if try !VectorsCommand(Arguments(arguments.dropFirst())).run() { exit(1) }
            case "fit": try FitCommand(Arguments(arguments.dropFirst())).run()
            case "simulate": try SimulateCommand(Arguments(arguments.dropFirst())).run()
            case "forecast": try ForecastCommand(Arguments(arguments.dropFirst())).run()
            case "replay": try ReplayCommand(Arguments(arguments.dropFirst())).run()
            default: throw LabError.usage
            }
        } catch LabError.usage {
            print(usage)
            exit(2)
        } catch {
            print("recite-lab: \(error)")
            exit(2)
        }
    }

    private static let usage = """
        recite-lab vectors FILE
        recite-lab fit CSV [--truth JSON] [--repeat N] [--model fsrs-7]
        recite-lab simulate [--learners N] [--reviews N] [--days N] [--seed N] [--choices SHARE]
        recite-lab forecast [--items N] [--days N] [--model fsrs-7]
        recite-lab replay CSV [--model fsrs-7]
        """

    /// As many threads as there are processors.
    static let workers = Workers(count: Threads.processors) { count, body in
        Threads.run(count, most: Threads.processors, body)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        do throws(FileError) { return try PosixFileSystem().contents(of: path) } catch { throw LabError.file(path) }
    }

    static func seconds(_ body: () -> Void) -> Double {
        let time = ContinuousClock().measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
}

/// Words and options of a command.
struct Arguments {
    private(set) var words: [String] = []
    private var options: [String: String] = [:]

    init(_ arguments: some Sequence<String>) {
        var name: String?
        for argument in arguments {
            if let open = name {
                options[open] = argument
                name = nil
            } else if argument.hasPrefix("--") {
                name = String(argument.dropFirst(2))
            } else {
                words.append(argument)
            }
        }
    }

    subscript(name: String) -> String? { options[name] }
    func double(_ name: String) -> Double? { options[name].flatMap(Double.init) }
    func int(_ name: String) -> Int? { options[name].flatMap(Int.init) }
}
