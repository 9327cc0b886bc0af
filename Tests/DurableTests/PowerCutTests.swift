// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import DurableSimulation
import TestSupport
import Testing

/// What is left when the power goes, or the process is killed, at any call.
@Suite struct PowerCutTests {
    /// The number of calls that the script makes when nothing goes wrong.
    private func callCount() -> Int {
        let system = Script.start()
        var script = Script()
        script.run(on: system)
        return system.callCount
    }

    @Test func nothingGoesWrong() {
        let system = Script.start()
        var script = Script()
        script.run(on: system)
        #expect(script.acknowledged.count == 5)
        #expect(script.attempted == script.acknowledged)
        #expect(script.setAside == Script.unreadable + ".unreadable-1")
        #expect(script.settingsWritten)
        #expect(system.openFileCount == 0)
        #expect(
            system.names(in: Script.folder) == [
                "events", "lock", "settings.json", "settings.json.unreadable-1", "snapshot.json",
            ])
        #expect(script.findings(system) == [])
    }

    @Test func everyStopLeavesEveryAcknowledgedRecord() {
        let seed = SeededGenerator.seed(20_261)
        for stop in 0...callCount() {
            let system = Script.start()
            system.stopPower(after: stop)
            var script = Script()
            script.run(on: system)
            script.noteStop()
            for (number, survivor) in system.survivors(limit: 300, seed: seed &+ UInt64(stop)).enumerated() {
                #expect(script.findings(survivor) == [], "seed \(seed), stop \(stop), survivor \(number)")
            }
        }
    }

    @Test func everyKillLeavesEveryAcknowledgedRecordAlsoToAPowerCutLater() {
        let seed = SeededGenerator.seed(20_262)
        for stop in 0...callCount() {
            // The next process opens the log and appends, and its power goes at any call of that.
            for secondStop in 0...24 {
                let system = Script.start()
                system.stopProcess(after: stop)
                var script = Script()
                script.run(on: system)
                system.endProcess()
                system.stopPower(after: system.callCount + secondStop)
                script.goOn(on: system)
                script.noteStop()
                let survivorSeed = seed &+ UInt64(stop * 100 + secondStop)
                for survivor in system.survivors(limit: 8, seed: survivorSeed) {
                    #expect(script.findings(survivor) == [], "seed \(seed), kill \(stop), then power cut \(secondStop)")
                }
            }
        }
    }

    @Test func aStopDuringRecoveryLosesNothing() {
        let seed = SeededGenerator.seed(20_263)
        for stop in 0...callCount() {
            let system = Script.start()
            system.stopPower(after: stop)
            var interrupted = Script()
            interrupted.run(on: system)
            for secondStop in 0...24 {
                var choices = Choices(seed: seed &+ UInt64(stop * 100 + secondStop))
                let recovering = system.survivor(&choices)
                recovering.stopPower(after: secondStop)
                var script = interrupted
                script.goOn(on: recovering)
                script.noteStop()
                for survivor in recovering.survivors(limit: 8, seed: seed &+ UInt64(secondStop)) {
                    #expect(script.findings(survivor) == [], "seed \(seed), stop \(stop), then \(secondStop)")
                }
            }
        }
    }
}
