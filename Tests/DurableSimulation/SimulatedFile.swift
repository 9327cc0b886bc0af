// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The content of a file as the page cache has it and as the device has it.
struct SimulatedFile: Sendable {
    /// The bytes as every process sees them.
    private(set) var cached: [UInt8] = []
    /// The bytes on the device.
    private var durable: [UInt8] = []
    /// What each page was since the last synchronization: the device may have taken over any of these by itself.
    private var pendingPages: [Int: [[UInt8]]] = [:]
    /// What the length was since then.
    private var pendingLengths: [Int] = []
    private let pageLength: Int

    /// A file of which `bytes` are on the device.
    init(bytes: [UInt8], pageLength: Int) {
        cached = bytes
        durable = bytes
        self.pageLength = pageLength
    }

    mutating func write(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        guard !bytes.isEmpty else { return }
        let start = min(offset, cached.count)
        let end = offset + bytes.count
        if end > cached.count { setCachedLength(end) }
        cached.replaceSubrange(offset..<end, with: bytes)
        for page in start / pageLength...(end - 1) / pageLength { markDirty(page) }
    }

    mutating func truncate(to length: Int) {
        let old = cached.count
        setCachedLength(length)
        // Extended by zeros, the pages count as changed; cut, only the length does, and nothing is written to a page for it.
        guard length > old else { return }
        for page in old / pageLength...(length - 1) / pageLength { markDirty(page) }
    }

    /// The device has the length and every page that was changed since the last time; not those that a failed synchronization
    /// forgot.
    mutating func synchronize() {
        durable = resized(durable, to: cached.count)
        for page in pendingPages.keys.sorted() {
            setDurable(page, to: SimulatedFile.page(page, of: cached, pageLength))
        }
        pendingPages = [:]
        pendingLengths = []
    }

    /// The device has some of what was changed, and the rest counts as unchanged.
    mutating func failToSynchronize(_ choices: inout Choices) {
        durable = surviving(&choices)
        pendingPages = [:]
        pendingLengths = []
    }

    /// The device has rubbish where something was changed, and all of it counts as unchanged.
    mutating func failDamaging() {
        for page in pendingPages.keys.sorted() {
            setDurable(page, to: [UInt8](repeating: 0xFF, count: pageLength))
        }
        pendingPages = [:]
        pendingLengths = []
    }

    /// What the device may hold after a power cut: each page as it was last synchronized, as it was at some moment since, or torn
    /// between the two at any byte.
    func surviving(_ choices: inout Choices) -> [UInt8] {
        let lengths = [durable.count] + pendingLengths
        var result = SimulatedFile(bytes: durable, pageLength: pageLength)
        result.durable = resized(durable, to: lengths[choices.choose(lengths.count)])
        for page in pendingPages.keys.sorted() where page * pageLength < result.durable.count {
            let versions = pendingPages[page] ?? []
            let version = choices.choose(versions.count + 1)
            guard version > 0 else { continue }
            let old = SimulatedFile.page(page, of: durable, pageLength)
            let tear = 1 + choices.choose(pageLength)
            result.setDurable(page, to: Array(versions[version - 1][..<tear] + old[tear...]))
        }
        return result.durable
    }

    private mutating func setCachedLength(_ length: Int) {
        guard length != cached.count else { return }
        cached = resized(cached, to: length)
        pendingLengths.append(length)
    }

    private mutating func markDirty(_ page: Int) {
        pendingPages[page, default: []].append(SimulatedFile.page(page, of: cached, pageLength))
    }

    private mutating func setDurable(_ page: Int, to bytes: [UInt8]) {
        let start = page * pageLength
        guard start < durable.count else { return }
        let end = min(start + pageLength, durable.count)
        durable.replaceSubrange(start..<end, with: bytes[..<(end - start)])
    }

    private static func page(_ page: Int, of bytes: [UInt8], _ pageLength: Int) -> [UInt8] {
        let start = min(page * pageLength, bytes.count)
        let present = bytes[start..<min(start + pageLength, bytes.count)]
        return present + [UInt8](repeating: 0, count: pageLength - present.count)
    }

    private func resized(_ bytes: [UInt8], to length: Int) -> [UInt8] {
        bytes.count >= length
            ? Array(bytes[..<length]) : bytes + [UInt8](repeating: 0, count: length - bytes.count)
    }
}
