// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking

/// The claims of a disputed measure side by side.
enum ClaimWords {
    /// The claims in the order of their values, with a number line above where `draws` is set; empty where there is one
    /// claim alone.
    static func lines(_ question: Question, _ given: GivenAnswer?, draws: Bool) -> [Line] {
        guard let line = ClaimLine(question) else { return [] }
        let own = given?.value(for: question).flatMap { value in
            line.claims.contains { $0.value == value } ? nil : value
        }
        var lines = [Line("Disputed", .strong).adding("; all claims, the lowest first:")]
        if draws, let drawn = NumberLine(line.claims.map(\.value.double), own: own?.double) {
            lines.append(Line(verbatim: "  " + drawn.text))
            if drawn.isLogarithmic { lines.append(Line("  Each step to the right multiplies.", .dim)) }
        }
        var isOwnShown = own == nil
        for (index, claim) in line.claims.enumerated() {
            if let own, !isOwnShown, own < claim.value {
                lines.append(ownLine(own))
                isOwnShown = true
            }
            lines.append(claimLine(claim, NumberLine.mark(index)))
        }
        if let own, !isOwnShown { lines.append(ownLine(own)) }
        return lines
    }

    private static func claimLine(_ claim: ClaimLine.Claim, _ mark: Character) -> Line {
        let who =
            claim.claimants.isEmpty
            ? say("the document itself") : claim.claimants.joined(separator: say(", citing "))
        let line = Line(verbatim: "  \(mark)  \(claim.text)", .strong, indent: 5).adding(verbatim: ": \(who)")
        return claim.isAsked ? line.adding(" (asked for)") : line
    }

    private static func ownLine(_ value: DecimalNumber) -> Line {
        Line(verbatim: "  *  \(FigureWords.number(value))", .strong, indent: 5).adding(": your answer")
    }

    /// The two claims between which an answer lies: "640,000 (Torv) and 2,000,000 (survey)"; `nil` where it lies elsewhere.
    static func neighbours(_ question: Question, _ given: GivenAnswer) -> String? {
        guard let line = ClaimLine(question), let value = given.value(for: question),
            case .between(let low, let high)? = line.place(of: value)
        else { return nil }
        return say("\(named(low)) and \(named(high))", in: "two claims")
    }

    /// The lowest or the highest claim, where an answer lies outside all of them.
    static func nearestEnd(_ question: Question, _ given: GivenAnswer) -> String? {
        guard let line = ClaimLine(question), let value = given.value(for: question) else { return nil }
        return switch line.place(of: value) {
        case .below(let lowest)?: say("the lowest is \(named(lowest))")
        case .above(let highest)?: say("the highest is \(named(highest))")
        case .between?, .at?, nil: nil
        }
    }

    private static func named(_ claim: ClaimLine.Claim) -> String {
        claim.claimants.isEmpty ? claim.text : "\(claim.text) (\(claim.claimants.joined(separator: say(", citing "))))"
    }
}

/// A number line in plain characters that fits into a window of 40 columns: claims by their numbers, the learner's answer
/// as a star.
struct NumberLine {
    /// The drawing.
    let text: String
    /// Whether equal steps multiply: where the highest value is twenty times the lowest, or more.
    let isLogarithmic: Bool

    private static let width = 36

    /// The sign of the claim at `index`.
    static func mark(_ index: Int) -> Character {
        let marks = Array("123456789abcdefghijklmnopqrstuvwxyz")
        return marks.indices.contains(index) ? marks[index] : "+"
    }

    /// A line with ascending `values`; `nil` where they are all one, or more than the line has room for.
    init?(_ values: [Double], own: Double?) {
        let all = values + (own.map { [$0] } ?? [])
        guard let low = all.min(), let high = all.max(), low < high, all.count <= Self.width / 2 else { return nil }
        isLogarithmic = low > 0 && high / low >= 20
        let scale = isLogarithmic ? Self.logarithm : { $0 }
        let span = scale(high) - scale(low)
        var cells = [Character](repeating: "-", count: Self.width)
        var marks = values.enumerated().map { (mark: Self.mark($0.offset), value: $0.element) }
        if let own {
            let place = marks.firstIndex { own < $0.value } ?? marks.count
            marks.insert((mark: "*", value: own), at: place)
        }
        // From left to right; one whose cell is taken stands in the next, and the last ones keep room to their left.
        var next = 0
        for (index, mark) in marks.enumerated() {
            let wanted = Int(((scale(mark.value) - scale(low)) / span * Double(Self.width - 1)).rounded())
            let place = min(max(wanted, next), Self.width - (marks.count - index))
            cells[place] = mark.mark
            next = place + 1
        }
        text = String(cells)
    }

    /// The binary logarithm of a positive number, good enough for a drawing: the room has no mathematics library.
    private static func logarithm(_ value: Double) -> Double {
        Double(value.exponent) + value.significand - 1
    }
}
