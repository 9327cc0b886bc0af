// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Taking paths apart and putting them together, as text.
public enum PathText {
    /// The folder that holds `path`: what stands before the last part, `.` when nothing does.
    public static func parent(of path: String) -> String {
        let bytes = trimmed(path)
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes.isEmpty ? "/" : "." }
        let folder = trimmed(bytes[..<slash])
        return folder.isEmpty ? "/" : String(decoding: folder, as: UTF8.self)
    }

    /// The last part of `path`; empty for the root.
    public static func name(of path: String) -> String {
        let bytes = trimmed(path)
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return String(decoding: bytes[start...], as: UTF8.self)
    }

    /// `name` inside `folder`; an absolute `name` stands for itself.
    public static func join(_ folder: String, _ name: String) -> String {
        if name.utf8.first == UInt8(ascii: "/") || folder.isEmpty { return name }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }

    private static func trimmed(_ path: String) -> ArraySlice<UInt8> { trimmed(Array(path.utf8)[...]) }

    /// The bytes without slashes at the end.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while rest.last == UInt8(ascii: "/") { rest.removeLast() }
        return rest
    }
}
