// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Words

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the learner's things lie: the library, the profile in it, and what belongs to this machine alone.
struct LibraryLocation {
    /// The library's folder.
    let library: String
    /// The name of the profile.
    let profile: String

    /// The folder of the profile.
    var profileFolder: String { PathText.join(PathText.join(library, "Profiles"), profile) }

    /// Finds library and profile by option, else environment variable, else the configuration, else the nearest folder upward with a
    /// `recite.toml`, else the user's data folder; the profile is `default` unless named.
    static func find(
        library: String?, profile: String?, in system: some FileSystem
    ) throws -> LibraryLocation {
        let name = try profile ?? Environment["RECITE_PROFILE"] ?? Configuration.current().profile ?? "default"
        guard isFolderName(name) else {
            throw Failure(ProfileWords.refusal(.name(name)), .misused)
        }
        return LibraryLocation(library: try findLibrary(library, in: system), profile: name)
    }

    private static func findLibrary(_ option: String?, in system: some FileSystem) throws -> String {
        if let named = option ?? Environment["RECITE_LIBRARY"] {
            guard (try? system.status(at: named))?.isDirectory ?? false else {
                throw Failure(
                    say("\(named): there is no such folder; make it first, or name another library."), .misused)
            }
            return absolute(named)
        }
        if let set = try Configuration.current().library {
            guard (try? system.status(at: set))?.isDirectory ?? false else {
                throw Failure(ConfigurationWords.noLibrary(Configuration.path, set), .misused)
            }
            return absolute(set)
        }
        let start = absolute(".")
        var folder = start
        while true {
            if (try? system.exists(PathText.join(folder, "recite.toml"))) ?? false { return folder }
            let parent = PathText.parent(of: folder)
            if parent == folder { break }
            folder = parent
        }
        return PathText.join(userFolder("XDG_DATA_HOME", under: ".local/share"), "recite")
    }

    /// The folder for what belongs to this machine and this user: the device's name, the lines that were typed.
    static var stateFolder: String {
        PathText.join(userFolder("XDG_STATE_HOME", under: ".local/state"), "recite")
    }

    /// A folder of the XDG base directory specification; a relative value is ignored, as it asks.
    static func userFolder(_ variable: String, under home: String) -> String {
        if let value = Environment[variable], value.hasPrefix("/") { return value }
        return PathText.join(Environment["HOME"] ?? ".", home)
    }

    private static func absolute(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether a profile can have this name: a folder's, not hidden, and nothing that commands a terminal.
    static func isFolderName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
            && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
