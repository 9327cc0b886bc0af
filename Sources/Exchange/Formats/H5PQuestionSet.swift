// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText

/// A release of H5P's libraries: a host takes a package only where it has exactly these minor versions.
public enum H5PRelease: String, Sendable, CaseIterable {
    /// Core 1.26: what most hosts have.
    case mid2024 = "1.20"
    /// Core 1.28.
    case year2025 = "1.21"

    var questionSet: String { rawValue }
    var multiChoice: String { "1.16" }
    var blanks: String { "1.14" }
}

/// H5P's Question Set: choices as Multiple Choice, exact numbers and words as Fill in the Blanks.
///
/// H5P has no numbers with a tolerance: those are left out and named. Libraries are the host's and not shipped.
struct H5PQuestionSet: ExchangeFormat {
    let name = "h5p"
    let suffix = "h5p"
    let carries: Set<Part> = [.id, .number, .text, .options, .citation, .claimants, .optionFeedback]

    func writer(_ job: ExportJob) throws(ExportError) -> any QuestionWriter { try Writer(job) }

    struct Writer: QuestionWriter {
        private let job: ExportJob
        private var zip: ZipWriter
        private var count = 0
        private var hasChoices = false
        private var hasBlanks = false

        init(_ job: ExportJob) throws(ExportError) {
            self.job = job
            zip = try ZipWriter()
        }

        mutating func begin(_ outlet: inout Outlet) throws {
            zip.begin("content/content.json", to: &outlet)
            try zip.append(
                Array("{\"introPage\":{\"showIntroPage\":false},\"progressType\":\"textual\",".utf8), to: &outlet)
            try zip.append(Array("\"passPercentage\":50,\"disableBackwardsNavigation\":false,".utf8), to: &outlet)
            try zip.append(Array("\"randomQuestions\":false,\"questions\":[\n".utf8), to: &outlet)
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) throws -> Bool {
            let maker = H5PQuestion(question, job)
            let made: JSONValue
            do throws(H5PQuestion.Refusal) {
                made = try maker.value()
            } catch {
                losses.note(question, .question, error.reason, question.question.kind.rawValue)
                return false
            }
            if case .choice = question.asked { hasChoices = true } else { hasBlanks = true }
            var piece: [UInt8] = count == 0 ? [] : Array(",\n".utf8)
            piece += JSONWriter.write(made)
            try zip.append(piece, to: &outlet)
            count += 1
            return true
        }

        mutating func finish(_ outlet: inout Outlet) throws {
            try zip.append(Array("\n],\"override\":{\"checkButton\":true},".utf8), to: &outlet)
            try zip.append(Array("\"endGame\":{\"showResultPage\":true,\"showSolutionButton\":true,".utf8), to: &outlet)
            try zip.append(Array("\"showRetryButton\":true}}\n".utf8), to: &outlet)
            try zip.end(&outlet)
            try zip.add("h5p.json", JSONWriter.write(package), to: &outlet)
            try zip.finish(&outlet)
        }

        private var package: JSONValue {
            var libraries = [H5PQuestion.dependency("H5P.QuestionSet", job.h5p.questionSet)]
            if hasChoices { libraries.append(H5PQuestion.dependency("H5P.MultiChoice", job.h5p.multiChoice)) }
            if hasBlanks { libraries.append(H5PQuestion.dependency("H5P.Blanks", job.h5p.blanks)) }
            let title = job.title.isEmpty ? "Recite" : CleanText.shortened(job.title, to: 200)
            return .object(
                JSONObject([
                    ("title", .string(title)), ("language", .string(job.wording.language)),
                    ("mainLibrary", .string("H5P.QuestionSet")), ("embedTypes", .array([.string("iframe")])),
                    ("license", .string("U")), ("preloadedDependencies", .array(libraries)),
                ]))
        }
    }
}
