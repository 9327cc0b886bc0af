// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Memory
import Progress

/// Settings as a person types and reads them.
public enum SettingWords {
    /// The names that can be set, with what they take.
    public static let names: [(name: String, takes: String)] = [
        ("retention", "0.70 to 0.99: how probable recall shall be when an item comes back"),
        ("retention-of", "BANK and 0.70 to 0.99, or BANK and default"),
        ("retention-of-tag", "TAG and 0.70 to 0.99, or TAG and default; of several tags the highest holds"),
        ("model", "auto, fsrs-6 or fsrs-7"),
        ("steps", "waiting times while an item is learnt, such as 1m 10m; none"),
        ("relearning-steps", "waiting times after an item was forgotten, such as 10m; none"),
        ("longest", "the longest interval in days"),
        ("new", "new items a day"),
        ("reviews", "reviews a day, or unlimited"),
        ("order", "due, retrievability, overdueness or random"),
        ("fuzz", "on or off: intervals vary a little"),
        ("balance", "on or off: days with few reviews are preferred"),
        ("seed", "the number from which all that looks like chance follows"),
        ("easy-days", "weekdays and percent of the usual load, such as sat=50 sun=0; none"),
        ("easy-dates", "dates and percent, such as 2026-12-24..2026-12-26=0; none"),
        ("exam", "a date such as 2027-03-01, or none"),
        ("rounded", "on or off: a rounded key counts as right"),
        ("digits", "1,234.5 or 1.234,5; ask, to be asked where it matters; auto follows the language"),
        ("sure-first", "on or off: what was wrong although you were sure comes first"),
        ("roll-over", "the hour at which the day begins, 0 to 23"),
        ("time-zone", "a name such as Europe/Berlin, or system"),
    ]

    /// The change that `name` and `values` ask for; `nil` where they cannot be read.
    public static func change(_ name: String, _ values: [String]) -> SettingChange? {
        let one = values.count == 1 ? values[0] : nil
        switch name {
        case "retention": return one.flatMap(Double.init).map(SettingChange.desiredRetention)
        case "retention-of": return retention(values, SettingChange.retentionOfBank)
        case "retention-of-tag": return retention(values, SettingChange.retentionOfTag)
        case "model": return one == "auto" ? .model(nil) : one.flatMap(ModelVersion.init).map(SettingChange.model)
        case "steps": return steps(values).map(SettingChange.learningSteps)
        case "relearning-steps": return steps(values).map(SettingChange.relearningSteps)
        case "longest": return one.flatMap(Int.init).map(SettingChange.maximumInterval)
        case "new": return one.flatMap(Int.init).map(SettingChange.newItemsPerDay)
        case "reviews":
            return one == "unlimited" ? .reviewsPerDay(nil) : one.flatMap(Int.init).map(SettingChange.reviewsPerDay)
        case "order": return one.flatMap(ReviewOrder.init).map(SettingChange.reviewOrder)
        case "fuzz": return one.flatMap(flag).map(SettingChange.fuzz)
        case "balance": return one.flatMap(flag).map(SettingChange.balance)
        case "seed": return one.flatMap(Int.init).map(SettingChange.seed)
        case "easy-days": return easyDays(values).map(SettingChange.easyDays)
        case "easy-dates": return easyDates(values).map(SettingChange.easyDates)
        case "exam": return one == "none" ? .exam(nil) : one.flatMap(CivilDay.init(iso:)).map(SettingChange.exam)
        case "rounded": return one.flatMap(flag).map(SettingChange.acceptsRounded)
        case "digits": return digits(values.joined()).map(SettingChange.digits)
        case "sure-first": return one.flatMap(flag).map(SettingChange.sureFirst)
        case "roll-over": return one.flatMap(Int.init).map(SettingChange.rollOverHour)
        case "time-zone": return one.map { .timeZone($0 == "system" ? .system : .named($0)) }
        default: return nil
        }
    }

    /// Each setting as it stands: its name and its value, as it would be typed.
    public static func all(_ settings: Settings) -> [(name: String, value: String)] {
        let scheduler = settings.scheduler
        let model = settings.chosenModel?.rawValue ?? "auto (\(scheduler.parameters.version.rawValue))"
        var rows: [(name: String, value: String)] = [("retention", text(scheduler.desiredRetention))]
        for (bank, retention) in settings.bankRetentions.sorted(by: { $0.key < $1.key }) {
            rows.append(("retention-of", "\(bank) \(text(retention))"))
        }
        for (tag, retention) in settings.tagRetentions.sorted(by: { $0.key < $1.key }) {
            rows.append(("retention-of-tag", "\(tag) \(text(retention))"))
        }
        let zone: String
        switch settings.timeZone {
        case .system: zone = "system"
        case .named(let name): zone = name
        }
        rows += [
            ("model", model),
            ("steps", text(scheduler.learningSteps)), ("relearning-steps", text(scheduler.relearningSteps)),
            ("longest", String(scheduler.maximumInterval)), ("new", String(settings.newItemsPerDay)),
            ("reviews", settings.reviewsPerDay.map(String.init) ?? "unlimited"),
            ("order", settings.reviewOrder.rawValue), ("fuzz", text(settings.fuzz)),
            ("balance", text(settings.balance)), ("seed", String(settings.seed)),
            ("easy-days", easyDays(settings.easyDays)), ("easy-dates", easyDates(settings.easyDates)),
            ("exam", settings.exam?.iso ?? "none"), ("rounded", text(settings.acceptsRounded)),
            ("digits", text(settings.digits)), ("sure-first", text(settings.sureFirst)),
            ("roll-over", String(settings.rollOverHour)), ("time-zone", zone),
        ]
        return rows
    }

