// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The names in a folder as every process sees them and as the device has them.
struct SimulatedFolder: Sendable {
    /// The node that each name stands for.
    private(set) var cached: [String: Int]
    private var durable: [String: Int]
    private var pending: [Change] = []

    private enum Change {
        case added(String, Int)
        case removed(String)
        case renamed(String, to: String)

        func apply(to names: inout [String: Int]) {
            switch self {
            case .added(let name, let node): names[name] = node
            case .removed(let name): names[name] = nil
            // The old name is missing where the change that gave it did not survive: then there is nothing to rename.
            case .renamed(let name, let newName):
                if let node = names.removeValue(forKey: name) { names[newName] = node }
            }
        }
    }

    /// A folder of which `names` are on the device.
    init(names: [String: Int] = [:]) {
        cached = names
        durable = names
    }

    mutating func add(_ name: String, _ node: Int) { change(.added(name, node)) }

    mutating func remove(_ name: String) { change(.removed(name)) }

    mutating func rename(_ name: String, to newName: String) { change(.renamed(name, to: newName)) }

    mutating func synchronize() {
        durable = cached
        pending = []
    }

    /// What the device may hold after a power cut: any of the changes since the last synchronization, in their order.
    func surviving(_ choices: inout Choices) -> [String: Int] {
        var names = durable
        for change in pending where choices.choose(2) == 1 { change.apply(to: &names) }
        return names
    }

    private mutating func change(_ change: Change) {
        change.apply(to: &cached)
        pending.append(change)
    }
}
