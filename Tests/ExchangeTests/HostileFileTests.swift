// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import CCompress
import Exchange
import Figures
import Testing

/// Broken and hostile files get an error that says what is wrong; nothing crashes, and memory stays bounded.
@Suite struct HostileFileTests {
    private func refusal(_ bytes: [UInt8], as format: String) -> ImportError? {
        do {
            _ = try Material.read(bytes, as: format)
            return nil
        } catch {
            return error as? ImportError
        }
    }

    @Test(arguments: ["gift", "aiken", "csv", "moodle"])
    func bytesThatAreNotUTF8(format: String) {
        let text = Array("first line\n<quiz>caf".utf8) + [0xE9] + Array("?</quiz>".utf8)
        #expect(refusal(text, as: format) == .notUTF8(line: 2))
    }

    @Test(arguments: ["gift", "aiken", "csv", "jsonl"])
    func aLineWithoutEnd(format: String) {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: Importer.lineLimit + 1)
        #expect(refusal(Array("x\n".utf8) + line, as: format) == .lineTooLong(line: 2, limit: Importer.lineLimit))
    }

    @Test func anEntityBomb() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
            <quiz><question type="essay"><questiontext><text>&c;</text></questiontext></question></quiz>
            """
        #expect(refusal(Array(bomb.utf8), as: "moodle") == .documentType(line: 2))
        let file = "<!DOCTYPE quiz SYSTEM \"file:///etc/passwd\"><quiz/>"
        #expect(refusal(Array(file.utf8), as: "moodle") == .documentType(line: 1))
    }

    @Test func brokenXMLAndOtherXML() {
        #expect(refusal(Array("<quiz>\n<question>\n".utf8), as: "moodle") == .xml(line: 3, code: 3))
        #expect(refusal(Array("<rss></rss>".utf8), as: "moodle") == .otherXML(root: "rss"))
        let deep = "<quiz>" + String(repeating: "<a>", count: 100_000)
        #expect(refusal(Array(deep.utf8), as: "moodle") == .tooDeep(line: 1, limit: 64))
    }

    @Test func aQuotationThatIsNeverClosed() {
        #expect(refusal(Array("stem,answer\n\"open,x\n".utf8), as: "csv") == .openQuotation(line: 2))
    }

    // MARK: Archives

    @Test func aPackageCutOffAnywhere() throws {
        let whole = try Material.export([Material.choice("Which port?", ["Kordal", "Arven"])], to: "anki")
        for count in stride(from: 0, to: whole.count, by: 97) {
            guard case .archive? = refusal(Array(whole[..<count]), as: "anki") else {
                Issue.record("\(count) of \(whole.count) bytes were taken")
                return
            }
        }
    }

    @Test(arguments: ["../collection.anki2", "/collection.anki2", "a\\..\\b", "C:x", "a/../../b"])
    func aNameThatLeadsOut(name: String) {
        #expect(refusal(Archive.stored([(name, [1, 2, 3])]), as: "anki") == .archive(.unsafeName(name)))
    }

    @Test func aPackageOfSomethingElse() {
        let zip = Archive.stored([("word/document.xml", Array("<a/>".utf8))])
        #expect(refusal(zip, as: "anki") == .archive(.missing(member: "collection.anki2")))
        let noDatabase = Archive.stored([("collection.anki2", Array("not a database at all".utf8))])
        guard case .database? = refusal(noDatabase, as: "anki") else {
            Issue.record("taken")
            return
        }
    }

    /// 200 MB of zeros in 200 kB: refused by what it says, and by what it does where it lies.
    @Test(arguments: [true, false])
    func aBomb(isHonest: Bool) throws {
        let packed = Archive.deflated(zeros: 200_000_000)
        let zip = Archive.make([("collection.anki2", 8, packed, isHonest ? 200_000_000 : 1000)])
        guard case .archive(.tooLarge(member: "collection.anki2", limit: _))? = refusal(zip, as: "anki") else {
            Issue.record("\(String(describing: refusal(zip, as: "anki")))")
            return
        }
    }

    @Test func aBombOfZstd() throws {
        let zeros = [UInt8](repeating: 0, count: 100_000_000)
        var packed = [UInt8](repeating: 0, count: ZSTD_compressBound(zeros.count))
        let count = ZSTD_compress(&packed, packed.count, zeros, zeros.count, 3)
        let zip = Archive.stored([("collection.anki21b", Array(packed[..<count]))])
        guard case .archive(.tooLarge)? = refusal(zip, as: "anki") else {
            Issue.record("\(String(describing: refusal(zip, as: "anki")))")
            return
        }
    }

    /// A directory that names a million members in a file of a few bytes.
    @Test func aDirectoryThatLies() {
        var zip = Archive.stored([("collection.anki2", [1])])
        zip[zip.count - 12] = 0xFE
        zip[zip.count - 11] = 0xFF
        #expect(refusal(zip, as: "anki") == .archive(.damaged(member: "")))
    }
}
