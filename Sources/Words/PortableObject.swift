// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The PO format of GNU gettext, as far as catalogues need it: `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, comments.
///
/// Translators have editors for it. gettext itself would want its compiled files installed beside the program; ours are in
/// the binary.
enum PortableObject {
    /// One sentence and what it is in the catalogue's language.
    struct Entry: Hashable, Sendable {
        var context: String?
        var key = ""
        /// The translation; of a noun that is counted, the form for one and the form for several.
        var forms: [String] = []

        /// Context and key as one.
        var fullKey: String { PortableObject.fullKey(key, context) }
    }

    /// Context and key as one, parted by the sign that gettext uses.
    static func fullKey(_ key: String, _ context: String?) -> String { context.map { $0 + "\u{4}" + key } ?? key }

    /// The entries of a file; the head, whose key is empty, is none, and a line that is no PO is passed over.
    static func entries(_ bytes: UnsafeRawBufferPointer) -> [Entry] {
        var reader = Reader()
        for line in bytes.split(separator: UInt8(ascii: "\n")) { reader.read(line) }
        reader.end()
        return reader.entries
    }

    private struct Reader {
        var entries: [Entry] = []
        private var entry = Entry()
        private var field = Field.none

        private enum Field { case none, context, key, plural, form }

        mutating func read(_ line: Slice<UnsafeRawBufferPointer>) {
            guard let quote = line.firstIndex(of: UInt8(ascii: "\"")), line.first != UInt8(ascii: "#") else { return }
            let word = line[..<quote].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "[") }
            if !word.isEmpty { begin(word) }
            let text = Self.unescaped(line[(quote + 1)...])
            switch field {
            case .context: entry.context = (entry.context ?? "") + text
            case .key: entry.key += text
            case .form where !entry.forms.isEmpty: entry.forms[entry.forms.count - 1] += text
            case .form, .plural, .none: break
            }
        }

        mutating func end() {
            if !entry.key.isEmpty { entries.append(entry) }
            entry = Entry()
        }

        private mutating func begin(_ word: Slice<UnsafeRawBufferPointer>) {
            switch String(decoding: word, as: UTF8.self) {
            case "msgctxt":
                end()
                field = .context
            case "msgid":
                if field != .context { end() }
                field = .key
            case "msgid_plural": field = .plural
            case "msgstr":
                field = .form
                entry.forms.append("")
            default: field = .none
            }
        }

        private static func unescaped(_ quoted: Slice<UnsafeRawBufferPointer>) -> String {
            var bytes: [UInt8] = []
            var isEscaped = false
            for byte in quoted {
                if isEscaped {
                    bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    break
                } else {
                    bytes.append(byte)
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
