// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

extension EscapedLine {
    /// The rows of the line in a window of `columns` columns.
    ///
    /// Rows break at spaces, between wide East Asian characters, and inside a word only if it is longer than a row.
    /// Spaces at a break are dropped. Later rows begin with `hangingIndent` spaces, at most half of the window.
    func wrapped(columns: Int, hangingIndent: Int) -> [EscapedLine] {
        let width = max(columns, 2)
        if DisplayWidth.columns(of: text) <= width { return [self] }
        var rows = Rows(width: width, indent: min(max(hangingIndent, 0), width / 2, width - 2))
        for word in words { rows.place(word) }
        return rows.finished
    }

    /// One character as it is shown.
    fileprivate struct Cell {
        let text: String
        let role: Role
        let columns: Int
    }

    /// Spaces and the text after them that stays together.
    fileprivate struct Word {
        var spaces: [Cell] = []
        var cells: [Cell] = []

        var isEmpty: Bool { spaces.isEmpty && cells.isEmpty }
    }

    private var words: [Word] {
        var words: [Word] = []
        var word = Word()
        for piece in pieces {
            for cell in cells(of: piece) {
                let isSpace = cell.text == " "
                let isBetweenWide = cell.columns == 2 && word.cells.last?.columns == 2
                if !word.cells.isEmpty && (isSpace || isBetweenWide) {
                    words.append(word)
                    word = Word()
                }
                if isSpace { word.spaces.append(cell) } else { word.cells.append(cell) }
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The characters of a piece; one that is wider than two columns is no character for a terminal and is taken apart.
    private func cells(of piece: StyledLine.Piece) -> [Cell] {
        piece.text.flatMap { character in
            let text = String(character)
            let columns = DisplayWidth.columns(of: text)
            if columns <= 2 { return [Cell(text: text, role: piece.role, columns: columns)] }
            return text.unicodeScalars.map { scalar in
                // The emoji selector may widen what is before it by one.
                let columns = scalar.value == 0xFE0F ? 1 : DisplayWidth.columns(of: scalar)
                return Cell(text: String(Character(scalar)), role: piece.role, columns: columns)
            }
        }
    }
}

/// Rows being filled with words.
private struct Rows {
    let width: Int
    let indent: Int
    private var rows: [EscapedLine] = []
    private var row = EscapedLine()
    private var used = 0
    /// Whether the row holds nothing but its indent, so that the next word goes in without its spaces.
    private var isFresh = false

    init(width: Int, indent: Int) {
        self.width = width
        self.indent = indent
    }

    var finished: [EscapedLine] { rows.isEmpty || !isFresh ? rows + [row] : rows }

    mutating func place(_ word: EscapedLine.Word) {
        let spaces = isFresh ? [] : word.spaces
        if used + columns(spaces) + columns(word.cells) <= width {
            append(spaces + word.cells)
            return
        }
        if rows.isEmpty && used == 0 {
            // Spaces at the very beginning are the line's own indent.
            if columns(spaces) < width { append(spaces) }
        } else if !isFresh {
            breakRow()
        }
        for cell in word.cells {
            if used + cell.columns > width { breakRow() }
            append([cell])
        }
    }

    private mutating func append(_ cells: [EscapedLine.Cell]) {
        for cell in cells {
            row.append(cell.text, cell.role)
            used += cell.columns
            isFresh = false
        }
    }

    private mutating func breakRow() {
        rows.append(row)
        row = EscapedLine()
        if indent > 0 { row.append(String(repeating: " ", count: indent), .plain) }
        used = indent
        isFresh = true
    }

    private func columns(_ cells: [EscapedLine.Cell]) -> Int { cells.reduce(0) { $0 + $1.columns } }
}
