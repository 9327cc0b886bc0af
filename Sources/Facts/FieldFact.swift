// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// A figure or a date behind a label: `Area: land: 312 sq km (1931 est.)`.
public struct FieldFact: Sendable {
    /// The labels, outermost first, as printed.
    public let labels: [String]
    /// What the value is.
    public let value: Value
    /// The unit or what is counted, as printed behind the figure: "sq km", "births/1,000 population".
    public let unit: String
    /// What a percentage is of: "GDP" of "6.4% of GDP".
    public let base: String?
    /// When it holds: the brackets behind it, the label, or the brackets that close its group.
    public let time: CalendarTime?
    /// Whether it is marked as an estimate.
    public let isEstimate: Bool
    /// Who gives it, where the section says so.
    public let claimant: String?
    /// The headings above it.
    public let section: [String]
    /// The bytes of its section in the file.
    public let sectionSpan: ByteSpan
    /// The value's bytes in the file.
    public let span: ByteSpan
    /// The bytes of the whole field in the file.
    public let fieldSpan: ByteSpan
    /// The labels' group: fields of one outer label in one section share it.
    public let group: Int

    /// What stands behind a label.
    public enum Value: Sendable {
        /// A figure.
        case figure(FieldFigure)
        /// A year or a date.
        case time(CalendarTime, text: String)
        /// Shares of named parts: "Besk 24%, Corin 9%".
        case parts([FieldPart])
    }
}

/// A figure behind a label.
public struct FieldFigure: Sendable {
    /// The number meant, with its sign.
    public let value: DecimalNumber
    /// How it was read.
    public let reading: NumberReading
    /// How it is printed.
    public let style: NumberStyle?
    /// The figure as printed, with currency and percent sign.
    public let text: String
    /// Whether it is a percentage.
    public let isPercent: Bool
}

/// One of several figures behind one label.
public struct FieldPart: Sendable {
    /// Its name.
    public let label: String
    /// Its figure.
    public let figure: FieldFigure
    /// The figure's bytes in the file.
    public let span: ByteSpan
}
