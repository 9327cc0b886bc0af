// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import LiveRound

/// The report of a round as one page without names, without scripts, for printing as well.
enum Report {
    static func page(_ round: Round, title: String, words: ReportWords) -> [UInt8] {
        let asked = round.questions.indices.filter { round.isRevealed($0, to: nil) }
        var out = """
            <!doctype html>
            <html lang="\(words.language)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title><style>\(style)</style></head><body>
            <h1>\(escaped(title))</h1>
            <p>\(words.players): \(round.present.count). \(words.questions): \(asked.count). \(words.noNames)</p>

            """
        for index in asked { out += section(index, round, words) }
        out += "</body></html>\n"
        return Array(out.utf8)
    }

    private static func section(_ index: Int, _ round: Round, _ words: ReportWords) -> String {
        let question = round.questions[index]
        let distribution = Distribution(of: index, in: round)
        var out = """
            <section><h2>\(words.question) \(index + 1)</h2><p class="stem">\(escaped(question.stem))</p>
            <p>\(words.answer): <strong>\(escaped(question.answer.text))</strong>\(claimants(question.claimants)).
            \(words.rightOf(distribution.right, distribution.answers))</p>

            """
        if !question.rivals.isEmpty {
            let rivals = question.rivals.map { "\(escaped($0.text)) (\(escaped($0.claimant)))" }
            out += "<p>\(words.others): \(rivals.joined(separator: "; ")).</p>\n"
        }
        var rows: [(label: String, count: Int, isKey: Bool)] = []
        if let choice = question.choice {
            for (option, text) in choice.options.enumerated() {
                rows.append((text, distribution.options[option], option == choice.key))
            }
        } else if let line = distribution.line {
            for mark in line.answers { rows.append((grouped(mark.value.description), mark.count, false)) }
            if line.below > 0 { rows.append((words.below, line.below, false)) }
            if line.above > 0 { rows.append((words.above, line.above, false)) }
        } else {
            for text in distribution.texts { rows.append((text.text, text.count, text.isRight)) }
        }
        if distribution.unknown > 0 { rows.append((words.unknown, distribution.unknown, false)) }
        if let line = distribution.line { out += drawn(line, question) }
        if !rows.isEmpty { out += table(rows, distribution.answers, words) }
        for citation in question.citations.prefix(3) {
            out +=
                "<p class=\"source\">\(words.source): “\(escaped(citation.sentence))” — \(escaped(citation.document))</p>\n"
        }
        return out + "</section>\n"
    }

    /// The answers as dots on a line and the claims as strokes, the key's first; the table says the same in words.
    private static func drawn(_ line: NumberLine, _ question: Question) -> String {
        let width = 640.0
        func x(_ place: Double) -> Int { Int(20 + place * (width - 40)) }
        let names = [question.answer.text] + question.rivals.map(\.text)
        var out =
            "<svg viewBox=\"0 0 640 110\" aria-hidden=\"true\"><path d=\"M20 80H620\" stroke=\"#444\" stroke-width=\"2\"/>\n"
        for (index, place) in line.claims.enumerated() {
            let dash = index == 0 ? "stroke-width=\"4\"" : "stroke-width=\"2\" stroke-dasharray=\"3 3\""
            let anchor = place < 0.15 ? "start" : place > 0.85 ? "end" : "middle"
            out += """
                <path d="M\(x(place)) \(20 + 14 * (index % 3))V88" stroke="#1a1a1a" \(dash)/>\
                <text x="\(x(place))" y="\(16 + 14 * (index % 3))" font-size="12" text-anchor="\(anchor)">\(escaped(names[index]))</text>

                """
        }
        let most = line.answers.map(\.count).max() ?? 1
        for mark in line.answers {
            let radius = 3 + 7 * mark.count / max(most, 1)
            out +=
                "<circle cx=\"\(x(mark.place))\" cy=\"70\" r=\"\(radius)\" fill=\"#8193a5\" fill-opacity=\"0.7\" stroke=\"#1a1a1a\"/>\n"
        }
        return out + "</svg>\n"
    }

    private static func table(
        _ rows: [(label: String, count: Int, isKey: Bool)], _ all: Int, _ words: ReportWords
    ) -> String {
        var out = "<table><tr><th>\(words.answer)</th><th>\(words.count)</th><th></th></tr>\n"
        for row in rows {
            let share = all > 0 ? row.count * 100 / all : 0
            let label = row.isKey ? "<strong>\(escaped(row.label))</strong> (\(words.right))" : escaped(row.label)
            out += """
                <tr><td>\(label)</td><td class="n">\(row.count)</td><td class="b">\
                <svg width="202" height="14" aria-hidden="true"><rect x="0.5" y="0.5" width="201" height="13" fill="none" stroke="#888"/>\
                <rect x="1" y="1" width="\(share * 2)" height="12" fill="\(row.isKey ? "#1d5c8a" : "#666")"/></svg></td></tr>

                """
        }
        return out + "</table>\n"
    }

    /// A plain number with its thousands parted by commas, as the documents write them.
    private static func grouped(_ text: String) -> String {
        let whole = text.prefix { $0 != "." }
        let digits = whole.drop { $0 == "-" }
        guard digits.count > 3 else { return text }
        var out = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { out += "," }
            out.append(digit)
        }
        return whole.prefix(whole.count - digits.count) + out + text.dropFirst(whole.count)
    }

    private static func claimants(_ names: [String]) -> String {
        names.isEmpty ? "" : " (\(escaped(names.joined(separator: ", "))))"
    }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
        h1{font-size:1.6rem}h2{font-size:1.05rem;margin:2rem 0 .3rem}section{break-inside:avoid}.stem{font-size:1.1rem}\
        table{border-collapse:collapse}td,th{padding:.15rem .8rem .15rem 0;text-align:left}.n{text-align:right}\
        .source{color:#444;font-size:.9rem}
        """

    /// Text for a page: what has a meaning in HTML is written as a name.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

/// The words of the report.
struct ReportWords {
    let language: String
    let players: String
    let questions: String
    let question: String
    let answer: String
    let count: String
    let right: String
    let others: String
    let below: String
    let above: String
    let unknown: String
    let source: String
    let noNames: String
    let rightOf: @Sendable (Int, Int) -> String

    static func named(_ language: String) -> ReportWords { language == "de" ? german : english }

    private static let english = ReportWords(
        language: "en", players: "Players", questions: "Questions", question: "Question", answer: "Answer",
        count: "Count", right: "right", others: "Other figures", below: "far below", above: "far above",
        unknown: "Did not know", source: "Source", noNames: "This report holds no names.",
        rightOf: { "\($0) of \($1) right." })

    private static let german = ReportWords(
        language: "de", players: "Teilnehmende", questions: "Fragen", question: "Frage", answer: "Antwort",
        count: "Anzahl", right: "richtig", others: "Andere Angaben", below: "weit darunter", above: "weit darüber",
        unknown: "Weiß nicht", source: "Quelle", noNames: "Dieser Bericht enthält keine Namen.",
        rightOf: { "\($0) von \($1) richtig." })
}
