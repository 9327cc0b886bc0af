// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Which source gives a figure (A2): four sources at least, no two with the same figure.
enum WhichSourceForm {
    static func items(of dispute: Dispute) -> [DisputeItem] {
        guard dispute.claims.count >= 4 else { return [] }
        return dispute.claims.indices.map { place in
            let claim = dispute.claims[place]
            return DisputeItem(
                form: "which-source", stem: "\(dispute.opening) Which of these sources gives the figure \(claim.text)?",
                key: .claimant(
                    claim.claimant,
                    others: dispute.claims.indices.filter { $0 != place }.map { dispute.claims[$0].claimant }),
                operands: [place], statement: ["source", claim.claimant.lowercased()])
        }
    }
}
