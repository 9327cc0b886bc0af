// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Exchange
import Figures
import Testing

/// GIFT of other programs: read as Moodle reads it, but nothing is guessed.
@Suite struct GIFTReadingTests {
    private func read(_ text: String) throws -> ImportedFile { try Material.read(text, as: "gift") }

    @Test func aChoiceWithFeedbackTagsAndCategory() throws {
        let file = try read(
            """
            $CATEGORY: $course$/top/Kordal/Trade and//or ships

            // [id:kordal-1] [tag:harbour] [tag:a\\]b]
            ::First::[html]Which port is <b>meant</b> &amp; where?{
            =Kordal#Right, by the harbour office.
            ~Arven
            ~%0%Torv \\= no####From the records.}
            """)
        let question = try #require(file.questions.first)
        #expect(file.complaints == [])
        #expect(question.id.rawValue == "kordal-1" && question.stem == "Which port is meant & where?")
        #expect(question.choice?.options == ["Kordal", "Arven", "Torv = no"] && question.choice?.key == 0)
        #expect(
            question.feedback
                == Feedback(general: "From the records.", options: ["Right, by the harbour office.", "", ""]))
        #expect(question.tags == ["harbour", "a]b"])
        #expect(question.citations.first?.section == ["Kordal", "Trade and/or ships"])
    }

    @Test(arguments: [
        ("{#9.81:0.05}", "9.81", "9.76", "9.86"), ("{#1.5..2.5}", "2", "1.5", "2.5"),
        ("{#=-12:0.5 =%0%~#no}", "", "", ""),
        ("{#=7}", "7", "7", "7"),
        ("{#6.02E+23:1e21}", "602000000000000000000000", "601000000000000000000000", "603000000000000000000000"),
        ("{#=10:1 =12:1}", "10", "9", "13"),
    ])
    func numbers(answer: String, value: String, from: String, to: String) throws {
        let file = try read("How many?" + answer)
        if value.isEmpty {
            #expect(file.questions.isEmpty && file.complaints.count == 1)
            return
        }
        guard case .quantity(let quantity)? = file.questions.first?.answer.meaning else {
            Issue.record("no number: \(file.complaints)")
            return
        }
        #expect(quantity.value.description == value)
        #expect(quantity.accept.from.description == from && quantity.accept.to.description == to)
    }

    @Test(arguments: [
        ("Which?{=a =b ~c}", Complaint.Fault.severalKeys), ("Which?{~a ~b}", .noKey),
        ("Which?{~%50%a ~%50%b ~c}", .severalKeys), ("Which?{=a ~a}", .repeatedOption("a")),
        ("How many?{#9,81}", .notANumber("9,81")), ("How many?{#12 m}", .notANumber("12 m")),
        ("How many?{#7:10%}", .badTolerance("7:10%")), ("How many?{#=1:0 =5:0}", .brokenInterval),
        ("How many?{#\u{2212}5}", .notANumber("\u{2212}5")), ("Say why.{}", .otherKind("essay")),
        ("Match.{=a -> b =c -> d}", .otherKind("matching")), ("Only a text", .otherKind("description")),
        ("Open {=a ~b", .unclosed), ("One?{=a ~b}\n::Two::Two?{=c ~d}", .textBehindItem), ("{=a ~b}", .noStem),
    ])
    func whatIsWrongIsLeftOverWithItsLine(text: String, fault: Complaint.Fault) throws {
        let file = try read("// a comment\n\n" + text)
        #expect(file.questions == [])
        #expect(file.complaints == [Complaint(line: 3, fault: fault)])
        #expect(file.leftOver == [text])
    }

    @Test func trueAndFalse() throws {
        let file = try read("Kordal is a port.{T#No, it is.#Yes.}\n\nOrsk is a port.{FALSE}")
        #expect(file.questions.map(\.choice?.key) == [0, 1])
        #expect(file.questions.first?.feedback?.options == ["Yes.", "No, it is."])
    }

    @Test func aMissingWordBecomesABlank() throws {
        #expect(try read("The port of {=Kordal ~Arven} is old.").questions.map(\.stem) == ["The port of _____ is old."])
    }

    @Test func aRepeatedNameIsSaid() throws {
        let file = try read("// [id:a]\nOne?{=x ~y}\n\n// [id:a]\nTwo?{=x ~y}")
        #expect(file.questions.map(\.id.rawValue) == ["a", "a-2"])
        #expect(file.complaints.map(\.fault) == [.repeatedID("a")])
    }
}
