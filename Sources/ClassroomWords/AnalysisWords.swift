// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Classroom
import Figures
import Words

/// What the item analysis says.
public enum AnalysisWords {
    /// A value with three decimals; a dash where it is undefined.
    public static func value(_ value: Double?) -> String { value.map { FigureWords.fixed($0, 3) } ?? "–" }

    /// The figures of the whole, each with its name.
    public static func figures(_ analysis: ItemAnalysis) -> [(name: String, value: String)] {
        [
            ("Students", String(analysis.students)), ("Items", String(analysis.items.count)),
            ("Mean of right answers", value(analysis.mean)), ("Standard deviation", value(analysis.deviation)),
            ("KR-20", value(analysis.kr20)), ("Cronbach's alpha", value(analysis.alpha)),
            ("KR-21", value(analysis.kr21)), ("Standard error of measurement", value(analysis.standardError)),
        ]
    }

    /// How the figures were made and how far they carry.
    public static func notes(_ analysis: ItemAnalysis) -> [String] {
        var notes = [
            "Groups: the \(FigureWords.count(analysis.groupSize, "student")) with the highest and the lowest totals "
                + "(\(FigureWords.percent(analysis.groupShare)) each)."
        ]
        if analysis.hasTies {
            notes.append(
                "Equal totals stand on both sides of a group's border: D follows the order of the file, “D shared” gives "
                    + "those students equal shares of the places.")
        }
        if analysis.students < ItemAnalysis.fewStudents {
            notes.append(
                "With fewer than \(ItemAnalysis.fewStudents) students these figures are rough: read them as hints.")
        }
        return notes
    }

    /// The heads of the columns of items.
    public static func columns(_ analysis: ItemAnalysis) -> [String] {
        ["No.", "p", "D"] + (analysis.hasTies ? ["D shared"] : [])
            + ["r", "r corrected", "alpha without", "omitted", "other source"]
    }

    /// The cells of an item.
    public static func cells(_ item: ItemAnalysis.Item, number: Int, _ analysis: ItemAnalysis) -> [String] {
        [String(number), value(item.facility), value(item.discrimination)]
            + (analysis.hasTies ? [value(item.sharedDiscrimination)] : [])
            + [
                value(item.pointBiserial), value(item.correctedPointBiserial), value(item.alphaIfDeleted),
                String(item.omitted), String(item.rival),
            ]
    }

    /// The heads of the columns of options.
    public static let optionColumns = [
        "Option", "chosen", "shown to", "share", "upper", "lower", "r with the rest", "note",
    ]

    /// The cells of an option.
    public static func cells(_ option: OptionAnalysis) -> [String] {
        [
            (option.isKey ? "* " : "") + option.option, String(option.chosen), String(option.shown),
            value(option.share),
            String(option.upper), String(option.lower), value(option.restCorrelation),
            option.flags.map(flag).joined(separator: "; "),
        ]
    }

    /// What deserves a second look at an item; `nil` where nothing does.
    public static func remark(_ item: ItemAnalysis.Item) -> String? {
        var remarks: [String] = []
        if item.discrimination < 0 { remarks.append("the weaker group did better: check the key") }
        if item.facility == 1 { remarks.append("everyone was right") }
        if item.facility == 0 { remarks.append("nobody was right") }
        if item.facility < 1, item.facility > 0.8 { remarks.append("easy") }
        if item.facility > 0, item.facility < 0.25 { remarks.append("hard") }
        return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    }

    static func flag(_ flag: OptionAnalysis.Flag) -> String {
        switch flag {
        case .neverChosen: "nobody chose it"
        case .rarelyChosen: "fewer than 5 % chose it"
        case .attractsUpper: "the upper group chose it more often"
        case .beatsKey: "the upper group preferred it to the key: is the key right?"
        }
    }

    /// The analysis for the terminal, in lines; `names` says what each item asks.
    public static func lines(_ analysis: ItemAnalysis, names: [String]) -> [Line] {
        var lines = figures(analysis).map { Line(verbatim: "\($0.name): \($0.value)") }
        lines += notes(analysis).map { Line(verbatim: $0, .dim) } + [.blank]
        let rows = analysis.items.enumerated().map { cells($1, number: $0 + 1, analysis) }
        let head = columns(analysis)
        lines += table(head, rows, leftColumns: []).enumerated().map { Line(verbatim: $1, $0 == 0 ? .strong : .plain) }
        for (index, item) in analysis.items.enumerated() {
            let flagged = item.options.filter { !$0.flags.isEmpty }
            let remark = remark(item)
            guard remark != nil || !flagged.isEmpty || !item.options.isEmpty else { continue }
            lines += [.blank, Line(verbatim: "\(index + 1). \(names[index])", .strong)]
            if let remark { lines.append(Line(verbatim: remark + ".", .near, indent: 2)) }
            if !item.options.isEmpty {
                lines += table(optionColumns, item.options.map { cells($0) }, leftColumns: [0, 7]).map {
                    Line(verbatim: "  " + $0)
                }
            }
        }
        return lines
    }

    /// Rows under their heads, numbers to the right.
    static func table(_ head: [String], _ rows: [[String]], leftColumns: Set<Int>) -> [String] {
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { row in
            var text = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - cell.count)
                text += (column == 0 ? "" : "  ") + (leftColumns.contains(column) ? cell + space : space + cell)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }
}
