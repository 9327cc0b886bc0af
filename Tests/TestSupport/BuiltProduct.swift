// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The programs that the package builds, found beside the test bundle.
public enum BuiltProduct {
    /// The path of the built executable `name`, such as `recite`.
    ///
    /// Looks in the folder of the running test bundle and in the folders above it: on Linux the bundle is a file
    /// beside the products, on macOS a folder whose binary lies three levels deeper.
    public static func path(_ name: String) throws -> String {
        var starts = [CommandLine.arguments[0]]
        if let flag = CommandLine.arguments.firstIndex(of: "--test-bundle-path"),
            flag + 1 < CommandLine.arguments.count
        {
            starts.insert(CommandLine.arguments[flag + 1], at: 0)
        }
        for start in starts {
            var folder = URL(fileURLWithPath: start).standardizedFileURL
            for _ in 0..<5 {
                folder.deleteLastPathComponent()
                let candidate = folder.appendingPathComponent(name).path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: candidate)
                {
                    return candidate
                }
            }
        }
        throw ProgramError.notBuilt(name)
    }
}
