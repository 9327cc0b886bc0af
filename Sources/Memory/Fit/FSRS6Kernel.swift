// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Log loss of FSRS-6 on eight cards at once, and its gradient by hand: forwards through the reviews, then back.
///
/// The formulas are those of ``FSRS6``; each comment there applies here. What a choice says (``Guessing``) enters with a
/// fixed probability of having been known.
struct FSRS6Kernel: FitKernel {
    private let w: [Float]
    private let decay: Float
    private let factor: Float
    /// The derivative of `factor` by the decay.
    private let factorSlope: Float
    private let easyDifficulty: Float
    private let scale: Float
    private let cap: Float

    init(_ weights: [Double]) {
        w = weights.map(Float.init)
        let decay = -weights[20]
        let base = pow(0.9, 1 / decay)
        self.decay = Float(decay)
        factor = Float(base - 1)
        factorSlope = Float(base * log(0.9) * -1 / (decay * decay))
        easyDifficulty = Float(weights[4] - exp(weights[5] * 3) + 1)
        scale = Float(exp(weights[8]))
        cap = Float(exp(-weights[17] * weights[18]))
    }

    /// What one review leaves for the way back.
    struct Step {
        var stability = Lanes.zero, difficulty = Lanes.zero
        var recall = Lanes.zero, logCurve = Lanes.zero, curve = Lanes.zero
        var logStability = Lanes.zero, gain = Lanes.zero, growth = Lanes.zero
        var logNext = Lanes.zero, power = Lanes.zero, logDifficulty = Lanes.zero, lapse = Lanes.zero
        var lapsed = Lanes.zero, increase = Lanes.zero, after = Lanes.zero, moved = Lanes.zero
        var recalled = Lanes.zero, slope = Lanes.zero
    }

    typealias Scratch = Step
    static let emptyScratch = Step()

    // One function, because its parts share two dozen values in registers.
    func loss(
        _ rows: UnsafePointer<PackedCards.Row>, _ choices: UnsafePointer<PackedCards.Choices>?, _ count: Int,
        _ steps: UnsafeMutablePointer<Step>, _ gradient: UnsafeMutablePointer<Lanes>?
    ) -> Float {
        let firstGrade = rows[0].grade
        let firstKnown = choices.map { $0[0].known }
        var stability = start(firstGrade)
        if let known = firstKnown {
            let mixed = Lanes.exp(
                Lanes.log(stability) * known + Lanes.log(Lanes(repeating: w[0])) * (1 - known))
            stability = stability.replacing(with: mixed, where: known .< 1)
        }
        let firstMixed = firstKnown.map { 1 + ($0 * (firstGrade - 1)) } ?? firstGrade
        let firstExponential = Lanes.exp((firstMixed - 1) * w[5])
        var difficulty = (w[4] + 1 - firstExponential).limited(1, 10)
        var loss = Lanes.zero
        for index in 1..<max(count, 1) {
            let row = rows[index]
            let isAgain = row.grade .== 1
            let isLater = row.days .>= 1
            var step = Step()
            step.stability = stability
            step.difficulty = difficulty
            step.logStability = Lanes.log(stability)
            step.curve = 1 + row.days * factor / stability
            step.logCurve = Lanes.log(step.curve)
            step.recall = Lanes.exp(step.logCurve * decay)
            // The loss, and its slope by recall.
            var chance = step.recall
            if let choices { chance = choices[index].guess + (1 - choices[index].guess) * chance }
            let limited = chance.limited(1e-6, 1 - 1e-6)
            let hit = limited.replacing(with: 1 - limited, where: isAgain)
            loss -= Lanes.log(hit) * row.weight
            let sign = Lanes(repeating: -1).replacing(with: 1, where: isAgain)
            step.slope = sign * row.weight / hit
            if let choices { step.slope *= 1 - choices[index].guess }
            // Recalled on a later day.
            let missing = 1 - step.recall
            let exponent = (step.logStability * -w[9]).replacing(
                with: w[17] * (row.grade - 3 + w[18]) - step.logStability * w[19], where: .!isLater)
            let raised = Lanes.exp(exponent)
            let bonus = Lanes.one.replacing(with: w[15], where: row.grade .== 2).replacing(
                with: w[16], where: row.grade .== 4)
            let ahead = Lanes.exp(missing * w[10])
            let base = scale * (11 - difficulty) * raised * bonus
            step.gain = base * ahead
            step.growth = step.gain - base
            step.recalled = stability * (1 + step.growth)
            // Forgotten on a later day.
            step.logNext = Lanes.log(stability + 1)
            step.power = Lanes.exp(step.logNext * w[13])
            step.logDifficulty = Lanes.log(difficulty)
            step.lapse = w[11] * Lanes.exp(missing * w[14] - step.logDifficulty * w[12])
            step.lapsed = step.lapse * (step.power - 1)
            let forgotten = step.lapsed.least(stability * cap)
            // The same day.
            step.increase = raised.replacing(with: 1, where: (raised .< 1) .& .!isAgain)
            var after = step.recalled.replacing(with: forgotten, where: isAgain)
            if let choices {
                let known = choices[index].known
                let mixed = Lanes.exp(
                    Lanes.log(step.recalled) * known + Lanes.log(forgotten.greatest(Lanes(repeating: 1e-4)))
                        * (1 - known))
                after = after.replacing(with: mixed, where: known .< 1)
            }
            after = after.replacing(with: stability * step.increase, where: .!isLater)
            step.after = after
            stability = after.limited(0.001, 36_500)
            let grade = choices.map { 1 + $0[index].known * (row.grade - 1) } ?? row.grade
            step.moved = difficulty - w[6] * (grade - 3) * (10 - difficulty) * (1 / 9)
            difficulty = (w[7] * easyDifficulty + (1 - w[7]) * step.moved).limited(1, 10)
            steps[index] = step
        }
        guard let gradient else { return loss.sum() }
        back(rows, choices, count, steps, gradient, firstMixed, firstExponential)
        return loss.sum()
    }

