// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How another program makes text of a document. Running it is the caller's affair.
///
/// pandoc writes Markdown with tables in HTML tags, the one of its forms in which merged cells survive in every version.
public struct Conversion: Hashable, Sendable {
    /// What is converted.
    public let kind: FileKind.Convertible
    /// The program's name, to be looked for in `PATH`.
    public let program: String
    /// The Debian package that has the program.
    public let package: String
    /// The program's arguments; the text goes to standard output.
    public let arguments: [String]
    /// The extension that is put behind the document's name to name its text.
    public let textExtension: String

    /// The conversion of a file of `kind` at `path`.
    public init(_ kind: FileKind.Convertible, path: String) {
        self.kind = kind
        // A name that begins with a dash is no option.
        let path = path.hasPrefix("-") ? "./" + path : path
        switch kind {
        case .pdf:
            program = "pdftotext"
            package = "poppler-utils"
            arguments = ["-enc", "UTF-8", "-eol", "unix", "-nopgbrk", path, "-"]
            textExtension = "txt"
        case .docx, .odt, .epub, .html:
            program = "pandoc"
            package = "pandoc"
            arguments = [
                "--from=" + kind.rawValue, "--to=markdown_strict+footnotes+backtick_code_blocks+definition_lists",
                "--wrap=none", path,
            ]
            textExtension = "md"
        }
    }
}
