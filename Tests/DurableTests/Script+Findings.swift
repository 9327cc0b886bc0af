// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import DurableSimulation

extension Script {
    /// What is wrong with a file system in the light of what the script was told is done; empty when nothing is.
    func findings(_ system: SimulatedFileSystem) -> [String] {
        // Looked at before the log is opened, which may create things.
        var findings = fileFindings(system)
        do {
            try system.makeFolders(Script.folder + "/events")
            let lock = try FolderLock.acquire(Script.folder + "/lock", processID: 8, in: system)
            let (log, content) = try AppendLog.open(Script.log, in: system)
            findings += recordFindings(content.records)
            try log.cutTornTail()
            try log.append(Array("after\n".utf8))
            let expected = Array(content.records) + Array("after\n".utf8)
            for survivor in [system] + system.survivors(limit: 4, seed: 3) {
                if survivor.bytes(at: Script.log) != expected { findings.append("lost after the next append") }
            }
            lock.release()
        } catch {
            findings.append("the next process failed: \(error)")
        }
        return findings
    }

    /// Every acknowledged record, in order and whole, and as many others as stops and broken logs account for.
    private func recordFindings(_ records: ArraySlice<UInt8>) -> [String] {
        var findings: [String] = []
        let lines = records.split(separator: 10, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) + "\n" }
        let places = lines.map { attempted.firstIndex(of: $0) }
        if places.contains(nil) { findings.append("torn record among \(lines)") }
        if places.compactMap({ $0 }) != places.compactMap({ $0 }).sorted() { findings.append("order of \(lines)") }
        if lines.filter(acknowledged.contains) != acknowledged {
            findings.append("acknowledged \(acknowledged), found \(lines)")
        }
        let more = lines.count - lines.filter(acknowledged.contains).count
        if more > brokenCount + stopCount { findings.append("\(more) unacknowledged records in \(lines)") }
        return findings
    }

    private func fileFindings(_ system: SimulatedFileSystem) -> [String] {
        var findings: [String] = []
        let snapshot = String(decoding: system.bytes(at: Script.snapshot) ?? [], as: UTF8.self)
        if contents[Script.snapshot]?.contains(snapshot) != true { findings.append("snapshot is “\(snapshot)”") }

        let texts = (system.names(in: Script.folder) ?? []).filter { $0.hasPrefix("settings.json") }
            .map { String(decoding: system.bytes(at: Script.folder + "/" + $0) ?? [], as: UTF8.self) }
        if texts.filter({ $0 == Script.unreadableText }).count != 1 { findings.append("set aside: \(texts)") }
        if let setAside, system.bytes(at: setAside) != Array(Script.unreadableText.utf8) {
            findings.append("\(setAside) is not what was set aside")
        }
        if settingsWritten, system.bytes(at: Script.unreadable) != Array("new".utf8) {
            findings.append("replacement of the file that was set aside is lost")
        }
        return findings
    }
}
