// swift-tools-version: 6.2
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

// The rooms of the house and the one-way order between them are explained in docs/architecture.md;
// `Tests/ArchitectureTests` reads the sources and proves that no room imports what it must not know.

let strict = Context.environment["RECITE_STRICT"] == "1"

let swiftSettings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// C sources of our own: `-Werror` follows the same switch as the Swift rooms.
let cSettings: [CSetting] = strict ? [.treatAllWarnings(as: .error)] : []

/// macOS has an imitation of readline in its place; the real one is Homebrew's, or where READLINE_PREFIX says.
#if os(macOS)
    let readlinePrefix = Context.environment["READLINE_PREFIX"] ?? "/opt/homebrew/opt/readline"
    let readlineHeaders: [CSetting] = [.unsafeFlags(["-I\(readlinePrefix)/include"])]
    let readlineLibrary: [LinkerSetting] = [.unsafeFlags(["-L\(readlinePrefix)/lib"])]
#else
    let readlineHeaders: [CSetting] = []
    let readlineLibrary: [LinkerSetting] = []
#endif

func room(_ name: String, _ knows: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: knows, swiftSettings: swiftSettings)
}

func tests(of name: String, _ more: [Target.Dependency] = [], data: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name), "TestSupport"] + more,
        exclude: data,
        swiftSettings: swiftSettings)
}

let package = Package(
    name: "recite",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "recite", targets: ["recite"]),
        // For the packages beside this one: the benchmarks, the fuzzing, the live round's server.
        .library(
            name: "Rooms",
            targets: [
                "Figures", "Bank", "Documents", "Facts", "Questions", "Marking", "Classroom", "Memory", "Durable",
                "Progress", "Exchange", "TestSupport",
            ]),
        // For the server of the live round, a package of its own.
        .library(name: "RoundRooms", targets: ["Figures", "JSONText", "Bank", "Marking", "Durable", "LiveRound"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // What every room may use.
        room("Figures"),
        room("JSONText"),

        // From a document to questions.
        room("Bank", ["Figures", "JSONText", "CDigest"]),
        room("Documents", ["Figures"]),
        room("Language", ["Figures"]),
        room("Facts", ["Figures", "Bank", "Documents", "Language"]),
        room("Questions", ["Figures", "Bank", "Documents", "Language", "Facts"]),
        room("Curation", ["Figures", "Bank"]),

        // From questions to a learner.
        room("Marking", ["Figures", "Bank"]),
        room("Memory"),
        room("Threads"),
        room("Durable"),
        room("Progress", ["Figures", "JSONText", "Bank", "Memory", "Durable"]),
        room("Study", ["Figures", "Bank", "Marking", "Memory", "Progress"]),

        // From questions to a class.
        room("LiveRound", ["Figures", "JSONText", "Bank", "Marking"]),

        // From questions to other programs, and back.
        room("Exchange", ["Figures", "JSONText", "Bank", "CSQLite", "CCompress", "CExpat", "CPages"]),

        // From questions to a class.
        room("Classroom", ["Figures", "JSONText", "Bank", "Marking"]),

        // What a person reads, and the terminal.
        room("Words", ["Figures", "Bank", "Marking", "Memory", "Durable", "Progress", "Study", "CTranslations"]),
        room(
            "GeneratorWords", ["Figures", "Bank", "Documents", "Durable", "Facts", "Questions", "Curation"]),
        room("ExchangeWords", ["Figures", "Bank", "Words", "Exchange"]),
        room("ClassroomWords", ["Figures", "JSONText", "Bank", "Marking", "Words", "Classroom"]),
        room("Papers", ["Figures", "Bank", "Marking", "Words", "Exchange", "Classroom", "ClassroomWords", "CPaper"]),
        room("Terminal", ["CLineEdit"]),

        // C: system libraries behind a few functions, and the bank inside the binary.
        .target(
            name: "CLineEdit", cSettings: cSettings + readlineHeaders,
            linkerSettings: [.linkedLibrary("readline")] + readlineLibrary),
        .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
        .target(name: "CBuiltin", cSettings: cSettings),
        .target(name: "CTranslations", exclude: ["de.po"], cSettings: cSettings),
        .target(name: "CPaper", cSettings: cSettings),
        .target(name: "CPages", exclude: ["page.css", "page.js"], cSettings: cSettings),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(name: "CCompress", providers: [.apt(["zlib1g-dev", "libzstd-dev"]), .brew(["zlib", "zstd"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

        .executableTarget(
            name: "recite",
            dependencies: [
                "Figures", "JSONText", "Bank", "Documents", "Language", "Facts", "Questions", "Curation",
                "Marking", "Memory", "Threads", "Durable", "Progress", "Study", "Words", "GeneratorWords", "Exchange",
                "ExchangeWords", "Classroom", "ClassroomWords", "Papers",
                "Terminal", "CBuiltin",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),

        // For those who work on the memory model; not installed.
        .executableTarget(
            name: "recite-lab", dependencies: ["JSONText", "Memory", "Threads", "Durable"], swiftSettings: swiftSettings
        ),

        // Tests.
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: cSettings),
        .target(
            name: "TestSupport", dependencies: ["CPseudoTerminal"], path: "Tests/TestSupport",
            swiftSettings: swiftSettings),
        tests(of: "Figures", data: ["Typed"]),
        tests(of: "JSONText"),
        tests(of: "Bank", ["Figures", "JSONText", "CBuiltin"], data: ["Resources"]),
        tests(of: "Documents", ["Figures"], data: ["Readings"]),
        tests(of: "Language", ["Figures"]),
        tests(of: "Facts", ["Figures", "Bank", "Documents", "Language"]),
        tests(of: "Questions", ["Figures", "JSONText", "Bank", "Documents", "Language", "Facts"]),
        tests(of: "Curation", ["Figures", "Bank"]),
        tests(of: "Threads"),
        tests(of: "Marking", ["Figures", "Bank"]),
        tests(
            of: "Classroom", ["Figures", "JSONText", "Bank", "Marking"], data: ["Vectors"]),
        tests(of: "Papers", ["Figures", "Bank", "Classroom"]),
        tests(of: "Memory", ["JSONText"], data: ["Vectors"]),
        // A file system in memory that forgets what was not synchronized.
        .target(
            name: "DurableSimulation", dependencies: ["Durable"], path: "Tests/DurableSimulation",
            swiftSettings: swiftSettings),
        tests(of: "Durable", ["DurableSimulation"]),
        tests(of: "Progress", ["Figures", "JSONText", "Bank", "Memory", "Durable", "DurableSimulation"]),
        tests(
            of: "Study",
            ["Figures", "Bank", "Marking", "Memory", "Durable", "DurableSimulation", "Progress", "Words"]),
        tests(
            of: "Words", ["Figures", "Bank", "Marking", "Memory", "Durable", "Progress", "Study"]),
        tests(
            of: "Exchange",
            ["Figures", "JSONText", "Bank", "ExchangeWords", "CCompress", "CSQLite"], data: ["Resources"]),
        tests(of: "LiveRound", ["Figures", "JSONText", "Bank", "Marking", "Progress"]),
        tests(of: "Terminal", ["LineEditProbe"]),
        .executableTarget(
            name: "LineEditProbe", dependencies: ["Terminal"], path: "Tests/LineEditProbe",
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: swiftSettings),
        // Drives the built binary as a person would: in a pseudo-terminal, through pipes, after a move.
        .testTarget(
            name: "CommandTests",
            dependencies: ["recite", "TestSupport", "Figures", "JSONText", "Bank"],
            exclude: ["Resources"],
            swiftSettings: swiftSettings),
    ]
)
