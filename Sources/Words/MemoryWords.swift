// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Memory
import Progress

/// Sentences about a learner's memory: fits, health, what the coming days bring.
public enum MemoryWords {
    /// What a fit came to, a line for each model tried and one for what changed.
    public static func optimization(_ result: Optimization, isTrial: Bool) -> [Line] {
        if result.outcomes.isEmpty {
            return [
                Line("Too few reviews on a later day to fit the memory model: at least \(Fitter.fewest) are needed.")
            ]
        }
        var lines = result.outcomes.map { model in
            Line(
                "\(name(model.version)): log loss \(number(model.outcome.before, 4)) before,"
                    + " \(number(model.outcome.after, 4)) fitted, on \(model.outcome.heldBack) held-back reviews;"
            ).adding(model.outcome.isBetter ? " the new numbers are better." : " the old numbers stay.")
        }
        lines.append(change(result, isTrial: isTrial))
        return lines
    }

    /// What a fit changed, in one line.
    public static func change(_ result: Optimization, isTrial: Bool = false) -> Line {
        guard let used = result.outcomes.first(where: { $0.version == result.version }),
            result.changes.contains(where: isWeights)
        else {
            return Line("The memory model stays as it is: nothing tried predicted your later reviews better.", .dim)
        }
        let loss = say("log loss \(number(used.outcome.before, 4)) to \(number(used.loss, 4))")
        let answers = FigureWords.count(result.answers, "answer")
        return isTrial
            ? Line("Would be fitted to \(answers): \(name(result.version)), \(loss).")
            : Line("The memory model was fitted to \(answers): \(name(result.version)), \(loss).")
    }

    private static func isWeights(_ change: SettingChange) -> Bool {
        if case .weights = change { return true }
        return false
    }

    /// How well the model predicts.
    public static func health(_ health: Health?, _ version: ModelVersion) -> [Line] {
        guard let health else { return ["No review on a later day yet: nothing to compare."] }
        var lines = [
            Line("\(name(version)), \(FigureWords.count(health.count, "review")) on a later day"),
            Line("True retention   \(percent(health.recall))"),
            Line("Log loss         \(number(health.logLoss, 4))"),
            Line(verbatim: "RMSE(bins)       \(number(health.rmse, 4))"),
            Line(verbatim: "AUC              \(health.auc.map { number($0, 4) } ?? "–")"),
            .blank, Line("Expected  measured   reviews", .dim),
        ]
        lines += health.bins.map { bin in
            Line(
                verbatim: "\(right(percent(bin.expected), 8))  \(right(percent(bin.measured), 8))"
                    + "  \(right(String(bin.count), 8))")
        }
        return lines
    }

    /// The leeches, the most improbable first.
    public static func leeches(_ leeches: [Leech]) -> [Line] {
        if leeches.isEmpty { return [] }
        return [.blank, Line("Forgotten far more often than expected:")]
            + leeches.map { leech in
                Line(
                    "\(leech.item.rawValue): \(leech.lapses) of \(leech.reviews) reviews; by chance one item in"
                        + " \(oneIn(leech.probability)). \(suggestion(leech.suggestion))", indent: 2)
            }
    }

    /// The coming days: how many reviews and new items.
    public static func forecast(_ forecast: Forecast, from today: CivilDay) -> [Line] {
        let most = forecast.days.map { $0.reviews + $0.new }.max() ?? 0
        var lines = [Line("Day         reviews      new", .dim)]
        for (ahead, day) in forecast.days.enumerated() {
            let bar = String(repeating: "#", count: most > 0 ? (day.reviews + day.new) * 30 / most : 0)
            lines.append(
                Line(
                    verbatim:
                        "\(today.adding(days: ahead).iso)\(right(String(day.reviews), 9))\(right(String(day.new), 9))  "
                )
                .adding(verbatim: bar, .dim))
        }
        return lines
    }

    /// What each desired retention asks for and gives.
    public static func curve(_ rows: [(retention: Double, answers: Double, known: Double)], days: Int) -> [Line] {
        let most = rows.map(\.answers).max() ?? 0
        return [
            Line("In \(days) days, for each desired retention:"),
            Line("Retention  answers a day   known at the end", .dim),
        ]
            + rows.map { row in
                let bar = String(repeating: "#", count: most > 0 ? Int(row.answers / most * 30) : 0)
                return Line(
                    verbatim: "\(right(number(row.retention, 2), 9))\(right(number(row.answers, 1), 15))"
                        + "\(right(number(row.known, 0), 19))  "
                ).adding(verbatim: bar, .dim)
            }
            + [Line("More retention costs more answers; which price is right only you can say.", .dim)]
    }

    /// Items were put on other days.
    public static func moved(_ movement: Movement?) -> Line {
        guard let movement else { return "Nothing to move." }
        let days = Set(movement.items.map(\.day)).count
        return Line(
            "\(FigureWords.count(movement.items.count, "item")) moved to \(FigureWords.count(days, "day"));"
                + " recite profile undo takes it back.")
    }

    /// The last change was taken back.
    public static func undone(_ change: LastChange?) -> Line {
        switch change?.what {
        case nil: "There is no change to take back."
        case .settings(let settings)?:
            Line("A change of \(FigureWords.count(settings.count, "setting")) is taken back.")
        case .moved(let count)?: Line("Moving \(FigureWords.count(count, "item")) is taken back.")
        case .suspension(let item, let isSuspended)?:
            isSuspended
                ? Line("\(item.rawValue): suspending is taken back.")
                : Line("\(item.rawValue): resuming is taken back.")
        }
    }

    // MARK: Parts

    private static func suggestion(_ suggestion: Leech.Suggestion) -> Phrase {
        switch suggestion {
        case .waitForSiblings: "Others of the same measure are being learnt: bury it until they hold."
        case .readTheSource: "Read its source again."
        case .suspend: "It has not held for a week: suspend it, or read its source again."
        }
    }

    private static func oneIn(_ probability: Double) -> String {
        FigureWords.grouped(Int(min(1 / max(probability, 1e-12), 1e9)))
    }

    private static func name(_ version: ModelVersion) -> String {
        switch version {
        case .fsrs6: "FSRS-6"
        case .fsrs7: "FSRS-7"
        }
    }

    private static func percent(_ share: Double) -> String { number(share * 100, 1) + " %" }
    private static func number(_ value: Double, _ places: Int) -> String { FigureWords.fixed(value, places) }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
