// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Facts
import Figures
import JSONText

/// Places and findings as JSON.
enum FindingsJSON {
    static func place(_ place: FactPlace, _ document: String) -> JSONValue {
        object([
            ("document", .string(document)), ("line", .int(place.line)),
            ("bytes", .array([.int(place.span.lower), .int(place.span.upper)])), ("quote", .string(place.quote)),
            ("sentence", .string(place.context)),
        ])
    }

    static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(JSONObject(members))
    }
}
