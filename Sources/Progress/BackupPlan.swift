// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

/// Which backups of a profile are kept: so many of the newest, and those of so many days; a backup goes when neither holds it.
public struct BackupPlan: Hashable, Sendable {
    /// How many of the newest are kept, whatever their age; at least 1.
    public var count: Int
    /// For how many days each is kept.
    public var days: Int

    /// A plan; the program's own is the ten newest, and thirty days.
    public init(count: Int = 10, days: Int = 30) {
        self.count = max(1, count)
        self.days = max(0, days)
    }

    /// The backups that go on the day `today`, from their names; other files are none.
    public func leaving(_ names: some Sequence<String>, today: CivilDay) -> [String] {
        let backups = names.filter { Self.day(of: $0) != nil }.sorted(by: >)
        return backups.dropFirst(count).filter { name in
            Self.day(of: name).map { today.number - $0.number > days } ?? false
        }
    }

    /// The name of a backup made at `moment`: the moment in UTC, so that names sort by age.
    public static func name(_ moment: Instant) -> String {
        let utc = ZonedInstant(moment, offsetMinutes: 0)
        let second = utc.millisecondsOfDay / 1000
        let digits = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return utc.day.iso + "T" + digits(second / 3600) + digits(second / 60 % 60) + digits(second % 60) + "Z" + ending
    }

    /// The day of a backup by its name; `nil` for another file.
    public static func day(of name: String) -> CivilDay? {
        guard name.hasSuffix(ending), name.utf8.count == 18 + ending.utf8.count else { return nil }
        return CivilDay(iso: String(name.prefix(10)))
    }

    /// How the names of archives end.
    public static let ending = ".profile.jsonl"
}
