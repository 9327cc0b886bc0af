// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures
import JSONText

/// Walks through a line of a bank and takes each value as what it must be, without making a tree of them first, so that
/// a bank of a hundred thousand questions is read in a second.
///
/// A value `null` counts as absent. Keys are given with the keys that lead to them, `answer.text`, as errors name them.
struct LineScanner {
    private var scanner: JSONScanner
    private let line: Int

    init(_ bytes: UnsafeRawBufferPointer, range: Range<Int>?, line: Int) {
        scanner = JSONScanner(bytes, range: range, line: line)
        self.line = line
    }

    func missing(_ key: StaticString) -> BankError { BankError(line: line, kind: .missing(key: key.description)) }

    func unfit(_ key: StaticString) -> BankError { BankError(line: line, kind: .unfit(key: key.description)) }

    private func malformed(_ error: JSONError) -> BankError { BankError(line: line, kind: .malformed(error)) }

    // MARK: Structure

    /// Whether a value of `kind` comes next; false, and the value is passed, where it is `null`.
    private mutating func meets(_ kind: JSONKind, _ key: StaticString) throws(BankError) -> Bool {
        let found: JSONKind
        do throws(JSONError) {
            found = try scanner.peekKind()
            if found == .null { _ = try scanner.null() }
        } catch {
            throw malformed(error)
        }
        if found == .null { return false }
        guard found == kind else { throw unfit(key) }
        return true
    }

    /// Whether the line's value is an object.
    mutating func isObject() throws(BankError) -> Bool {
        do throws(JSONError) { return try scanner.peekKind() == .object } catch { throw malformed(error) }
    }

    /// Whether `null` comes next, which is passed.
    mutating func isNull() throws(BankError) -> Bool {
        do throws(JSONError) { return try scanner.null() } catch { throw malformed(error) }
    }

    /// Enters an object; false where there is none.
    mutating func beginObject(_ key: StaticString) throws(BankError) -> Bool {
        guard try meets(.object, key) else { return false }
        do throws(JSONError) { try scanner.beginObject() } catch { throw malformed(error) }
        return true
    }

    /// The index, in the walk's names, of the next member that has one of them; `nil` at the end of the object.
    ///
    /// Members with other names are read and forgotten.
    mutating func next(_ walk: inout MemberWalk) throws(BankError) -> Int? {
        do throws(JSONError) {
            while let name = try scanner.nextName() {
                if let index = try walk.index(of: name, in: scanner) { return index }
                _ = try scanner.value()
            }
            return nil
        } catch {
            throw malformed(error)
        }
    }

    /// Reads each element of an array with `body`; none where there is no array.
    mutating func elements<Element>(
        _ key: StaticString, _ body: (inout LineScanner) throws(BankError) -> Element
    ) throws(BankError) -> [Element] {
        guard try meets(.array, key) else { return [] }
        var elements: [Element] = []
        do throws(JSONError) { try scanner.beginArray() } catch { throw malformed(error) }
        while try hasElement() { elements.append(try body(&self)) }
        return elements
    }

    private mutating func hasElement() throws(BankError) -> Bool {
        do throws(JSONError) { return try scanner.nextElement() } catch { throw malformed(error) }
    }

    /// Checks that nothing follows.
    mutating func finish() throws(BankError) {
        do throws(JSONError) { try scanner.finish() } catch { throw malformed(error) }
    }

    // MARK: Values

    mutating func string(_ key: StaticString) throws(BankError) -> String? {
        guard try meets(.string, key) else { return nil }
        do throws(JSONError) { return try scanner.string() } catch { throw malformed(error) }
    }

    /// A text that may name something: not empty, without control characters.
    mutating func name(_ key: StaticString) throws(BankError) -> String? {
        guard let name = try string(key) else { return nil }
        guard name.isName else { throw unfit(key) }
        return name
    }

    /// The strings of an array; none where it is absent.
    mutating func strings(_ key: StaticString) throws(BankError) -> [String] {
        try elements(key) { line throws(BankError) in
            guard let text = try line.string(key) else { throw line.unfit(key) }
            return text
        }
    }

    mutating func bool(_ key: StaticString) throws(BankError) -> Bool? {
        guard try meets(.bool, key) else { return nil }
        do throws(JSONError) { return try scanner.bool() } catch { throw malformed(error) }
    }

    private mutating func number(_ key: StaticString) throws(BankError) -> JSONNumber? {
        guard try meets(.number, key) else { return nil }
        do throws(JSONError) { return try scanner.number() } catch { throw malformed(error) }
    }

    mutating func int(_ key: StaticString) throws(BankError) -> Int? {
        guard let number = try number(key) else { return nil }
        guard let whole = number.int else { throw unfit(key) }
        return whole
    }

    mutating func double(_ key: StaticString) throws(BankError) -> Double? {
        guard let number = try number(key) else { return nil }
        guard let value = number.double else { throw unfit(key) }
        return value
    }

    mutating func decimal(_ key: StaticString) throws(BankError) -> DecimalNumber? {
        guard let number = try number(key) else { return nil }
        guard let value = DecimalNumber(number) else { throw unfit(key) }
        return value
    }

    /// A time as `CalendarTime.iso` writes it.
    mutating func time(_ key: StaticString) throws(BankError) -> CalendarTime? {
        guard let text = try string(key) else { return nil }
        // The longest time is a span of two days; anything longer is refused before it is taken apart.
        guard text.utf8.count <= 24, let time = CalendarTime(iso: text), time.iso == text else { throw unfit(key) }
        return time
    }

    /// `{"from": 1, "to": 2}` as an interval; its ends must stand in order.
    mutating func interval(
        _ key: StaticString, from: StaticString, to: StaticString
    ) throws(BankError) -> Interval? {
        guard try beginObject(key) else { return nil }
        var low: DecimalNumber?
        var high: DecimalNumber?
        var walk = MemberWalk(["from", "to"])
        while let member = try next(&walk) {
            if member == 0 { low = try decimal(from) } else { high = try decimal(to) }
        }
        guard let low else { throw missing(from) }
        guard let high else { throw missing(to) }
        guard low <= high else { throw unfit(key) }
        return Interval(low, high)
    }
}

/// A walk through the members of one object, some of whose names are known.
struct MemberWalk {
    private let names: [StaticString]
    /// Where the next name most likely is: banks have their keys in a fixed order.
    private var likely = 0
    private var seen: UInt64 = 0
    private var others: [String] = []

    /// A walk on which `names` are known, at most 64, in the order in which they mostly stand.
    init(_ names: [StaticString]) { self.names = names }

    /// The index of `name`; `nil` where it is not known.
    ///
    /// - Throws: `duplicateName` where it came before.
    mutating func index(of name: JSONRawString, in scanner: JSONScanner) throws(JSONError) -> Int? {
        for step in 0..<names.count {
            let index = likely + step < names.count ? likely + step : likely + step - names.count
            guard scanner.text(name, is: names[index]) else { continue }
            guard seen & (1 << UInt64(index)) == 0 else { throw duplicate(try scanner.text(name), name, scanner) }
            seen |= 1 << UInt64(index)
            likely = index + 1
            return index
        }
        let text = try scanner.text(name)
        guard !others.contains(text) else { throw duplicate(text, name, scanner) }
        others.append(text)
        return nil
    }

    private func duplicate(_ text: String, _ name: JSONRawString, _ scanner: JSONScanner) -> JSONError {
        scanner.error(.duplicateName(text), at: name.range.lowerBound - 1)
    }
}
