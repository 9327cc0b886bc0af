// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// What is said about a file that is imported.
public enum ImportSentences {
    /// Why a file cannot be imported at all.
    public static func refusal(_ error: ImportError, of name: String) -> String {
        switch error {
        case .notUTF8(let line): "\(name), line \(line): the text is not UTF-8; save it as UTF-8 and try again."
        case .lineTooLong(let line, let limit):
            "\(name), line \(line): the line is longer than \(limit / 1_048_576) MB; no question is."
        case .unknownFormat:
            "\(name): this looks like none of the formats that can be read; name one with --from."
        case .archive(let error): "\(name): \(archive(error))"
        case .xml(let line, _): "\(name), line \(line): the XML is broken here; export the file anew."
        case .documentType(let line):
            "\(name), line \(line): the XML has a document type, which could define anything; take it out and try again."
        case .tooDeep(let line, let limit): "\(name), line \(line): elements are nested deeper than \(limit)."
        case .otherXML(let root): "\(name): this XML begins with <\(root)>; Moodle's begins with <quiz>."
        case .noColumn(let column):
            "\(name), line 1: there is no column “\(column)”; the first row must name the columns."
        case .openQuotation(let line): "\(name), line \(line): a quotation mark is opened here and never closed."
        case .database(let message):
            "\(name): the collection in the package cannot be read (\(message)); export it from Anki anew."
        case .unknownLayout(let layout): "\(name): the collection has the layout \(layout), which is not known."
        case .tooMany(let limit): "\(name): the file has more than \(limit) items."
        }
    }

    private static func archive(_ error: ArchiveError) -> String {
        switch error {
        case .noDirectory: "this is no archive, or its end is cut off; fetch it anew."
        case .damaged(let member):
            "the archive is damaged\(member.isEmpty ? "" : " at “\(member)”"); fetch it anew."
        case .unsafeName(let name): "the archive has a member “\(name)”, which points out of it; nothing was read."
        case .unknownMethod(let member, let method): "“\(member)” is packed by method \(method), which is not known."
        case .encrypted(let member): "“\(member)” is encrypted; export the package without a password."
        case .tooLarge(let member, let limit):
            "“\(member)” would unpack to more than \(limit / 1_048_576) MB; nothing was read."
        case .tooManyMembers(let limit): "the archive has more than \(limit) members; nothing was read."
        case .missing(let member): "the archive has no “\(member)”; it is no package of Anki's."
        }
    }

    /// What is wrong with, or odd about, one item.
    public static func complaint(_ complaint: Complaint, of name: String) -> String {
        let place = "\(name), line \(complaint.line): "
        let text = place + fault(complaint.fault)
        return complaint.isTaken ? text : text + " Not taken."
    }

    private static func fault(_ fault: Complaint.Fault) -> String {
        switch fault {
        case .noKey: "no option is marked as right."
        case .severalKeys: "several options are right, or right in part; here a question has one key."
        case .letterBeyondOptions(let letter): "the key is “\(letter)”, but there are not so many options."
        case .noLetter(let text): "“\(text)” is no letter from A on, in order."
        case .repeatedOption(let text): text.isEmpty ? "an option is empty." : "the option “\(text)” stands twice."
        case .tooFewOptions: "there are fewer than two options."
        case .noStem: "there is no question text."
        case .noAnswer: "there is no answer."
        case .notANumber(let text):
            "“\(text)” is no number as this format writes it: digits, a full stop, no unit."
        case .badTolerance(let text): "“\(text)” has no tolerance that is a number from 0 on."
        case .brokenInterval: "the accepted numbers leave a gap, or leave the answer out."
        case .badWeight(let text): "the weight “\(text)” is none of 100 or 0."
        case .unclosed: "a bracket or a name is opened and not closed."
        case .textBehindItem: "text stands behind the end of the question; is an empty line missing?"
        case .otherKind(let kind): "questions of the kind “\(kind)” cannot be taken."
        case .furtherAnswers(let count): "\(count) more accepted answer\(count == 1 ? " is" : "s are") not kept."
        case .furtherCards(let count):
            "\(count) more card\(count == 1 ? " of the note is" : "s of the note are") not kept."
        case .cells(let found, let wanted): "the row has \(found) cells, the first row \(wanted)."
        case .repeatedID(let id): "the name “\(id)” was given before; the question got another."
        case .damagedRider: "the comment of Recite's is damaged; the question was taken as it stands."
        case .edited: "the question was changed after its export; the change was taken."
        case .line(let key): "the key “\(key)” is missing or does not fit."
        case .notJSON: "the line is no valid JSON."
        case .media(let name): "the picture or sound “\(name)” is not taken along."
        }
    }

    /// The end of an import.
    public static func summary(_ file: ImportedFile, name: String, output: String?) -> [String] {
        let left = file.complaints.count { !$0.isTaken }
        let target = output.map { " into \($0)" } ?? ""
        var line = "\(name): \(file.questions.count) question\(file.questions.count == 1 ? "" : "s") taken\(target)"
        line += left == 0 ? "." : ", \(left) not taken."
        return [line]
    }

    /// Where the items that were not taken are kept.
    public static func kept(_ count: Int, in path: String) -> String {
        "What was not taken is kept in \(path), as it stood (\(count))."
    }

    /// Further complaints, which are not shown.
    public static func more(_ count: Int) -> String { "\(count) more are not shown." }

    /// A file in which there is nothing to take.
    public static func nothing(_ name: String) -> String {
        "\(name): there is no question in this file that can be taken."
    }

    /// An import that was to be whole and is not.
    public static func strict(_ name: String) -> String {
        "\(name): not everything could be taken, and --strict asks for everything; nothing was written."
    }

    /// A target that is no bank.
    public static func noBank(_ path: String) -> String {
        "\(path): this file is there already and is no bank that can be read whole; choose another name."
    }

    /// What came into a profile's log.
    public static func history(_ count: Int, of all: Int, profile: String) -> String {
        "\(count) of \(all) past answers were added to the profile \(profile); earlier ones were there or have no question."
    }

    /// Why an export cannot go on.
    public static func export(_ error: ExportError) -> String {
        switch error {
        case .database(let message): "The collection could not be written: \(message)."
        case .compression(let number): "Packing failed: zlib's error \(number)."
        case .tooManyQuestions(let count): "The format takes no more than \(count) questions."
        case .tooManyBytes: "The archive would be larger than 4 GB; export a smaller bank."
        }
    }
}