    private func back(
        _ rows: UnsafePointer<PackedCards.Row>, _ choices: UnsafePointer<PackedCards.Choices>?, _ count: Int,
        _ steps: UnsafeMutablePointer<Step>, _ gradient: UnsafeMutablePointer<Lanes>, _ firstGrade: Lanes,
        _ firstExponential: Lanes
    ) {
        var byStability = Lanes.zero
        var byDifficulty = Lanes.zero
        var byEasy = Lanes.zero
        var byDecay = Lanes.zero
        for index in Swift.stride(from: count - 1, to: 0, by: -1) {
            let row = rows[index]
            let step = steps[index]
            let isAgain = row.grade .== 1
            let isLater = row.days .>= 1
            let missing = 1 - step.recall
            // Difficulty.
            let grade = choices.map { 1 + $0[index].known * (row.grade - 1) } ?? row.grade
            let target = w[7] * easyDifficulty + (1 - w[7]) * step.moved
            let atMoved = byDifficulty.only((target .>= 1) .& (target .<= 10))
            gradient[6] -= atMoved * (1 - w[7]) * (grade - 3) * (10 - step.difficulty) * (1 / 9)
            gradient[7] += atMoved * (easyDifficulty - step.moved)
            byEasy += atMoved * w[7]
            byDifficulty = atMoved * (1 - w[7]) * (1 + w[6] * (grade - 3) * (1 / 9))
            // Stability.
            let atAfter = byStability.only((step.after .>= 0.001) .& (step.after .<= 36_500))
            var atRecalled = atAfter.only(isLater .& .!isAgain)
            var atForgotten = atAfter.only(isLater .& isAgain)
            if let choices {
                let known = choices[index].known
                let isMixed = isLater .& (known .< 1)
                let forgotten = step.lapsed.least(step.stability * cap).greatest(Lanes(repeating: 1e-4))
                atRecalled.replace(with: atAfter * known * step.after / step.recalled, where: isMixed)
                atForgotten.replace(with: atAfter * (1 - known) * step.after / forgotten, where: isMixed)
            }
            let atSame = atAfter.only(.!isLater)
            let isFree = (step.increase .!= 1) .| isAgain
            let grown = atRecalled * step.stability * step.growth
            gradient[8] += grown
            gradient[9] -= grown * step.logStability
            let ahead = atRecalled * step.stability * step.gain
            gradient[10] += ahead * missing
            gradient[15] += (grown / w[15]).only(row.grade .== 2)
            gradient[16] += (grown / w[16]).only(row.grade .== 4)
            byDifficulty -= grown / (11 - step.difficulty)
            byStability = atRecalled * (1 + step.growth - w[9] * step.growth)
            // Lapses, below and at their limit.
            let isLimited = step.lapsed .>= step.stability * cap
            let atLapse = atForgotten.only(.!isLimited)
            let atCap = atForgotten.only(isLimited)
            let lapsed = atLapse * step.lapsed
            gradient[11] += lapsed / w[11]
            gradient[12] -= lapsed * step.logDifficulty
            let powered = atLapse * step.lapse * step.power
            gradient[13] += powered * step.logNext
            gradient[14] += lapsed * missing
            byDifficulty -= lapsed * w[12] / step.difficulty
            byStability += powered * w[13] / (step.stability + 1) + atCap * cap
            let limited = atCap * step.stability * cap
            gradient[17] -= limited * w[18]
            gradient[18] -= limited * w[17]
            // The same day.
            let same = (atSame * step.stability * step.increase).only(isFree)
            gradient[17] += same * (row.grade - 3 + w[18])
            gradient[18] += same * w[17]
            gradient[19] -= same * step.logStability
            byStability += atSame * step.increase * Lanes.one.replacing(with: 1 - w[19], where: isFree)
            // Recall.
            let atRecall = step.slope - ahead * w[10] - lapsed * w[14]
            let share = atRecall * step.recall
            let perStability = row.days / step.stability
            let curved = share * decay / step.curve * perStability
            byStability -= curved * factor / step.stability
            byDecay += share * step.logCurve + curved * factorSlope
        }
        gradient[20] -= byDecay
        let isFree = (w[4] + 1 - firstExponential .> 1) .& (w[4] + 1 - firstExponential .< 10)
        let atFirst = byDifficulty.only(isFree)
        gradient[4] += atFirst + byEasy
        gradient[5] -= atFirst * (firstGrade - 1) * firstExponential + byEasy * (3 * exp(w[5] * 3))
        startBack(rows[0].grade, choices.map { $0[0].known }, byStability, gradient)
    }

    private func start(_ grade: Lanes) -> Lanes {
        Lanes(repeating: w[2]).replacing(with: w[0], where: grade .== 1).replacing(with: w[1], where: grade .== 2)
            .replacing(with: w[3], where: grade .== 4)
    }

    private func startBack(
        _ grade: Lanes, _ known: Lanes?, _ byStability: Lanes, _ gradient: UnsafeMutablePointer<Lanes>
    ) {
        guard let known else {
            for index in 0..<4 { gradient[index] += byStability.only(grade .== Float(index + 1)) }
            return
        }
        let mixed = Lanes.exp(Lanes.log(start(grade)) * known + Lanes.log(Lanes(repeating: w[0])) * (1 - known))
        for index in 0..<4 {
            gradient[index] += (byStability * known * mixed / w[index]).only(grade .== Float(index + 1))
        }
        gradient[0] += byStability * (1 - known) * mixed / w[0]
    }
}
