// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Undo, overrule, skip and source, as whole sessions.
struct UndoAndOverruleTests {
    @Test func undoTakesBackAnyNumberOfAnswers() throws {
        var session = try Transcript()
        session.expect(
            """
            Today: 4 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: a
            read as A, 1,250,000
            Wrong, outside all claims: the lowest is 2,000,000 (state survey of 1931).
            2,000,000; claimant: state survey of 1931.
            Disputed; all claims, the lowest first:
              *----------------1-----------------2
              *  1,250,000: your answer
              1  2,000,000: state survey of 1931 (asked for)
              2  2.8 million: Orlan, citing the builders
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^M

            2. When was the Arven dam closed?
               A  March 1928
               B  April 1928
               C  May 1928
               D  April 1929
            Letter or value: a
            read as A, March 1928
            Wrong.
            April 1928; stated by the document itself.
            “The text says April 1928 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^M

            3. How many workers does the ledger of 1928 list?
            Number: 1
            read as 1
            Wrong: far below.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: u
            The last answer is taken back.

            3. How many workers does the ledger of 1928 list?
            Number: /undo
            The last answer is taken back.

            2. When was the Arven dam closed?
               A  March 1928
               B  April 1928
               C  May 1928
               D  April 1929
            Letter or value: /undo 9
            The last answer is taken back.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: b
            read as B, 2,000,000
            Right.
            2,000,000; claimant: state survey of 1931.
            Disputed; all claims, the lowest first:
              1----------------------------------2
              1  2,000,000: state survey of 1931 (asked for)
              2  2.8 million: Orlan, citing the builders
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: /undo
            The last answer is taken back.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: /u x
            /undo takes a number, not “x”.
            Letter or value: ^D

            Nothing answered.
            Still today: 4 new.
            """)
    }

    @Test func undoOfSeveralAtOnceAsksTheEarliestAgain() throws {
        var session = try Transcript()
        session.expect(
            """
            Today: 4 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: a
            read as A, 1,250,000
            Wrong, outside all claims: the lowest is 2,000,000 (state survey of 1931).
            2,000,000; claimant: state survey of 1931.
            Disputed; all claims, the lowest first:
              *----------------1-----------------2
              *  1,250,000: your answer
              1  2,000,000: state survey of 1931 (asked for)
              2  2.8 million: Orlan, citing the builders
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^M

            2. When was the Arven dam closed?
               A  March 1928
               B  April 1928
               C  May 1928
               D  April 1929
            Letter or value: a
            read as A, March 1928
            Wrong.
            April 1928; stated by the document itself.
            “The text says April 1928 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^M

            3. How many workers does the ledger of 1928 list?
            Number: 1
            read as 1
            Wrong: far below.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: /undo 3
            The last 3 answers are taken back.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: ^D

            Nothing answered.
            Still today: 4 new.
            """)
    }

    @Test func undoWithoutAnAnswerSaysSo() throws {
        var session = try Transcript([TestBank.cost])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: /undo
            There is no answer to take back.
            Letter or value: ^D

            Nothing answered.
            Still today: 1 new.
            """)
    }

    @Test func aMarkIsOverruledBothWays() throws {
        var session = try Transcript([TestBank.workers])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: 1,850
            read as 1,850
            Near: 0.76 % above.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in less than a minute.
            Enter for the next question: /overrule
            Overruled: the last answer counts as right. Comes next in 10 minutes.
            Enter for the next question: o
            Overruled: the last answer counts as wrong. Comes next in less than a minute.
            Enter for the next question: o
            Overruled: the last answer counts as right. Comes next in 10 minutes.
            Enter for the next question: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps.
            """)
    }

    @Test func aMarkIsOverruledWhileTheNextQuestionIsOpen() throws {
        var session = try Transcript([TestBank.cost, TestBank.workers])
        session.expect(
            """
            Today: 2 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: a
            read as A, 1,250,000
            Wrong, outside all claims: the lowest is 2,000,000 (state survey of 1931).
            2,000,000; claimant: state survey of 1931.
            Disputed; all claims, the lowest first:
              *----------------1-----------------2
              *  1,250,000: your answer
              1  2,000,000: state survey of 1931 (asked for)
              2  2.8 million: Orlan, citing the builders
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^M

            2. How many workers does the ledger of 1928 list?
            Number: /overrule
            Overruled: the last answer counts as right. Comes next in 10 minutes.
            Number: /o
            Overruled: the last answer counts as wrong. Comes next in less than a minute.
            Number: ^D

            Answered 1, right 0.
            Still today: 1 in learning steps and 1 new.
            """)
    }

    @Test func skippedQuestionsAreLeftOut() throws {
        var session = try Transcript([TestBank.cost, TestBank.workers])
        session.expect(
            """
            Today: 2 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: /skip
            Left for another session.

            1. How many workers does the ledger of 1928 list?
            Number: s
            That could not be read as a number. Type it in digits or words, such as 1,234 or 1.2 million.
            Number: /skip
            Left for another session.

            Nothing answered, skipped 2.
            """)
    }

    @Test func theSourceComesAfterTheAnswer() throws {
        var session = try Transcript([TestBank.cost, TestBank.workers])
        session.expect(
            """
            Today: 2 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: /source
            The source is shown after an answer: before it, it would give the answer away.
            Letter or value: b
            read as B, 2,000,000
            Right.
            2,000,000; claimant: state survey of 1931.
            Disputed; all claims, the lowest first:
              1----------------------------------2
              1  2,000,000: state survey of 1931 (asked for)
              2  2.8 million: Orlan, citing the builders
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: /so
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Cited words: “2,000,000”
            The document is not at hand; this is what the bank keeps of it.
            Enter for the next question: ^M

            2. How many workers does the ledger of 1928 list?
            Number: /source
            The source of the question before:
            According to the state survey of 1931, what did the Arven dam cost, in crowns?
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Cited words: “2,000,000”
            The document is not at hand; this is what the bank keeps of it.
            Number: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps and 1 new.
            """)
    }
}
