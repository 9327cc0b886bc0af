// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite

/// A database in SQLite's file format.
final class Database {
    private let handle: OpaquePointer
    /// What a database in memory is read from; lives as long as it is open.
    private var memory: UnsafeMutablePointer<UInt8>?

    /// What SQLite says went wrong.
    struct Failure: Error {
        let message: String
    }

    /// Makes a new database in the file `path`, which is nobody else's.
    init(creating path: String) throws(Failure) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let status = sqlite3_open_v2(path, &opened, flags, nil)
        guard status == SQLITE_OK, let opened else {
            if let opened { sqlite3_close_v2(opened) }
            throw Failure(message: String(cString: sqlite3_errstr(status)))
        }
        handle = opened
        // Large pages are written with few calls.
        try run(
            "PRAGMA page_size=32768; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE")
    }

    /// Opens the database that `content` is, to be read and not trusted.
    init(reading content: [UInt8]) throws(Failure) {
        var opened: OpaquePointer?
        let status = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        guard status == SQLITE_OK, let opened else {
            if let opened { sqlite3_close_v2(opened) }
            throw Failure(message: String(cString: sqlite3_errstr(status)))
        }
        handle = opened
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(content.count, 1))
        content.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { memory.initialize(from: start, count: source.count) }
        }
        self.memory = memory
        // Bytes 18 and 19 ask for a write-ahead log, which a database in memory has not.
        if content.count > 19 {
            memory[18] = 1
            memory[19] = 1
        }
        let read = sqlite3_deserialize(
            handle, "main", memory, Int64(content.count), Int64(content.count), UInt32(SQLITE_DESERIALIZE_READONLY))
        guard read == SQLITE_OK else { throw failure }
        recite_sqlite_distrust(handle)
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64_000_000)
        try run("PRAGMA cell_size_check=ON")
        // Two thousand million steps of SQLite's machine: far beyond what reading a collection takes.
        let steps = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
        steps.initialize(to: 0)
        self.steps = steps
        sqlite3_progress_handler(handle, 1_000_000, { data in Database.countStep(data) }, steps)
    }

    private var steps: UnsafeMutablePointer<Int32>?

    private static func countStep(_ data: UnsafeMutableRawPointer?) -> Int32 {
        guard let counter = data?.assumingMemoryBound(to: Int32.self) else { return 1 }
        counter.pointee += 1
        return counter.pointee > 2000 ? 1 : 0
    }

    deinit {
        sqlite3_close_v2(handle)
        memory?.deallocate()
        steps?.deallocate()
    }

    private var failure: Failure { Failure(message: String(cString: sqlite3_errmsg(handle))) }

    /// Runs statements that give nothing.
    func run(_ sql: String) throws(Failure) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// Prepares a statement.
    func prepare(_ sql: String) throws(Failure) -> Statement {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw failure }
        return Statement(statement, database: self)
    }

    /// The whole file in pieces; everything must be committed.
    func forEachPiece(_ take: ([UInt8], Int) throws -> Void) throws {
        let size = Int(recite_sqlite_file_size(handle))
        guard size >= 0 else { throw failure }
        var at = 0
        while at < size {
            var piece = [UInt8](repeating: 0, count: min(2_097_152, size - at))
            let status = piece.withUnsafeMutableBytes {
                recite_sqlite_file_read(handle, $0.baseAddress, Int32($0.count), Int64(at))
            }
            guard status == SQLITE_OK else { throw failure }
            try take(piece, at)
            at += piece.count
        }
    }

    /// A prepared statement.
    final class Statement {
        private let handle: OpaquePointer
        private let database: Database

        fileprivate init(_ handle: OpaquePointer, database: Database) {
            self.handle = handle
            self.database = database
        }

        deinit { sqlite3_finalize(handle) }

        /// Sets the parameter at `place`, from 1.
        func bind(_ place: Int32, _ number: Int) { sqlite3_bind_int64(handle, place, Int64(number)) }

        /// Sets the parameter at `place`, from 1.
        func bind(_ place: Int32, _ text: String) {
            var text = text
            text.withUTF8 { bind(place, UnsafeRawBufferPointer($0)) }
        }

        /// Sets the parameter at `place`, from 1, to a text in UTF-8.
        func bind(_ place: Int32, _ text: ArraySlice<UInt8>) { text.withUnsafeBytes { bind(place, $0) } }

        private func bind(_ place: Int32, _ text: UnsafeRawBufferPointer) {
            let characters = text.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = recite_sqlite_bind_text(handle, place, characters, Int32(text.count))
        }

        /// Runs the statement once and makes it ready for the next time.
        func runOnce() throws(Failure) {
            let status = sqlite3_step(handle)
            sqlite3_reset(handle)
            guard status == SQLITE_DONE || status == SQLITE_ROW else { throw database.failure }
        }

        /// Goes to the next row; false at the end.
        func next() throws(Failure) -> Bool {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: return true
            case SQLITE_DONE: return false
            default: throw database.failure
            }
        }

        /// A whole number of the row.
        func int(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

        /// A text of the row; bytes that are not UTF-8 are repaired.
        func text(_ column: Int) -> String {
            guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
            let count = Int(sqlite3_column_bytes(handle, Int32(column)))
            return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        }

        /// Bytes of the row.
        func bytes(_ column: Int) -> [UInt8] {
            guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
            return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
        }
    }
}
