// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A page of HTML that asks nothing of the network, reads well without colour, and prints.
enum WebPage {
    /// The bytes of a page with `body` inside its `main` element.
    static func bytes(title: String, style: String = "", body: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLPaper.text(title))</title>
            <style>
            \(Self.style)
            \(style)
            </style>
            </head>
            <body>
            <main>
            <h1>\(HTMLPaper.text(title))</h1>
            \(body)</main>
            </body>
            </html>

            """.utf8)
    }

    /// A table with a caption for those who cannot see where it begins.
    static func table(_ columns: [String], _ rows: [[String]], caption: String, left: Set<Int> = [0]) -> String {
        var html = "<div class=\"scroll\"><table><caption>\(HTMLPaper.text(caption))</caption>\n<thead><tr>"
        for (index, column) in columns.enumerated() {
            html += "<th scope=\"col\"\(left.contains(index) ? "" : " class=\"n\"")>\(HTMLPaper.text(column))</th>"
        }
        html += "</tr></thead>\n<tbody>\n"
        for row in rows {
            html += "<tr>"
            for (index, cell) in row.enumerated() {
                let kind = left.contains(index) ? "" : " class=\"n\""
                html +=
                    index == 0
                    ? "<th scope=\"row\"\(kind)>\(HTMLPaper.text(cell))</th>"
                    : "<td\(kind)>\(HTMLPaper.text(cell))</td>"
            }
            html += "</tr>\n"
        }
        return html + "</tbody></table></div>\n"
    }

    static func paragraph(_ text: String, _ name: String = "") -> String {
        "<p\(name.isEmpty ? "" : " class=\"\(name)\"")>\(HTMLPaper.text(text))</p>\n"
    }

    static func heading(_ text: String, _ level: Int = 2) -> String {
        "<h\(level)>\(HTMLPaper.text(text))</h\(level)>\n"
    }

    private static let style = """
        @page { margin: 16mm; }
        body { font: 1rem/1.45 system-ui, "DejaVu Sans", sans-serif; color: #111; background: #fff; margin: 1.5rem auto;
          max-width: 60rem; padding: 0 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; break-after: avoid; }
        h3 { font-size: 1rem; margin: 1.4rem 0 0.3rem; break-after: avoid; }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; margin: 0.5rem 0; }
        caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
        th, td { text-align: left; vertical-align: top; padding: 0.15rem 0.9rem 0.15rem 0; border-bottom: 1px solid #ccc;
          font-variant-numeric: tabular-nums; } thead th { border-bottom: 1px solid #111; } tbody th { font-weight: normal; }
        .n { text-align: right; } .note { font-size: 0.9rem; } .remark { font-weight: bold; }
        figure { margin: 0.6rem 0; break-inside: avoid; } figcaption { font-size: 0.85rem; }
        svg { max-width: 100%; height: auto; } svg text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: #111;
          paint-order: stroke; stroke: #fff; stroke-width: 4px; }
        section { break-inside: avoid; }
        dl { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; margin: 0.5rem 0; } dl div { display: flex; gap: 0.5rem; }
        dt { font-size: 0.9rem; } dd { margin: 0; font-weight: bold; }
        """
}
