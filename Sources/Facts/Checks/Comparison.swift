// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What two documents share, where they contradict each other, and what one has and the other lacks.
public struct Comparison: Sendable {
    /// A claim of the first document and one of the second.
    public struct Pair: Hashable, Sendable {
        /// Where the first document says it.
        public let first: FactPlace
        /// Where the second does.
        public let second: FactPlace
        /// Who says so in the first document; empty for its own voice.
        public let firstClaimants: [String]
        /// Who says so in the second.
        public let secondClaimants: [String]
    }

    /// The same figure of the same thing.
    public let shared: [Pair]
    /// Figures of the same thing, by the same claimant or by none, that cannot both be right.
    public let contradictions: [Pair]
    /// Figures of the same thing by different claimants.
    public let disputes: [Pair]
    /// What only the first document states.
    public let onlyFirst: [FactPlace]
    /// What only the second document states.
    public let onlySecond: [FactPlace]

    /// Compares the claims of two documents.
    ///
    /// - Complexity: linear in the documents, but for claims that share words or values, at most 200 for each.
    public init(_ first: DocumentFacts, _ second: DocumentFacts) {
        let left = ComparedClaim.all(of: first)
        let right = ComparedClaim.all(of: second)
        let index = ClaimIndex(right)
        var shared: [Pair] = []
        var found: Set<Int> = []
        var sharedLeft: Set<Int> = []
        for (place, claim) in left.enumerated() {
            let twins = index.equal(to: claim).filter { claim.repeats(right[$0]) }
            guard let twin = twins.first else { continue }
            found.formUnion(twins)
            sharedLeft.insert(place)
            shared.append(Self.pair(claim, right[twin]))
        }
        var contradictions: [Pair] = []
        var disputes: [Pair] = []
        var differing: Set<Int> = []
        var differingLeft: Set<Int> = []
        for (place, claim) in left.enumerated() where !sharedLeft.contains(place) {
            // What the second document says as well in another place contradicts nothing.
            let rivals = index.like(claim).filter { !found.contains($0) && claim.contradicts(right[$0]) }
            guard let rival = rivals.first(where: { claim.sharesClaimant(right[$0]) }) ?? rivals.first else { continue }
            differing.insert(rival)
            differingLeft.insert(place)
            let pair = Self.pair(claim, right[rival])
            if claim.sharesClaimant(right[rival]) { contradictions.append(pair) } else { disputes.append(pair) }
        }
        self.shared = shared
        self.contradictions = contradictions
        self.disputes = disputes
        onlyFirst = left.indices.filter { !sharedLeft.contains($0) && !differingLeft.contains($0) }.map {
            left[$0].place
        }
        onlySecond = right.indices.filter { !found.contains($0) && !differing.contains($0) }.map { right[$0].place }
    }

    private static func pair(_ first: ComparedClaim, _ second: ComparedClaim) -> Pair {
        Pair(
            first: first.place, second: second.place, firstClaimants: first.claimants, secondClaimants: second.claimants
        )
    }
}
