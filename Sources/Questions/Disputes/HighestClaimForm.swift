// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Which of the named sources gives the highest, which the lowest figure (A3).
///
/// Four sources at least, each with one figure, the first clear of the next; a bound has no place in a ranking.
enum HighestClaimForm {
    static func items(of dispute: Dispute) -> [DisputeItem] {
        guard dispute.claims.count >= 4, !dispute.claims.contains(where: \.isBound) else { return [] }
        let claims = dispute.claims
        return [(claims.count - 1, claims.count - 2, "highest"), (0, 1, "lowest")].compactMap { end, next, word in
            let (a, b) = (claims[end].value.double, claims[next].value.double)
            // What another rounding could turn round is no order.
            guard abs(a - b) > 0.02 * max(a, b) else { return nil }
            return DisputeItem(
                form: "highest-claim",
                stem: "\(dispute.opening) Which of these sources gives the \(word) figure?",
                key: .claimant(
                    claims[end].claimant, others: claims.indices.filter { $0 != end }.map { claims[$0].claimant }),
                operands: Array(claims.indices), statement: [word, "claim"])
        }
    }
}
