// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Classroom
import ClassroomWords
import Durable
import Words

/// A quiz and its tables of answers, as the commands for marking and analysis are given them.
enum QuizInput {
    /// The quiz in a file, or in the folder that `recite paper` wrote.
    static func quiz(_ path: String, in system: PosixFileSystem) throws -> Quiz {
        let isFolder = (try? system.status(at: path))?.isDirectory ?? false
        let file = isFolder ? PathText.join(path, "quiz.json") : path
        do {
            return try QuizFile.read(try bytes(file, in: system))
        } catch let error as QuizError {
            throw Failure(ClassroomFaults.quiz(error, name: PathText.name(of: file)), .misused)
        }
    }

    /// The sheets of all tables; a student may stand in one of them alone.
    static func sheets(_ paths: [String], quiz: Quiz, in system: PosixFileSystem) throws -> [AnswerSheet] {
        var sheets: [AnswerSheet] = []
        var complaints: [String] = []
        var known: Set<String> = []
        for path in paths {
            let name = PathText.name(of: path)
            do {
                let table = try AnswerTable(try bytes(path, in: system), quiz: quiz)
                for sheet in table.sheets {
                    if known.insert(sheet.student).inserted {
                        sheets.append(sheet)
                    } else {
                        complaints.append(ClassroomFaults.table(.repeatedStudent(line: 0, sheet.student), name: name))
                    }
                }
            } catch let error as AnswerTableErrors {
                complaints += error.errors.map { ClassroomFaults.table($0, name: name) }
            }
        }
        guard complaints.isEmpty else { throw Failure(complaints.joined(separator: "\n"), .misused) }
        return sheets
    }

    /// A file's bytes.
    static func bytes(_ path: String, in system: PosixFileSystem) throws -> [UInt8] {
        do throws(FileError) {
            return try system.contents(of: path)
        } catch {
            throw Failure(FaultWords.file(error), .misused)
        }
    }
}
