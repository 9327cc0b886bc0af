// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// The C functions under names of their own: inside a type whose methods are called `open` and `read`, the plain names
// would mean the methods.

func posixOpen(_ path: String, _ flags: Int32, _ mode: UInt32) -> Int32 { open(path, flags, mode_t(mode)) }

func posixClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ offset: Int) -> Int {
    pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
}

func posixWrite(_ descriptor: Int32, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
}

func posixSynchronize(_ descriptor: Int32, _ extent: SynchronizedExtent) -> Int32 {
    #if canImport(Darwin)
        // fsync on macOS does not wait for the device; this does (fsync(2) there).
        return fcntl(descriptor, F_FULLFSYNC)
    #else
        return extent == .data ? fdatasync(descriptor) : fsync(descriptor)
    #endif
}

func posixTruncate(_ descriptor: Int32, _ length: Int) -> Int32 { ftruncate(descriptor, off_t(length)) }

func posixSetPermissions(_ descriptor: Int32, _ mode: UInt32) -> Int32 { fchmod(descriptor, mode_t(mode)) }

func posixStatus(_ descriptor: Int32, _ result: inout stat) -> Int32 { fstat(descriptor, &result) }

func posixStatus(_ path: String, _ result: inout stat) -> Int32 { stat(path, &result) }

func posixLock(_ descriptor: Int32) -> Int32 { flock(descriptor, LOCK_EX | LOCK_NB) }

func posixRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }

func posixUnlink(_ path: String) -> Int32 { unlink(path) }

func posixMakeDirectory(_ path: String, _ mode: UInt32) -> Int32 { mkdir(path, mode_t(mode)) }

func posixReadLink(_ path: String, _ buffer: UnsafeMutableBufferPointer<CChar>) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    return readlink(path, base, buffer.count)
}

/// The bytes of the names in a folder, `.` and `..` left out; nil with `errno` set when a call fails.
func posixList(_ path: String) -> [[UInt8]]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(folder) {
        guard let place = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
        // Read through the entry's address: a copy of the whole structure would reach past a short name's end.
        let start = (UnsafeRawPointer(entry) + place).assumingMemoryBound(to: UInt8.self)
        let name = Array(
            UnsafeBufferPointer(
                start: start, count: strlen((UnsafeRawPointer(start)).assumingMemoryBound(to: CChar.self))))
        if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
        errno = 0
    }
    return errno == 0 ? names : nil
}
