// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import DurableSimulation
import TestSupport
import Testing

/// What is left when calls fail, and when the power goes after that.
@Suite struct FaultTests {
    static let faults: [Fault] = [
        .fails(.noSpace), .fails(.io), .fails(.interrupted), .fails(.denied), .failsAfterEffect(.io), .short(1),
        .short(7),
    ]

    /// Runs the script on a system made by `prepare` and looks at it as it is, and after a power cut.
    private func check(seed: UInt64, survivors: Int, _ name: String, _ prepare: (SimulatedFileSystem) -> Void) {
        let system = Script.start(seed: seed)
        prepare(system)
        var script = Script()
        script.run(on: system)
        system.removeFaults()
        #expect(system.openFileCount == 0, "\(name)")
        for survivor in system.survivors(limit: survivors, seed: seed) {
            #expect(script.findings(survivor) == [], "\(name), after a power cut")
        }
        system.endProcess()
        #expect(script.findings(system) == [], "\(name)")
    }

    private func callCount() -> Int {
        let system = Script.start()
        var script = Script()
        script.run(on: system)
        return system.callCount
    }

    @Test(arguments: faults)
    func oneFaultAtEveryCall(fault: Fault) {
        let seed = SeededGenerator.seed(0)
        for call in 0...callCount() {
            check(seed: seed &+ UInt64(call), survivors: 40, "seed \(seed), \(fault) at \(call)") {
                $0.inject(fault, at: call)
            }
        }
    }

    @Test func twoFaultsCloseTogether() {
        let seed = SeededGenerator.seed(1_000)
        var drawn = seed
        for call in 0...callCount() {
            for next in 1...6 {
                drawn &+= 1
                var choices = Choices(seed: drawn)
                let first = FaultTests.faults[choices.choose(FaultTests.faults.count)]
                let second = FaultTests.faults[choices.choose(FaultTests.faults.count)]
                check(seed: drawn, survivors: 12, "seed \(seed), \(first) at \(call), \(second) \(next) later") {
                    $0.inject(first, at: call)
                    $0.inject(second, at: call + next)
                }
            }
        }
    }

    @Test func aFullDiskFromAnyCallOn() {
        for call in 0...callCount() {
            check(seed: UInt64(call), survivors: 20, "full from \(call)") {
                $0.inject(.fails(.noSpace), into: [.write, .makeDirectory], from: call)
            }
        }
    }

    @Test(arguments: [[FileCall.synchronize], [.synchronize, .truncate], [.write, .synchronize, .truncate]])
    func aFailingDeviceFromAnyCallOn(calls: [FileCall]) {
        for call in 0...callCount() {
            check(seed: UInt64(call), survivors: 20, "\(calls) fail from \(call)") {
                $0.inject(.fails(.io), into: calls, from: call)
            }
        }
    }

    @Test func everyOtherCallInterruptedChangesNothing() {
        let system = Script.start()
        for call in stride(from: 0, to: 1_000, by: 2) { system.inject(.fails(.interrupted), at: call) }
        var script = Script()
        script.run(on: system)
        #expect(script.acknowledged.count == 5)
        #expect(script.attempted == script.acknowledged)
        #expect(script.settingsWritten)
        #expect(script.findings(system) == [])
    }

    @Test func readsAndWritesOfOneByteChangeNothing() {
        let system = Script.start()
        system.inject(.short(1), into: [.read, .write], from: 0)
        var script = Script()
        script.run(on: system)
        #expect(script.acknowledged.count == 5)
        #expect(script.attempted == script.acknowledged)
        system.removeFaults()
        #expect(script.findings(system) == [])
    }

    @Test func faultsAndStopsAtRandom() {
        let count = callCount()
        for seed in SeededGenerator.seeds(50_000...51_000) {
            var choices = Choices(seed: seed)
            let system = Script.start(seed: seed)
            for _ in 0..<(1 + choices.choose(4)) {
                let fault = FaultTests.faults[choices.choose(FaultTests.faults.count)]
                system.inject(fault, at: choices.choose(count + 20))
            }
            system.stopPower(after: choices.choose(count + 20))
            var script = Script()
            script.run(on: system)
            script.noteStop()
            for survivor in system.survivors(limit: 6, seed: seed) {
                #expect(script.findings(survivor) == [], "seed \(seed)")
            }
        }
    }
}
