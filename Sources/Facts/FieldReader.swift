// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures

/// Reads the figures of `label: value` lines.
enum FieldReader {
    static func facts(of document: Document) -> [FieldFact] {
        var found: [FieldFact] = []
        var group = 0
        for section in document.sections where !section.isApparatus {
            for block in section.blocks {
                guard case .fields(let fields) = block else { continue }
                var last: String?
                var members: [FieldFact] = []
                for field in fields.fields {
                    let labels = field.labels.map(\.string)
                    if labels.count < 2 || labels.first != last {
                        found += closed(members)
                        members = []
                        group += 1
                        last = labels.first
                    }
                    if labels.last?.lowercased() == "note", let currency = currency(field.value.string) {
                        members = members.map { $0.with(unit: currency) }
                    }
                    if let fact = fact(field, labels, section, group) { members.append(fact) }
                }
                found += closed(members)
                group += 1
            }
        }
        return found
    }

    /// "data are in 1990 dollars": the currency of the figures above the note.
    private static func currency(_ text: String) -> String? {
        guard let range = text.firstRange(of: "data are in ") else { return nil }
        let words = text[range.upperBound...].split { " ;,.".contains($0) }.prefix(3).map(String.init)
        guard let place = words.firstIndex(where: Units.isMoney), place <= 2 else { return nil }
        return words[...place].joined(separator: " ")
    }

    /// The brackets behind the last figure of a group hold for all of it, where no other has any.
    private static func closed(_ members: [FieldFact]) -> [FieldFact] {
        guard members.count > 1, let last = members.last, last.time != nil, last.labels.count > 1,
            members.dropLast().allSatisfy({ $0.time == nil && $0.isPercent == last.isPercent && $0.unit == last.unit })
        else { return members }
        return members.map { $0.with(time: $0.time ?? last.time, isEstimate: last.isEstimate) }
    }

    private static func fact(
        _ field: Fields.Field, _ labels: [String], _ section: Section, _ group: Int
    ) -> FieldFact? {
        guard !labels.isEmpty, labels.count <= 4, field.value.count <= 240 else { return nil }
        guard let read = FieldValue(field.value) else { return nil }
        let labelTime = labels.last.flatMap(FieldValue.time)
        return FieldFact(
            labels: labels, value: read.value, unit: read.unit, base: read.base, time: read.time ?? labelTime,
            isEstimate: read.isEstimate, claimant: nil, section: section.path, sectionSpan: section.span,
            span: read.span, fieldSpan: field.span, group: group)
    }
}

extension FieldFact {
    var isPercent: Bool {
        if case .figure(let figure) = value { return figure.isPercent }
        return false
    }

    /// The same in another unit, where it is an amount of money.
    func with(unit: String) -> FieldFact {
        guard case .figure(let figure) = value, figure.style?.prefix.isEmpty == false, self.unit.isEmpty else {
            return self
        }
        return FieldFact(
            labels: labels, value: value, unit: unit, base: base, time: time, isEstimate: isEstimate,
            claimant: claimant, section: section, sectionSpan: sectionSpan, span: span, fieldSpan: fieldSpan,
            group: group)
    }

    func with(time: CalendarTime?, isEstimate: Bool) -> FieldFact {
        FieldFact(
            labels: labels, value: value, unit: unit, base: base, time: time, isEstimate: isEstimate,
            claimant: claimant, section: section, sectionSpan: sectionSpan, span: span, fieldSpan: fieldSpan,
            group: group)
    }
}
