// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Log loss of FSRS-7 on eight cards at once, and its gradient by hand: forwards through the reviews, then back.
///
/// The formulas are those of ``FSRS7``. Reviews on the same day count as well. Of two branches the gradient is that of the
/// one taken.
struct FSRS7Kernel: FitKernel {
    private let w: [Float]
    private let slowDecay: Float
    private let slowFactor: Float
    private let slowFactorByDecay: Float
    private let slowFactorByBase: Float
    private let easyDifficulty: Float
    private let slow: TraceKernel
    private let fast: TraceKernel

    init(_ weights: [Double]) {
        w = weights.map(Float.init)
        let decay = -min(max(weights[24], 0.01), 0.95)
        let base = pow(weights[26], 1 / decay)
        slowDecay = Float(decay)
        slowFactor = Float(base - 1)
        slowFactorByDecay = Float(base * log(weights[26]) * -1 / (decay * decay))
        slowFactorByBase = Float(base / (decay * weights[26]))
        easyDifficulty = Float(weights[4] - exp(weights[5] * 3) + 1)
        slow = TraceKernel(weights, first: 7)
        fast = TraceKernel(weights, first: 15)
    }

    /// What one review leaves for the way back.
    struct Step {
        var stability = Lanes.zero, fast = Lanes.zero, difficulty = Lanes.zero
        var recall = RecallStep()
        var slowStep = TraceKernel.Step(), fastStep = TraceKernel.Step()
        var slope = Lanes.zero, moved = Lanes.zero, slowNext = Lanes.zero, fastNext = Lanes.zero
    }

    typealias Scratch = Step
    static let emptyScratch = Step()

    func loss(
        _ rows: UnsafePointer<PackedCards.Row>, _ choices: UnsafePointer<PackedCards.Choices>?, _ count: Int,
        _ steps: UnsafeMutablePointer<Step>, _ gradient: UnsafeMutablePointer<Lanes>?
    ) -> Float {
        let firstKnown = choices.map { $0[0].known } ?? .one
        let firstGrade = rows[0].grade
        let mixedGrade = 1 + firstKnown * (firstGrade - 1)
        let firstStability = start(firstGrade)
        var stability = firstStability
        var fastStability = firstStability * 0.8
        if choices != nil {
            let mixed = Lanes.exp(
                Lanes.log(firstStability) * firstKnown + Lanes.log(Lanes(repeating: w[0])) * (1 - firstKnown))
            stability = mixed
            fastStability = mixed * 0.8
        }
        let exponential = Lanes.exp((mixedGrade - 1) * w[5])
        var difficulty = (w[4] + 1 - exponential).limited(1, 10)
        var loss = Lanes.zero
        for index in 1..<max(count, 1) {
            let row = rows[index]
            let isAgain = row.grade .== 1
            var step = Step()
            step.stability = stability
            step.fast = fastStability
            step.difficulty = difficulty
            step.recall = recall(stability, fastStability, difficulty, row.days)
            var chance = step.recall.whole
            if let choices { chance = choices[index].guess + (1 - choices[index].guess) * chance }
            let limited = chance.limited(1e-6, 1 - 1e-6)
            let hit = limited.replacing(with: 1 - limited, where: isAgain)
            loss -= Lanes.log(hit) * row.weight
            let sign = Lanes(repeating: -1).replacing(with: 1, where: isAgain)
            step.slope = sign * row.weight / hit
            if let choices { step.slope *= 1 - choices[index].guess }
            let known = (choices.map { $0[index].known } ?? .one).replacing(with: 0, where: isAgain)
            step.slowStep = slow.step(stability, difficulty, step.recall.whole, row.grade, known, choices != nil)
            step.fastStep = fast.step(fastStability, difficulty, step.recall.fast, row.grade, known, choices != nil)
            step.slowNext = step.slowStep.next
            stability = step.slowNext.limited(0.0001, 36_500)
            let cap = stability * 0.8
            let isCapped = isAgain .& (step.fastStep.next .> cap)
            step.fastNext = step.fastStep.next.replacing(with: cap, where: isCapped)
            fastStability = step.fastNext.limited(0.0001, 36_500)
            let grade = choices.map { 1 + $0[index].known * (row.grade - 1) } ?? row.grade
            let pull = Lanes.one.replacing(with: step.recall.whole + 0.1, where: isAgain)
            step.moved = difficulty - w[6] * (grade - 3) * pull * (10 - difficulty) * (1 / 9)
            difficulty = (0.01 * easyDifficulty + 0.99 * step.moved).limited(1, 10)
            steps[index] = step
        }
        guard let gradient else { return loss.sum() }
        back(rows, choices, count, steps, gradient, mixedGrade, exponential)
        return loss.sum()
    }

