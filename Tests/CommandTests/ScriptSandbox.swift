// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport

/// A folder with copies of the project's scripts and a PATH of its own, on which only stubs and a few plain tools lie.
struct ScriptSandbox {
    static let projectRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let files = FileManager.default
        for name in ["scripts", "Makefile", "LICENSES"] {
            try files.copyItem(atPath: Self.projectRoot + "/" + name, toPath: folder.file(name))
        }
        try files.createDirectory(atPath: folder.file("include"), withIntermediateDirectories: true)
        try files.createDirectory(atPath: folder.file("bin"), withIntermediateDirectories: true)
        for tool in ["sh", "sed", "head", "find", "mkdir", "touch", "install", "rm", "rmdir", "dirname", "make", "env"]
        {
            let places = ["/bin/", "/usr/bin/"].map { $0 + tool }
            guard let place = places.first(where: { files.isExecutableFile(atPath: $0) }) else { continue }
            try files.createSymbolicLink(atPath: folder.file("bin/" + tool), withDestinationPath: place)
        }
    }

    /// Puts a shell script on the PATH.
    func stub(_ name: String, _ body: String) throws {
        let path = try folder.write("#!/bin/sh\n" + body + "\n", to: "bin/" + name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    /// A machine with Swift and git; `user` is the number that `id -u` prints.
    func stubMachine(system: String = "Linux", user: Int = 1000, swift: String = "Swift version 6.3.1 (release)") throws
    {
        try stub("uname", "echo \(system)")
        try stub("id", "echo \(user)")
        try stub("git", "exit 0")
        try stub("swift", "echo '\(swift)'")
    }

    /// A package installer that creates the headers and writes down how it was called.
    func stubAptGet() throws {
        try stub(
            "apt-get",
            """
            echo "apt-get $*" >>'\(folder.path)/calls'
            [ "$1" = install ] || exit 0
            mkdir -p '\(folder.path)/include/readline'
            for header in \(Self.headers.joined(separator: " ")); do touch '\(folder.path)/include/'"$header"; done
            """)
    }

    /// The headers that the build needs.
    static let headers = ["readline/readline.h", "sha2.h", "sqlite3.h", "zlib.h", "zstd.h", "expat.h"]

    /// Puts the headers there as if they were installed.
    func writeHeaders(except missing: String = "") throws {
        for header in Self.headers where header != missing { try folder.write("", to: "include/" + header) }
    }

    func run(_ script: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws -> ProcessResult
    {
        let own = ["PATH": folder.file("bin"), "RECITE_INCLUDE_PATH": folder.file("include")]
        return try runProcess(
            "/bin/sh", [folder.file(script)] + arguments, environment: own.merging(environment) { _, new in new },
            directory: folder.path)
    }
}
