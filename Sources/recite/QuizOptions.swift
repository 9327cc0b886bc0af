// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Bank
import Classroom
import ClassroomWords
import Durable
import Figures
import Study
import Words

/// Which questions a quiz is drawn from, and how it is headed.
struct QuizOptions: ParsableArguments {
    @Option(name: [.short, .long], help: "How many questions; else 20, or all that --items names.")
    var count: Int?

    @Option(help: ArgumentHelp("Only questions with one of these tags, parted by commas.", valueName: "tags"))
    var tag: String?

    @Option(
        help: ArgumentHelp(
            "Only these forms or kinds, parted by commas: howmany,when or choice,numeric.", valueName: "forms"))
    var forms: String?

    @Option(
        help: ArgumentHelp("These items or questions by their ids, parted by commas.", valueName: "ids"))
    var items: String?

    @Option(
        help: ArgumentHelp(
            "easy, medium, hard, or a range such as 0.3..0.7: the share of the class that is, or is expected to be, right."
        ))
    var difficulty: String?

    @Option(help: "Only questions of at least this importance, 0 to 1.")
    var minScore: Double?

    @Option(
        help: ArgumentHelp(
            "What the class answered before: a results.csv that recite mark wrote. May be given several times.",
            valueName: "file"), completion: .file())
    var results: [String] = []

    @Flag(help: "With --results: leave out what the class has mastered, and ask first what it answered worst.")
    var notMastered = false

    @Option(help: "A number from which all that is drawn follows; else 1.")
    var seed: Int = 1

    @Option(help: "The title; else the bank's name.")
    var title: String?

    @Option(name: .customLong("class"), help: "The class, for the head of the paper.")
    var className: String = ""

    @Option(help: "The date, for the head of the paper.")
    var date: String = ""

    @Option(
        help: ArgumentHelp("What a right answer is worth, or by kind: choice=1,numeric=2,date=1.5,text=1."))
    var points: String = "1"

    @Option(name: .long, help: ArgumentHelp("The library in which a bank is looked for by name.", valueName: "dir"))
    var library: String?

    /// The quiz of `bank` without variants; what was left out goes to standard error.
    func quiz(of bank: String, in system: PosixFileSystem) throws -> Quiz {
        guard (0...Quiz.greatestSeed).contains(seed) else { throw Failure(ClassroomFaults.seed, .misused) }
        if let count, count < 1 { throw ValidationError("--count takes a whole number of at least 1.") }
        let source = try ExportSource(bank, library: library, in: system)
        let selection = Selection(
            from: try questions(of: bank, source.name, in: system), try criteria(in: system), seed: seed)
        if !selection.missing.isEmpty {
            throw Failure(ClassroomFaults.missing(selection.missing, bank: source.name), .misused)
        }
        for clash in selection.clashes { StandardStreams.error(ClassroomFaults.clash(clash)) }
        if selection.questions.isEmpty { throw Failure(ClassroomFaults.nothing(source.name), .failed) }
        let wanted = count ?? (items == nil ? 20 : 0)
        if selection.questions.count < wanted {
            StandardStreams.error(ClassroomFaults.tooFew(selection, wanted: wanted, bank: source.name))
        }
        let worth = try worth()
        return Quiz(
            title: title ?? source.title, className: className, date: date, bank: source.title, seed: seed,
            questions: selection.questions.map { QuizQuestion($0, points: worth[$0.kind] ?? DecimalNumber(1)) })
    }

    private func questions(of bank: String, _ name: String, in system: PosixFileSystem) throws -> [Question] {
        let folder = try LibraryLocation.find(library: library, profile: nil, in: system).library
        let isBuiltIn = bank == OpenedBanks.builtInName && !((try? system.exists(bank)) ?? false)
        let file = try OpenedBanks(isBuiltIn ? [] : [bank], library: folder, in: system).shelf.banks[0].file
        let (questions, faults) = file.allQuestions()
        for fault in faults.prefix(3) where !file.faults.contains(fault) {
            StandardStreams.error(FaultWords.bank(fault, name: name))
        }
        return questions
    }

    private func criteria(in system: PosixFileSystem) throws -> Criteria {
        var criteria = Criteria(count: count ?? (items == nil ? 20 : nil))
        criteria.names = Self.list(items)
        criteria.tags = Self.list(tag)
        criteria.forms = Self.list(forms)
        criteria.leastImportance = minScore ?? 0
        criteria.leavesOutMastered = notMastered
        if notMastered, results.isEmpty { throw ValidationError("--not-mastered needs --results.") }
        for path in results {
            do {
                try criteria.record.add(system.contents(of: path))
            } catch let error as FileError {
                throw Failure(FaultWords.file(error), .misused)
            } catch let error as AnswerTableError {
                throw Failure(ClassroomFaults.table(error, name: PathText.name(of: path)), .misused)
            }
        }
        if let difficulty { criteria.facility = try Self.range(difficulty) }
        return criteria
    }

    private static func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { String($0) }.filter { !$0.isEmpty }
    }

    private static func range(_ text: String) throws -> ClosedRange<Double> {
        switch text {
        case "easy": return 0.6...1
        case "medium": return 0.35...0.6
        case "hard": return 0...0.35
        default:
            let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
            // "0.3..0.7" parts into 0, 3, "", 0, 7.
            let middle = parts.firstIndex(of: "") ?? parts.count
            let ends = [parts[..<middle], parts[min(middle + 1, parts.count)...]]
                .compactMap { Double($0.joined(separator: ".")) }
            guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= 1 else {
                throw Failure(ClassroomFaults.difficulty(text), .misused)
            }
            return ends[0]...ends[1]
        }
    }

    private func worth() throws -> [Question.Kind: DecimalNumber] {
        let kinds: [Question.Kind] = [.choice, .numeric, .date, .text]
        if let all = PointsText.value(points) { return Dictionary(uniqueKeysWithValues: kinds.map { ($0, all) }) }
        var worth: [Question.Kind: DecimalNumber] = [:]
        for part in points.split(separator: ",") {
            let sides = part.split(separator: "=")
            guard sides.count == 2, let kind = Question.Kind(rawValue: String(sides[0])),
                let value = PointsText.value(String(sides[1]))
            else { throw ValidationError("“\(points)” are no points; write 1, or choice=1,numeric=2.") }
            worth[kind] = value
        }
        return worth
    }
}

/// Points as they are typed.
enum PointsText {
    /// "1", "0.5": above 0.
    static func value(_ text: String) -> DecimalNumber? {
        guard case .number(let value, nil)? = TypedReader.number(text), value > .zero else { return nil }
        return value
    }
}
