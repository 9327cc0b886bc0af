// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What is shown when something cannot be recorded, as whole sessions.
struct UnstoredTests {
    @Test func anUnstoredAnswerIsNotMarkedAndCanBeTriedAgain() throws {
        var session = try Transcript([TestBank.workers])
        session.failing = [2]
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: 1836
            read as 1,836
            The answer is not recorded, so it is not marked.
            Enter tries again, /end ends: hm
            No answer is awaited here. Enter goes on; ? shows the commands.
            Enter tries again, /end ends: ^M
            Right.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps.
            """)
    }

    @Test func anUnstoredAnswerLeavesNoTraceWhenTheSessionEnds() throws {
        var session = try Transcript([TestBank.workers])
        session.failing = [2]
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: 1836
            read as 1,836
            The answer is not recorded, so it is not marked.
            Enter tries again, /end ends: /end

            Nothing answered.
            Still today: 1 new.
            """)
    }

    @Test func aSessionThatCannotBeRecordedAsksNothing() throws {
        var session = try Transcript([TestBank.workers])
        session.failing = [1, 2]
        session.expect(
            """
            The session cannot be recorded, so no question is asked.
            Enter tries again, /end ends: ^M
            The session cannot be recorded, so no question is asked.
            Enter tries again, /end ends: ^D

            Nothing answered.
            Still today: 1 new.
            """)
    }

    @Test func anUnstoredUndoAndOverruleChangeNothing() throws {
        var session = try Transcript([TestBank.workers])
        session.failing = [3, 6]
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: 1836
            read as 1,836
            Right.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: /undo
            The answer is not taken back: that could not be recorded.
            Enter tries again, /end ends: ^M
            The last answer is taken back.

            1. How many workers does the ledger of 1928 list?
            Number: 1
            read as 1
            Wrong: far below.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: o
            The mark is not overruled: that could not be recorded.
            Enter tries again, /end ends: ^C
            Line dropped. Ctrl-C again ends the session; nothing answered is lost.
            Enter tries again, /end ends: ^C

            Answered 1, right 0.
            Still today: 1 in learning steps.
            """)
    }
}
