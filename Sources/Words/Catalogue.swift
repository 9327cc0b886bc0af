// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CTranslations

/// The sentences of one language other than English, by their English.
struct Catalogue: Sendable {
    private let entries: [String: PortableObject.Entry]

    /// The catalogue of the language spoken; `nil` for English, which needs none.
    static var current: Catalogue? {
        switch Language.current {
        case .english: nil
        case .german: german
        }
    }

    /// The catalogue inside the binary; read when the first German sentence is spoken.
    static let german = Catalogue(
        PortableObject.entries(UnsafeRawBufferPointer(start: recite_german(), count: recite_german_length())))

    init(_ entries: [PortableObject.Entry]) {
        self.entries = Dictionary(entries.map { ($0.fullKey, $0) }) { first, _ in first }
    }

    /// The sentence with its places; `nil` where it is not translated.
    func template(_ key: String, context: String? = nil) -> String? {
        let text = entries[PortableObject.fullKey(key, context)]?.forms.first
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The noun for a count, in the form for one or for several; `nil` where it is not translated.
    func noun(_ one: String, for count: Int) -> String? {
        guard let forms = entries[one]?.forms, forms.count == 2 else { return nil }
        return forms[count == 1 ? 0 : 1]
    }

    /// Every entry, in no order.
    var all: some Collection<PortableObject.Entry> { entries.values }
}
