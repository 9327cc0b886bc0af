// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import JSONText
import LiveRound
import NIOCore

/// Answers requests: a fixed list of paths, and around each the same guard.
struct RoundResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let hub: Hub
    let place: Place
    /// "en", "de"; `nil` where the phone's language decides.
    let language: String?

    func respond(to request: Request, context: Context) async throws -> Response {
        var response: Response
        if let refusal = RequestGuard.refusal(request, place: place) {
            response = refusal
        } else {
            response = await answer(request)
        }
        RequestGuard.addHeaders(to: &response)
        return response
    }

    private func answer(_ request: Request) async -> Response {
        switch (request.method, request.uri.path) {
        case (.get, "/api/play"): return await play(request)
        case (.get, "/api/show"): return await show(request)
        case (.get, "/api/mine"): return await takeAway(request)
        case (.get, "/api/about"): return about()
        case (.post, "/api/join"): return await join(request)
        case (.post, "/api/answer"): return await answerQuestion(request)
        case (.post, "/api/command"): return await command(request)
        case (.get, let path): return Pages.response(for: path) ?? Reply.plain(.notFound, "unknown")
        default: return Reply.plain(.methodNotAllowed, "unknown")
        }
    }

    /// What a page needs before anybody has joined.
    private func about() -> Response {
        Reply.object(.ok) { writer in
            writer.member("names", hub.header.settings.asksForRealNames)
            if let language { writer.member("language", language) }
        }
    }

    // MARK: Players

    private func join(_ request: Request) async -> Response {
        guard let body = await RequestGuard.object(request) else { return Reply.plain(.badRequest, "malformed") }
        guard let token = body["token"]?.string, RequestGuard.isToken(token), let code = body["code"]?.string,
            code.utf8.count <= 64, let name = body["name"]?.string
        else { return Reply.plain(.badRequest, "malformed") }
        do throws(Hub.Denial) {
            let name = try await hub.join(code: code, name: name, token: token)
            return Reply.object(.ok) { $0.member("name", name) }
        } catch {
            return Reply.denial(error)
        }
    }

    private func answerQuestion(_ request: Request) async -> Response {
        guard let token = RequestGuard.bearer(request) else { return Reply.denial(.unknownToken) }
        guard let body = await RequestGuard.object(request), let question = body["question"]?.int,
            let sent = Self.sent(body)
        else { return Reply.plain(.badRequest, "malformed") }
        do throws(Hub.Denial) {
            try await hub.answer(sent, to: question, token: token)
            return Reply.object(.ok) { $0.member("stored", true) }
        } catch {
            return Reply.denial(error)
        }
    }

    private static func sent(_ body: JSONObject) -> SentAnswer? {
        if let option = body["option"]?.int { return .option(option) }
        if let typed = body["typed"]?.string { return .typed(typed) }
        return body["unknown"]?.bool == true ? .unknown : nil
    }

    private func play(_ request: Request) async -> Response {
        guard let token = RequestGuard.bearer(request) else { return Reply.denial(.unknownToken) }
        let id: PlayerID
        do throws(Hub.Denial) {
            id = try await hub.player(token: token, at: Clock.now).id
        } catch {
            return Reply.denial(error)
        }
        let (number, signals) = await hub.openSeat(id)
        return Reply.stream(signals) {
            await hub.view(for: id)
        } atEnd: {
            await hub.closeSeat(id, number)
        }
    }

    private func takeAway(_ request: Request) async -> Response {
        guard let token = RequestGuard.bearer(request) else { return Reply.denial(.unknownToken) }
        do throws(Hub.Denial) {
            let file = try await hub.takeAway(token: token)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/octet-stream",
                    .contentDisposition: "attachment; filename=\"recite.profile.jsonl\"",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file)))
        } catch {
            return Reply.denial(error)
        }
    }

    // MARK: The teacher

    private func isTeacher(_ request: Request) async -> Bool {
        if let secret = RequestGuard.bearer(request), hub.isSecret(secret) { return true }
        // Who guesses waits; the right secret never does.
        try? await Task.sleep(for: .seconds(1))
        return false
    }

    private func show(_ request: Request) async -> Response {
        guard await isTeacher(request) else { return Reply.plain(.unauthorized, "secret") }
        let (number, signals) = await hub.openShow()
        return Reply.stream(signals) {
            await hub.show(place)
        } atEnd: {
            await hub.closeShow(number)
        }
    }

    private func command(_ request: Request) async -> Response {
        guard await isTeacher(request) else { return Reply.plain(.unauthorized, "secret") }
        // The step that the page saw is needed: a command sent twice, or again later, does nothing.
        guard let body = await RequestGuard.object(request), let step = body["step"]?.int,
            let command = Self.command(body["do"]?.string)
        else { return Reply.plain(.badRequest, "malformed") }
        do throws(Hub.Denial) {
            try await hub.perform(command, step: step)
            return Reply.object(.ok) { $0.member("done", true) }
        } catch {
            return Reply.denial(error)
        }
    }

    private static func command(_ name: String?) -> TeacherCommand? {
        switch name {
        case "next": .next
        case "close": .close
        case "reveal": .reveal
        case "end": .end
        default: nil
        }
    }
}
