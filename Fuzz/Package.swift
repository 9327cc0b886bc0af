// swift-tools-version: 6.2
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

// A package of its own: it is built with libFuzzer's coverage, which a plain `swift build` must not have.
// `scripts/fuzz.sh` builds and runs it.

func reader(_ name: String) -> Target {
    .executableTarget(
        name: name,
        dependencies: [.product(name: "Rooms", package: "recite")],
        swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
}

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "recite", path: "..")],
    targets: [reader("FuzzText"), reader("FuzzDelimited"), reader("FuzzImport")]
)
