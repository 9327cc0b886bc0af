// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file cannot be read as a document.
public enum DocumentError: Error, Hashable, Sendable {
    /// The bytes are not UTF-8; the first wrong byte stands at `offset` (from 0), in `line` and `column` (from 1;
    /// columns count Unicode scalars).
    case notUTF8(line: Int, column: Int, offset: Int)
    /// The file begins with the byte-order mark of UTF-16 and has to be converted first.
    case isUTF16
    /// A byte 0 stands at `offset` (from 0): this is no text.
    case isBinary(offset: Int)
    /// The file is of a kind that is no document, or that nothing here converts.
    case isForeign(FileKind.Foreign)
    /// The prose is in another language: so many words of 100 are English function words.
    case isNotEnglish(share: Int)
    /// Most letters belong to another script than the Latin one.
    case isOtherScript
}
