// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import DurableSimulation
import Progress
import TestSupport
import Testing

struct DeviceIdentityTests {
    private let path = "/home/ada/.local/state/recite/device"

    @Test func theNameIsDrawnOnceAndKept() throws {
        let system = SimulatedFileSystem()
        var random = SeededGenerator(seed: 1)
        let first = try DeviceIdentity.load(path, using: &random, in: system)
        let second = try DeviceIdentity.load(path, using: &random, in: system)
        #expect(first.device == second.device)
        #expect(first.device.rawValue.utf8.count == 16)
        #expect(system.text(at: path) == first.device.rawValue + "\n")
        let other = try DeviceIdentity.load(path, using: &random, in: SimulatedFileSystem())
        #expect(other.device != first.device)
    }

    @Test(arguments: ["", "Not A Name\n", "../../x\n"])
    func aFileWithoutANameIsSetAside(text: String) throws {
        let system = SimulatedFileSystem()
        system.place(Array(text.utf8), at: path)
        var random = SeededGenerator(seed: 1)
        let loaded = try DeviceIdentity.load(path, using: &random, in: system)
        #expect(loaded.setAside == path + ".unreadable-1")
        #expect(system.text(at: path + ".unreadable-1") == text)
    }
}
