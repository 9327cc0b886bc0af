// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import JSONText

/// Where the files of a profile lie: `profile.json`, `snapshot.json`, `events/DEVICE.jsonl` and `.lock` in its folder.
struct ProfileFiles {
    let folder: String
    let system: any FileSystem

    var profile: String { PathText.join(folder, "profile.json") }
    var snapshot: String { PathText.join(folder, "snapshot.json") }
    var events: String { PathText.join(folder, "events") }
    var lock: String { PathText.join(folder, ".lock") }
    func log(of device: DeviceID) -> String { PathText.join(events, device.rawValue + Self.suffix) }

    private static let suffix = ".jsonl"

    /// The devices that have a log, by name, and the paths of other files that look like logs.
    func devices() throws(FileError) -> (devices: [DeviceID], others: [String]) {
        guard try system.exists(events) else { return ([], []) }
        var devices: [DeviceID] = []
        var others: [String] = []
        for name in try system.list(events).sorted() where name.hasSuffix(Self.suffix) {
            if let device = DeviceID(rawValue: String(name.dropLast(Self.suffix.count))) {
                devices.append(device)
            } else {
                others.append(PathText.join(events, name))
            }
        }
        return (devices, others)
    }

    /// The profile as `profile.json` says; `nil` where there is none.
    func readProfile() throws(FileError) -> Result<Profile, ProfileFileError>? {
        guard try system.exists(profile) else { return nil }
        let bytes = try system.contents(of: profile)
        do throws(ProfileFileError) {
            return .success(try Profile(json: bytes))
        } catch {
            return .failure(error)
        }
    }
}
