// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import Memory
import Progress

/// The objects that `recite stats --json` prints; their keys are documented in `docs/usage.md`.
enum StatsJSON {
    /// The overview.
    static func overview(_ report: StatsReport) -> [UInt8] {
        let overview = report.overview
        var writer = JSONWriter(.indented(2))
        writer.beginObject()
        writer.member("profile", report.profile)
        writer.member("day", overview.today.iso)
        writer.name("today")
        writeTotal(overview.doneToday, &writer)
        writer.name("left")
        writer.beginObject()
        writer.member("reviews", report.left.reviews)
        writer.member("steps", report.left.steps)
        writer.member("new", report.left.new)
        writer.endObject()
        if report.showsStreak { writer.member("streak", overview.days.streak(today: overview.today)) }
        writer.name("total")
        writeTotal(overview.days.total, &writer)
        writer.name("items")
        writer.beginObject()
        writer.member("all", overview.items)
        writer.member("begun", overview.begun)
        writer.endObject()
        writer.name("disputed")
        writer.beginObject()
        writer.member("all", overview.disputed.items)
        writer.member("begun", overview.disputed.begun)
        writer.member("mastered", overview.disputed.mastered)
        writer.endObject()
        writeRetention(overview, &writer)
        writer.name("hardest")
        writer.beginArray()
        for (item, stem) in zip(overview.hardest, report.stems) {
            writer.beginObject()
            writer.member("item", item.item.rawValue)
            writer.member("stem", stem.map(JSONValue.string) ?? .null)
            writer.member("forgotten", item.forgotten)
            writer.member("reviews", item.reviews)
            number("difficulty", item.difficulty, &writer)
            writer.endObject()
        }
        writer.endArray()
        if !report.calibration.isEmpty { writeCalibration(report.calibration, &writer) }
        writer.name("days")
        writer.beginArray()
        for (day, total) in overview.days.days.sorted(by: { $0.key < $1.key }) {
            writer.beginObject()
            writer.member("day", day.iso)
            writeMembers(total, &writer)
            writer.endObject()
        }
        writer.endArray()
        write(overview.stability, "stability_days", &writer)
        write(overview.retrievability, "retrievability", &writer)
        writer.name("coming")
        writer.beginArray()
        for (ahead, day) in overview.load.days.enumerated() {
            writer.beginObject()
            writer.member("day", overview.today.adding(days: ahead).iso)
            writer.member("reviews", day.reviews)
            writer.member("new", day.new)
            writer.member("answers", day.answers)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    private static func writeTotal(_ total: DayTotal, _ writer: inout JSONWriter) {
        writer.beginObject()
        writeMembers(total, &writer)
        writer.endObject()
    }

    private static func writeMembers(_ total: DayTotal, _ writer: inout JSONWriter) {
        writer.member("answers", total.answers)
        writer.member("right", total.right)
        number("seconds", Double(total.milliseconds) / 1000, &writer)
    }

    private static func writeRetention(_ overview: Overview, _ writer: inout JSONWriter) {
        writer.name("true_retention")
        writer.beginArray()
        for row in overview.retention {
            writer.beginObject()
            writer.member("days", row.days.map { JSONValue.number(JSONNumber($0)) } ?? .null)
            for (name, share) in [("young", row.share.young), ("mature", row.share.mature)] {
                writer.name(name)
                writer.beginObject()
                writer.member("reviews", share.of)
                writer.member("right", share.right)
                writer.endObject()
            }
            writer.endObject()
        }
        writer.endArray()
    }

    private static func writeCalibration(_ calibration: Calibration, _ writer: inout JSONWriter) {
        writer.name("calibration")
        writer.beginObject()
        for (name, groups) in [
            ("all", [calibration.all]), ("months", calibration.months), ("topics", calibration.topics),
        ] {
            writer.name(name)
            writer.beginArray()
            for group in groups {
                writer.beginObject()
                writer.member("name", group.name)
                for row in group.rows {
                    writer.name("\(row.level)")
                    writer.beginObject()
                    writer.member("answers", row.count)
                    writer.member("right", row.right)
                    writer.endObject()
                }
                number("brier", group.brier ?? .nan, &writer)
                writer.member("ranges", group.ranges)
                writer.member("ranges_inside", group.inside)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }

    private static func write(_ histogram: Histogram, _ name: String, _ writer: inout JSONWriter) {
        writer.name(name)
        writer.beginArray()
        for (start, count) in zip(histogram.starts, histogram.counts) {
            writer.beginObject()
            number("from", start, &writer)
            writer.member("items", count)
            writer.endObject()
        }
        writer.endArray()
    }

    private static func number(_ name: String, _ value: Double, _ writer: inout JSONWriter) {
        writer.name(name)
        writer.double(value)
    }

    /// How well the memory model predicts.
    static func memory(_ health: Health?, _ leeches: [Leech]) -> [UInt8] {
        var writer = JSONWriter(.indented(2))
        writer.beginObject()
        writer.member("reviews", health?.count ?? 0)
        if let health {
            number("true_retention", health.recall, &writer)
            number("log_loss", health.logLoss, &writer)
            number("rmse_bins", health.rmse, &writer)
            number("auc", health.auc ?? .nan, &writer)
            writer.name("bins")
            writer.beginArray()
            for bin in health.bins {
                writer.beginObject()
                writer.member("reviews", bin.count)
                number("expected", bin.expected, &writer)
                number("measured", bin.measured, &writer)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.name("leeches")
        writer.beginArray()
        for leech in leeches {
            writer.beginObject()
            writer.member("item", leech.item.rawValue)
            writer.member("lapses", leech.lapses)
            writer.member("reviews", leech.reviews)
            number("probability", leech.probability, &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
