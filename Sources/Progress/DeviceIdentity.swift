// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// Who this device is: a random name that no other device has.
///
/// The name lies in a file of the user's state directory, not in the library: a library is copied, synchronized and put
/// under version control, and two machines that took the name along would append to one log and tear it in two. It is
/// not made from the host's name, which is neither unique nor anybody's business.
public enum DeviceIdentity {
    /// The name kept in the file `path`; the first call makes the file with a new name.
    ///
    /// A file that holds no name is set aside, and its new path given.
    public static func load(
        _ path: String, using random: inout some RandomNumberGenerator, in system: any FileSystem
    ) throws(FileError) -> (device: DeviceID, setAside: String?) {
        var setAside: String?
        if try system.exists(path) {
            let bytes = try system.contents(of: path)
            let text = String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
            if let device = DeviceID(rawValue: text) { return (device, nil) }
            setAside = try SetAside.move(path, in: system)
        }
        let device = DeviceID(using: &random)
        try system.makeFolders(PathText.parent(of: path))
        try AtomicFile.replace(path, with: Array((device.rawValue + "\n").utf8), in: system)
        return (device, setAside)
    }
}
