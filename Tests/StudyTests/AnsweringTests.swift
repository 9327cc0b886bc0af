// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What happens to an answer, as whole sessions.
struct AnsweringTests {
    @Test func aChoiceIsAnsweredByItsLetterAndWrongIsWrong() throws {
        var session = try Transcript([TestBank.cost, TestBank.closed])
        session.expect(
            """
            Today: 2 new.
            Type the answer and press Enter. ? shows what else can be typed.

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
            Enter for the next question: ^M

            2. When was the Arven dam closed?
               A  March 1928
               B  April 1928
               C  May 1928
               D  April 1929
            Letter or value: A
            read as A, March 1928
            Wrong.
            April 1928; stated by the document itself.
            “The text says April 1928 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^D

            Answered 2, right 1.
            Still today: 2 in learning steps.
            """)
    }

    @Test func aChoiceIsAnsweredByTypingItsValue() throws {
        var session = try Transcript([TestBank.cost, TestBank.closed])
        session.expect(
            """
            Today: 2 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: 2 million
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
            Enter for the next question: ^M

            2. When was the Arven dam closed?
               A  March 1928
               B  April 1928
               C  May 1928
               D  April 1929
            Letter or value: april 1928
            read as B, April 1928
            Right.
            April 1928; stated by the document itself.
            “The text says April 1928 here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: ^D

            Answered 2, right 2.
            Still today: 2 in learning steps.
            """)
    }

    @Test func positionsHaveNoNumbersAndWhatFitsNothingIsAskedAgain() throws {
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
            Letter or value: 2
            No option has this letter or value. Type A, B, C or D, or an option's value.
            Letter or value: e5
            No option has this letter or value. Type A, B, C or D, or an option's value.
            Letter or value: (b)
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
            Enter for the next question: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps.
            """)
    }

    @Test func aRivalsFigureIsNamed() throws {
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
            Letter or value: 2.8 million
            read as C, 2,800,000
            Another claimant's figure: 2.8 million (Orlan, citing the builders).
            2,000,000; claimant: state survey of 1931.
            Disputed; all claims, the lowest first:
              1----------------------------------2
              1  2,000,000: state survey of 1931 (asked for)
              2  2.8 million: Orlan, citing the builders
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^D

            Answered 1, right 0.
            Still today: 1 in learning steps.
            """)
    }

    @Test func aNumberIsReadAloudAndMarked() throws {
        var session = try Transcript([TestBank.workers])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: 1,836
            read as 1,836
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

    @Test func aRoundedNumberIsRight() throws {
        var session = try Transcript([TestBank.workers])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: 1.8 thousand
            read as 1,800
            Right, rounded.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps.
            """)
    }

    @Test func nearIsWrongAndSaysHowNear() throws {
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
            Enter for the next question: ^D

            Answered 1, right 0.
            Still today: 1 in learning steps.
            """)
    }

    @Test func whatCannotBeReadIsNotMarked() throws {
        var session = try Transcript([TestBank.workers])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: many
            That could not be read as a number. Type it in digits or words, such as 1,234 or 1.2 million.
            Number: 1836 elephants
            “elephants” was not understood behind the number. The question asks for workers. Type the number alone.
            Number: 35 to 40
            That is a range; the question asks for one number.
            Number: 1836 workers
            read as 1,836
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

    @Test func aNameIsReadLeniently() throws {
        var session = try Transcript([TestBank.river])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. The Arven dam stands on the ____.
            Answer: lower skarn
            read as “lower skarn”
            Right; it is written “Lower Skarne”.
            Lower Skarne; stated by the document itself.
            “The text says Lower Skarne here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps.
            """)
    }

    @Test func emptyTwiceMeansNotKnown() throws {
        var session = try Transcript([TestBank.workers])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: ^M
            Enter again if you don't know: ^M
            read as “I don't know”
            Not known.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^D

            Answered 1, right 0.
            Still today: 1 in learning steps.
            """)
    }
}
