// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Durable
import JSONText
import Study
import Words

/// Which questions of a bank a live round asks.
struct DrawOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many questions.", valueName: "n"))
    var count = 10

    @Option(help: ArgumentHelp("A number that fixes which questions are drawn.", valueName: "n"))
    var seed: UInt64?

    @Option(help: "The title; else the bank's name.")
    var title: String?

    @Option(name: .long, help: ArgumentHelp("The library in which a bank is looked for by name.", valueName: "dir"))
    var library: String?

    func validate() throws {
        if count < 1 { throw ValidationError("--count is at least 1.") }
    }

    /// A quiz: its title, and the bytes of its file.
    func quiz(_ bank: String, in system: PosixFileSystem) throws -> (title: String, bytes: [UInt8]) {
        let folder = try LibraryLocation.find(library: library, profile: nil, in: system).library
        let isBuiltIn = bank == OpenedBanks.builtInName && !((try? system.exists(bank)) ?? false)
        let file = try OpenedBanks(isBuiltIn ? [] : [bank], library: folder, in: system).shelf.banks[0].file
        var random = RandomSource(seed: seed ?? 1)
        // One question an item, drawn from the more important half first.
        var questions: [Question] = []
        for item in file.items.sorted(by: { $0.importance > $1.importance }).prefix(count * 3).shuffled(using: &random)
        {
            guard questions.count < count, let index = item.questions.randomElement(using: &random),
                let question = try? file.question(at: index)
            else { continue }
            questions.append(question)
        }
        let title = title ?? BankPath.title(bank)
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("recite", "quiz")
        writer.member("version", 1)
        writer.member("id", "quiz")
        writer.member("title", title)
        writer.name("questions")
        writer.beginArray()
        for question in questions { QuestionLine.write(question, to: &writer) }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return (title, writer.bytes)
    }
}
