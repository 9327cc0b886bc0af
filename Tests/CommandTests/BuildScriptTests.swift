// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport
import Testing

/// `make study` starts the tool chain only when something the program is made from has changed.
struct BuildScriptTests {
    /// A project whose "compiler" writes a program that prints its arguments, and notes that it was called.
    private func sandbox() throws -> ScriptSandbox {
        let sandbox = try ScriptSandbox()
        try sandbox.stubMachine()
        try sandbox.writeHeaders()
        for source in ["Package.swift", "Sources/Room/File one.swift", "Sources/Room/Two.swift", "Questions/a.jsonl"] {
            try sandbox.folder.write("", to: source)
        }
        for tool in ["chmod", "mv"] where FileManager.default.isExecutableFile(atPath: "/bin/" + tool) {
            try sandbox.stub(tool, "exec /bin/\(tool) \"$@\"")
        }
        try sandbox.stub(
            "swift",
            """
            if [ "$1" = --version ]; then echo 'Swift version 6.3.1'; exit 0; fi
            echo "$*" >>'\(sandbox.folder.path)/calls'
            mkdir -p .build/release
            printf '#!/bin/sh\\necho "started: $*"\\n' >.build/release/recite
            chmod 755 .build/release/recite
            """)
        return sandbox
    }

    private func builds(_ sandbox: ScriptSandbox) -> Int {
        (try? sandbox.folder.text(of: "calls").split(separator: "\n").count) ?? 0
    }

    /// Puts everything an hour back, so that the next change is the younger one on any file system.
    private func age(_ sandbox: ScriptSandbox) throws {
        let files = FileManager.default
        let anHourAgo = Date(timeIntervalSinceNow: -3600)
        for top in ["Package.swift", "Sources", "Questions", ".build/recite.stamp"] {
            let below = (files.subpaths(atPath: sandbox.folder.file(top)) ?? []).map { top + "/" + $0 }
            for path in [top] + below {
                try files.setAttributes([.modificationDate: anHourAgo], ofItemAtPath: sandbox.folder.file(path))
            }
        }
    }

    private func study(_ sandbox: ScriptSandbox) throws {
        let result = try sandbox.run("scripts/study.sh")
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(result.stdout == "started: study\n")
    }

    @Test func aSecondStartBuildsNothing() throws {
        let sandbox = try sandbox()
        try study(sandbox)
        #expect(builds(sandbox) == 1)
        try age(sandbox)
        try study(sandbox)
        #expect(builds(sandbox) == 1)
    }

    @Test(arguments: ["Package.swift", "Sources/Room/File one.swift", "Sources/Room/New.swift", "Questions/a.jsonl"])
    func aChangedOrNewFileIsBuilt(_ path: String) throws {
        let sandbox = try sandbox()
        try study(sandbox)
        try age(sandbox)
        try sandbox.folder.write("changed", to: path)
        try study(sandbox)
        #expect(builds(sandbox) == 2)
    }

    @Test func aRemovedFileIsAChange() throws {
        let sandbox = try sandbox()
        try study(sandbox)
        try age(sandbox)
        try FileManager.default.removeItem(atPath: sandbox.folder.file("Sources/Room/Two.swift"))
        try study(sandbox)
        #expect(builds(sandbox) == 2)
    }

    @Test func aFailedBuildIsTriedAgain() throws {
        let sandbox = try sandbox()
        try sandbox.stub(
            "swift",
            """
            if [ "$1" = --version ]; then echo 'Swift version 6.3.1'; exit 0; fi
            echo "$*" >>'\(sandbox.folder.path)/calls'
            exit 1
            """)
        for attempt in 1...2 {
            #expect(try sandbox.run("scripts/study.sh").status == .exited(1))
            #expect(builds(sandbox) == attempt)
        }
    }

    @Test func theSwiftLibraryIsLinkedStatically() throws {
        let sandbox = try sandbox()
        try study(sandbox)
        #expect(
            try sandbox.folder.text(of: "calls").contains("build -c release --product recite --static-swift-stdlib"))
    }
}
