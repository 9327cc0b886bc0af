// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of the C library a room may use.
enum CLibrary {
    case nothing
    /// Mathematics and the search in memory: no file, no clock, no randomness, no environment.
    case pureFunctions
    case everything
}

/// What one room may import.
struct Row {
    /// The rooms, C targets and package products it knows.
    let knows: Set<String>
    let cLibrary: CLibrary

    init(_ knows: Set<String> = [], cLibrary: CLibrary = .nothing) {
        self.knows = knows
        self.cLibrary = cLibrary
    }
}

/// The house as the design draws it, written down once more by hand: `Package.swift` and the sources are compared with it.
///
/// To let a room know another one, change the row here, the dependency in `Package.swift`, and the table in
/// `docs/architecture.md`, with the reason.
enum House {
    /// The rooms written in Swift.
    static let rooms: [String: Row] = [
        "Figures": Row(),
        "JSONText": Row(cLibrary: .pureFunctions),

        "Bank": Row(["Figures", "JSONText", "CDigest"]),
        "Documents": Row(["Figures"]),
        "Language": Row(["Figures"]),
        "Facts": Row(["Figures", "Bank", "Documents", "Language"]),
        "Questions": Row(["Figures", "Bank", "Documents", "Language", "Facts"]),
        "Curation": Row(["Figures", "Bank"]),

        "Marking": Row(["Figures", "Bank"]),
        "Memory": Row(cLibrary: .pureFunctions),
        "Threads": Row(cLibrary: .everything),
        "Durable": Row(cLibrary: .everything),
        "Progress": Row(["Figures", "JSONText", "Bank", "Memory", "Durable"]),
        "Study": Row(["Figures", "Bank", "Marking", "Memory", "Progress"]),

        "Classroom": Row(["Figures", "JSONText", "Bank", "Marking"]),
        "LiveRound": Row(["Figures", "JSONText", "Bank", "Marking"]),

        "Words": Row(["Figures", "Bank", "Marking", "Memory", "Durable", "Progress", "Study", "CTranslations"]),
        "GeneratorWords": Row(["Figures", "Bank", "Documents", "Durable", "Facts", "Questions", "Curation"]),
        "Exchange": Row(
            ["Figures", "JSONText", "Bank", "CSQLite", "CCompress", "CExpat", "CPages"], cLibrary: .pureFunctions),
        "ExchangeWords": Row(["Figures", "Bank", "Words", "Exchange"]),
        "ClassroomWords": Row(["Figures", "JSONText", "Bank", "Marking", "Words", "Classroom"]),
        "Papers": Row(["Figures", "Bank", "Marking", "Words", "Exchange", "Classroom", "ClassroomWords", "CPaper"]),
        "Terminal": Row(["CLineEdit"], cLibrary: .everything),

        "recite": Row(
            [
                "Figures", "JSONText", "Bank", "Documents", "Language", "Facts", "Questions", "Curation", "Marking",
                "Memory",
                "Threads", "Durable", "Progress", "Study", "Words", "GeneratorWords", "Exchange", "ExchangeWords",
                "Classroom", "ClassroomWords", "Papers", "Terminal", "CBuiltin",
                "ArgumentParser",
            ], cLibrary: .everything),
        "recite-lab": Row(["JSONText", "Memory", "Threads", "Durable"], cLibrary: .everything),
    ]

    /// The targets written in C; none knows another.
    static let cTargets: Set<String> = [
        "CLineEdit", "CDigest", "CBuiltin", "CPages", "CSQLite", "CCompress", "CExpat", "CPaper",
        "CTranslations",
    ]

    /// The C library under its names on Debian, on a static Linux and on macOS.
    static let systemModules: Set<String> = ["Glibc", "Musl", "Darwin"]

    /// The rooms of the trainer, and what they must not reach, not even through others.
    static let trainer = ["Study", "Terminal", "Words", "Progress", "Marking", "Memory", "Durable"]
    static let generator: Set<String> = ["Documents", "Language", "Facts", "Questions", "Curation", "GeneratorWords"]

    /// What only `export` and `import` need; the trainer must not reach it either.
    static let exchange: Set<String> = ["Exchange", "ExchangeWords", "CSQLite", "CCompress", "CExpat", "CPages"]

    /// What only a teacher's commands need.
    static let classroom: Set<String> = ["Classroom", "ClassroomWords", "Papers", "CPaper"]

    /// The targets that may be reached from one, the start apart.
    static func reach(of room: String) -> Set<String> {
        var reached: Set<String> = []
        var open = [room]
        while let next = open.popLast() {
            for known in rooms[next]?.knows ?? [] where reached.insert(known).inserted { open.append(known) }
        }
        return reached
    }
}
