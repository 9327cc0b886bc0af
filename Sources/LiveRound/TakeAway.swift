// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Marking

extension Round {
    /// A player's own answers as a file that `recite profile import` and `recite profile merge` read: an exported profile with one
    /// log of one session.
    ///
    /// Holds only answers whose questions are revealed to the player. The log is named by the digest of the player's token, so that
    /// the same file, taken twice, adds nothing the second time.
    ///
    /// - Parameters:
    ///   - token: The digest of the player's token: hexadecimal.
    ///   - bank: The name under which the quiz is noted.
    ///   - offsetMinutes: The local time less UTC, of the place where the round was played.
    public func takeAway(
        for player: Player, token: String, bank: String, offsetMinutes: Int
    ) -> [UInt8] {
        let device = "live" + String(token.prefix(12))
        let session = "round" + String(token.prefix(11))
        let answers = counted(for: player).compactMap { index in player.answers[index].map { (index, $0) } }
            .sorted { ($0.1.at, $0.0) < ($1.1.at, $1.0) }
        let first = answers.first?.1.at ?? openedAt.first ?? Instant(milliseconds: 0)
        func local(_ moment: Instant) -> String { ZonedInstant(moment, offsetMinutes: offsetMinutes).iso }

        var writer = JSONWriter()
        writer.beginObject()
        writer.member("recite_profile", 1)
        writer.member("version", 1)
        writer.member("name", player.name)
        writer.member("created", local(first))
        writer.endObject()
        writer.endLine()
        // The reader looks for this line by its first bytes.
        writer.beginObject()
        writer.member("device", device)
        writer.endObject()
        writer.endLine()
        writer.beginObject()
        writer.member("n", 1)
        writer.member("at", local(first))
        writer.member("type", "began")
        writer.member("session", session)
        writer.name("banks")
        writer.beginArray()
        writer.beginObject()
        writer.member("name", bank)
        writer.member("version", "live")
        writer.endObject()
        writer.endArray()
        writer.endObject()
        writer.endLine()
        for (number, (index, given)) in answers.enumerated() {
            write(given, to: index, number: number + 2, at: local(given.at), session, &writer)
        }
        return writer.bytes
    }

    private func write(
        _ given: Given, to index: Int, number: Int, at moment: String, _ session: String, _ writer: inout JSONWriter
    ) {
        let question = questions[index]
        writer.beginObject()
        writer.member("n", number)
        writer.member("at", moment)
        writer.member("type", "answer")
        writer.member("item", question.item.rawValue)
        writer.member("question", question.id.rawValue)
        writer.member("kind", question.kind.rawValue)
        writer.member("form", question.form)
        writer.member("typed", Self.typed(given))
        writer.member("verdict", Self.code(of: given.verdict))
        if case .rivalsFigure(let rival) = given.verdict { writer.member("rival", rival.claimant) }
        // Good or Again, as in a session.
        writer.member("rating", given.verdict.grade == .right ? 3 : 1)
        writer.name("seconds")
        writer.double(
            openedAt.indices.contains(index)
                ? Double(max(0, given.at.milliseconds - openedAt[index].milliseconds)) / 1000 : 0)
        writer.member("session", session)
        if let options = question.choice?.options.count { writer.member("options", options) }
        writer.endObject()
        writer.endLine()
    }

    private static func typed(_ given: Given) -> String {
        switch given.sent {
        case .option(let index): AnswerReader.letter(ofOption: index)
        case .typed(let line): line
        case .unknown: "-"
        }
    }
}
