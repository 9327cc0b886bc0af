// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file cannot be imported at all.
public enum ImportError: Error, Hashable, Sendable {
    /// The text is not UTF-8; the line of the first bad byte, from 1.
    case notUTF8(line: Int)
    /// A line is longer than the limit, which is given in bytes.
    case lineTooLong(line: Int, limit: Int)
    /// None of the formats that are read.
    case unknownFormat
    /// The file is no archive, or a broken one.
    case archive(ArchiveError)
    /// The XML is not well-formed; the reader's own number of the fault.
    case xml(line: Int, code: Int)
    /// The XML has a document type, through which entities could be defined; none is read.
    case documentType(line: Int)
    /// The XML is nested deeper than the limit, which is given.
    case tooDeep(line: Int, limit: Int)
    /// The XML is of another kind.
    case otherXML(root: String)
    /// The table has no column for the question, or for the answer.
    case noColumn(String)
    /// A cell in quotation marks is not closed.
    case openQuotation(line: Int)
    /// The collection in the package is no database, or lacks a table or a column; SQLite's own words.
    case database(String)
    /// The collection has a layout that is not known.
    case unknownLayout(String)
    /// The file has more questions than the limit, which is given.
    case tooMany(Int)
}

/// What is wrong with an archive.
public enum ArchiveError: Error, Hashable, Sendable {
    /// There is no directory of members at the end: no archive, or one cut off.
    case noDirectory
    /// The directory, or a member, does not fit the file.
    case damaged(member: String)
    /// A member's name leads out of the archive.
    case unsafeName(String)
    /// A member is packed in a way that is not known; its number.
    case unknownMethod(member: String, method: Int)
    /// A member is encrypted.
    case encrypted(member: String)
    /// A member unpacks to more bytes than the limit, which is given, or far more than it can honestly hold.
    case tooLarge(member: String, limit: Int)
    /// More members than the limit, which is given.
    case tooManyMembers(Int)
    /// A member that must be there is not.
    case missing(member: String)
}

/// Something about one item of an imported file: the item is left over, or was taken with a remark.
public struct Complaint: Hashable, Sendable {
    /// The line, or for a collection the note's place, from 1.
    public let line: Int
    /// What it is.
    public let fault: Fault
    /// Whether the item was taken all the same.
    public let isTaken: Bool

    /// A complaint.
    public init(line: Int, fault: Fault, isTaken: Bool = false) {
        self.line = line
        self.fault = fault
        self.isTaken = isTaken
    }

    /// What can be wrong with, or odd about, an item.
    public enum Fault: Error, Hashable, Sendable {
        /// No option is marked as right.
        case noKey
        /// Several options are right, or partly right: a question here has one key.
        case severalKeys
        /// The letter of the key is beyond the options.
        case letterBeyondOptions(String)
        /// The key is no letter.
        case noLetter(String)
        /// Two options, or two columns, say the same.
        case repeatedOption(String)
        /// Fewer than two options.
        case tooFewOptions
        /// There is no stem.
        case noStem
        /// There is no answer.
        case noAnswer
        /// A number is none as other programs write it.
        case notANumber(String)
        /// A tolerance is none, or negative.
        case badTolerance(String)
        /// The accepted numbers do not hang together, or leave the answer out.
        case brokenInterval
        /// The weights of an item's options are not those that the format has.
        case badWeight(String)
        /// An item without an end.
        case unclosed
        /// Text behind an item's end: two items without an empty line between them.
        case textBehindItem
        /// A kind of question that there is none of here: "essay", "matching".
        case otherKind(String)
        /// Several answers are right; the first was taken.
        case furtherAnswers(Int)
        /// Number of cells in the row, and in the first row.
        case cells(found: Int, wanted: Int)
        /// A name that an earlier item has; another was given.
        case repeatedID(String)
        /// A comment of ours that cannot be read; the item was taken as it stands.
        case damagedRider
        /// The item was changed by hand after the export; the change was taken.
        case edited
        /// A line that is no question of ours; the key that is wrong.
        case line(key: String)
        /// The line is no JSON.
        case notJSON
        /// So many further cards of a note; the first was taken.
        case furtherCards(Int)
        /// A picture or a sound that is not taken along.
        case media(String)
    }
}
