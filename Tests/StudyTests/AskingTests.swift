// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

/// How questions are asked and left unanswered, as whole sessions.
struct AskingTests {
    @Test func emptyOnceMayStillBeAnswered() throws {
        var session = try Transcript([TestBank.workers])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: ^M
            Enter again if you don't know: 1836
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

    @Test func aHyphenMeansNotKnownAtOnce() throws {
        var session = try Transcript([TestBank.workers])
        session.expect(
            """
            Today: 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. How many workers does the ledger of 1928 list?
            Number: -
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

    @Test func onceKnownAnItemIsAskedByItsNumber() throws {
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

            One item is left, in a learning step: it comes in 10 minutes.
            Enter takes them now, w waits, e ends: ^M

            2. According to the state survey of 1931, what did the Arven dam cost, in crowns?
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
            Comes next tomorrow.
            Enter for the next question: ^M

            Answered 2, right 2.
            Coming: 1 tomorrow.
            """)
        session.now = try #require(ZonedInstant(iso: "2026-11-23T09:00:00.000+01:00"))
        session.expect(
            """
            Today: 1 to review.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
            Number: 2 million
            read as 2,000,000
            Right.
            2,000,000; claimant: state survey of 1931.
            Disputed; all claims, the lowest first:
              1----------------------------------2
              1  2,000,000: state survey of 1931 (asked for)
              2  2.8 million: Orlan, citing the builders
            “The text says 2,000,000 here.”
            arven.txt, The dam
            Comes next in 4 days.
            Enter for the next question: ^D

            Answered 1, right 1.
            Coming: 1 in 4 days.
            """)
    }

    @Test func linesFromAFileNeedNoEnterBetween() throws {
        var session = try Transcript()
        session.pauses = false
        session.expect(
            """
            Today: 4 new.
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

            2. When was the Arven dam closed?
               A  March 1928
               B  April 1928
               C  May 1928
               D  April 1929
            Letter or value: c
            read as C, May 1928
            Wrong.
            April 1928; stated by the document itself.
            “The text says April 1928 here.”
            arven.txt, The dam
            Comes next in 1 minute.

            3. How many workers does the ledger of 1928 list?
            Number: 1836
            read as 1,836
            Right.
            1,836; claimant: ledger of 1928.
            “The text says 1,836 here.”
            arven.txt, The dam
            Comes next in 10 minutes.

            4. The Arven dam stands on the ____.
            Answer: Lower Skarne
            read as “Lower Skarne”
            Right.
            Lower Skarne; stated by the document itself.
            “The text says Lower Skarne here.”
            arven.txt, The dam
            Comes next in 10 minutes.

            4 items are left, all in learning steps: the first comes in less than a minute.
            Enter takes them now, w waits, e ends: ^D

            Answered 4, right 3.
            Still today: 4 in learning steps.
            """)
    }
}
