// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import Marking
import Progress
import Study

/// The sentences of a study session.
public enum SessionWords {
    /// The lines for one fact; `surroundings` gives what a document has around a cited place, where it is at hand.
    ///
    /// Without `draws` there is nothing but words: no number line.
    public static func lines(
        _ notice: SessionNotice, draws: Bool = true, surroundings: (Citation) -> Surroundings? = { _ in nil }
    ) -> [Line] {
        switch notice {
        case .opening(let left): opening(left)
        case .question(let question, let number): QuestionWords.question(question, number: number)
        case .readAs(let given, let question): [ReadingWords.echo(given, question)]
        case .resumed(let answers, let since): [SessionProgressWords.resumed(answers: answers, since: since)]
        case .unreadable(.ambiguous(let meanings), let question): ReadingWords.meanings(meanings, question)
        case .unreadable(let reason, let question): [QuestionWords.unreadable(reason, question)]
        case .verdict(let verdict, let question, let given): [VerdictWords.line(verdict, question, given)]
        case .rangeStated(let range): [ConfidenceWords.stated(range)]
        case .reveal(let question, let given): SourceWords.reveal(question, given, draws: draws)
        case .hint(let hint, let question): [HintWords.line(hint, question)]
        case .noHint: ["There is no further hint."]
        case .unreadableConfidence(let ask): [ConfidenceWords.unreadable(ask)]
        case .progress(let progress): [SessionProgressWords.line(progress)]
        case .resting: ["The clock stands. Enter goes on."]
        case .goingOn(let seconds): [SessionProgressWords.goingOn(seconds)]
        case .comesNext(let due): [Line("Comes next \(DueWords.when(due)).", .dim)]
        case .source(let question, let isPrevious):
            SourceWords.source(question, isPrevious: isPrevious, surroundings: surroundings)
        case .noSourceYet: ["The source is shown after an answer: before it, it would give the answer away."]
        case .help(let prompt): HelpWords.help(prompt)
        case .noCommand(let problem): [HelpWords.problem(problem)]
        case .noAnswerAwaited: ["No answer is awaited here. Enter goes on; ? shows the commands."]
        case .undone(let deeds): [DeedWords.undone(deeds)]
        case .redone(let deeds): [DeedWords.redone(deeds)]
        case .nothingToRedo: ["There is nothing to do again."]
        case .undoneEarlier: ["The last answer of an earlier session is taken back."]
        case .nothingToUndo: ["There is no answer to take back."]
        case .overruled(let grade, let due, let accepted):
            [overruled(grade, due)] + (accepted.map { [Line("“\($0)” is accepted from now on.")] } ?? [])
        case .buried: ["Left until tomorrow."]
        case .suspended(let item): [DeedWords.suspended(item)]
        case .flagged(let note): [DeedWords.flagged(note)]
        case .edited(let stem, let figure): DeedWords.edited(stem: stem, figure: figure)
        case .editUnchanged: ["Nothing was changed."]
        case .editUnreadable(let figure): [DeedWords.unreadable(figure)]
        case .editorFailed: ["The editor could not be started, or failed; EDITOR or VISUAL names it."]
        case .noQuestionYet: ["There is no question yet."]
        case .nothingToOverrule: ["There is no answer of this session to overrule."]
        case .skipped: ["Left for another session."]
        case .onlySteps(let count, let next): onlySteps(count, next)
        case .waiting(let next):
            [Line("Waiting; the next comes \(DueWords.when(next)). Enter takes it now.")]
        case .lineDropped: [Line("Line dropped. Ctrl-C again ends the session; nothing answered is lost.", .dim)]
        case .lineTooLong(let limit): [Line("That line is longer than \(limit) bytes and was not read.")]
        case .notStored(let what): [notStored(what)]
        case .unreadableQuestion(let error, let bank):
            [Line(FaultWords.bank(error, name: bank) + " The question is passed over.", .wrong)]
        case .summary(let summary): SummaryWords.lines(summary)
        }
    }

    /// A question as it stands in the learner's editor.
    public static func editText(_ sheet: EditSheet) -> String { sheet.text(comments: DeedWords.comments(sheet)) }

    private static func opening(_ left: Queue.Left) -> [Line] {
        let parts = SummaryWords.left(left)
        if parts.isEmpty { return ["Nothing is due."] }
        return [
            Line("Today: \(FigureWords.list(parts))."),
            Line("Type the answer and press Enter. ? shows what else can be typed.", .dim),
        ]
    }

    private static func overruled(_ grade: Grade, _ due: DueTime) -> Line {
        switch grade {
        case .right:
            Line("Overruled: the last answer ").adding("counts as right", .right).adding(
                ". Comes next \(DueWords.when(due)).")
        case .wrong:
            Line("Overruled: the last answer ").adding("counts as wrong", .wrong).adding(
                ". Comes next \(DueWords.when(due)).")
        }
    }

    private static func onlySteps(_ count: Int, _ next: DueTime) -> [Line] {
        let items =
            count == 1 ? "One item is left, in a learning step" : "\(count) items are left, all in learning steps"
        let first = count == 1 ? "it comes" : "the first comes"
        return [.blank, Line("\(items): \(first) \(DueWords.when(next)).")]
    }

    private static func notStored(_ what: SessionNotice.Unstored) -> Line {
        switch what {
        case .beginning: Line("The session cannot be recorded, so no question is asked.", .wrong)
        case .answer: Line("The answer is not recorded, so it is not marked.", .wrong)
        case .undo: Line("The answer is not taken back: that could not be recorded.", .wrong)
        case .overrule: DeedWords.notStored(.overrule)
        case .deed(let deed): DeedWords.notStored(deed)
        case .redo: Line("It is not done again: that could not be recorded.", .wrong)
        }
    }
}
