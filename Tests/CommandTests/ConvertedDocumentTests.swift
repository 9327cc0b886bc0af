// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JSONText
import TestSupport
import Testing

/// Documents that another program has to make text of; scripts stand in for the converters.
@Suite struct ConvertedDocumentTests {
    private let folder: TemporaryFolder

    private static let text = """
        # The mills of Orsk

        The Arven mill was opened in 1931. According to Lida Morn, 4,217 weavers of Orsk died in the Arven fever.

        <table>
        <tr><th>District of Orsk</th><th>Looms</th></tr>
        <tr><td>North</td><td>4,200</td></tr>
        <tr><td>South</td><td>3,800</td></tr>
        <tr><td>West</td><td>2,000</td></tr>
        <tr><td>East</td><td>1,700</td></tr>
        </table>
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.text, to: "text")
    }

    /// A converter that writes down its arguments and prints the text, or what `body` says.
    private func tool(_ name: String, _ body: String? = nil) throws {
        let script =
            "#!/bin/sh\nprintf '%s\\n' \"$@\" > '\(folder.file("arguments"))'\n"
            + (body ?? "cat '\(folder.file("text"))'") + "\n"
        let path = try folder.write(script, to: "bin/\(name)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    private func generate(_ arguments: String...) throws -> ProcessResult {
        try runProcess(
            BuiltProduct.path("recite"), ["generate"] + arguments,
            environment: TestEnvironment.with(["PATH": folder.file("bin") + ":/usr/bin:/bin.none"]),
            directory: folder.path)
    }

    private func read(_ name: String) -> String? { try? String(contentsOfFile: folder.file(name), encoding: .utf8) }

    @Test func theTextIsKeptBesideTheBankAndCited() throws {
        try tool("pdftotext")
        let document = try folder.write("%PDF-1.7\n", to: "papers/mills.pdf")
        try folder.write("", to: "banks/note")
        let bank = folder.file("banks/mills.bank.jsonl")
        let result = try generate(document, "--all", "-o", bank)
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(read("banks/mills.pdf.txt") == Self.text)
        #expect(read("papers/mills.pdf.txt") == nil)
        #expect(result.stderr.contains("its text is kept in \(folder.file("banks/mills.pdf.txt"))"))
        let made = try #require(read("banks/mills.bank.jsonl"))
        #expect(made.contains("\"name\":\"mills\"") || made.contains("\"name\": \"mills\""))
        #expect(made.contains("4,217"))
        #expect(read("arguments")?.contains(document) ?? false)
        // Once more: nothing changes.
        #expect(try generate(document, "--all", "-o", bank).status == .exited(0))
        #expect(read("banks/mills.bank.jsonl") == made)
    }

    @Test func streamedBytesLieInTheKeptText() throws {
        try tool("pandoc")
        try folder.write("<!DOCTYPE html><p>Orsk", to: "mills.html")
        let result = try generate("--all", "--format", "jsonl", "mills.html")
        #expect(result.status == .exited(0), "\(result.stderr)")
        let kept = Array(try #require(read("mills.html.md")).utf8)
        let lines = result.stdout.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            for citation in try JSONReader.read(Array(line.utf8))["citations"]?.array ?? [] {
                let place = citation["bytes"]?.array?.compactMap(\.int) ?? []
                let quote = try #require(citation["quote"]?.string)
                #expect(place.count == 2)
                #expect(String(decoding: kept[place[0]..<place[1]], as: UTF8.self) == quote)
            }
        }
    }

    @Test func whatCannotBeConvertedGetsASentence() throws {
        let document = try folder.write("%PDF-1.7\n", to: "mills.pdf")
        func refusal(_ part: String) throws {
            let result = try generate(document)
            #expect(result.status == .exited(2))
            #expect(result.stdout.isEmpty)
            #expect(result.stderr.contains(part) && result.stderr.split(separator: "\n").count == 1, "\(result.stderr)")
            #expect(read("mills.pdf.txt") == nil)
        }
        try tool("pdftotext", "exit 3")
        try refusal("pdftotext gave up with status 3")
        try tool("pdftotext", "kill -9 $$")
        try refusal("pdftotext was ended by signal 9")
        try tool("pdftotext", "printf '\\n\\n'")
        try refusal("found no text")
        try tool("pdftotext", "printf 'x\\377'")
        try refusal("not UTF-8")
    }

    @Test func aMissingConverterIsNamed() throws {
        let document = try folder.write("%PDF-1.7\n", to: "mills.pdf")
        let result = try runProcess(
            BuiltProduct.path("recite"), ["generate", document],
            environment: TestEnvironment.with(["PATH": folder.file("bin")]), directory: folder.path)
        #expect(result.status == .exited(2))
        #expect(result.stderr.contains("pdftotext, which is not installed") && result.stderr.contains("poppler-utils"))
    }

    @Test func otherFilesAndLanguagesAreRefused() throws {
        func refusal(_ bytes: [UInt8], _ name: String, _ part: String) throws {
            let result = try generate(try folder.write(bytes, to: name))
            #expect(result.status == .exited(2))
            #expect(result.stderr.contains(part), "\(result.stderr)")
        }
        try refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a.md", "this is a picture")
        try refusal([0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8), "a.xlsx", "Save its sheets as .csv")
        try refusal(Array("Плотина была начата в 1926 году.".utf8), "a.txt", "not Latin")
        let german =
            "Der Damm wurde im Jahr 1926 begonnen und von vielen Arbeitern gebaut, die aus dem ganzen Land kamen. "
        try refusal(Array(String(repeating: german, count: 5).utf8), "b.txt", "does not read like English")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")))
    func pandocItself() throws {
        let html =
            "<!DOCTYPE html><html><body><h1>The mills of Orsk</h1><p>The Arven mill was opened in 1931.</p>"
            + "<table><tr><th>District</th><th colspan=2>Looms</th></tr><tr><td>North</td><td>4</td><td>5</td></tr></table>"
        try folder.write(html, to: "mills.html")
        let result = try runProcess(
            BuiltProduct.path("recite"), ["tree", "mills.html"], environment: TestEnvironment.with([:]),
            directory: folder.path)
        #expect(result.status == .exited(0), "\(result.stderr)")
        #expect(result.stdout.contains("# The mills of Orsk") && result.stdout.contains("opened in 1931."))
        #expect(result.stdout.contains("row: North | 4 | 5"))
    }
}
