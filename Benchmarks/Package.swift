// swift-tools-version: 6.2
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

// A package of its own, so that a plain `swift build` or `swift test` of the program never builds it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "recite", path: "..")],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [.product(name: "Rooms", package: "recite")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
