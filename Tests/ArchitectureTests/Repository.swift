// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The files of the project, found from this file's own place.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files below a folder whose names end in one of the extensions (none: all), as paths from the root, sorted.
    /// A file stands for itself, and what is not there for nothing.
    static func files(below folder: String, extensions: Set<String> = []) throws -> [String] {
        let start = root.appendingPathComponent(folder).path
        guard FileManager.default.fileExists(atPath: start) else { return [] }
        guard isFolder(folder) else { return [folder] }
        return try FileManager.default.subpathsOfDirectory(atPath: start).map { folder + "/" + $0 }
            .filter { path in
                !isFolder(path) && (extensions.isEmpty || extensions.contains(URL(fileURLWithPath: path).pathExtension))
            }
            .sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
            atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }

    static func folders(in folder: String) throws -> Set<String> {
        let start = root.appendingPathComponent(folder)
        return Set(
            try FileManager.default.contentsOfDirectory(at: start, includingPropertiesForKeys: [.isDirectoryKey])
                .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
                .map(\.lastPathComponent))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
    }
}

/// The package as the package manager reads it.
struct Manifest: Decodable {
    struct Target: Decodable {
        let name: String
        let type: String
        let path: String?
        let dependencies: [[String: [String]]]

        /// The names of the targets and products it declares.
        var knows: Set<String> { Set(dependencies.flatMap { $0.values.compactMap(\.first) }) }

        private enum CodingKeys: String, CodingKey { case name, type, path, dependencies }

        /// A dependency is `{"byName": ["Figures", null]}` or `{"product": ["ArgumentParser", "…", null, null]}`.
        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decode(String.self, forKey: .name)
            type = try container.decode(String.self, forKey: .type)
            path = try container.decodeIfPresent(String.self, forKey: .path)
            dependencies = try container.decode([[String: [String?]]].self, forKey: .dependencies)
                .map { $0.mapValues { $0.compactMap(\.self) } }
        }
    }

    let targets: [Target]

    /// Asks the package manager, with a scratch folder of its own: the usual one is locked while tests run.
    static func read() throws -> Manifest {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("recite-manifest-\(UUID())")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", Repository.root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "swift package dump-package failed")
        return try JSONDecoder().decode(Manifest.self, from: data)
    }
}
