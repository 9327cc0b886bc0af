// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Testing

struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00.000+00:00", 0, 0),
        ("2026-11-21T09:03:11.123+01:00", 1_795_248_191_123, 60),
        ("2026-11-21T03:03:11.123-05:00", 1_795_248_191_123, -300),
        ("1969-12-31T23:59:59.999+00:00", -1, 0),
        ("2000-02-29T12:00:00.000+05:45", 951_804_900_000, 345),
        ("2000-01-01T00:00:00.001-00:30", 946_686_600_001, -30),
        ("1945-05-08T23:01:00.000+02:00", -777_869_940_000, 120),
        ("0001-01-01T00:00:00.000+00:00", -62_135_596_800_000, 0),
        ("9998-12-31T23:59:59.999+00:00", 253_370_764_799_999, 0),
    ])
    func writesAndReadsTheSameMoment(text: String, milliseconds: Int, offset: Int) throws {
        let moment = ZonedInstant(Instant(milliseconds: milliseconds), offsetMinutes: offset)
        #expect(moment.iso == text)
        #expect(try #require(ZonedInstant(iso: text)) == moment)
    }

    @Test(arguments: [
        ("2026-11-21T09:03Z", "2026-11-21T09:03:00.000+00:00"),
        ("2026-11-21T09:03:11Z", "2026-11-21T09:03:11.000+00:00"),
        ("2026-11-21T09:03:11.5+01:00", "2026-11-21T09:03:11.500+01:00"),
        ("2026-11-21T09:03:11.123999-01:00", "2026-11-21T09:03:11.123-01:00"),
    ])
    func readsShorterAndLongerForms(text: String, canonical: String) {
        #expect(ZonedInstant(iso: text)?.iso == canonical)
    }

    @Test(arguments: [
        "", "2026", "2026-11-21", "2026-11-21T09:03", "2026-11-21T09:03:11", "2026-11-21 09:03:11Z",
        "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z",
        "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00+1:00", "2026-01-01T00:00:00+01:00 ", "2026-01-01T00:00:00+24:00",
        "2026-01-01T00:00:00+01:60", "0000-12-31T00:00:00Z", "9999-01-01T00:00:00Z", "-026-01-01T00:00:00Z",
        "2026-01-01T00:00:00\u{660}Z",
    ])
    func refusesWhatIsNoMoment(text: String) {
        #expect(ZonedInstant(iso: text) == nil)
    }

    @Test func momentsBeyondTheCalendarAreMovedToItsEnd() {
        let last = ZonedInstant(Instant(milliseconds: .max), offsetMinutes: 0)
        #expect(last.iso == "9998-12-31T23:59:59.999+00:00")
        #expect(Instant(seconds: .max) == last.instant)
        #expect(Instant(seconds: .min) == Instant(milliseconds: .min))
        #expect(last.instant.adding(seconds: .max) == last.instant)
    }

    @Test func everyDayOfFourCenturiesComesBack() {
        var expected = CivilDay(year: 1900, month: 1, day: 1).number
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for year in 1900..<2300 {
            for month in 1...12 {
                let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
                for day in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
                    let civil = CivilDay(year: year, month: month, day: day)
                    let back = civil.date
                    guard civil.number == expected, back == (year, month, day) else {
                        Issue.record("\(year)-\(month)-\(day) is \(civil.number), back \(back)")
                        return
                    }
                    expected += 1
                }
            }
        }
    }

    @Test(arguments: [
        ("2026-11-21T03:59:59.999+01:00", 4, "2026-11-20"),
        ("2026-11-21T04:00:00.000+01:00", 4, "2026-11-21"),
        ("2026-11-22T00:30:00.000+01:00", 4, "2026-11-21"),
        ("2026-11-22T00:30:00.000+01:00", 0, "2026-11-22"),
        ("2026-11-21T23:30:00.000-08:00", 4, "2026-11-21"),
        ("1970-01-01T03:00:00.000+00:00", 4, "1969-12-31"),
    ])
    func theStudyDayBeginsAtTheRollOverHour(text: String, rollOverHour: Int, day: String) throws {
        let moment = try #require(ZonedInstant(iso: text))
        let studyDay = moment.studyDay(rollOverHour: rollOverHour)
        #expect(studyDay.iso == day)
        let start = studyDay.start(rollOverHour: rollOverHour, offsetMinutes: moment.offsetMinutes)
        #expect(start <= moment.instant)
        #expect(moment.instant < start.adding(seconds: 86_400))
        #expect(moment.at(start).studyDay(rollOverHour: rollOverHour) == studyDay)
    }

    @Test func secondsAreRoundedDown() {
        #expect(Instant(milliseconds: 1999).seconds == 1)
        #expect(Instant(milliseconds: -1).seconds == -1)
        #expect(Instant(seconds: 5).adding(seconds: -7).milliseconds == -2000)
    }
}
