// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The plots as SVG inside a page: no script, nothing fetched, each mark with its words.
public enum VectorPlot {
    /// Text as it stands in HTML and SVG, control characters made visible.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for character in VisibleText.escaped(text) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }

    /// Horizontal bars, each with its label before it and its number behind it.
    public static func bars(_ rows: [BarPlot.Row], title: String) -> String {
        // Narrow, so that the words stay readable on a phone: the drawing is scaled to the page.
        let (height, width) = (22, 340)
        let labels = 16 + 7 * (rows.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0)
        let most = max(rows.map(\.value).max() ?? 0, 1e-9)
        var svg = opening(width: width, height: rows.count * height + 4, title: title)
        for (index, row) in rows.enumerated() {
            let y = index * height + 2
            let length = row.value > 0 ? max(1, Int(row.value / most * Double(width - labels - 50))) : 0
            svg +=
                #"<text class="label" x="\#(labels - 6)" y="\#(y + 15)" text-anchor="end">\#(escaped(row.label))</text>"#
            svg += #"<rect class="bar" x="\#(labels)" y="\#(y + 2)" width="\#(length)" height="\#(height - 6)"/>"#
            svg += #"<text x="\#(labels + length + 5)" y="\#(y + 15)">\#(escaped(row.text))</text>"# + "\n"
        }
        return svg + "</svg>\n"
    }

    /// A calendar; `words` says a day and its count.
    public static func calendar(
        _ map: HeatMap, title: String, words: (_ week: Int, _ day: Int, _ count: Int) -> String
    )
        -> String
    {
        let (cell, left, top) = (14, 34, 18)
        var svg = opening(width: left + map.weeks.count * cell + 2, height: top + 7 * cell + 2, title: title)
        for (week, heading) in map.headings.sorted(by: { $0.key < $1.key }) where week < map.weeks.count - 1 {
            svg += #"<text class="label" x="\#(left + week * cell)" y="12">\#(escaped(heading))</text>"#
        }
        for (day, name) in map.dayNames.enumerated() where day % 2 == 0 {
            let y = top + day * cell + 11
            svg += #"<text class="label" x="\#(left - 5)" y="\#(y)" text-anchor="end">\#(escaped(name))</text>"#
        }
        svg += "\n"
        for (week, days) in map.weeks.enumerated() {
            for (day, count) in days.enumerated() {
                guard let count else { continue }
                let (x, y, step) = (left + week * cell, top + day * cell, map.step(of: count))
                svg += #"<rect class="step\#(step)" x="\#(x)" y="\#(y)" width="12" height="12" rx="2">"#
                svg += "<title>\(escaped(words(week, day, count)))</title></rect>"
                // The step in a sign too: colour alone says nothing to some, and nothing on a grey printer.
                if step > 0 {
                    svg += #"<text class="sign\#(step)" x="\#(x + 6)" y="\#(y + 10)" text-anchor="middle">"#
                    svg += "\(HeatMap.signs[step])</text>"
                }
            }
            svg += "\n"
        }
        return svg + "</svg>\n"
    }

    private static func opening(width: Int, height: Int, title: String) -> String {
        """
        <svg viewBox="0 0 \(width) \(height)" style="max-width:\(width * 3 / 2)px" role="img" aria-label="\(escaped(title))">

        """
    }
}
