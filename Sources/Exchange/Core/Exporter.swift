// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import JSONText

/// Takes a bank, line by line, to a format.
///
/// Memory does not grow with the bank: a chunk of lines is read, written and forgotten.
public struct Exporter: Sendable {
    /// What became of the bank.
    public struct Summary: Sendable {
        /// Questions written.
        public fileprivate(set) var written = 0
        /// Questions left out because the format has no place for them.
        public fileprivate(set) var leftOut = 0
        /// Lines that cannot be read.
        public fileprivate(set) var faults: [BankError] = []
        /// What was lost.
        public fileprivate(set) var losses: LossLedger
    }

    private let format: any ExchangeFormat
    private let job: ExportJob
    private let hasReport: Bool

    /// An export to `format`; `hasReport` where every single loss is wanted.
    public init(_ format: any ExchangeFormat, _ job: ExportJob, hasReport: Bool = false) {
        self.format = format
        self.job = job
        self.hasReport = hasReport
    }

    /// Exports what `lines` gives.
    ///
    /// - Parameters:
    ///   - perform: Does the parts of the work that may be done at once.
    ///   - drain: Takes the bytes of the export, in order.
    ///   - report: Takes the losses of each question.
    public func run(
        _ lines: inout BankLines, perform: @escaping BankLines.Performer = BankLines.oneByOne,
        drain: @escaping ([UInt8]) throws -> Void, report: ([Loss]) throws -> Void = { _ in }
    ) throws -> Summary {
        var summary = Summary(losses: LossLedger(keepsAll: hasReport))
        var outlet = Outlet(perform: perform, drain: drain)
        var writer = try format.writer(job)
        var index = 0
        try writer.begin(&outlet)
        while let runs = try lines.next(perform) {
            if let independent = writer as? any IndependentWriter, runs.count > 1 {
                try writeAtOnce(runs, independent, from: index, &outlet, &summary)
                index += runs.joined().count { $0.isQuestion }
            } else if let staged = writer as? any StagedWriter, runs.count > 1 {
                writer = try store(runs, staged, from: index, &outlet, &summary)
                index += runs.joined().count { $0.isQuestion }
            } else {
                for entry in runs.joined() {
                    try write(entry, index, &writer, &outlet, &summary)
                    if entry.isQuestion { index += 1 }
                }
            }
            if hasReport { try report(summary.losses.takePending()) }
        }
        try writer.finish(&outlet)
        try outlet.drainAll()
        return summary
    }

    private func write(
        _ entry: BankLines.Entry, _ index: Int, _ writer: inout any QuestionWriter, _ outlet: inout Outlet,
        _ summary: inout Summary
    ) throws {
        switch entry {
        case .fault(let fault): summary.faults.append(fault)
        case .question(let question):
            let shown = ExportQuestion(
                question, index: index, wording: job.wording, explains: format.showsExplanation)
            if try writer.write(shown, to: &outlet, losses: &summary.losses) {
                summary.written += 1
                noteMissing(shown, &summary.losses)
            } else {
                summary.leftOut += 1
            }
            try outlet.drainIfFull()
        }
    }

    /// Writes runs at once, each into bytes of its own, and puts them together in their order.
    private func writeAtOnce(
        _ runs: [[BankLines.Entry]], _ writer: any IndependentWriter, from first: Int, _ outlet: inout Outlet,
        _ summary: inout Summary
    ) throws {
        for written in try atOnce(runs, from: first, outlet.perform, { try written($0, writer, from: $1) }) {
            outlet.bytes += written.bytes
            add(written.summary, to: &summary)
            try outlet.drainIfFull()
        }
    }

    /// Prepares runs at once and stores what was made in its order; returns the writer as it is then.
    private func store<Writer: StagedWriter>(
        _ runs: [[BankLines.Entry]], _ writer: Writer, from first: Int, _ outlet: inout Outlet,
        _ summary: inout Summary
    ) throws -> Writer {
        var writer = writer
        for part in try atOnce(runs, from: first, outlet.perform, { prepared($0, by: Writer.self, from: $1) }) {
            for prepared in part.made { try writer.store(prepared, to: &outlet) }
            add(part.summary, to: &summary)
        }
        return writer
    }

