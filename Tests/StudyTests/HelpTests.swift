// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Help, and lines that are no command, as whole sessions.
struct HelpTests {
    @Test func helpSaysWhatCanBeTyped() throws {
        var session = try Transcript([TestBank.cost, TestBank.river])
        session.expect(
            """
            Today: 2 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: ?
            Type the letter of an option, or its value; positions have no numbers.
              -             I don't know; Enter twice means the same
              /bury         leave it until tomorrow
              /edit         change the wording in your editor; after the answer, add a figure
              /end          end the session; everything answered is kept
              /flag [NOTE]  mark the question for a later look
              /help         this; ? means the same
              /hint         a part of the answer; it is counted
              /overrule     turn the mark of the last answer round
              /pause        stop the clock
              /redo [N]     do again what was taken back
              /skip         leave the question for another session
              /source       the cited place of the last answer with its surroundings
              /suspend      ask it no more
              /undo [N]     take back the last thing done, or the last N
            Commands may be shortened: /u for /undo, /so for /source. Ctrl-C drops the typed line, Ctrl-D ends.
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
            Enter for the next question: ?
              Enter         the next question
              /bury         leave it until tomorrow
              /edit         change the wording in your editor; after the answer, add a figure
              /end          end the session; everything answered is kept
              /flag [NOTE]  mark the question for a later look
              /help         this; ? means the same
              /overrule     turn the mark of the last answer round
              /pause        stop the clock
              /redo [N]     do again what was taken back
              /source       the cited place of the last answer with its surroundings
              /suspend      ask it no more
              /undo [N]     take back the last thing done, or the last N
            Commands may be shortened: /u for /undo, /so for /source. Ctrl-C drops the typed line, Ctrl-D ends.
            Enter for the next question: ^M

            2. The Arven dam stands on the ____.
            Answer: /h
            Type the name; case, accents and small slips do not count.
              -             I don't know; Enter twice means the same
              /bury         leave it until tomorrow
              /edit         change the wording in your editor; after the answer, add a figure
              /end          end the session; everything answered is kept
              /flag [NOTE]  mark the question for a later look
              /help         this; ? means the same
              /hint         a part of the answer; it is counted
              /overrule     turn the mark of the last answer round
              /pause        stop the clock
              /redo [N]     do again what was taken back
              /skip         leave the question for another session
              /source       the cited place of the last answer with its surroundings
              /suspend      ask it no more
              /undo [N]     take back the last thing done, or the last N
            Commands may be shortened: /u for /undo, /so for /source. Ctrl-C drops the typed line, Ctrl-D ends.
            Answer: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps and 1 new.
            """)
    }

    @Test func whatIsNoCommandIsSaid() throws {
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
            Letter or value: /s
            /s may mean /skip, /source or /suspend. Type one letter more.
            Letter or value: /frobnicate
            There is no command /frobnicate. ? shows the commands.
            Letter or value: /wait
            /wait means nothing here. ? shows what does.
            Letter or value: /skip it
            /skip takes nothing behind it, not “it”.
            Letter or value: /
            There is no command /. ? shows the commands.
            Letter or value: ^D

            Nothing answered.
            Still today: 1 new.
            """)
    }

    @Test func textAtTheNextPromptIsNoAnswer() throws {
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
            Enter for the next question: 2 million
            No answer is awaited here. Enter goes on; ? shows the commands.
            Enter for the next question: ^D

            Answered 1, right 1.
            Still today: 1 in learning steps.
            """)
    }

    @Test func aBareLetterIsACommandOnlyWhereNothingElseCanBeMeant() throws {
        var session = try Transcript([TestBank.cost, TestBank.river])
        session.expect(
            """
            Today: 2 new.
            Type the answer and press Enter. ? shows what else can be typed.

            1. According to the state survey of 1931, what did the Arven dam cost, in crowns?
               A  1,250,000
               B  2,000,000
               C  2,800,000
               D  4,100,000
            Letter or value: h
            Type the letter of an option, or its value; positions have no numbers.
              -             I don't know; Enter twice means the same
              /bury         leave it until tomorrow
              /edit         change the wording in your editor; after the answer, add a figure
              /end          end the session; everything answered is kept
              /flag [NOTE]  mark the question for a later look
              /help         this; ? means the same
              /hint         a part of the answer; it is counted
              /overrule     turn the mark of the last answer round
              /pause        stop the clock
              /redo [N]     do again what was taken back
              /skip         leave the question for another session
              /source       the cited place of the last answer with its surroundings
              /suspend      ask it no more
              /undo [N]     take back the last thing done, or the last N
            Commands may be shortened: /u for /undo, /so for /source. Ctrl-C drops the typed line, Ctrl-D ends.
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

            2. The Arven dam stands on the ____.
            Answer: h
            read as “h”
            Wrong.
            Lower Skarne; stated by the document itself.
            “The text says Lower Skarne here.”
            arven.txt, The dam
            Comes next in 1 minute.
            Enter for the next question: ^D

            Answered 2, right 1.
            Still today: 2 in learning steps.
            """)
    }
}
