// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

extension LearnerState {
    /// Hands the histories of items over to the names that a bank has given them since.
    ///
    /// Log and snapshot keep the names under which answers were given; this state alone sees them as one item, and
    /// counts events under a former name for the new one from now on.
    ///
    /// - Parameter names: former and present names, as ``BankFile/replacedItems()`` gives them; a name that another
    ///   open bank still uses must not be among the former ones.
    public mutating func adopt(_ names: some Sequence<(old: ItemID, new: ItemID)>) {
        for (old, new) in names where old != new {
            guard indices[old] != nil else { continue }
            let from = index(of: old)
            let target = index(of: new)
            guard from != target else { continue }
            let former = records[from].item
            if records[from].reviewCount > 0 {
                records[target].history.replace(with: records[target].reviews + records[from].reviews)
                records[target].needsSorting = true
                makeStale(target)
                records[from].history = History()
                records[from].unfold()
            }
            records[from].isSuspended = false
            successors[from] = target
            let present = records[target].item
            for suspension in suspensions.removeValue(forKey: former) ?? [] {
                insert(suspension, into: &suspensions[present, default: []])
            }
            updateSuspension(of: present)
            records[from].moved = nil
            for movement in movements.removeValue(forKey: former) ?? [] {
                insert(movement, of: present)
            }
        }
        settle()
    }
}
