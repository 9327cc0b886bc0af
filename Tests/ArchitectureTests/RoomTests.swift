// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Who knows whom: the table in `House` against `Package.swift` and against every import.
struct RoomTests {
    @Test func everyFolderOfSourcesIsARoomOfTheTable() throws {
        #expect(try Repository.folders(in: "Sources") == Set(House.rooms.keys).union(House.cTargets))
    }

    @Test func thePackageDeclaresExactlyTheTable() throws {
        let targets = try Manifest.read().targets.filter { target in
            House.rooms[target.name] != nil || House.cTargets.contains(target.name)
        }
        #expect(Set(targets.map(\.name)) == Set(House.rooms.keys).union(House.cTargets))
        for target in targets {
            #expect(target.knows == House.rooms[target.name]?.knows ?? [], "\(target.name)")
        }
    }

    /// What is neither a room nor a test helps tests, lies beside them, and no room knows it.
    @Test func everyOtherTargetHelpsTests() throws {
        let known = Set(House.rooms.keys).union(House.cTargets)
        for target in try Manifest.read().targets where !known.contains(target.name) && target.type != "test" {
            #expect(target.path == "Tests/\(target.name)")
        }
    }

    @Test(arguments: House.rooms.keys.sorted())
    func aRoomImportsOnlyWhatItsRowAllows(_ room: String) throws {
        let row = try #require(House.rooms[room])
        let allowed = row.knows.union(row.cLibrary == .nothing ? [] : House.systemModules)
        let files = try Repository.files(below: "Sources/\(room)", extensions: ["swift"])
        #expect(!files.isEmpty)
        for path in files {
            for found in SwiftSource(try Repository.text(path)).imports {
                #expect(allowed.contains(found.module), "\(path):\(found.line) imports \(found.module)")
            }
        }
    }

    @Test func thereAreNoCircles() {
        for room in House.rooms.keys.sorted() {
            #expect(!House.reach(of: room).contains(room), "\(room) reaches itself")
        }
    }

    @Test(arguments: House.trainer)
    func theTrainerReachesNothingOfTheGenerator(_ room: String) {
        #expect(House.reach(of: room).intersection(House.generator).sorted() == [])
    }

    @Test(arguments: House.trainer)
    func theTrainerReachesNothingOfTheExchange(_ room: String) {
        #expect(House.reach(of: room).intersection(House.exchange).sorted() == [])
    }

    @Test(arguments: House.trainer)
    func theTrainerReachesNothingOfTheClassroom(_ room: String) {
        #expect(House.reach(of: room).intersection(House.classroom).sorted() == [])
    }

    /// The table in `docs/architecture.md`: a row is "| `Room` | its job | what it imports |".
    @Test func theDocumentedTableIsTheSame() throws {
        var documented: [String: String] = [:]
        for line in try Repository.text("docs/architecture.md").split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.count == 3 { documented[cells[0].filter { $0 != "`" }] = cells[2] }
        }
        for (room, row) in House.rooms where room != "recite" {
            var imports = row.knows
            switch row.cLibrary {
            case .nothing: break
            case .pureFunctions: imports.insert("C: pure functions")
            case .everything: imports.insert("C")
            }
            let cell = try #require(documented[room], "\(room)")
            #expect(Set(cell.components(separatedBy: ", ")) == (imports.isEmpty ? ["–"] : imports), "\(room)")
        }
        #expect(documented["recite"] == "all of the above, ArgumentParser")
        #expect(Set(documented.keys) == Set(House.rooms.keys).union(House.cTargets))
    }

    @Test func memoryKnowsNoRoom() {
        #expect(House.rooms["Memory"]?.knows == [])
    }

    /// The C library brings files and clocks along with the mathematics. A function that the room declares itself is not
    /// the system's one of the same name.
    @Test(arguments: House.rooms.filter { $0.value.cLibrary == .pureFunctions }.keys.sorted())
    func aPureRoomCallsOnlyPureFunctions(_ room: String) throws {
        let impure: Set<String> = [
            "open", "fopen", "read", "write", "getenv", "setenv", "time", "clock_gettime", "gettimeofday",
            "localtime_r",
            "mktime", "rand", "random", "arc4random", "SystemRandomNumberGenerator", "ContinuousClock",
            "SuspendingClock",
            "print", "printf", "puts", "fputs", "system", "fork", "pthread_create",
        ]
        var declared: Set<String> = []
        var called: [(name: String, place: String)] = []
        for path in try Repository.files(below: "Sources/\(room)", extensions: ["swift"]) {
            for (index, line) in SwiftSource(try Repository.text(path)).code.enumerated() {
                for beforeBracket in line.split(separator: "(", omittingEmptySubsequences: false).dropLast() {
                    let end = beforeBracket.reversed().prefix { $0.isLetter || $0.isNumber || "_.".contains($0) }
                    let name = String(end.reversed())
                    if beforeBracket.hasSuffix("func " + name) {
                        declared.insert(name)
                    } else {
                        called.append((name, "\(path):\(index + 1)"))
                    }
                }
            }
        }
        for (name, place) in called where !declared.contains(name) {
            #expect(!impure.contains(name), "\(place)")
        }
    }

    /// readline's names must not leak: one C target includes its headers.
    @Test func onlyTheLineEditorKnowsReadline() throws {
        for path in try Repository.files(below: "Sources", extensions: ["c", "h", "modulemap"])
        where !path.hasPrefix("Sources/CLineEdit/") {
            #expect(!(try Repository.text(path)).contains("readline/"), "\(path)")
        }
    }
}
