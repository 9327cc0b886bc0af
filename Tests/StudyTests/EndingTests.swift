// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

/// How sessions pause, fail, end and go on.
struct EndingTests {
    @Test func controlCDropsTheLineAndTwiceEnds() throws {
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
            Letter or value: ^C
            Line dropped. Ctrl-C again ends the session; nothing answered is lost.
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
            Enter for the next question: ^C
            Line dropped. Ctrl-C again ends the session; nothing answered is lost.
            Enter for the next question: ^C

            Answered 1, right 1.
            Still today: 1 in learning steps.
            """)
    }

    @Test func endEndsAndTheNextSessionGoesOn() throws {
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
            Enter for the next question: /end

            Answered 1, right 1.
            Still today: 1 in learning steps and 1 new.
            """)
        session.now = try #require(ZonedInstant(iso: "2026-11-21T09:01:00.000+01:00"))
        session.expect(
            """
            Today: 1 in learning steps and 1 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. When was the Arven dam closed?
               A  March 1928
               B  April 1928
               C  May 1928
               D  April 1929
            Letter or value: b
            read as B, April 1928
            Right.
            April 1928; stated by the document itself.
            “The text says April 1928 here.”
            arven.txt, The dam
            Comes next in 10 minutes.
            Enter for the next question: ^D

            Answered 1, right 1.
            Still today: 2 in learning steps.
            """)
    }

    @Test func onlyStepsLeftCanBeTakenNow() throws {
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
            Enter takes them now, w waits, e ends: now

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
    }

    @Test func onlyStepsLeftCanBeWaitedFor() throws {
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

            One item is left, in a learning step: it comes in less than a minute.
            Enter takes them now, w waits, e ends: w
            Waiting; the next comes in less than a minute. Enter takes it now.

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
            Comes next in 10 minutes.
            Enter for the next question: ^M

            One item is left, in a learning step: it comes in 10 minutes.
            Enter takes them now, w waits, e ends: /wait
            Waiting; the next comes in 10 minutes. Enter takes it now.

            3. According to the state survey of 1931, what did the Arven dam cost, in crowns?
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

            Answered 3, right 2.
            Coming: 1 tomorrow.
            """)
    }

    @Test func onlyStepsLeftCanEnd() throws {
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

            One item is left, in a learning step: it comes in less than a minute.
            Enter takes them now, w waits, e ends: ?
              Enter         take the waiting items now
              /end          end the session; everything answered is kept
              /help         this; ? means the same
              /now          take the waiting items now
              /overrule     turn the mark of the last answer round
              /redo [N]     do again what was taken back
              /source       the cited place of the last answer with its surroundings
              /undo [N]     take back the last thing done, or the last N
              /wait         wait for the next item
            Commands may be shortened: /u for /undo, /so for /source. Ctrl-C drops the typed line, Ctrl-D ends.
            Enter takes them now, w waits, e ends: /end

            Answered 1, right 0.
            Still today: 1 in learning steps.
            """)
    }

    @Test func nothingDueEndsAtOnce() throws {
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
        session.expect(
            """
            Nothing is due.

            Nothing answered.
            Coming: 1 tomorrow.
            """)
    }
}
