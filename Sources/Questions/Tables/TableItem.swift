// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures

/// What a table form makes: a stem, a key and the cells that prove it.
struct TableItem {
    enum Key {
        /// A number: a cell's own or one worked out.
        case number(TableNumber)
        /// A label among other labels, the nearest first.
        case label(String, others: [String])
        /// A time among other times, in order.
        case time(CalendarTime, all: [CalendarTime])
        /// One of four texts in a given order.
        case fixed([String], place: Int)

        /// Whether the key is a figure in the column's unit, which the stem then has to name.
        var isFigure: Bool {
            guard case .number(let number) = self else { return false }
            return !number.isBare
        }
    }

    /// The form's name in the bank.
    let form: String
    /// The stem; `nil` where it would not stand alone.
    let stem: String?
    let key: Key
    /// The cells that prove the key, the most telling first; indices into the sheet's cells.
    let operands: [Int]
    /// What the item says of its measure, for its name.
    let statement: [String]
    /// The words of the measure, for its name.
    let measure: String
    /// The column that it belongs to, for the limits.
    let column: Int
    /// How much the item matters beside the others of its table; 0 to 1.
    let weight: Double
    /// How many of the first other labels must be among the options, so that the key is right among them too.
    var required = 1
    /// Cells without figures that prove the key: dates, for example.
    var places: [CellPosition] = []
}

/// A cell by its row and its column.
struct CellPosition: Hashable {
    let row: Int
    let column: Int
}

/// A number that answers a table question.
struct TableNumber {
    let value: DecimalNumber
    let style: NumberStyle?
    let text: String
    let isPercent: Bool
    let precision: Precision
    /// Values of the same kind, best first.
    var neighbours: [DecimalNumber] = []
    /// Values that are true of the same thing in some other way.
    var forbidden: [DecimalNumber] = []
    var bounds: Interval?
    var time: CalendarTime?
    var unit: String?
    /// Whether the number has another unit than its column or none: a count of rows, a percentage worked out.
    var isBare = false
}

extension TableNumber {
    /// The figure of a cell as a key.
    init(_ cell: CellFact, in column: [CellFact], bounds: Interval? = nil, hasDecimalPoint: Bool = false) {
        var style = cell.style
        if cell.isPercent, style?.suffix.isEmpty == true { style?.suffix = "%" }
        let isShare = cell.isPercent && !cell.figureText.contains("%") && !cell.figureText.contains("percent")
        var text = isShare ? style?.text(cell.value) ?? cell.figureText : cell.figureText
        // A decimal comma among points would show the key: all options are printed alike.
        if hasDecimalPoint, text.contains(","), (style?.decimals ?? 0) > 0 { text = style?.text(cell.value) ?? text }
        self.init(
            value: cell.value, style: style, text: text, isPercent: cell.isPercent,
            precision: Self.precision([cell]),
            neighbours: column.filter { $0.row != cell.row || $0.column != cell.column }.map(\.value), bounds: bounds,
            time: cell.time, unit: cell.isPercent ? "percent" : nil)
    }

    /// A number worked out of cells, printed as they are.
    static func worked(
        _ value: DecimalNumber, from operands: [CellFact], neighbours: [DecimalNumber] = [],
        forbidden: [DecimalNumber] = []
    ) -> TableNumber {
        var style = operands.first?.style
        style?.decimals = operands.map { $0.style?.decimals ?? 0 }.max() ?? 0
        let isPercent = operands.contains(where: \.isPercent)
        if isPercent { style?.suffix = "" }
        let large = operands.contains { ($0.style?.group) != nil }
        if large, let group = operands.compactMap({ $0.style?.group }).first { style?.group = group }
        return TableNumber(
            value: value, style: style, text: style?.text(value) ?? value.description, isPercent: false,
            precision: precision(operands), neighbours: neighbours, forbidden: forbidden,
            unit: isPercent ? "percentage points" : nil)
    }

    /// A percentage worked out to one decimal.
    static func percent(_ value: Double, neighbours: [Double] = [], decimals: Int = 1) -> TableNumber? {
        guard value.isFinite, abs(value) < 1e7 else { return nil }
        let scale = decimals == 2 ? 100.0 : 10.0
        guard let number = DecimalNumber(coefficient: Int((value * scale).rounded()), exponent: -decimals),
            let unit = DecimalNumber(coefficient: 1, exponent: -decimals)
        else { return nil }
        let style = NumberStyle(decimals: decimals, group: ",", suffix: "%")
        return TableNumber(
            value: number, style: style, text: style.text(number), isPercent: true, precision: .rounded(unit: unit),
            neighbours: neighbours.compactMap {
                DecimalNumber(coefficient: Int(($0 * scale).rounded()), exponent: -decimals)
            },
            unit: "percent", isBare: true)
    }

    /// How exactly cells give a figure: as exactly as the roughest of them.
    static func precision(_ cells: [CellFact]) -> Precision {
        let rough = cells.filter { $0.reading.isRounded || $0.isPercent }.map(\.reading.lastDigit).max()
        return rough.map { .rounded(unit: $0) } ?? .exact
    }
}
