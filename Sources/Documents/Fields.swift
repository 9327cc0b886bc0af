// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Consecutive lines of the form `label: value`.
public struct Fields: Hashable, Sendable {
    /// One value with the labels that lead to it.
    public struct Field: Hashable, Sendable {
        /// The labels, outermost first: a line `Area:` over `- total: 12 sq km` gives *Area*, *total*.
        ///
        /// Labels are kept as printed, repetitions too (`land: field: field: 3 %` has three). Empty only for an item
        /// without a label in a group without a heading label.
        public let labels: [FlowText]
        /// The value, cleaned; it may be a whole paragraph of prose.
        public let value: FlowText
        /// The line or lines of the field itself, without those of labels above it.
        public let span: ByteSpan

        init(labels: [FlowText], value: FlowText, span: ByteSpan) {
            self.labels = labels
            self.value = value
            self.span = span
        }
    }

    /// The fields in order; never empty.
    public let fields: [Field]
    /// From the first label to the last value.
    public let span: ByteSpan

    init(fields: [Field], span: ByteSpan) {
        self.fields = fields
        self.span = span
    }
}
