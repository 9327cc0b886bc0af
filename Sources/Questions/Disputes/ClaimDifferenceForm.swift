// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// By how much two claims differ (A4): both exact as printed, both sources named.
enum ClaimDifferenceForm {
    static func items(of dispute: Dispute) -> [DisputeItem] {
        let exact = dispute.claims.indices.filter {
            !dispute.claims[$0].isBound && dispute.claims[$0].precision == .exact
        }
        guard let low = exact.first, let high = exact.last, low != high else { return [] }
        let (a, b) = (dispute.claims[low], dispute.claims[high])
        guard let difference = b.value.subtracting(a.value), difference > .zero, a.style?.scale == nil,
            b.style?.scale == nil
        else { return [] }
        return [
            DisputeItem(
                form: "claim-difference",
                stem:
                    "\(dispute.opening) By how much do the figures of \(dispute.said(b)) and \(dispute.said(a)) differ?",
                key: .number(difference, style: b.style), operands: [low, high],
                statement: ["difference", a.claimant.lowercased(), b.claimant.lowercased()])
        ]
    }
}
