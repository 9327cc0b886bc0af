// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CDigest

/// A SHA-256 (FIPS 180-4): tells whether a document is still the one that was read, and gives names their last part.
public struct Checksum: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The checksum of `content`.
    public init(of content: [UInt8]) {
        self = content.withUnsafeBytes(Checksum.init(of:))
    }

    /// The checksum of borrowed bytes.
    public init(of content: UnsafeRawBufferPointer) {
        var context = SHA2_CTX()
        SHA256Init(&context)
        SHA256Update(&context, content.bindMemory(to: UInt8.self).baseAddress, content.count)
        var digest = [UInt8](repeating: 0, count: 32)
        SHA256Final(&digest, &context)
        bytes = digest
    }

    /// Reads 64 hexadecimal digits, lower-case; `nil` for anything else.
    public init?(hexadecimal: String) {
        var read: [UInt8] = []
        var high: UInt8?
        for character in hexadecimal.utf8 {
            let digit: UInt8
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = character - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = character - UInt8(ascii: "a") + 10
            default: return nil
            }
            if let first = high {
                read.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        guard read.count == 32, high == nil else { return nil }
        bytes = read
    }

    /// The checksum as 64 hexadecimal digits, lower-case.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
