// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Questions
import Testing

/// Each form of a question: a sentence before, the stem after.
@Suite struct FormTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let sentence: String
        let answer: String
        let form: String
        let stem: String

        init(_ sentence: String, _ answer: String, _ form: String, _ stem: String) {
            (self.sentence, self.answer, self.form, self.stem) = (sentence, answer, form, stem)
        }

        var testDescription: String { sentence }
    }

    private func check(_ row: Row) throws {
        let made = try Made("# The mills of Orsk\n\n\(row.sentence)\n")
        let found = made.asking(row.answer)
        #expect(made.stems(asking: row.answer) == (row.stem.isEmpty ? [] : [row.stem]))
        #expect(Set(found.map(\.form)) == (row.stem.isEmpty ? [] : [row.form]))
        #expect(made.violations == [])
    }

    @Test(arguments: [
        Row(
            "In 1931, 91,000 weavers left the town of Orsk.", "91,000", "howmany",
            "In 1931, how many weavers left the town of Orsk?"),
        Row(
            "More than 300 looms were sold by the town of Orsk.", "300", "howmany",
            "More than how many looms were sold by the town of Orsk?"),
        Row(
            "According to Lida Morn, up to 400 weavers of Orsk left the mills.", "400", "howmany",
            "According to Lida Morn, up to how many weavers of Orsk left the mills?"),
        Row(
            "A total of 3,400 looms were sold by the town of Orsk.", "3,400", "howmany",
            "How many looms were sold by the town of Orsk?"),
        Row(
            "Some 35.8 percent of the looms of Orsk were sold.", "35.8 percent", "howmany",
            "About what percentage of the looms of Orsk were sold?"),
        Row(
            "The Arven flood reached Orsk, 91,000 of the weavers left the town.", "91,000", "howmany",
            "The Arven flood reached Orsk: how many of the weavers left the town?"),
    ])
    func figureInTheSubject(row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(
            "The town of Orsk sold 3,400 looms to Halden.", "3,400", "howmany",
            "How many looms did the town of Orsk sell to Halden?"),
        Row(
            "Lida Morn found that the town of Orsk sold 3,400 looms to Halden.", "3,400", "howmany",
            "According to Lida Morn, how many looms did the town of Orsk sell to Halden?"),
        Row(
            "By 1931, the town of Orsk had sold about 3,400 looms.", "3,400", "howmany",
            "By 1931, about how many looms had the town of Orsk sold?"),
        Row(
            "However, the town of Orsk sold 3,400 looms.", "3,400", "howmany",
            "How many looms did the town of Orsk sell?"),
        Row(
            "In 1931, the town of Orsk had 1,548 looms, 489 forges and 214 schools.", "489", "howmany",
            "In 1931, how many forges did the town of Orsk have?"),
        Row(
            "In 1931, the town of Orsk had more than 1,548 looms and 214 schools.", "214", "cloze",
            "In 1931, the town of Orsk had more than 1,548 looms and _____ schools."),
        Row(
            "Administratively, the town of Orsk has 214 schools.", "214", "howmany",
            "How many schools does the town of Orsk have?"),
    ])
    func figureAsObject(row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(
            "The length of the Arven canal is 12 km.", "12", "measure",
            "What is the length of the Arven canal (in kilometres)?"),
        Row(
            "According to Lida Morn, the cost of the Arven mill was 4.5 million crowns.", "4.5 million crowns",
            "measure",
            "According to Lida Morn, what was the cost of the Arven mill?"),
        Row(
            "The number of looms in Orsk rose to 3,400 in the spring.", "3,400", "measure",
            "To what figure did the number of looms in Orsk rise in the spring?"),
        Row(
            "In the autumn, the share of steam looms in Orsk fell to about 12 percent.", "12 percent", "measure",
            "In the autumn, to about what percentage did the share of steam looms in Orsk fall?"),
    ])
    func measures(row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(
            "The weavers of Orsk were sentenced to 25 years in the mines.", "25", "howmany",
            "To how many years in the mines were the weavers of Orsk sentenced?"),
        Row(
            "The town of Orsk lost 400 Orsk weavers, with only 40 of them surviving the Arven flood.", "40", "howmany",
            "Only how many of the Orsk weavers survived the Arven flood?"),
        Row(
            "According to Lida Morn, 1,240 weavers were sent to Orsk (810 from Halden and 430 from Brell).", "810",
            "breakdown",
            "According to Lida Morn, of the weavers who were sent to Orsk, how many were from Halden?"),
        Row(
            "According to Lida Morn, 1,240 weavers came to Orsk (810 in 1931 and 430 in 1932).", "430", "breakdown",
            "According to Lida Morn, how many weavers came to Orsk in 1932?"),
    ])
    func prepositionsAndParts(row: Row) throws { try check(row) }

    @Test(arguments: [
        Row("The Arven mill was opened in 1931.", "1931", "when", "In which year was the Arven mill opened?"),
        Row(
            "The town of Orsk sold the mill in 1931.", "1931", "when",
            "In which year did the town of Orsk sell the mill?"),
        Row(
            "The Arven mill was opened on 3 May 1931.", "3 May 1931", "when", "On what date was the Arven mill opened?"),
        Row(
            "The Arven mill was opened in May 1931.", "May 1931", "when",
            "In which month and year was the Arven mill opened?"),
        Row(
            "By the end of 1931 the town of Orsk had sold the mill.", "1931", "when",
            "By the end of which year had the town of Orsk sold the mill?"),
        Row(
            "On 3 May 1931, the Orsk ferry sank with 40 looms on board.", "3 May 1931", "when",
            "On what date did the Orsk ferry sink with 40 looms on board?"),
        Row(
            "The Orsk mills only opened in 1931.", "1931", "when", "In which year did the Orsk mills open?"),
        Row(
            "Weaving came to Orsk in the 15th century.", "15th century", "cloze",
            "Weaving came to Orsk in the _____ (century)."),
        Row(
            "The Orsk Mill Act of 1931 defines the rights of weavers.", "1931", "none", ""),
        Row(
            "The special mills of Orsk existed from 1945 to 1949.", "1945 to 1949", "when",
            "From which year to which year did the special mills of Orsk exist?"),
        Row(
            "The reference date of the Orsk list is 3 May 1931.", "3 May 1931", "when",
            "What is the reference date of the Orsk list?"),
        Row(
            "In its report of 1931, the Arven commission found that 40 looms of Orsk burned.", "1931", "when",
            "What is the year of the report by the Arven commission?"),
        Row("The Arven mill was not opened in 1931.", "1931", "cloze", "The Arven mill was not opened in _____."),
    ])
    func times(row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(
            "Lida Morn maintains that the mills of Orsk were safe in winter.", "Lida Morn", "who",
            "Who maintains that the mills of Orsk were safe in winter?"),
        Row(
            "The weavers of Orsk were counted as miners in the winter.", "miners", "cloze",
            "The weavers of Orsk were counted as _____ in the winter."),
        Row(
            "The Orsk mill, which had 40 looms, was sold to Halden.", "40", "howmany",
            "How many looms did the Orsk mill have?"),
        Row(
            "The length of the Arven canal and of the Orsk canal is at most 12 km.", "12", "howmany",
            "At most how many kilometres is the length of the Arven canal and of the Orsk canal?"),
    ])
    func namesAndBlanks(row: Row) throws { try check(row) }

    /// With fewer than three others a name would have to be guessed.
    @Test func aNameIsAskedOnlyAmongOthersOfItsKind() throws {
        let one = "The inquiry in Orsk was headed by Anton Brell in winter."
        let alone = try Made("# The mills of Orsk\n\n\(one)\n")
        #expect(alone.questions.allSatisfy { $0.importance < QuestionMaker.importanceThreshold })
        let more = ["Oskar Fenn", "Jun Reth", "Pia Tarn"].map { "The guild of Halden was led by \($0) in winter." }
        let made = try Made("# The mills of Orsk\n\n\(one) \(more.joined(separator: " "))\n")
        #expect(made.stems(asking: "Anton Brell") == ["The inquiry in Orsk was headed by _____ in winter."])
    }

    @Test(arguments: [
        // A pronoun that nothing before it explains.
        "It had 40 looms.", "They sold 40 looms in Orsk.", "In 1931 he sold them.",
        // The table, not the world.
        "The table below lists 40 looms of Orsk.",
        // The answer would stand in the question.
        "The 40 looms of Orsk were 40 looms of Orsk.",
    ])
    func refused(sentence: String) throws {
        #expect(try Made("# The mills of Orsk\n\n\(sentence)\n").stems == [])
    }

    @Test func plainCellsAreLeftOutUnlessEverythingIsAsked() throws {
        let text = """
            # Orsk

            **People of Orsk by district, 1931**

            | District | People |
            |---|---:|
            | North | 100 |
            | South | 200 |
            | West | 300 |
            | East | 400 |
            | Total | 1,000 |
            """
        let all = try Made(text)
        let few = try Made(text, isEverything: false)
        #expect(Set(all.questions.filter { $0.form == "lookup" }.map(\.item)).count == 5)
        #expect(few.questions.allSatisfy { $0.importance >= QuestionMaker.importanceThreshold })
        #expect(!few.questions.isEmpty && few.questions.count < all.questions.count)
        #expect(Set(few.questions.map(\.id)).isSubset(of: all.questions.map(\.id)))
    }

    @Test func theSameInputTwiceGivesTheSameQuestions() throws {
        let text = """
            # The mills of Orsk

            According to Lida Morn, 4,217 weavers of Orsk died. According to Anton Brell, 3,914 weavers of Orsk died.
            Lida Morn maintains that the mills of Orsk were safe. The Arven mill was opened in 1931.

            | Year | Looms |
            |---|---|
            | 1931 | 400 |
            | 1932 | 500 |
            """
        let first = try Made(text, seed: 7)
        #expect(try Made(text, seed: 7).questions == first.questions)
        #expect(try Made(text, seed: 8).questions != first.questions)
        #expect(try Made(text, seed: 8).questions.map(\.id) == first.questions.map(\.id))
        #expect(Set(first.questions.map(\.id)).count == first.questions.count)
    }
}
