// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CHostPages
import HTTPTypes
import Hummingbird
import NIOCore

/// The pages and what they need, inside the binary: nothing is read from a disk for a request, so that no path leads
/// anywhere.
enum Pages {
    /// The file that `path` names.
    static func response(for path: String) -> Response? {
        guard let (type, bytes) = file(path) else { return nil }
        return Response(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func file(_ path: String) -> (String, UnsafeRawBufferPointer)? {
        let html = "text/html; charset=utf-8"
        let script = "text/javascript; charset=utf-8"
        return switch path {
        case "/": (html, bytes(RECITE_PAGE_PHONE))
        case "/projector": (html, bytes(RECITE_PAGE_PROJECTOR))
        case "/icon.svg": ("image/svg+xml", bytes(RECITE_PAGE_ICON))
        case "/style.css": ("text/css; charset=utf-8", bytes(RECITE_PAGE_STYLE))
        case "/words.js": (script, bytes(RECITE_PAGE_WORDS))
        case "/common.js": (script, bytes(RECITE_PAGE_COMMON))
        case "/phone.js": (script, bytes(RECITE_PAGE_PHONE_SCRIPT))
        case "/projector.js": (script, bytes(RECITE_PAGE_PROJECTOR_SCRIPT))
        default: nil
        }
    }

    private static func bytes(_ page: recite_page) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: recite_page_bytes(page), count: recite_page_length(page))
    }
}