    private func back(
        _ rows: UnsafePointer<PackedCards.Row>, _ choices: UnsafePointer<PackedCards.Choices>?, _ count: Int,
        _ steps: UnsafeMutablePointer<Step>, _ gradient: UnsafeMutablePointer<Lanes>, _ mixedGrade: Lanes,
        _ exponential: Lanes
    ) {
        var byStability = Lanes.zero
        var byFast = Lanes.zero
        var byDifficulty = Lanes.zero
        var byEasy = Lanes.zero
        for index in Swift.stride(from: count - 1, to: 0, by: -1) {
            let row = rows[index]
            let step = steps[index]
            let isAgain = row.grade .== 1
            let known = (choices.map { $0[index].known } ?? .one).replacing(with: 0, where: isAgain)
            var atRecall = step.slope
            // Difficulty.
            let grade = choices.map { 1 + $0[index].known * (row.grade - 1) } ?? row.grade
            let target = 0.01 * easyDifficulty + 0.99 * step.moved
            let atMoved = byDifficulty.only((target .>= 1) .& (target .<= 10))
            byEasy += atMoved * 0.01
            let pull = Lanes.one.replacing(with: step.recall.whole + 0.1, where: isAgain)
            let left = (10 - step.difficulty) * (1 / 9)
            gradient[6] -= atMoved * 0.99 * (grade - 3) * pull * left
            byDifficulty = atMoved * 0.99 * (1 + w[6] * (grade - 3) * pull * (1 / 9))
            atRecall -= (atMoved * 0.99 * w[6] * (grade - 3) * left).only(isAgain)
            // The two stabilities; the fast one of a lapse may be a share of the slow one.
            let slowAfter = step.slowNext.limited(0.0001, 36_500)
            let atFastLimited = byFast.only((step.fastNext .>= 0.0001) .& (step.fastNext .<= 36_500))
            let isCapped = isAgain .& (step.fastStep.next .> slowAfter * 0.8)
            let atSlowNext = (byStability + (atFastLimited * 0.8).only(isCapped)).only(
                (step.slowNext .>= 0.0001) .& (step.slowNext .<= 36_500))
            let atFastNext = atFastLimited.only(.!isCapped)
            var atFastRecall = Lanes.zero
            byStability = slow.back(
                step.slowStep, step.stability, step.difficulty, step.recall.whole, row.grade, known, choices != nil,
                atSlowNext, gradient, &byDifficulty, &atRecall)
            byFast = fast.back(
                step.fastStep, step.fast, step.difficulty, step.recall.fast, row.grade, known, choices != nil,
                atFastNext, gradient, &byDifficulty, &atFastRecall)
            recallBack(
                step, row.days, atRecall, atFastRecall, gradient, &byStability, &byFast, &byDifficulty)
        }
        let isFree = (w[4] + 1 - exponential .> 1) .& (w[4] + 1 - exponential .< 10)
        let atFirst = byDifficulty.only(isFree)
        gradient[4] += atFirst + byEasy
        gradient[5] -= atFirst * (mixedGrade - 1) * exponential + byEasy * (3 * exp(w[5] * 3))
        startBack(rows[0].grade, choices.map { $0[0].known }, byStability + byFast * 0.8, gradient)
    }

    private func start(_ grade: Lanes) -> Lanes {
        Lanes(repeating: w[2]).replacing(with: w[0], where: grade .== 1).replacing(with: w[1], where: grade .== 2)
            .replacing(with: w[3], where: grade .== 4)
    }

    private func startBack(
        _ grade: Lanes, _ known: Lanes?, _ byStability: Lanes, _ gradient: UnsafeMutablePointer<Lanes>
    ) {
        let known = known ?? .one
        let own = start(grade)
        let mixed = Lanes.exp(Lanes.log(own) * known + Lanes.log(Lanes(repeating: w[0])) * (1 - known))
        for index in 0..<4 {
            gradient[index] += (byStability * known * mixed / own).only(grade .== Float(index + 1))
        }
        gradient[0] += byStability * (1 - known) * mixed / w[0]
    }
}

// MARK: Recall

