// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures

/// A format of another program. A new one is a type in a file of its own, and a line in `Formats`.
public protocol ExchangeFormat: Sendable {
    /// The name on the command line: "gift".
    var name: String { get }
    /// How the names of its files end, without the first dot: "gift.txt".
    var suffix: String { get }
    /// The parts of a question that it has a place for; the loss of the others is reported for it.
    var carries: Set<Part> { get }
    /// Whether it writes what is shown after the answer.
    var showsExplanation: Bool { get }
    /// A writer for one export.
    func writer(_ job: ExportJob) throws(ExportError) -> any QuestionWriter
    /// What reads its files; `nil` where it is only written.
    var reader: (any QuestionReader)? { get }
}

extension ExchangeFormat {
    /// Formats are only written unless they say otherwise.
    public var reader: (any QuestionReader)? { nil }
    /// Formats explain unless they say otherwise.
    public var showsExplanation: Bool { true }
}

/// A writer whose copies may write different questions at the same time: what it writes of one depends on no other.
protocol IndependentWriter: QuestionWriter, Sendable {}

/// A writer that stores what is made of each question; the making depends on no other question, and is done at once.
protocol StagedWriter: QuestionWriter, SendableMetatype {
    /// What is made of a question.
    associatedtype Prepared: Sendable
    /// What all questions have in common.
    var job: ExportJob { get }
    /// Makes it; `nil` where the question is left out.
    static func prepare(_ question: ExportQuestion, _ job: ExportJob, losses: inout LossLedger) -> Prepared?
    /// Stores it, in the order of the questions.
    mutating func store(_ prepared: Prepared, to outlet: inout Outlet) throws
}

extension StagedWriter {
    /// Prepares and stores one question.
    mutating func write(
        _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
    ) throws -> Bool {
        guard let prepared = Self.prepare(question, job, losses: &losses) else { return false }
        try store(prepared, to: &outlet)
        return true
    }
}

/// Writes the questions of one export, one after the other.
public protocol QuestionWriter {
    /// What stands before the first question.
    mutating func begin(_ outlet: inout Outlet) throws
    /// One question; notes what it loses beyond what the format has no place for. Returns false where it is left out.
    mutating func write(
        _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
    ) throws -> Bool
    /// What stands behind the last.
    mutating func finish(_ outlet: inout Outlet) throws
}

extension QuestionWriter {
    /// Nothing.
    public mutating func begin(_ outlet: inout Outlet) throws {}
    /// Nothing.
    public mutating func finish(_ outlet: inout Outlet) throws {}
}

/// What all questions of an export have in common.
public struct ExportJob: Sendable {
    /// The bank's name, the title of what is written.
    public let title: String
    /// What is written beside the questions.
    public let wording: any Wording
    /// Where a file for the export's own use may be made; removed by who gave it.
    public let scratch: String
    /// What the bank holds, for formats that ask.
    public let survey: BankSurvey
    /// The minor version of H5P's question set that the other side has.
    public let h5p: H5PRelease

    /// A job.
    public init(
        title: String, wording: any Wording, scratch: String, survey: BankSurvey = BankSurvey(),
        h5p: H5PRelease = .mid2024
    ) {
        self.title = CleanText.oneLine(CleanText.clean(title))
        self.wording = wording
        self.scratch = scratch
        self.survey = survey
        self.h5p = h5p
    }
}

/// What a bank holds, found by one pass over it.
public struct BankSurvey: Hashable, Sendable {
    /// The greatest number of options of a question.
    public var options: Int
    /// How many questions there are.
    public var questions: Int

    /// A survey.
    public init(options: Int = 4, questions: Int = 0) {
        self.options = options
        self.questions = questions
    }
}

/// Bytes on their way out.
public struct Outlet {
    /// What was written and not yet handed on.
    public var bytes: [UInt8] = []
    private let drain: ([UInt8]) throws -> Void
    /// Does the parts of the work that may be done at once.
    let perform: BankLines.Performer
    /// How many bytes were handed on.
    public private(set) var drained = 0

    /// An outlet that hands on to `drain`.
    init(perform: @escaping BankLines.Performer = BankLines.oneByOne, drain: @escaping ([UInt8]) throws -> Void) {
        self.perform = perform
        self.drain = drain
    }

    /// Hands on what there is, where that is more than 256 kB.
    public mutating func drainIfFull() throws {
        if bytes.count >= 262_144 { try drainAll() }
    }

    /// Hands on what there is.
    public mutating func drainAll() throws {
        if bytes.isEmpty { return }
        drained += bytes.count
        try drain(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

/// Why an export cannot go on.
public enum ExportError: Error, Hashable, Sendable {
    /// The scratch database failed; SQLite's own words are given.
    case database(String)
    /// A compressor failed with this number.
    case compression(Int)
    /// The format takes no more than so many questions, and leaving the rest out would be no export.
    case tooManyQuestions(Int)
    /// The archive would be larger than 4 GB.
    case tooManyBytes
}
