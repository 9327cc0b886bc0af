// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank

/// Kahoot's spreadsheet: choices of two to four short options, a hundred at most.
///
/// What is too long is left out and named; nothing is cut in silence.
struct Kahoot: ExchangeFormat {
    let name = "kahoot"
    let suffix = "kahoot.xlsx"
    let carries: Set<Part> = [.options, .claimants]
    let showsExplanation = false

    func writer(_ job: ExportJob) throws(ExportError) -> any QuestionWriter { try Writer(job) }

    /// Kahoot's limits: characters as a spreadsheet counts them, in UTF-16 units.
    static let questionLength = 120
    static let answerLength = 75
    static let count = 100

    struct Writer: QuestionWriter {
        private let job: ExportJob
        private var zip: ZipWriter
        private var sheet = Spreadsheet()
        private var rows = 0

        init(_ job: ExportJob) throws(ExportError) {
            self.job = job
            zip = try ZipWriter()
            sheet.row(2, [(1, .text(job.title.isEmpty ? "Recite" : job.title))])
            var headings = ["Question - max 120 characters"]
            headings += (1...4).map { "Answer \($0) - max 75 characters" }
            headings += [
                "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one",
            ]
            sheet.row(8, headings.enumerated().map { ($0.offset + 1, .text($0.element)) })
        }

        mutating func write(
            _ question: ExportQuestion, to outlet: inout Outlet, losses: inout LossLedger
        ) -> Bool {
            guard case .choice(let choice) = question.asked else {
                losses.note(question, .question, .noSuchKind, question.question.kind.rawValue)
                return false
            }
            guard (2...4).contains(choice.options.count) else {
                losses.note(question, .question, .moreThan(4))
                return false
            }
            let stem = CleanText.oneLine(question.stemWithDispute(job.wording))
            let options = choice.options.map(CleanText.oneLine)
            guard !stem.isEmpty, !options.contains("") else {
                losses.note(question, .question, .readsAs(.nothing))
                return false
            }
            guard Set(options).count == options.count else {
                losses.note(question, .question, .readsAs(.anotherOption))
                return false
            }
            guard stem.utf16.count <= Kahoot.questionLength else {
                losses.note(question, .question, .longerThan(Kahoot.questionLength))
                return false
            }
            guard options.allSatisfy({ $0.utf16.count <= Kahoot.answerLength }) else {
                losses.note(question, .question, .longerThan(Kahoot.answerLength))
                return false
            }
            guard rows < Kahoot.count else {
                losses.note(question, .question, .moreThan(Kahoot.count))
                return false
            }
            rows += 1
            var cells: [(Int, Spreadsheet.Cell)] = [(0, .number(rows)), (1, .text(stem))]
            for (index, option) in options.enumerated() { cells.append((index + 2, .text(option))) }
            cells.append((6, .number(30)))
            cells.append((7, .number(choice.key + 1)))
            sheet.row(8 + rows, cells)
            return true
        }

        mutating func finish(_ outlet: inout Outlet) throws {
            for part in sheet.parts { try zip.add(part.name, part.content, to: &outlet) }
            try zip.finish(&outlet)
        }
    }
}

/// A workbook of one sheet: the parts that ECMA-376 asks for, and no more.
struct Spreadsheet {
    /// What a cell holds.
    enum Cell {
        /// Text, never run as a formula.
        case text(String)
        /// A whole number.
        case number(Int)
    }

    private var rows: [UInt8] = []
    private var strings: [UInt8] = []
    private var places: [String: Int] = [:]
    private var uses = 0

    /// Appends a row; its number counts from 1, columns from 0.
    mutating func row(_ number: Int, _ cells: [(column: Int, cell: Cell)]) {
        rows.add("<row r=\"\(number)\">")
        for (column, cell) in cells {
            let place = "\(DelimitedTable.letter(column))\(number)"
            switch cell {
            case .number(let value): rows.add("<c r=\"\(place)\"><v>\(value)</v></c>")
            case .text(let text): rows.add("<c r=\"\(place)\" t=\"s\"><v>\(index(of: text))</v></c>")
            }
        }
        rows.add("</row>\n")
    }

    private mutating func index(of text: String) -> Int {
        uses += 1
        if let known = places[text] { return known }
        let index = places.count
        places[text] = index
        strings.add("<si><t xml:space=\"preserve\">")
        strings.add(text, .xml)
        strings.add("</t></si>\n")
        return index
    }

    /// The files of the workbook.
    var parts: [(name: String, content: [UInt8])] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let types =
            head + "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(type).worksheet+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"\(type).sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type).styles+xml\"/></Types>"
        let roots =
            head + "<Relationships xmlns=\"\(package)/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        let workbook =
            head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
            + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        let relations =
            head + "<Relationships xmlns=\"\(package)/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
            + "<Relationship Id=\"rId3\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
        let styles =
            head
            + "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf xfId=\"0\"/></cellXfs></styleSheet>"
        let sheet = Array((head + "<worksheet xmlns=\"\(main)\"><sheetData>\n").utf8) + rows
        let table = Array((head + "<sst xmlns=\"\(main)\" count=\"\(uses)\" uniqueCount=\"\(places.count)\">\n").utf8)
        return [
            ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(roots.utf8)),
            ("xl/workbook.xml", Array(workbook.utf8)), ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
            ("xl/worksheets/sheet1.xml", sheet + Array("</sheetData></worksheet>".utf8)),
            ("xl/sharedStrings.xml", table + strings + Array("</sst>".utf8)), ("xl/styles.xml", Array(styles.utf8)),
        ]
    }
}
