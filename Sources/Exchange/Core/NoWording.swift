// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Writes no word of its own: for comparing an item with what its question would have given.
struct NoWording: Wording {
    let language = ""
    func explanation(_ question: Question) -> [String] { [] }
    func disputeInStem(_ question: Question) -> String { "" }
    func label(_ label: Label) -> String { "" }
    func accepted(_ from: String, _ to: String) -> String { "" }
    func progress(_ number: Int, _ count: Int) -> String { "" }
}
