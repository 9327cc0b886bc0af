// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A document to print, before it is HTML, LaTeX or PDF.
public struct PaperDocument: Hashable, Sendable {
    /// The document's title.
    public let title: String
    /// What stands at the foot of each page, in front of the page's number.
    public let foot: String
    /// The size of the sheet and of the letters.
    public let format: PaperFormat
    /// What is printed, from top to bottom.
    public let blocks: [PaperBlock]
}

/// The size of the sheet and of the letters.
public struct PaperFormat: Hashable, Sendable {
    /// The sheet.
    public var sheet: Sheet
    /// The size of running text in points.
    public var textSize: Double
    /// Names of fonts for the PDF, parted by commas; the first that is installed is taken.
    public var fonts: String

    /// Sizes of sheets.
    public enum Sheet: String, Hashable, Sendable, CaseIterable {
        case a4
        case letter

        /// Width and height in points.
        public var size: (width: Double, height: Double) {
            switch self {
            case .a4: (595.276, 841.89)
            case .letter: (612, 792)
            }
        }
    }

    /// Running text of 11 points.
    public static let usualSize = 11.0
    /// Running text of 18 points, as guides to large print ask for.
    public static let largeSize = 18.0
    /// Fonts that Debian, Fedora and TeX bring, narrow enough for options in a row.
    public static let usualFonts =
        "Linux Libertine O, Libertinus Serif, Liberation Serif, Nimbus Roman, DejaVu Serif, serif"

    /// A format.
    public init(sheet: Sheet = .a4, textSize: Double = Self.usualSize, fonts: String = Self.usualFonts) {
        self.sheet = sheet
        self.textSize = textSize
        self.fonts = fonts
    }
}

/// One part of a printed document.
public enum PaperBlock: Hashable, Sendable {
    /// The title at the left, a short text at the right.
    case title(String, right: String)
    /// Fields to fill in, in one row.
    case fields([Field])
    /// A paragraph in small letters.
    case note(String)
    /// A heading.
    case heading(String)
    /// A question to answer.
    case question(PrintedQuestion)
    /// A table; columns are as wide as `shares` say.
    case table(columns: [String], shares: [Double], rows: [[String]])
    /// A numbered text with lines under it.
    case entry(number: String, text: String, lines: [String])
    /// Circles and lines for the answers.
    case answerSheet([SheetRow])
    /// What follows begins on a new page.
    case newPage

    /// A field to fill in.
    public struct Field: Hashable, Sendable {
        /// What it asks for.
        public let label: String
        /// What is filled in already; else a line is drawn.
        public let value: String
        /// What stands behind the line.
        public let behind: String
        /// Its share of the row.
        public let share: Double
    }
}

/// A question as it is printed.
public struct PrintedQuestion: Hashable, Sendable {
    /// Its number in the variant.
    public let number: Int
    /// The stem.
    public let stem: String
    /// What it is worth.
    public let points: String
    /// The options with their letters; none where the answer is written.
    public let options: [Option]
    /// The label before the line for a written answer.
    public let label: String
    /// The unit behind that line; may be empty.
    public let unit: String

    /// An option.
    public struct Option: Hashable, Sendable {
        /// Its letter.
        public let letter: String
        /// Its text.
        public let text: String
    }

    /// How many options stand in a row: all where they are short, else one.
    public var columns: Int {
        let longest = options.map(\.text.count).max() ?? 0
        if options.count <= 5, longest * options.count <= 56 { return max(1, options.count) }
        return longest <= 30 && options.count % 2 == 0 ? 2 : 1
    }
}

/// A row of an answer sheet.
public struct SheetRow: Hashable, Sendable {
    /// The question's number.
    public let number: Int
    /// The letters to choose from; none where the answer is written.
    public let letters: [String]
}
