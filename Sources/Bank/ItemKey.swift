// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import JSONText

/// What an item's first name is made from: where it stands and what it says, but never the figure.
///
/// Words are reduced by the rules inside the program alone, so that neither installed language data nor another document
/// changes a name.
public struct ItemKey: Hashable, Sendable {
    /// The document's name, as citations give it.
    public var document: String
    /// The headings above the place, outermost first.
    public var section: [String]
    /// The words of the measure, reduced.
    public var measure: [String]
    /// The words of the claimant, reduced; none where the document speaks in its own voice.
    public var claimant: [String]
    /// For an item over several claims or cells, the words of its statement: `["greatest"]`, `["change", "1945"]`.
    public var statement: [String]

    /// A key.
    public init(
        document: String, section: [String], measure: [String], claimant: [String] = [], statement: [String] = []
    ) {
        self.document = document
        self.section = section
        self.measure = measure
        self.claimant = claimant
        self.statement = statement
    }

    /// The name that the key gives: the words of measure and statement, cut to 48 characters, and a checksum of the
    /// whole key.
    public var itemID: ItemID {
        let parts = [.string("item")] + place + [words(claimant)] + (statement.isEmpty ? [] : [words(statement)])
        return ItemID(rawValue: Self.name(measure + statement, of: parts))
    }

    /// The name of the measure, which claimant and statement do not enter.
    public var measureID: MeasureID {
        MeasureID(rawValue: Self.name(measure, of: [.string("measure")] + place))
    }

    private var place: [JSONValue] { [.string(document), words(section), words(measure)] }

    private func words(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }

    private static func name(_ words: [String], of parts: [JSONValue]) -> String {
        let checksum = Checksum(of: JSONWriter.write(.array(parts)))
        let slug = Slug.make(words)
        return (slug.isEmpty ? "item" : slug) + "-" + Slug.base32(checksum.bytes.prefix(5))
    }
}

extension ItemID {
    /// The name without the number that tells items of one key apart.
    ///
    /// A checksum has eight characters, such a number fewer.
    var withoutNumber: ItemID {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last, (1..<8).contains(last.utf8.count),
            last.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
            parts[parts.count - 2].utf8.count == 8
        else { return self }
        return ItemID(rawValue: String(rawValue.dropLast(last.count + 1)))
    }
}