    /// Why a value is refused.
    public static func refusal(_ error: SettingError) -> String {
        switch error {
        case .desiredRetention(let value): "\(value) is no retention: it lies between 0.70 and 0.99."
        case .weights: "These are no numbers of a memory model."
        case .scheduler(.maximumInterval(let days)): "\(days) is no longest interval: 1 to 36,500 days."
        case .scheduler(.step(let seconds)): "A step of \(seconds) s is too long: a year at most."
        case .scheduler(.desiredRetention(let value)): "\(value) is no retention."
        case .tooManySteps(let count): "\(count) steps are too many: 32 at most."
        case .newItemsPerDay(let count), .reviewsPerDay(let count): "\(count) a day is not possible: 0 to 9,999."
        case .easyDays: "Easy days take 0 to 100 percent each."
        case .easyDates(let dates):
            "\(dates.from.iso)..\(dates.to.iso)=\(dates.percent): the last day comes first, or the percentage is not within 0 to 100."
        case .rollOverHour(let hour): "\(hour) is no hour: 0 to 23."
        }
    }

    // MARK: Values

    private static func digits(_ text: String) -> DigitStyle?? {
        switch text.lowercased() {
        case "1,234.5", "point": .some(.point)
        case "1.234,5", "comma": .some(.comma)
        case "ask": .some(.undecided)
        case "auto": .some(nil)
        default: nil
        }
    }

    private static func text(_ style: DigitStyle?) -> String {
        switch style {
        case .point?: "1,234.5"
        case .comma?: "1.234,5"
        case .undecided?: "ask"
        case nil: "auto"
        }
    }

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func flag(_ text: String) -> Bool? {
        switch text {
        case "on", "yes": true
        case "off", "no": false
        default: nil
        }
    }

    private static func retention(_ values: [String], _ of: (String, Double?) -> SettingChange) -> SettingChange? {
        guard values.count == 2 else { return nil }
        return values[1] == "default" ? of(values[0], nil) : Double(values[1]).map { of(values[0], $0) }
    }

    private static func steps(_ values: [String]) -> [Int]? {
        if values == ["none"] { return [] }
        let steps = values.compactMap { value -> Int? in
            let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
            guard let unit = value.last, let factor = factors[unit], let number = Int(value.dropLast()),
                (0...100_000).contains(number)
            else { return nil }
            return number * factor
        }
        return steps.count == values.count && !steps.isEmpty ? steps : nil
    }

    private static func easyDays(_ values: [String]) -> [Int]? {
        var percents = [Int](repeating: 100, count: 7)
        if values == ["none"] { return percents }
        for value in values {
            let parts = value.split(separator: "=")
            guard parts.count == 2, let day = weekdays.firstIndex(of: parts[0].lowercased()),
                let percent = Int(parts[1])
            else { return nil }
            percents[day] = percent
        }
        return values.isEmpty ? nil : percents
    }

    private static func easyDates(_ values: [String]) -> [EasyDates]? {
        if values == ["none"] { return [] }
        let dates = values.compactMap { value -> EasyDates? in
            let parts = value.split(separator: "=")
            guard parts.count == 2, let percent = Int(parts[1]), parts[0].utf8.count >= 10,
                let from = CivilDay(iso: String(parts[0].prefix(10)))
            else { return nil }
            let rest = parts[0].dropFirst(10)
            if rest.isEmpty { return EasyDates(from: from, to: from, percent: percent) }
            guard rest.hasPrefix(".."), let to = CivilDay(iso: String(rest.dropFirst(2))) else { return nil }
            return EasyDates(from: from, to: to, percent: percent)
        }
        return dates.count == values.count && !dates.isEmpty ? dates : nil
    }

    private static func text(_ flag: Bool) -> String { flag ? "on" : "off" }

    private static func text(_ value: Double) -> String { FigureWords.fixed(value, 2) }

    private static func text(_ steps: [Int]) -> String {
        if steps.isEmpty { return "none" }
        return steps.map { seconds in
            for (unit, factor) in [("d", 86_400), ("h", 3600), ("m", 60)] where seconds > 0 && seconds % factor == 0 {
                return "\(seconds / factor)\(unit)"
            }
            return "\(seconds)s"
        }.joined(separator: " ")
    }

    private static func easyDays(_ percents: [Int]) -> String {
        let days = percents.enumerated().filter { $0.element != 100 }.map { "\(weekdays[$0.offset])=\($0.element)" }
        return days.isEmpty ? "none" : days.joined(separator: " ")
    }

    private static func easyDates(_ dates: [EasyDates]) -> String {
        let texts = dates.map { date in
            (date.from == date.to ? date.from.iso : "\(date.from.iso)..\(date.to.iso)") + "=\(date.percent)"
        }
        return texts.isEmpty ? "none" : texts.joined(separator: " ")
    }
}
