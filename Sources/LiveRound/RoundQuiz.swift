// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText

/// What a round asks, read from a quiz file.
///
/// A question of a quiz file is a bank's line with two keys more; a round takes the questions in the file's order and
/// passes over printed variants.
public struct RoundQuiz: Hashable, Sendable {
    /// The quiz's own name.
    public let id: String
    /// The title.
    public let title: String
    /// For whom; may be empty.
    public let className: String
    /// The questions.
    public let questions: [Question]
    /// What each is worth, in hundredths.
    public let points: [Int]

    /// A quiz; every question is worth one point unless told otherwise.
    public init(id: String, title: String, className: String = "", questions: [Question], points: [Int]? = nil) {
        self.id = id
        self.title = title
        self.className = className
        self.questions = questions
        self.points = points ?? Array(repeating: 100, count: questions.count)
    }

    /// Why a quiz file cannot be read.
    public enum Fault: Error, Hashable, Sendable {
        /// Not JSON.
        case malformed(JSONError)
        /// JSON, but no quiz.
        case notAQuiz
        /// A quiz of a later version.
        case laterVersion(Int)
        /// A question, counted from 1, cannot be read.
        case question(Int, BankError)
        /// There is no question in it.
        case noQuestions
    }

    /// The quiz in `bytes`.
    public static func read(_ bytes: [UInt8]) throws(Fault) -> RoundQuiz {
        let file: JSONValue
        do throws(JSONError) {
            file = try JSONReader.read(bytes)
        } catch {
            throw .malformed(error)
        }
        guard file["recite"]?.string == "quiz", let version = file["version"]?.int,
            let lines = file["questions"]?.array
        else { throw .notAQuiz }
        if version > 1 { throw .laterVersion(version) }
        var questions: [Question] = []
        var points: [Int] = []
        for (index, line) in lines.enumerated() {
            questions.append(try question(line, number: index + 1))
            points.append(max(0, Int(((line["points"]?.double ?? 1) * 100).rounded())))
        }
        if questions.isEmpty { throw .noQuestions }
        return RoundQuiz(
            id: file["id"]?.string ?? "", title: file["title"]?.string ?? "", className: file["class"]?.string ?? "",
            questions: questions, points: points)
    }

    private static func question(_ value: JSONValue, number: Int) throws(Fault) -> Question {
        let result = JSONWriter.write(value).withUnsafeBytes { buffer -> Result<Question, BankError> in
            do throws(BankError) {
                return .success(try QuestionLine.read(buffer, line: 1))
            } catch {
                return .failure(error)
            }
        }
        do throws(BankError) {
            return try result.get()
        } catch {
            throw .question(number, error)
        }
    }
}
