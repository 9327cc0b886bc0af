// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import JSONText
import NIOCore

/// What every request must be, and what every response says.
enum RequestGuard {
    /// The most bytes of a request's body.
    static let bodyLimit = 2048

    /// The refusal of a request that came under another name than the server's, or from another site's page.
    static func refusal(_ request: Request, place: Place) -> Response? {
        guard let host = request.head.authority, place.allowedHosts.contains(host.lowercased()) else {
            return Reply.plain(.misdirectedRequest, "host")
        }
        if let origin = request.headers[.origin], origin.lowercased() != "http://\(host.lowercased())" {
            return Reply.plain(.forbidden, "origin")
        }
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none",
            request.method != .get || request.uri.path.hasPrefix("/api/")
        {
            return Reply.plain(.forbidden, "origin")
        }
        if request.method == .post {
            // A form of another site cannot send this type without asking first, and asking is not answered.
            guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") ?? false else {
                return Reply.plain(.unsupportedMediaType, "type")
            }
            if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > bodyLimit {
                return Reply.plain(.contentTooLarge, "long")
            }
        }
        return nil
    }

    /// The request's body as a JSON object; `nil` for anything else, and for more than ``bodyLimit`` bytes.
    static func object(_ request: Request) async -> JSONObject? {
        guard let buffer = try? await request.body.collect(upTo: bodyLimit) else { return nil }
        let bytes = Array(buffer.readableBytesView)
        return (try? JSONReader.read(bytes, depthLimit: 4))?.object
    }

    /// The token or secret of `Authorization: Bearer …`.
    static func bearer(_ request: Request) -> String? {
        guard let value = request.headers[.authorization], value.hasPrefix("Bearer "), value.utf8.count <= 64 else {
            return nil
        }
        return String(value.dropFirst("Bearer ".count))
    }

    /// Whether a page can have made this token: 32 hexadecimal digits.
    static func isToken(_ text: String) -> Bool {
        text.utf8.count == 32 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// What keeps a page to itself: no script but the server's own files, no other site, nothing kept.
    static func addHeaders(to response: inout Response) {
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "no-referrer"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.cacheControl] = "no-store"
    }
}

extension HTTPField.Name {
    fileprivate static let secFetchSite = unchecked("Sec-Fetch-Site")
    fileprivate static let referrerPolicy = unchecked("Referrer-Policy")
    fileprivate static let crossOriginOpenerPolicy = unchecked("Cross-Origin-Opener-Policy")

    /// A name that is written correctly here.
    private static func unchecked(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header") }
        return name
    }
}
