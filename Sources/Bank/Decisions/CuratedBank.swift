// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A bank with its curator's decisions carried out, as far as they are not yet.
public enum CuratedBank {
    /// The bytes of the bank; lines that no decision concerns stay as they are, byte for byte.
    ///
    /// What was dropped is left out, what was edited is put into its new words, and what was taken back is as it was before,
    /// a question whose drop was taken back behind the others of its item or at the end.
    ///
    /// - Parameters:
    ///   - bytes: the bank's file.
    ///   - shown: every question that was walked through, as it is without its decision; dropped ones of earlier sessions
    ///     included.
    public static func bytes(_ bytes: [UInt8], shown: [Question], _ decisions: Decisions) throws(BankError) -> [UInt8] {
        let file = try BankFile(bytes)
        let verdicts = decisions.byQuestion
        let indices = Dictionary(
            file.entries.indices.map { (file.entries[$0].line, $0) }, uniquingKeysWith: { first, _ in first })
        let wanted = Dictionary(
            shown.map { ($0.id, curated($0, verdicts[$0.id])) }, uniquingKeysWith: { first, _ in first })
        var lines: [(item: ItemID?, bytes: [UInt8])] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let index = indices[number + 1], let target = wanted[file.entries[index].id] else {
                if !line.isEmpty { lines.append((nil, Array(line))) }
                continue
            }
            guard var target else { continue }
            let question = try file.question(at: index)
            target.revision = question.revision + (target.looks(like: question) ? 0 : 1)
            // Untouched lines keep what a later version may have added to them.
            lines.append((question.item, target == question ? Array(line) : QuestionLine.bytes(of: target)))
        }
        let present = Set(file.entries.map(\.id))
        for question in shown where !present.contains(question.id) {
            guard let back = wanted[question.id] ?? nil else { continue }
            let place = lines.lastIndex { $0.item == question.item }.map { $0 + 1 } ?? lines.count
            lines.insert((question.item, QuestionLine.bytes(of: back)), at: place)
        }
        return lines.flatMap { $0.bytes + [0x0A] }
    }

    private static func curated(_ question: Question, _ verdict: Decision.Verdict?) -> Question? {
        switch verdict {
        case .drop: nil
        case nil, .keep: question
        case .edit(let made, let edited):
            question.hasFigure(of: made) ? question.edited(from: made, to: edited) : question
        }
    }
}