    private func add(_ part: Summary, to summary: inout Summary) {
        summary.written += part.written
        summary.leftOut += part.leftOut
        summary.faults += part.faults
        summary.losses.merge(part.losses)
    }

    /// What `make` makes of each run, given the index of its first question, in order.
    private func atOnce<Made: Sendable>(
        _ runs: [[BankLines.Entry]], from first: Int, _ perform: BankLines.Performer,
        _ make: @escaping @Sendable ([BankLines.Entry], Int) throws -> Made
    ) throws -> [Made] {
        var firsts: [Int] = []
        var next = first
        for run in runs {
            firsts.append(next)
            next += run.count { $0.isQuestion }
        }
        let starts = firsts
        let made = Slots<Result<Made, any Error>?>(runs.count, empty: nil)
        perform(runs.count) { run in made.set(run, Result { try make(runs[run], starts[run]) }) }
        return try made.values.compactMap { try $0?.get() }
    }

    private struct Part<Made: Sendable>: Sendable {
        var made: [Made] = []
        var summary: Summary
    }

    private func prepared<Writer: StagedWriter>(
        _ run: [BankLines.Entry], by writer: Writer.Type, from first: Int
    ) -> Part<Writer.Prepared> {
        var part = Part<Writer.Prepared>(summary: Summary(losses: LossLedger(keepsAll: hasReport)))
        var index = first
        for entry in run {
            switch entry {
            case .fault(let fault): part.summary.faults.append(fault)
            case .question(let question):
                let shown = ExportQuestion(question, index: index, wording: job.wording)
                index += 1
                guard let made = Writer.prepare(shown, job, losses: &part.summary.losses) else {
                    part.summary.leftOut += 1
                    continue
                }
                part.made.append(made)
                part.summary.written += 1
                noteMissing(shown, &part.summary.losses)
            }
        }
        return part
    }

    private struct Written: Sendable {
        let bytes: [UInt8]
        let summary: Summary
    }

    private func written(_ run: [BankLines.Entry], _ writer: any IndependentWriter, from first: Int) throws -> Written {
        var summary = Summary(losses: LossLedger(keepsAll: hasReport))
        var bytes: [UInt8] = []
        var copy: any QuestionWriter = writer
        var index = first
        // Never drained before the end of the run, which is at most a few hundred kB.
        var outlet = Outlet { bytes += $0 }
        for entry in run {
            try write(entry, index, &copy, &outlet, &summary)
            if entry.isQuestion { index += 1 }
        }
        try outlet.drainAll()
        return Written(bytes: bytes, summary: summary)
    }

    /// Notes the parts that the question has and the format has not.
    private func noteMissing(_ question: ExportQuestion, _ losses: inout LossLedger) {
        let carries = format.carries
        if !carries.contains(.id) { losses.note(question, .id, .noPlace) }
        if case .number(let number) = question.asked {
            if !carries.contains(.number) { losses.note(question, .number, .shownAsText) }
            if !number.isExact, !carries.contains(.tolerance) { losses.note(question, .tolerance, .noPlace) }
            if let unit = number.unit, !unit.isEmpty, !carries.contains(.unit) {
                losses.note(question, .unit, .noPlace, unit)
            }
        }
        if !carries.contains(.citation) { losses.note(question, .citation, .noPlace) }
        if !carries.contains(.claimants), !question.question.claimants.isEmpty, !question.question.isDisputed {
            losses.note(question, .claimants, .noPlace, question.question.claimants.joined(separator: ", "))
        }
        if !carries.contains(.tags), !question.question.tags.isEmpty {
            losses.note(question, .tags, .noPlace, question.question.tags.joined(separator: ", "))
        }
        if !carries.contains(.optionFeedback),
            question.question.feedback?.options.contains(where: { !$0.isEmpty }) ?? false
        {
            losses.note(question, .optionFeedback, .noPlace)
        }
        if !carries.contains(.characters), question.hadUnfitCharacters {
            losses.note(question, .characters, .noPlace)
        }
    }
}
