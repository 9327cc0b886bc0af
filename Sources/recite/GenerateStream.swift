// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import GeneratorWords
import Questions
import Terminal
import Threads

/// Streams the questions of many documents, each a world of its own, in the order in which they were named.
///
/// What cannot be read is said and left out; the others are done. Memory is bounded by the largest documents: at most
/// two for each job wait for the one before them.
struct GenerateStream {
    let generation: Generation
    let documents: [String]
    let jobs: Int
    let system: PosixFileSystem

    /// What is printed for one document.
    private struct Printed: Sendable {
        var output: [UInt8] = []
        var sentences: [String] = []
        var failure: Failure.Status?
    }

    /// Streams all documents; ends with the status of what failed.
    func run() throws {
        let end = End(LateProgress(sizes: documents.map { (try? system.status(at: $0))?.size ?? 0 }))
        Threads.inOrder(documents.count, most: jobs, ahead: 2 * jobs) { index in
            printed(documents[index])
        } use: { _, printed in
            end.take(printed)
        }
        end.progress.finish()
        if let error = end.error { throw error }
        if let status = end.status { throw ExitCode(status.rawValue) }
    }

    private func printed(_ path: String) -> Printed {
        var names = NameRegister()
        do {
            let result = try generation.made(from: path, names: &names)
            guard !generation.explains else {
                return Printed(output: result.explanation, sentences: result.sentences)
            }
            var output: [UInt8] = []
            for made in result.questions {
                output += QuestionLine.bytes(of: made.question, places: made.places)
                output.append(0x0A)
            }
            return Printed(output: output, sentences: result.sentences)
        } catch let failure as Failure {
            return Printed(sentences: [failure.sentence], failure: failure.status)
        } catch {
            return Printed(sentences: ["\(path): \(error)"], failure: .failed)
        }
    }

    /// What the documents taken up so far have come to.
    private final class End: @unchecked Sendable {
        // Unchecked: `Threads.inOrder` takes up one result at a time and returns after the last.
        private(set) var status: Failure.Status?
        private(set) var error: TerminalError?
        var progress: LateProgress

        init(_ progress: LateProgress) { self.progress = progress }

        func take(_ printed: Printed) -> Bool {
            if !printed.sentences.isEmpty { progress.pause() }
            for sentence in printed.sentences { StandardStreams.error(sentence) }
            if let failure = printed.failure { status = failure }
            do throws(TerminalError) {
                try StandardStreams.output.write(data: printed.output)
            } catch {
                self.error = error
                return false
            }
            progress.advance()
            return true
        }
    }
}
