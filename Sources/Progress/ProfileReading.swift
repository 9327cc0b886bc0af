// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// A profile as it was read, without opening it: nothing is locked, made, cut or renamed.
public struct ProfileReading: Sendable {
    /// What `profile.json` says; `nil` where there is none, or it is damaged.
    public let profile: Profile?
    /// All that is known about the learner.
    public let state: LearnerState
    /// What was found.
    public let facts: [ProfileFact]

    /// Reads the profile in `folder`; without one, the state is that of a learner who has done nothing.
    public init(folder: String, in system: any FileSystem) throws(ProfileError) {
        let files = ProfileFiles(folder: folder, system: system)
        var facts: [ProfileFact] = []
        var logs: [ListedLog] = []
        let read: Result<Profile, ProfileFileError>?
        let loaded: Loaded
        do throws(FileError) {
            read = try files.readProfile()
            let (devices, others) = try files.devices()
            for device in devices { logs.append(try ProfileStore.readLog(files, device, &facts)) }
            facts += others.map(ProfileFact.passedOverFile)
            loaded = try Loaded(logs, snapshot: try? system.contents(of: files.snapshot), in: system)
        } catch {
            throw .file(error)
        }
        switch read {
        case .failure(.newer(let found)):
            throw .newerVersion(path: files.profile, found: found, supported: Profile.newestVersion)
        case .failure(.unreadable(let problem)):
            facts.append(.passedOverProfile(path: files.profile, why: problem))
            profile = nil
        case .success(let read): profile = read
        case nil: profile = nil
        }
        state = loaded.state
        self.facts = facts + loaded.facts
    }
}
