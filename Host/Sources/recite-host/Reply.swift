// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import JSONText
import LiveRound
import NIOCore

/// Replies in one form: a JSON object, in refusals with the word that the page turns into a sentence.
enum Reply {
    static func object(_ status: HTTPResponse.Status, _ write: (inout JSONWriter) -> Void) -> Response {
        var writer = JSONWriter()
        writer.beginObject()
        write(&writer)
        writer.endObject()
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
    }

    static func plain(_ status: HTTPResponse.Status, _ word: String) -> Response {
        object(status) { $0.member("error", word) }
    }

    static func denial(_ denial: Hub.Denial) -> Response {
        switch denial {
        case .wrongCode: plain(.forbidden, "code")
        case .busy: plain(.tooManyRequests, "busy")
        case .unknownToken: plain(.unauthorized, "token")
        case .notStored: plain(.serviceUnavailable, "stored")
        case .refused(let refusal): plain(.conflict, word(for: refusal))
        }
    }

    private static func word(for refusal: RoundRefusal) -> String {
        switch refusal {
        case .name(.empty): "name-empty"
        case .name(.tooLong): "name-long"
        case .name(.hiddenCharacters), .name(.beginsLikeAFormula): "name-signs"
        case .nameTaken: "name-taken"
        case .full: "full"
        case .ended: "ended"
        case .notInRound: "token"
        case .notOpen, .joinedDuringQuestion: "not-open"
        case .tooLate: "late"
        case .alreadyAnswered: "answered"
        case .answerTooLong: "long"
        case .unreadable(let fault): "unreadable-\(fault.rawValue)"
        case .otherStep: "step"
        case .nothingToDo, .noSuchPlayer: "nothing"
        }
    }

    /// A stream of server-sent events: at each signal what `view` shows then.
    ///
    /// The next state is fetched when the last one is written, so that a slow connection gets fewer states and holds up
    /// nobody.
    static func stream(
        _ signals: AsyncStream<Hub.Signal>, view: @escaping @Sendable () async -> [UInt8]?,
        atEnd: @escaping @Sendable () async -> Void
    ) -> Response {
        let body = ResponseBody { writer in
            do {
                for await signal in signals {
                    if signal == .replaced {
                        try await writer.write(ByteBuffer(string: "event: replaced\ndata: {}\n\n"))
                        break
                    }
                    guard let state = await view() else {
                        try await writer.write(ByteBuffer(string: "event: removed\ndata: {}\n\n"))
                        break
                    }
                    var event = ByteBuffer()
                    event.reserveCapacity(state.count + 8)
                    event.writeString("data: ")
                    event.writeBytes(state)
                    event.writeString("\n\n")
                    try await writer.write(event)
                }
                await atEnd()
                try await writer.finish(nil)
            } catch {
                await atEnd()
                throw error
            }
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
    }
}
