// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Durable
import JSONText
import LiveRound

/// Every sentence that the teacher's terminal shows.
enum HostWords {
    static func begin(
        _ place: Place, _ header: RoundLog.Header, title: String, questions: Int, folder: String
    ) -> [String] {
        [
            title.isEmpty ? "A round of \(questions) questions." : "\(title): a round of \(questions) questions.",
            "Address for phones: \(place.address)",
            "Join code: \(header.code)",
            "Projector: \(place.address)projector",
            "Teacher's secret, for the projector's page alone: \(header.secret)",
            place.bind == "0.0.0.0"
                ? "Listening on every interface of this machine, port \(place.port)."
                : "Listening on \(place.bind), port \(place.port), and nowhere else.",
            "Everything goes as plain HTTP: for a room that you trust.",
            "The round is kept in \(folder).",
        ]
    }

    static func otherInterfaces(_ others: [Interface]) -> String {
        let list = others.map { "\($0.address) (\($0.name))" }.joined(separator: ", ")
        return "Other addresses of this machine: \(list). Choose one with --bind."
    }

    static let onlyLoopback =
        "This machine is on no network; only its own browser can join. Connect it, then start again with --resume."

    static let help = [
        "Commands: next, close, reveal, remove NAME, end; status, players, code, quit, help.",
        "next is the step that comes next: open a question, close it, show the answer. end writes the results.",
    ]

    static func resumed(_ round: Round) -> String {
        "Going on with the round: \(round.present.count) players, \(phase(round.phase, of: round.questions.count))"
    }

    static func phase(_ phase: Round.Phase, of count: Int) -> String {
        switch phase {
        case .lobby: "Waiting for players; next begins."
        case .asking(let question, _): "Question \(question + 1) of \(count) is open."
        case .closed(let question): "Question \(question + 1) of \(count) is closed; reveal shows the answer."
        case .revealed(let question):
            question + 1 < count
                ? "The answer to question \(question + 1) of \(count) is shown; next opens the next question."
                : "The answer to the last question is shown; end ends the round."
        case .running: "Players answer at their own pace; end ends the round."
        case .ended: "The round is over."
        }
    }

    static func joined(_ names: [String], players: Int) -> String {
        let who = names.count <= 5 ? names.joined(separator: ", ") : "\(names.count) players"
        return "Joined: \(who). Players: \(players)."
    }

    static func removed(_ name: String) -> String { "\(name) is removed and may join again under another name." }

    static func everybodyAnswered(_ count: Int) -> String {
        count == 1 ? "The only player has answered." : "All \(count) have answered."
    }

    static let guessing = "Somebody is trying join codes. Those who scan the QR code can still join."
    static let notStored = "The last message could not be written to the disk and does not count. Is the disk full?"

    static func status(_ round: Round, connected: Int) -> [String] {
        var lines = [phase(round.phase, of: round.questions.count)]
        lines.append("Players: \(round.present.count), connected now: \(connected).")
        if case .asking(let question, _) = round.phase {
            let asked = round.present.filter { $0.firstQuestion <= question }
            lines.append("Answers: \(asked.count { $0.answers[question] != nil }) of \(asked.count).")
        }
        if case .running = round.phase {
            lines.append("Finished: \(round.present.count { $0.answers.count == round.questions.count }).")
        }
        return lines
    }

    static func refused(_ refusal: RoundRefusal) -> String {
        switch refusal {
        case .noSuchPlayer(let name): "There is no player called \(visible(name))."
        case .ended: "The round is over."
        case .nothingToDo: "There is nothing to do that for now."
        default: "That is not possible now."
        }
    }

    static func unknownCommand(_ line: String) -> String { "“\(visible(line))” is no command; help lists them." }

    static func results(_ paths: [String], folder: String) -> [String] {
        paths.map { "Written: \($0)" } + [
            "Marks: recite mark \(folder)/quiz.json \(folder)/answers.csv -o marks",
            "Players can look at their results until you type quit.",
        ]
    }

    static func leftOpen(_ folder: String) -> String {
        "The round stays as it is. To go on: recite host --resume \(folder)"
    }

    static func failure(_ failure: HostFailure) -> String {
        switch failure {
        case .folderInUse(let path, .held): "\(path): another recite-host has this round open."
        case .folderInUse(let path, _): "\(path): the folder cannot be locked."
        case .file(let error): "\(error.path): the system says \(error.kind)."
        case .log(let error): "The round's log cannot be written: \(error)."
        case .quiz(let path, let fault): "\(path): \(quiz(fault))"
        case .otherQuiz(let path): "\(path): this log is of another quiz than the quiz.json beside it."
        case .damagedLog(let path, .empty): "\(path): the log has no first line."
        case .damagedLog(let path, .malformed(let line, _)), .damagedLog(let path, .unknown(let line)):
            "\(path), line \(line): this is no line of a round's log. Nothing was changed."
        case .noSuchAddress(let address, let all):
            "This machine has no address \(address). It has: \(all.map(\.address).joined(separator: ", "))."
        case .portInUse(let port): "Port \(port) is in use by another program; choose another with --port."
        case .cannotListen(let address, let port, let reason): "Cannot listen on \(address), port \(port): \(reason)."
        case .noQRCode: "The address is too long for a QR code."
        case .unexpected(let text): text
        }
    }

    private static func quiz(_ fault: RoundQuiz.Fault) -> String {
        switch fault {
        case .malformed(let error): "line \(error.place.line) is not JSON."
        case .notAQuiz: "this is no quiz file."
        case .laterVersion(let version): "written by a later version (\(version)) of Recite; update this one."
        case .question(let number, let error): "question \(number) cannot be read: \(question(error.kind))."
        case .noQuestions: "there is no question in it."
        }
    }

    private static func question(_ kind: BankError.Kind) -> String {
        switch kind {
        case .missing(let key): "the key “\(key)” is missing"
        case .unfit(let key): "the value of “\(key)” does not fit"
        default: "it is no question of this version"
        }
    }

    /// What a terminal might obey is shown as an escape.
    static func visible(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                out += "\\u{\(String(scalar.value, radix: 16))}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
