// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Facts
import Figures

/// The claims of different claimants for one measure, with a clause that says what is counted.
struct Dispute {
    /// One claim.
    struct Claim {
        /// Its place among the document's prose claims.
        let place: Int
        /// The outermost claimant, as a name by itself.
        let claimant: String
        let value: DecimalNumber
        /// The figure as written.
        let text: String
        let style: NumberStyle?
        /// Whether it is "at most" or "at least".
        let isBound: Bool
        let precision: Precision
    }

    /// "how many people died in the flood", as it stands in a sentence.
    let measure: String
    /// The claims by rising value; no two of one claimant, no two of one value.
    let claims: [Claim]
    /// What is counted, for the answer.
    let unit: String?

    /// "Sources differ on how many people died in the flood."
    var opening: String { "Sources differ on \(measure)." }

    /// How much can be asked of it: exact claims first, then claims.
    var weight: Int { claims.count { $0.precision == .exact && !$0.isBound } * 100 + claims.count }

    /// A claimant inside a sentence.
    func said(_ claim: Claim) -> String { claim.claimant.isEmpty ? "" : Claimants.articled(claim.claimant) }
}

/// What a dispute form makes.
struct DisputeItem {
    enum Key {
        /// A claimant among the other claimants of the dispute.
        case claimant(String, others: [String])
        /// The difference of two claims.
        case number(DecimalNumber, style: NumberStyle?)
    }

    let form: String
    let stem: String
    let key: Key
    /// The claims that prove the key; indices into the dispute's claims.
    let operands: [Int]
    /// What the item says of its measure, for its name.
    let statement: [String]
}
