// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Terminal
import Testing

struct PlotTests {
    @Test(arguments: [20, 40, 80, 200])
    func barsStayWithinTheWidth(_ columns: Int) {
        let rows = [
            BarPlot.Row("under 1 day", 3, text: "3"), BarPlot.Row("日本", 1000, text: "1,000"),
            BarPlot.Row("none", 0, text: "0"), BarPlot.Row("few", 0.001, text: "1"),
        ]
        let lines = BarPlot.lines(rows, columns: columns).map(\.visibleText)
        for line in lines { #expect(DisplayWidth.columns(of: line) <= max(columns, 21), "\(line)") }
        #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.isASCII || $0.value > 0x2E80 } })
        #expect(!lines[2].contains("#"))
        if columns >= 40 {
            #expect(lines[3].hasSuffix("1 #"))
            #expect(lines[1].count { $0 == "#" } > lines[0].count { $0 == "#" })
        }
    }

    @Test func aCalendarHasALineForEachDayAndSignsForCounts() {
        let map = HeatMap(
            weeks: [[0, 1, 2, 3, 4, 8, 8], [7, 0, nil, nil, nil, nil, nil]],
            dayNames: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], headings: [1: "Nov"])
        #expect(map.thresholds == [1, 3, 5, 7])
        #expect(
            map.lines().map(\.visibleText)
                == [
                    "       Nov", "  Mo . #", "  Tu - .", "  We -", "  Th +", "  Fr +", "  Sa #", "  Su #",
                ])
        #expect(HeatMap.weeks(fitting: 40, dayNames: map.dayNames) == 17)
        #expect(HeatMap.weeks(fitting: 500, dayNames: map.dayNames) == 53)
    }

    @Test func anEmptyCalendarHasNoMost() {
        let map = HeatMap(
            weeks: [[0, 0, 0, 0, 0, 0, 0]], dayNames: ["M", "T", "W", "T", "F", "S", "S"], headings: [:])
        #expect(map.thresholds == [1, 2, 3, 4])
        #expect(map.lines().dropFirst().allSatisfy { $0.visibleText.hasSuffix(".") })
    }

    @Test func textInAPageIsText() {
        #expect(VectorPlot.escaped("<b>\u{1B}[31m & \"x\"</b>").contains("<") == false)
        let svg = VectorPlot.bars([BarPlot.Row("<script>", 1, text: "&")], title: "a \"b\"")
        #expect(!svg.contains("<script>") && svg.contains("&lt;script&gt;") && svg.contains("&amp;"))
        #expect(svg.contains("aria-label=\"a &quot;b&quot;\""))
    }
}
