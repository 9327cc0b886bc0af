// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A table with invented words and figures, and its text in every form that is read.
struct RandomTable {
    /// The forms a table is written in.
    enum Form: CaseIterable {
        case markdown, barred, grid, wiki, wikiOneLine, html, commas, semicolons, tabs
    }

    let header: [String]
    let rows: [[String]]

    init(using random: inout some RandomNumberGenerator) {
        let columns = Int.random(in: 2...6, using: &random)
        let count = Int.random(in: 2...9, using: &random)
        header = ["Town"] + (1..<columns).map { "\(Self.measures.randomElement(using: &random) ?? "Mills") \($0)" }
        rows = (0..<count).map { index in
            ["\(Self.towns.randomElement(using: &random) ?? "Orsk") \(Self.letters[index])"]
                + (1..<columns).map { _ in Self.figure(&random) }
        }
    }

    private static let towns = ["Orsk", "Torv", "Selm", "Upper Marn", "Arven-on-Lake", "Vóle", "St. Adel"]
    private static let measures = ["Mills", "Houses", "Ships built", "Deaths", "Sheep, and goats"]
    private static let letters = Array("ABCDEFGHIJ").map(String.init)

    private static func figure(_ random: inout some RandomNumberGenerator) -> String {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: "\(Int.random(in: 1...9, using: &random)),\(Int.random(in: 100...999, using: &random))"
        case 1: "\(Int.random(in: 0...99, using: &random)).\(Int.random(in: 0...9, using: &random))"
        case 2: "\(Int.random(in: 0...99, using: &random)) \(Int.random(in: 100...999, using: &random))"
        default: "\(Int.random(in: 0...999, using: &random))"
        }
    }

    /// The table in a form; `extension` is the file's.
    func text(_ form: Form) -> (text: String, path: String) {
        let all = [header] + rows
        func lines(_ line: ([String]) -> String) -> String { all.map(line).joined(separator: "\n") + "\n" }
        switch form {
        case .markdown:
            var lines = all.map { "| " + $0.joined(separator: " | ") + " |" }
            lines.insert("|" + header.map { _ in "---|" }.joined(), at: 1)
            return (lines.joined(separator: "\n") + "\n", "x.md")
        case .barred: return (lines { "| " + $0.joined(separator: " | ") + " |" }, "x.txt")
        case .grid:
            let rule = "+" + header.map { _ in "-----+" }.joined() + "\n"
            return (rule + all.map { "| " + $0.joined(separator: " | ") + " |\n" + rule }.joined(), "x.txt")
        case .wiki:
            let body = rows.map { "|-\n" + $0.map { "| \($0)\n" }.joined() }.joined()
            return ("{| class=\"wikitable\"\n" + header.map { "! \($0)\n" }.joined() + body + "|}\n", "x.wiki")
        case .wikiOneLine:
            let body = rows.map { "|-\n|" + $0.joined(separator: "||") + "\n" }.joined()
            return ("{|\n|-\n!" + header.joined(separator: "!!") + "\n" + body + "|}\n", "x.wiki")
        case .html:
            func row(_ cells: [String], _ tag: String) -> String {
                "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined(separator: "\n") + "</tr>\n"
            }
            return ("<table>\n" + row(header, "th") + rows.map { row($0, "td") }.joined() + "</table>\n", "x.md")
        case .commas: return (lines { $0.map { "\"\($0)\"" }.joined(separator: ",") }, "x.csv")
        case .semicolons: return (lines { $0.joined(separator: ";") }, "x.csv")
        case .tabs: return (lines { $0.joined(separator: "\t") }, "x.tsv")
        }
    }
}
