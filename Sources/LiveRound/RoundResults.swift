// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// The table of answers that a round leaves for `recite mark` and `recite analyze`: a row for each student and question.
public enum RoundResults {
    /// The table as CSV (RFC 4180), in the order of joining and of the quiz. Removed players are not in it.
    ///
    /// A question that was not asked while the student was there has the state "not asked"; one that was asked and not
    /// answered, or answered with "I do not know", has an empty answer. A cell that a spreadsheet would run as a formula
    /// gets an apostrophe in front.
    public static func table(_ round: Round) -> [UInt8] {
        var out: [UInt8] = Array("student,variant,question,answer,state,seconds\r\n".utf8)
        for player in round.present {
            for (index, question) in round.questions.enumerated() {
                let wasAsked =
                    index >= player.firstQuestion && (round.settings.pace != .teacher || index < round.openedAt.count)
                let given = player.answers[index]
                let cells = [
                    cell(player.name), "", cell(question.id.rawValue), cell(given.map { written($0) } ?? ""),
                    wasAsked || given != nil ? "" : "not asked", given.map { seconds($0, index, round) } ?? "",
                ]
                out += Array(cells.joined(separator: ",").utf8)
                out += [0x0D, 0x0A]
            }
        }
        return out
    }

    /// An option's letter, or the line as typed.
    private static func written(_ given: Round.Given) -> String {
        switch (given.sent, given.answer) {
        case (.unknown, _): ""
        case (_, .option(let index)): AnswerReader.letter(ofOption: index)
        case (.typed(let line), _): line
        case (.option(let index), _): AnswerReader.letter(ofOption: index)
        }
    }

    private static func seconds(_ given: Round.Given, _ index: Int, _ round: Round) -> String {
        guard round.openedAt.indices.contains(index) else { return "" }
        let tenths = max(0, given.at.milliseconds - round.openedAt[index].milliseconds) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.first, "=+-@".contains(first), !isPlainNumber(text) { text = "'" + text }
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
            && text.utf8.count > 1
    }
}
