// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import Memory

/// The answers to one item as numbers in the bytes of a snapshot, one space between any two.
///
/// Six numbers an answer: milliseconds since the one before, device, number; the grade by the marking, ten times, and the grade
/// that counts, and a hundred times how it was asked; the interval chosen in days, 0 for none; minutes from UTC.
struct PackedReviews: Sendable {
    /// How many there are; at least 1.
    let count: Int
    let first: Review
    let last: Review
    /// The whole snapshot, which many histories share.
    private let snapshot: [UInt8]
    private let range: Range<Int>

    /// Finds the answers in `range` of the bytes, the last of which was given at `latest`; `nil` where they are none.
    init?(_ snapshot: [UInt8], _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, count: Int, latest: Instant) {
        var numbers = NumberReader(bytes, range)
        guard count > 0, let first = numbers.review(after: 0) else { return nil }
        self.first = first
        if count == 1 {
            last = first
        } else {
            // Back to the space before the last answer's device.
            var place = range.upperBound
            var spaces = 0
            while place > range.lowerBound {
                if bytes[place - 1] == UInt8(ascii: " ") { spaces += 1 }
                if spaces == 5 { break }
                place -= 1
            }
            numbers = NumberReader(bytes, place..<range.upperBound)
            guard let last = numbers.review(at: latest) else { return nil }
            self.last = last
        }
        guard last.instant == latest else { return nil }
        self.count = count
        self.snapshot = snapshot
        self.range = range
    }

    /// All answers, read anew.
    var reviews: [Review] {
        snapshot.withUnsafeBytes { bytes in
            var numbers = NumberReader(bytes, range)
            var reviews: [Review] = []
            reviews.reserveCapacity(count)
            var before = 0
            // The snapshot's checksum was right: what does not fit cannot be met, and ends the history.
            while !numbers.isAtEnd, let review = numbers.review(after: before) {
                reviews.append(review)
                before = review.instant.milliseconds
            }
            return reviews
        }
    }

    /// Writes the answers as they stand in the snapshot they came from.
    func write(to text: inout [UInt8]) { text.append(contentsOf: snapshot[range]) }

    /// Writes `reviews` as they are read here.
    static func write(_ reviews: [Review], to text: inout [UInt8]) {
        var before = 0
        for (index, review) in reviews.enumerated() {
            if index > 0 { text.append(UInt8(ascii: " ")) }
            let code = Int(review.asked.code) * 100 + review.marked.rawValue * 10 + review.rating.rawValue
            text.append(numbers: [
                review.instant.milliseconds - before, Int(review.key.device), Int(review.key.counter), code,
                Int(review.interval), Int(review.offset),
            ])
            before = review.instant.milliseconds
        }
    }
}

extension [UInt8] {
    /// Adds whole numbers in decimal, one space between any two.
    mutating func append(numbers: [Int]) {
        for (index, number) in numbers.enumerated() {
            if index > 0 { append(UInt8(ascii: " ")) }
            if number < 0 { append(UInt8(ascii: "-")) }
            let start = count
            var rest = number.magnitude
            repeat {
                append(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            self[start...].reverse()
        }
    }
}

/// Reads whole numbers between single spaces.
struct NumberReader {
    private let bytes: UnsafeRawBufferPointer
    private(set) var place: Int
    private let end: Int

    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        self.bytes = bytes
        place = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { place >= end }

    mutating func next() -> Int? {
        guard place < end else { return nil }
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let first = place
        var number = 0
        while place < end, bytes[place] != UInt8(ascii: " ") {
            let digit = bytes[place] &- UInt8(ascii: "0")
            let (tenfold, isTooGreat) = number.multipliedReportingOverflow(by: 10)
            guard digit < 10, !isTooGreat, tenfold <= Int.max - Int(digit) else { return nil }
            number = tenfold + Int(digit)
            place += 1
        }
        guard place > first else { return nil }
        place += 1
        return isNegative ? -number : number
    }

    /// An answer so many milliseconds after another.
    fileprivate mutating func review(after before: Int) -> Review? {
        guard let since = next() else { return nil }
        let (sum, overflow) = before.addingReportingOverflow(since)
        return overflow ? nil : review(at: Instant(milliseconds: sum))
    }

    /// An answer at a known instant: the five numbers behind it.
    fileprivate mutating func review(at instant: Instant) -> Review? {
        guard let device = next().flatMap({ UInt32(exactly: $0) }),
            let counter = next().flatMap({ UInt32(exactly: $0) }), let code = next(), let interval = next(),
            let offset = next(), let marked = Rating(rawValue: code / 10 % 10),
            let rating = Rating(rawValue: code % 10),
            let asked = UInt8(exactly: code / 100)
        else { return nil }
        return Review(
            instant: instant, key: EventKey(device: device, counter: counter), marked: marked, rating: rating,
            asked: Review.Asked(code: asked), interval: interval, offset: offset)
    }
}
