// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CCompress

/// Writes a ZIP archive as it goes (APPNOTE 6.3.3), always the same bytes for the same members.
///
/// Every member bears the date 1980-01-01 and no folder has an entry of its own: H5P takes one for a forbidden file.
struct ZipWriter {
    private let level: Int
    private let deflater: Deflater
    private var entries: [Entry] = []
    private var open: Entry?

    private struct Entry {
        let name: String
        let method: UInt16
        var flags: UInt16
        var checksum: UInt32 = 0
        var packed = 0
        var size = 0
        let offset: Int
    }

    /// A writer that packs with `level`.
    init(level: Int = 6) throws(ExportError) {
        self.level = level
        deflater = try Deflater(level: level)
    }

    /// Adds a member of `content`, packed unless `isStored`.
    mutating func add(
        _ name: String, _ content: [UInt8], isStored: Bool = false, to outlet: inout Outlet
    ) throws(ExportError) {
        var packed: [UInt8] = []
        if !isStored {
            let failure = content.withUnsafeBytes { buffer -> ExportError? in
                do throws(ExportError) {
                    try deflater.pack(buffer, isLast: true, to: &packed)
                    return nil
                } catch {
                    return error
                }
            }
            if let failure { throw failure }
        }
        var entry = Entry(
            name: name, method: isStored ? 0 : 8, flags: Self.flags(name), offset: outlet.drained + outlet.bytes.count)
        entry.checksum = content.withUnsafeBytes { Self.checksum(0, $0) }
        entry.size = content.count
        entry.packed = isStored ? content.count : packed.count
        appendLocalHeader(entry, to: &outlet.bytes)
        outlet.bytes += isStored ? content : packed
        entries.append(entry)
    }

    /// Begins a member whose content comes in pieces.
    mutating func begin(_ name: String, to outlet: inout Outlet) {
        // Bit 3: sizes and checksum stand behind the content.
        let entry = Entry(
            name: name, method: 8, flags: Self.flags(name) | 8, offset: outlet.drained + outlet.bytes.count)
        appendLocalHeader(entry, to: &outlet.bytes)
        open = entry
    }

    /// Adds a piece to the member that was begun.
    mutating func append(_ piece: [UInt8], to outlet: inout Outlet) throws(ExportError) {
        try append(piece, isLast: false, to: &outlet)
    }

    /// Adds a large piece to the member that was begun, its parts packed at once; the same parts, and the same bytes, on
    /// any number of threads.
    mutating func appendAtOnce(_ piece: [UInt8], to outlet: inout Outlet) throws {
        guard var entry = open else { return }
        let size = 262_144
        let count = (piece.count + size - 1) / size
        let packed = Slots<Result<[UInt8], ExportError>?>(count, empty: nil)
        let level = level
        outlet.perform(count) { index in
            piece.withUnsafeBytes { bytes in
                let part = UnsafeRawBufferPointer(rebasing: bytes[index * size..<min(bytes.count, (index + 1) * size)])
                packed.set(index, Result { () throws(ExportError) in try Deflater.piece(part, level: level) })
            }
        }
        for part in packed.values {
            guard let bytes = try part?.get() else { continue }
            entry.packed += bytes.count
            outlet.bytes += bytes
        }
        entry.checksum = piece.withUnsafeBytes { Self.checksum(entry.checksum, $0) }
        entry.size += piece.count
        open = entry
    }

    /// Ends the member that was begun.
    mutating func end(_ outlet: inout Outlet) throws(ExportError) {
        try append([], isLast: true, to: &outlet)
        guard let entry = open else { return }
        outlet.bytes += [0x50, 0x4B, 0x07, 0x08]
        Self.append32(entry.checksum, to: &outlet.bytes)
        Self.append32(UInt32(truncatingIfNeeded: entry.packed), to: &outlet.bytes)
        Self.append32(UInt32(truncatingIfNeeded: entry.size), to: &outlet.bytes)
        entries.append(entry)
        open = nil
    }

