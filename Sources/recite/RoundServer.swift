// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Words

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `recite-host`, the program that serves a live round.
enum RoundServer {
    /// Where it is: RECITE_HOST, else beside this program.
    static func find() throws -> String {
        let named = Environment["RECITE_HOST"].flatMap { $0.isEmpty ? nil : $0 }
        let path = named ?? PathText.join(PathText.parent(of: ownPath), "recite-host")
        guard access(path, X_OK) == 0, !((try? PosixFileSystem().status(at: path))?.isDirectory ?? false) else {
            throw Failure(RoundWords.noServer(path, isNamed: named != nil), .failed)
        }
        return path
    }

    /// Replaces this process, so that the server has the terminal to itself. Returns only by throwing.
    static func become(_ arguments: [String], program: String? = nil) throws {
        let path = try program ?? find()
        var pointers: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        pointers.append(nil)
        // The closed pipes that this program ignores are the server's own business.
        signal(SIGPIPE, SIG_DFL)
        execv(path, pointers)
        let reason = String(cString: strerror(errno))
        for pointer in pointers { free(pointer) }
        throw Failure(RoundWords.notStarted(path, reason: reason), .failed)
    }

    /// The path of this program, links followed.
    private static var ownPath: String {
        #if os(Linux)
            if let path = try? PosixFileSystem().readLink("/proc/self/exe") { return path }
        #endif
        let path = CommandLine.arguments.first ?? "recite"
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