extension FSRS7Kernel {
    /// The two curves and their mixture.
    struct RecallStep {
        var whole = Lanes.zero, fast = Lanes.zero, slow = Lanes.zero
        var fastDecay = Lanes.zero, fastRaw = Lanes.zero, fastBase = Lanes.zero
        var fastCurve = Lanes.zero, fastLog = Lanes.zero
        var slowCurve = Lanes.zero, slowLog = Lanes.zero, harder = Lanes.zero
        var fastShare = Lanes.zero, fastWeight = Lanes.zero, slowWeight = Lanes.zero
        var logFast = Lanes.zero, logSlow = Lanes.zero
    }

    private static let margin: Float = 1e-5

    private func recall(_ stability: Lanes, _ fast: Lanes, _ difficulty: Lanes, _ days: Lanes) -> RecallStep {
        var step = RecallStep()
        step.logFast = Lanes.log(fast)
        step.logSlow = Lanes.log(stability)
        step.fastRaw = w[23] * Lanes.exp(step.logFast * (w[33] - 0.3))
        step.fastDecay = 0 - step.fastRaw.limited(0.01, 0.95)
        step.fastBase = Lanes.exp((log(w[25]) / step.fastDecay).limited(-60, 60))
        step.fastCurve = 1 + (step.fastBase - 1) * days / fast
        step.fastLog = Lanes.log(step.fastCurve)
        step.fast = Lanes.exp(step.fastLog * step.fastDecay)
        step.harder = Lanes.exp((difficulty - 5) * (w[32] - 0.3))
        step.slowCurve = 1 + slowFactor * step.harder * days / stability
        step.slowLog = Lanes.log(step.slowCurve)
        step.slow = Lanes.exp(step.slowLog * slowDecay)
        step.fastWeight = w[27] * Lanes.exp(step.logFast * -w[29])
        step.slowWeight = w[28] * Lanes.exp(step.logSlow * w[30] + (difficulty - 5) * (w[31] - 0.5))
        step.fastShare = step.fastWeight / (step.fastWeight + step.slowWeight)
        let mixed = step.slow + (step.fast - step.slow) * step.fastShare
        step.whole = (1 - 2 * Self.margin) * mixed + Self.margin
        return step
    }

    private func recallBack(
        _ step: Step, _ days: Lanes, _ atWhole: Lanes, _ atFastAlone: Lanes,
        _ gradient: UnsafeMutablePointer<Lanes>, _ byStability: inout Lanes, _ byFast: inout Lanes,
        _ byDifficulty: inout Lanes
    ) {
        let recall = step.recall
        let at = atWhole * (1 - 2 * Self.margin)
        // The weights, by their logarithms: share (1 - share) for one, the opposite for the other.
        let atShare = at * (recall.fast - recall.slow) * recall.fastShare * (1 - recall.fastShare)
        gradient[27] += atShare / w[27]
        gradient[29] -= atShare * recall.logFast
        byFast -= atShare * w[29] / step.fast
        gradient[28] -= atShare / w[28]
        gradient[30] -= atShare * recall.logSlow
        byStability -= atShare * w[30] / step.stability
        gradient[31] -= atShare * (step.difficulty - 5)
        byDifficulty -= atShare * (w[31] - 0.5)
        // The slow curve.
        let atSlow = at * (1 - recall.fastShare) * recall.slow
        let perSlow = days / step.stability
        let slowCurved = atSlow * slowDecay / recall.slowCurve * perSlow * recall.harder
        let slowFactored = slowCurved * slowFactor
        byStability -= slowFactored / step.stability
        byDifficulty += slowFactored * (w[32] - 0.3)
        gradient[32] += slowFactored * (step.difficulty - 5)
        gradient[26] += slowCurved * slowFactorByBase
        gradient[24] -= (atSlow * recall.slowLog + slowCurved * slowFactorByDecay)
        // The fast curve.
        let atFast = (at * recall.fastShare + atFastAlone) * recall.fast
        let perFast = days / step.fast
        let fastCurved = atFast * recall.fastDecay / recall.fastCurve * perFast
        byFast -= fastCurved * (recall.fastBase - 1) / step.fast
        let exponent = log(w[25]) / recall.fastDecay
        let atExponent = (fastCurved * recall.fastBase).only(exponent .< 60)
        gradient[25] += atExponent / (w[25] * recall.fastDecay)
        let atDecay = atFast * recall.fastLog - atExponent * exponent / recall.fastDecay
        let atRaw = (0 - atDecay).only((recall.fastRaw .> 0.01) .& (recall.fastRaw .< 0.95)) * recall.fastRaw
        gradient[23] += atRaw / w[23]
        gradient[33] += atRaw * recall.logFast
        byFast += atRaw * (w[33] - 0.3) / step.fast
    }
}
