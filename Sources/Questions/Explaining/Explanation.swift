// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Facts

/// A figure of a document, and why it became a question or why not.
public struct Explanation: Hashable, Sendable {
    /// The line it stands on, counted from 1.
    public let line: Int
    /// Its bytes in the file.
    public let bytes: Range<Int>
    /// The figure as written; of a table's cell the whole cell.
    public let text: String
    /// What became of it.
    public let outcome: Outcome

    /// An item that asks for a figure, or that a figure helps to prove.
    public struct AskedItem: Hashable, Sendable {
        /// The item's name, as in a bank made of this document alone.
        public let item: ItemID
        /// The form of its questions.
        public let form: String
    }

    /// What became of a figure.
    public enum Outcome: Hashable, Sendable {
        /// These items ask for it.
        case asked([AskedItem])
        /// No item asks for it; it proves the answers of these.
        case proves([AskedItem])
        /// No question can ask for it.
        case unasked(Unasked)
        /// The document has said it before or says it elsewhere.
        case repeated
        /// It stands in a sentence about a table or a figure of the document, which says nothing by itself.
        case aboutTable
        /// The sentence is too long, or several sentences run together in it.
        case sentence
        /// It only says when the count beside it holds.
        case datesACount
        /// No clause was found around it.
        case noClause
        /// No form of question fits the clause around it.
        case noForm
        /// The question would not stand alone: something in it refers to what is said elsewhere.
        case open
        /// The question broke a rule for items.
        case refused(ItemFinding.Rule)
        /// It can only be asked with options, and there are no fair ones.
        case noOptions
        /// Another item has the same stem.
        case repeatedStem
        /// Of little importance, 0 to 1: made with `--all`.
        case little(Double)
        /// There were enough sentences with a blank.
        case enoughBlanks
        /// It was made, and left out by what was asked for.
        case leftOut(Selection.Reason)
        /// No question about its column or row was made from its table.
        case tableUnused
        /// It stands where no facts are read.
        case notRead(Place)
    }

    /// Where no facts are read.
    public enum Place: String, Hashable, Sendable {
        /// A heading.
        case heading
        /// References, links, notes, the document's header: no part of the text.
        case apparatus
        /// Quoted lines.
        case quotation
        /// A table's caption, header, label or note, or a cell that is no figure.
        case table
        /// A field whose value is not read as a figure.
        case field
        /// Anything else.
        case other
    }
}
