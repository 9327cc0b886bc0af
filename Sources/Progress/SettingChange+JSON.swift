// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText
import Memory

extension SettingChange {
    /// Writes the setting as one member.
    func writeMember(to writer: inout JSONWriter) {
        switch self {
        case .desiredRetention(let retention):
            writer.name("desired_retention")
            writer.double(retention)
        case .retentionOfBank(let bank, let retention):
            Self.write(bank, retention, as: "bank_retention", to: &writer)
        case .retentionOfTag(let tag, let retention):
            Self.write(tag, retention, as: "tag_retention", to: &writer)
        case .model(let version): Self.write(version?.rawValue, as: "model", to: &writer)
        case .weights(let weights):
            writer.name("weights")
            writer.beginArray()
            for weight in weights { writer.double(weight) }
            writer.endArray()
        case .fitted(let count): writer.member("fitted", count)
        case .learningSteps(let steps): Self.write(steps, as: "learning_steps", to: &writer)
        case .relearningSteps(let steps): Self.write(steps, as: "relearning_steps", to: &writer)
        case .maximumInterval(let days): writer.member("maximum_interval", days)
        case .newItemsPerDay(let count): writer.member("new_items_per_day", count)
        case .reviewsPerDay(let count):
            writer.name("reviews_per_day")
            if let count { writer.int(count) } else { writer.null() }
        case .reviewOrder(let order): writer.member("review_order", order.rawValue)
        case .fuzz(let flag): writer.member("fuzz", flag)
        case .balance(let flag): writer.member("balance", flag)
        case .seed(let seed): writer.member("seed", seed)
        case .easyDays(let percents): Self.write(percents, as: "easy_days", to: &writer)
        case .easyDates(let dates):
            writer.name("easy_dates")
            writer.beginArray()
            for date in dates {
                writer.beginArray()
                writer.string(date.from.iso)
                writer.string(date.to.iso)
                writer.int(date.percent)
                writer.endArray()
            }
            writer.endArray()
        case .exam(let day): Self.write(day?.iso, as: "exam", to: &writer)
        case .acceptsRounded(let flag): writer.member("accept_rounded", flag)
        case .digits(let style): Self.write(style?.rawValue, as: "digits", to: &writer)
        case .sureFirst(let flag): writer.member("sure_first", flag)
        case .rollOverHour(let hour): writer.member("roll_over_hour", hour)
        case .timeZone(.system): writer.member("time_zone", .null)
        case .timeZone(.named(let name)): writer.member("time_zone", name)
        }
    }

    private static func write(_ owner: String, _ retention: Double?, as name: String, to writer: inout JSONWriter) {
        writer.name(name)
        writer.beginArray()
        writer.string(owner)
        if let retention { writer.double(retention) } else { writer.null() }
        writer.endArray()
    }

    private static func write(_ numbers: [Int], as name: String, to writer: inout JSONWriter) {
        writer.name(name)
        writer.beginArray()
        for number in numbers { writer.int(number) }
        writer.endArray()
    }

    private static func write(_ text: String?, as name: String, to writer: inout JSONWriter) {
        writer.name(name)
        if let text { writer.string(text) } else { writer.null() }
    }

    /// Reads all settings that this version knows, in the order in which they stand.
    ///
    /// A known setting with a value of another kind is left among the rest: it has no effect, and is not lost.
    static func takeAll(_ members: inout Members) throws(LineProblem) -> [SettingChange] {
        var changes: [SettingChange] = []
        for member in members.rest.members {
            guard let change = SettingChange(member.name, member.value) else { continue }
            changes.append(try members.take(member.name) { _ in change })
        }
        return changes
    }

    private init?(_ name: String, _ value: JSONValue) {
        let change: SettingChange? =
            switch name {
            case "desired_retention": value.double.map(SettingChange.desiredRetention)
            case "bank_retention": Self.retention(value, SettingChange.retentionOfBank)
            case "tag_retention": Self.retention(value, SettingChange.retentionOfTag)
            case "model":
                value == .null ? .model(nil) : value.string.flatMap(ModelVersion.init).map(SettingChange.model)
            case "weights": Self.all(value, \.double).map(SettingChange.weights)
            case "fitted": value.int.map(SettingChange.fitted)
            case "learning_steps": Self.all(value, \.int).map(SettingChange.learningSteps)
            case "relearning_steps": Self.all(value, \.int).map(SettingChange.relearningSteps)
            case "maximum_interval": value.int.map(SettingChange.maximumInterval)
            case "new_items_per_day": value.int.map(SettingChange.newItemsPerDay)
            case "reviews_per_day":
                value == .null ? .reviewsPerDay(nil) : value.int.map(SettingChange.reviewsPerDay)
            case "review_order": value.string.flatMap(ReviewOrder.init).map(SettingChange.reviewOrder)
            case "fuzz": value.bool.map(SettingChange.fuzz)
            case "balance": value.bool.map(SettingChange.balance)
            case "seed": value.int.map(SettingChange.seed)
            case "easy_days": Self.all(value, \.int).map(SettingChange.easyDays)
            case "easy_dates": Self.all(value, Self.easyDates).map(SettingChange.easyDates)
            case "exam": value == .null ? .exam(nil) : value.string.flatMap(CivilDay.init(iso:)).map(SettingChange.exam)
            case "accept_rounded": value.bool.map(SettingChange.acceptsRounded)
            case "digits":
                value == .null ? .digits(nil) : value.string.flatMap(DigitStyle.init).map(SettingChange.digits)
            case "sure_first": value.bool.map(SettingChange.sureFirst)
            case "roll_over_hour": value.int.map(SettingChange.rollOverHour)
            case "time_zone": value == .null ? .timeZone(.system) : value.string.map { .timeZone(.named($0)) }
            default: nil
            }
        guard let change else { return nil }
        self = change
    }

    private static func retention(_ value: JSONValue, _ of: (String, Double?) -> SettingChange) -> SettingChange? {
        guard let row = value.array, row.count == 2, let owner = row[0].string else { return nil }
        return row[1] == .null ? of(owner, nil) : row[1].double.map { of(owner, $0) }
    }

    private static func easyDates(_ value: JSONValue) -> EasyDates? {
        guard let row = value.array, row.count == 3, let from = row[0].string.flatMap(CivilDay.init(iso:)),
            let to = row[1].string.flatMap(CivilDay.init(iso:)), let percent = row[2].int
        else { return nil }
        return EasyDates(from: from, to: to, percent: percent)
    }

    private static func all<Value>(_ value: JSONValue, _ read: (JSONValue) -> Value?) -> [Value]? {
        guard let array = value.array else { return nil }
        let values = array.compactMap(read)
        return values.count == array.count ? values : nil
    }
}