    private mutating func append(_ piece: [UInt8], isLast: Bool, to outlet: inout Outlet) throws(ExportError) {
        guard var entry = open else { return }
        let before = outlet.bytes.count
        let failure = piece.withUnsafeBytes { buffer -> ExportError? in
            do throws(ExportError) {
                try deflater.pack(buffer, isLast: isLast, to: &outlet.bytes)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        entry.checksum = piece.withUnsafeBytes { Self.checksum(entry.checksum, $0) }
        entry.size += piece.count
        entry.packed += outlet.bytes.count - before
        open = entry
    }

    /// Writes the directory of the members.
    ///
    /// - Throws: `tooManyBytes` where the archive has grown beyond 4 GB, which its form cannot say.
    mutating func finish(_ outlet: inout Outlet) throws {
        let start = outlet.drained + outlet.bytes.count
        guard start < 0xFFFF_FFFF, entries.allSatisfy({ $0.size < 0xFFFF_FFFF }) else { throw ExportError.tooManyBytes }
        for entry in entries {
            appendDirectoryEntry(entry, to: &outlet.bytes)
            try outlet.drainIfFull()
        }
        let size = outlet.drained + outlet.bytes.count - start
        if entries.count > 0xFFFE { appendLongEnd(start: start, size: size, to: &outlet.bytes) }
        let count = UInt16(min(entries.count, 0xFFFF))
        outlet.bytes += [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
        Self.append16(count, to: &outlet.bytes)
        Self.append16(count, to: &outlet.bytes)
        Self.append32(UInt32(size), to: &outlet.bytes)
        Self.append32(UInt32(start), to: &outlet.bytes)
        Self.append16(0, to: &outlet.bytes)
    }

    // MARK: Records

    private func appendLocalHeader(_ entry: Entry, to bytes: inout [UInt8]) {
        bytes += [0x50, 0x4B, 0x03, 0x04]
        appendCommon(entry, to: &bytes)
        Self.append16(UInt16(entry.name.utf8.count), to: &bytes)
        Self.append16(0, to: &bytes)
        bytes.add(entry.name)
    }

    private func appendDirectoryEntry(_ entry: Entry, to bytes: inout [UInt8]) {
        bytes += [0x50, 0x4B, 0x01, 0x02]
        Self.append16(20, to: &bytes)
        appendCommon(entry, to: &bytes)
        Self.append16(UInt16(entry.name.utf8.count), to: &bytes)
        for _ in 0..<4 { Self.append16(0, to: &bytes) }
        Self.append32(0, to: &bytes)
        Self.append32(UInt32(entry.offset), to: &bytes)
        bytes.add(entry.name)
    }

    /// What both headers have in common: version, flags, method, date, checksum, sizes.
    private func appendCommon(_ entry: Entry, to bytes: inout [UInt8]) {
        Self.append16(20, to: &bytes)
        Self.append16(entry.flags, to: &bytes)
        Self.append16(entry.method, to: &bytes)
        Self.append16(0, to: &bytes)
        Self.append16(0x0021, to: &bytes)
        Self.append32(entry.checksum, to: &bytes)
        Self.append32(UInt32(entry.packed), to: &bytes)
        Self.append32(UInt32(entry.size), to: &bytes)
    }

    /// The end of the directory for more than 65,534 members (ZIP64).
    private func appendLongEnd(start: Int, size: Int, to bytes: inout [UInt8]) {
        let place = start + size
        bytes += [0x50, 0x4B, 0x06, 0x06]
        Self.append64(44, to: &bytes)
        Self.append16(45, to: &bytes)
        Self.append16(45, to: &bytes)
        Self.append32(0, to: &bytes)
        Self.append32(0, to: &bytes)
        Self.append64(entries.count, to: &bytes)
        Self.append64(entries.count, to: &bytes)
        Self.append64(size, to: &bytes)
        Self.append64(start, to: &bytes)
        bytes += [0x50, 0x4B, 0x06, 0x07]
        Self.append32(0, to: &bytes)
        Self.append64(place, to: &bytes)
        Self.append32(1, to: &bytes)
    }

    private static func flags(_ name: String) -> UInt16 { name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x0800 }

    private static func checksum(_ before: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(crc32_z(UInt(before), bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count))
    }

    private static func append16(_ value: UInt16, to bytes: inout [UInt8]) {
        bytes.append(UInt8(value & 0xFF))
        bytes.append(UInt8(value >> 8))
    }

    private static func append32(_ value: UInt32, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(value >> shift & 0xFF)) }
    }

    private static func append64(_ value: Int, to bytes: inout [UInt8]) {
        append32(UInt32(truncatingIfNeeded: value), to: &bytes)
        append32(UInt32(truncatingIfNeeded: value >> 32), to: &bytes)
    }
}
