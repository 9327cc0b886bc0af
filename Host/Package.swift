// swift-tools-version: 6.2
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

// A package of its own, so that the trainer neither fetches nor links a network stack. Its rules are the room LiveRound
// of the program; here are sockets, pages and the teacher's terminal.

let strict = Context.environment["RECITE_STRICT"] == "1"

let swiftSettings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
    name: "host",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "recite", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    ],
    targets: [
        .systemLibrary(name: "CQRCode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        .target(name: "CHostPages", exclude: ["pages"]),
        .executableTarget(
            name: "recite-host",
            dependencies: [
                "CQRCode", "CHostPages",
                .product(name: "RoundRooms", package: "recite"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),
        // 500 phones in one process, for the benchmark.
        .executableTarget(name: "crowd", swiftSettings: swiftSettings),
    ]
)
