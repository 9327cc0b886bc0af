// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Terminal

/// The program's version, as `--version` prints it and a bank's header names it.
enum Version {
    static let current = "0.1.0"
}

/// The program: commands that read arguments, call rooms and print.
@main
struct Recite: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recite",
        abstract: "Learn the figures in documents, each with its source.",
        version: Version.current,
        subcommands: [
            StudyCommand.self, TutorialCommand.self, GenerateCommand.self, CurateCommand.self, CheckCommand.self,
            CompareCommand.self,
            StatsCommand.self,
            ForecastCommand.self, OptimizeCommand.self, ProfileCommand.self, ExportCommand.self,
            ImportCommand.self, PaperCommand.self, MarkCommand.self, AnalyzeCommand.self, HostCommand.self,
            TreeCommand.self,
        ])

    /// Runs the command that the arguments name.
    ///
    /// The argument library ends with 64 for wrong use; the program's own statuses are in ``Failure/Status``. A closed
    /// pipe ends it quietly.
    static func main() {
        Output.ignoreClosedPipes()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            StandardStreams.error(failure.sentence)
            exit(withStatus: failure.status)
        } catch let code as ExitCode {
            exit(withError: code)
        } catch TerminalError.closedPipe {
            return
        } catch let error as TerminalError {
            StandardStreams.error(StandardStreams.sentence(error))
            exit(withStatus: .failed)
        } catch {
            leave(with: error)
        }
    }

    /// Prints what the argument library has to say (help, the version, a complaint) and ends.
    private static func leave(with error: any Error) {
        let text = fullMessage(for: error)
        if exitCode(for: error).isSuccess {
            StandardStreams.text(text)
            return
        }
        StandardStreams.error(text)
        exit(withStatus: .misused)
    }

    private static func exit(withStatus status: Failure.Status) {
        exit(withError: ExitCode(status.rawValue))
    }
}
