// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents

extension GeneratorSentences {
    /// A document that cannot be read.
    public static func refusal(_ error: DocumentError, of path: String) -> String {
        switch error {
        case .notUTF8(let line, let column, _):
            "\(path), line \(line), column \(column): not UTF-8. Convert the file to UTF-8 and try again."
        case .isUTF16: "\(path): this is UTF-16. Convert the file to UTF-8 and try again."
        case .isBinary(let offset): "\(path): not a text file (a zero byte at offset \(offset))."
        case .isForeign(let kind): "\(path): \(refusal(kind))"
        case .isNotEnglish(let share):
            "\(path): this does not read like English (\(share) of 100 words are English function words, and "
                + "\(EnglishTest.threshold) would do). Questions are made from English documents only."
        case .isOtherScript:
            "\(path): most of its letters are not Latin ones. Questions are made from English documents only."
        }
    }

    private static func refusal(_ kind: FileKind.Foreign) -> String {
        switch kind {
        case .oldOffice: "this is a file of an old office program. Save it as .docx or as plain text and try again."
        case .spreadsheet: "this is a workbook. Save its sheets as .csv and try again."
        case .slides: "these are slides. Save them as .pdf or as plain text and try again."
        case .richText: "this is Rich Text Format. Save it as .docx or as plain text and try again."
        case .image: "this is a picture and holds no text."
        case .archive: "this is an archive. Unpack it and name the documents inside."
        case .media: "this is a sound or a film and holds no text."
        case .program: "this is a program and no document."
        case .database: "this is a database. Export its tables as .csv and try again."
        }
    }

    /// A document that would have to be converted by a program that is not there.
    public static func missing(_ conversion: Conversion, for path: String) -> String {
        "\(path): \(name(conversion.kind)) is read through \(conversion.program), which is not installed. Install it "
            + "(Debian: apt install \(conversion.package)) or save the document as plain text, and try again."
    }

    /// A conversion that ended without a text.
    public static func failed(_ conversion: Conversion, _ status: Int32, for path: String) -> String {
        let how = status < 0 ? "was ended by signal \(-status)" : "gave up with status \(status)"
        return
            "\(path): \(conversion.program) \(how); the file may be damaged or locked. Save it as plain text and try "
            + "again."
    }

    /// A converter that the system did not start.
    public static func notStarted(_ conversion: Conversion, _ number: Int32, for path: String) -> String {
        "\(path): \(conversion.program) could not be started (error \(number))."
    }

    /// A document in which the converter found no text.
    public static func noText(_ conversion: Conversion, in path: String) -> String {
        "\(path): \(conversion.program) found no text in it. Pages that are pictures have to be read by a person or an OCR "
            + "program first."
    }

    /// Where the text of a converted document is kept.
    public static func converted(_ conversion: Conversion, _ path: String, to text: String) -> String {
        "\(path): read through \(conversion.program); its text is kept in \(text)."
    }

    private static func name(_ kind: FileKind.Convertible) -> String {
        switch kind {
        case .pdf: "a PDF"
        case .docx: "a Word document"
        case .odt: "an OpenDocument text"
        case .epub: "an EPUB"
        case .html: "a web page"
        }
    }
}
