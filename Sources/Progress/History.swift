// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Memory

/// The answers to one item that count, oldest first: read, or still as the snapshot has them.
///
/// A session asks the first and the last answer of most items, and all answers of the few that are asked; a million answers
/// are therefore left unread until somebody wants them.
struct History: Sendable {
    private(set) var packed: PackedReviews?
    private var list: [Review] = []

    /// No answers.
    init() {}

    /// Answers as a snapshot has them.
    init(_ packed: PackedReviews) { self.packed = packed }

    /// All answers; reads them anew where they are packed.
    var reviews: [Review] { packed?.reviews ?? list }
    var count: Int { packed?.count ?? list.count }
    var isEmpty: Bool { count == 0 }
    var first: Review? { packed?.first ?? list.first }
    var last: Review? { packed?.last ?? list.last }

    /// Reads what is packed, before answers are looked at one by one or changed.
    mutating func unpack() {
        guard let packed else { return }
        list = packed.reviews
        self.packed = nil
    }

    /// The answer at `place`; to be asked for after ``unpack()``.
    subscript(place: Int) -> Review { list[place] }

    mutating func append(_ review: Review) {
        unpack()
        list.append(review)
    }

    mutating func replace(with reviews: [Review]) {
        packed = nil
        list = reviews
    }

    mutating func removeAll(where isGone: (Review) -> Bool) {
        unpack()
        list.removeAll(where: isGone)
    }

    /// Lets another grade count for the answer at `place`.
    mutating func grade(_ place: Int, _ rating: Rating) {
        unpack()
        list[place].rating = rating
    }
}
