// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Has a person edit a text in the editor of their choice.
enum TextEditor {
    /// The text after the editor was left; `nil` where it could not be started or failed.
    ///
    /// The editor is what EDITOR says, else VISUAL, else vi; it may have arguments, which the shell takes apart. Without a
    /// terminal it reads nothing, so that it takes no line that is meant for the program.
    static func edit(_ text: String, isInteractive: Bool) -> String? {
        let folder = Environment["TMPDIR"] ?? "/tmp"
        var template = Array((folder + "/recite-edit-XXXXXX.txt").utf8CString)
        let descriptor = mkstemps(&template, 4)
        guard descriptor >= 0 else { return nil }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        let isWritten = put(Array(text.utf8), to: descriptor)
        close(descriptor)
        let editor = Environment["EDITOR"] ?? Environment["VISUAL"] ?? "vi"
        guard isWritten, run(editor, path, isInteractive: isInteractive) else { return nil }
        return contents(path)
    }

    private static func run(_ editor: String, _ path: String, isInteractive: Bool) -> Bool {
        var process: pid_t = 0
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if !isInteractive { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
        let command: [String] = ["/bin/sh", "-c", editor + " \"$@\"", editor, path]
        var words = command.map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        guard posix_spawn(&process, "/bin/sh", &actions, nil, words, environ) == 0 else { return false }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { done += count } else if errno != EINTR { return false }
        }
        return true
    }

    private static func contents(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 {
                break
            } else if errno != EINTR {
                return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
