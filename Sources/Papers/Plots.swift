// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Classroom
import ClassroomWords
import Figures
import Words

/// Pictures for a report, as SVG inside the page, in black and grey; each says in words what it shows.
enum Plots {
    /// A number with one decimal, as SVG takes it.
    private static func at(_ value: Double) -> String { String((value * 10).rounded() / 10) }

    private static func text(_ x: Double, _ y: Double, _ words: String, anchor: String = "middle") -> String {
        "<text x=\"\(at(x))\" y=\"\(at(y))\" text-anchor=\"\(anchor)\">\(HTMLPaper.text(words))</text>"
    }

    private static func line(_ x: Double, _ y: Double, _ x2: Double, _ y2: Double, _ stroke: String = "#111") -> String
    {
        "<line x1=\"\(at(x))\" y1=\"\(at(y))\" x2=\"\(at(x2))\" y2=\"\(at(y2))\" stroke=\"\(stroke)\"/>"
    }

    private static func figure(_ width: Int, _ height: Int, _ words: String, caption: String, _ body: String) -> String
    {
        "<figure><svg role=\"img\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" "
            + "aria-label=\"\(HTMLPaper.text(words))\">\(body)</svg>"
            + "<figcaption>\(HTMLPaper.text(caption))</figcaption></figure>\n"
    }

    /// How many students earned which share of the points, in ten bars.
    static func histogram(_ shares: [Double]) -> String {
        var counts = [Int](repeating: 0, count: 10)
        for share in shares { counts[min(9, max(0, Int(share * 10)))] += 1 }
        let most = max(1, counts.max() ?? 1)
        var body = line(30, 150, 570, 150)
        for (index, count) in counts.enumerated() {
            let x = 30 + Double(index) * 54
            let height = 120 * Double(count) / Double(most)
            if count > 0 {
                body +=
                    "<rect x=\"\(at(x + 4))\" y=\"\(at(150 - height))\" width=\"46\" height=\"\(at(height))\" fill=\"#777\"/>"
                body += text(x + 27, 144 - height, String(count))
            }
            body += text(x, 166, String(index * 10))
        }
        body += text(570, 166, "100") + text(300, 184, ReportWords.shareAxis)
        let words = counts.enumerated().filter { $1 > 0 }.map { ReportWords.bar($1, from: $0 * 10, to: $0 * 10 + 10) }
        return figure(600, 192, words.joined(separator: ", "), caption: ReportWords.scores, body)
    }

    /// Every question's number at its facility and discrimination.
    static func scatter(_ items: [ItemAnalysis.Item]) -> String {
        let x = { (facility: Double) in 60 + facility * 480 }
        let y = { (discrimination: Double) in 150 - discrimination * 130 }
        var body = line(60, y(0), 540, y(0)) + line(60, y(1), 60, y(-1))
        body += line(60, y(0.3), 540, y(0.3), "#bbb") + text(56, y(0.3) + 4, "0.3", anchor: "end")
        for value in [0.0, 0.25, 0.5, 0.75, 1.0] {
            body += line(x(value), y(0), x(value), y(0) + 4) + text(x(value), y(-1) + 16, FigureWords.fixed(value, 2))
        }
        for value in [-1.0, 0, 1] { body += text(56, y(value) + 4, FigureWords.fixed(value, 0), anchor: "end") }
        // Who would cover another moves to the right.
        var taken: [(x: Double, y: Double)] = []
        for (index, item) in items.enumerated() {
            var place = (x: x(item.facility), y: y(item.discrimination))
            while taken.contains(where: { abs($0.x - place.x) < 18 && abs($0.y - place.y) < 18 }) { place.x += 19 }
            taken.append(place)
            body += "<circle cx=\"\(at(place.x))\" cy=\"\(at(place.y))\" r=\"9\" fill=\"#fff\" stroke=\"#111\"/>"
            body += text(place.x, place.y + 4, String(index + 1))
        }
        body += text(300, 314, ReportWords.facilityAxis)
        body += "<text x=\"14\" y=\"150\" text-anchor=\"middle\" transform=\"rotate(-90 14 150)\">"
        body += ReportWords.discriminationAxis + "</text>"
        let words = items.enumerated().map {
            "\($0 + 1): p \(AnalysisWords.value($1.facility)), D \(AnalysisWords.value($1.discrimination))"
        }
        return figure(680, 322, words.joined(separator: "; "), caption: ReportWords.scatter, body)
    }

    /// A question's answers as one bar: right black, right under another source dark grey, near light grey, the rest white.
    static func bar(_ tally: Tally) -> String {
        let parts = [
            (tally.right, "#111"), (tally.rival, "#777"), (tally.near, "#bbb"), (tally.wrong + tally.omitted, "#fff"),
        ]
        let sum = Double(max(1, tally.asked))
        var x = 1.0
        var body = ""
        for (count, fill) in parts where count > 0 {
            let width = 398 * Double(count) / sum
            body +=
                "<rect x=\"\(at(x))\" y=\"1\" width=\"\(at(width))\" height=\"14\" fill=\"\(fill)\" stroke=\"#111\"/>"
            x += width
        }
        let words = ReportWords.tally(
            right: tally.right, rival: tally.rival, near: tally.near, wrong: tally.wrong, omitted: tally.omitted)
        return figure(400, 16, words, caption: words, body)
    }

    /// Typed numbers on a line, with the key and the other claimants' figures.
    static func numberLine(_ answers: [Double], key: Double, claims: [(name: String, value: Double)]) -> String? {
        let anchors = [key] + claims.map(\.value)
        guard let lowest = anchors.min(), let highest = anchors.max(), !answers.isEmpty else { return nil }
        let margin = max((highest - lowest) * 0.5, abs(key) * 0.25, 1)
        let (from, to) = (lowest - margin, highest + margin)
        let x = { (value: Double) in 20 + 560 * (value - from) / (to - from) }
        let inside = answers.filter { from...to ~= $0 }
        var rows: [(name: String, value: Double)] = [(ReportWords.key, key)]
        rows += claims
        let base = Double(rows.count) * 18 + 22
        var body = line(20, base, 580, base)
        for (index, row) in rows.enumerated() {
            let height = Double(index) * 18 + 14
            let anchor = x(row.value) < 120 ? "start" : x(row.value) > 480 ? "end" : "middle"
            body += line(x(row.value), height + 4, x(row.value), base, index == 0 ? "#111" : "#888")
            body += text(x(row.value), height, "\(row.name) \(number(row.value))", anchor: anchor)
        }
        var stacked: [Int: Int] = [:]
        for answer in inside.sorted() {
            let place = Int(x(answer))
            let height = base + 4 + Double(stacked[place, default: 0]) * 9
            stacked[place, default: 0] += 1
            body += line(Double(place), height, Double(place), height + 7)
        }
        let tallest = Double(stacked.values.max() ?? 1) * 9
        let outside = answers.count - inside.count
        let caption = ReportWords.numberLine + (outside > 0 ? " \(ReportWords.outside(outside))." : "")
        let words = rows.map { "\($0.name) \(number($0.value))" } + answers.sorted().map(number)
        return figure(600, Int(base + tallest + 10), words.joined(separator: ", "), caption: caption, body)
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15
            ? FigureWords.number(DecimalNumber(Int(value))) : FigureWords.fixed(value, 2)
    }
}
