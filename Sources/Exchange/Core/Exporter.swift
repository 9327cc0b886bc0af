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
        _ lines: inout BankLines, perform: BankLines.Performer = BankLines.oneByOne,
        drain: @escaping ([UInt8]) throws -> Void, report: ([Loss]) throws -> Void = { _ in }
    ) throws -> Summary {
        var summary = Summary(losses: LossLedger(keepsAll: hasReport))
        var outlet = Outlet(drain: drain)
        var writer = try format.writer(job)
        var index = 0
        try writer.begin(&outlet)
        while let runs = try lines.next(perform) {
            if let independent = writer as? any IndependentWriter, runs.count > 1 {
                try writeAtOnce(runs, independent, from: index, &outlet, &summary, perform)
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
        _ summary: inout Summary, _ perform: BankLines.Performer
    ) throws {
        var firsts: [Int] = []
        var next = first
        for run in runs {
            firsts.append(next)
            next += run.count { $0.isQuestion }
        }
        let starts = firsts
        let made = Slots<Result<Written, any Error>?>(runs.count, empty: nil)
        perform(runs.count) { run in
            made.set(run, Result { try written(runs[run], writer, from: starts[run]) })
        }
        for result in made.values {
            guard let written = try result?.get() else { continue }
            outlet.bytes += written.bytes
            summary.written += written.summary.written
            summary.leftOut += written.summary.leftOut
            summary.faults += written.summary.faults
            summary.losses.merge(written.summary.losses)
            try outlet.drainIfFull()
        }
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
