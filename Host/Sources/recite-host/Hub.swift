// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Bank
import Figures
import JSONText
import LiveRound

/// The round while it is served: the one place that changes it.
///
/// Two copies of the round are kept. `ahead` holds what has been decided, `shown` what is on the device; nobody is told of
/// anything that is not in `shown`. Where the log cannot be written, `ahead` goes back to `shown` and whoever asked is told.
actor Hub {
    /// What the log's first line says.
    let header: RoundLog.Header
    /// The quiz's title.
    private let quiz: String
    private let writer: LogWriter
    private let teller: @Sendable (Notice) -> Void
    private var ahead: Round
    private(set) var shown: Round
    private var tally: Tally
    private var queue: [RoundEvent] = []
    private var waiting: [CheckedContinuation<Bool, Never>] = []
    private var isWriting = false
    private var limits: Limits
    private var seats: [PlayerID: Stream] = [:]
    private var shows: [Int: Stream] = [:]
    private var streamCount = 0
    private var showsAreDue = false
    private var clockwork: Task<Void, Never>?

    /// What the teacher's terminal is told.
    enum Notice: Sendable {
        case joined(String)
        case removed(String)
        case phase(Round.Phase)
        case everybodyAnswered(Int)
        case guessing
        case notStored
    }

    /// Why a request is not granted; becomes a status and a word for the page.
    enum Denial: Error, Sendable {
        case refused(RoundRefusal)
        case wrongCode
        case busy
        case unknownToken
        case notStored
    }

    /// One connection that is told of changes; it fetches what to show itself, so that a slow one gets fewer states, never
    /// older ones.
    struct Stream {
        let number: Int
        let signals: AsyncStream<Signal>.Continuation
    }

    /// What a stream is told.
    enum Signal: Sendable {
        case changed
        case replaced
    }

    /// A round that stands where its log ends.
    init(
        _ round: Round, of quiz: String, header: RoundLog.Header, writer: LogWriter, now: Instant,
        teller: @escaping @Sendable (Notice) -> Void
    ) {
        self.quiz = quiz
        self.header = header
        self.writer = writer
        self.teller = teller
        ahead = round
        shown = round
        tally = round.tally()
        limits = Limits(at: now)
    }

    /// Starts the clock and the beat that keeps connections open.
    func start() {
        wind()
        Task {
            while true {
                try? await Task.sleep(for: .seconds(15))
                for seat in seats.values { seat.signals.yield(.changed) }
                for show in shows.values { show.signals.yield(.changed) }
            }
        }
    }

    // MARK: What players ask

    /// Takes somebody in, or finds them again who sent the same token before; returns the player's name.
    func join(code: String, name: String, token: String) async throws(Denial) -> String {
        let digest = Self.digest(token)
        if let known = ahead.player(token: digest) {
            // The first message may not be on the device yet; what waits behind it is.
            try await store([])
            return known.name
        }
        let now = Clock.now
        let typed = RoundCodes.folded(code)
        if !RoundCodes.equal(typed, header.key) {
            guard limits.mayTryCode(at: now) else {
                teller(.guessing)
                throw .busy
            }
            guard RoundCodes.equal(typed, header.code) else {
                limits.noteWrongCode(at: now)
                throw .wrongCode
            }
        }
        guard limits.mayJoin(at: now) else { throw .busy }
        let event: RoundEvent
        do throws(RoundRefusal) {
            event = try ahead.join(name, token: digest, at: now)
        } catch {
            throw .refused(error)
        }
        try await store([event])
        guard let player = shown.player(token: digest) else { throw .unknownToken }
        return player.name
    }

    /// Takes an answer; returns when it is on the device.
    func answer(_ sent: SentAnswer, to question: Int, token: String) async throws(Denial) {
        let now = Clock.now
        let player = try player(token: token, at: now)
        let event: RoundEvent
        do throws(RoundRefusal) {
            event = try ahead.answer(sent, to: question, from: player.id, at: now)
        } catch {
            throw .refused(error)
        }
        try await store([event])
    }

    /// The player whose token this is, within the limits of that player.
    func player(token: String, at moment: Instant) throws(Denial) -> Round.Player {
        guard let player = ahead.player(token: Self.digest(token)) else { throw .unknownToken }
        guard limits.mayAsk(player.id, at: moment) else { throw .busy }
        return player
    }

    private static func digest(_ token: String) -> String { Checksum(of: Array(token.utf8)).hexadecimal }

    // MARK: What the teacher asks

    /// Whether `typed` is the teacher's secret.
    nonisolated func isSecret(_ typed: String) -> Bool {
        RoundCodes.equal(RoundCodes.folded(typed), RoundCodes.folded(header.secret))
    }

    /// Does what the teacher asks for, from the terminal (`step` is `nil`) or the projector's page.
    func perform(_ command: TeacherCommand, step: Int?) async throws(Denial) {
        let events: [RoundEvent]
        do throws(RoundRefusal) {
            events = try ahead.decide(command, at: Clock.now, step: step)
        } catch {
            throw .refused(error)
        }
        try await store(events)
    }

    // MARK: Storing

    private func store(_ events: [RoundEvent]) async throws(Denial) {
        for event in events { ahead.apply(event) }
        queue += events
        let isStored = await withCheckedContinuation { continuation in
            waiting.append(continuation)
            if !isWriting {
                isWriting = true
                Task { await drain() }
            }
        }
        if !isStored { throw .notStored }
    }

    private func drain() async {
        while !queue.isEmpty || !waiting.isEmpty {
            let events = queue
            var asking = waiting
            queue = []
            waiting = []
            let failure = await writer.append(events)
            if failure == nil {
                for event in events { shown.apply(event) }
                publish(events)
            } else {
                // What was decided meanwhile rests on what is not stored.
                asking += waiting
                queue = []
                waiting = []
                ahead = shown
                teller(.notStored)
            }
            for continuation in asking { continuation.resume(returning: failure == nil) }
        }
        isWriting = false
    }

    // MARK: Telling

    private func publish(_ events: [RoundEvent]) {
        var phaseChanged = false
        for event in events {
            switch event.kind {
            case .joined(_, let name, _): teller(.joined(name))
            case .removed(let id):
                teller(.removed(shown.players[id.number - 1].name))
                seats[id]?.signals.yield(.changed)
            case .answered(let id, let question, _):
                seats[id]?.signals.yield(.changed)
                noteAnswer(to: question)
            case .opened, .closed, .revealed, .started, .ended: phaseChanged = true
            }
        }
        guard phaseChanged else {
            showSoon()
            return
        }
        tally = shown.tally()
        wind()
        teller(.phase(shown.phase))
        for seat in seats.values { seat.signals.yield(.changed) }
        for show in shows.values { show.signals.yield(.changed) }
    }

    private func noteAnswer(to question: Int) {
        guard case .asking(question, _) = shown.phase else { return }
        let asked = shown.present.filter { $0.firstQuestion <= question }
        if asked.allSatisfy({ $0.answers[question] != nil }) { teller(.everybodyAnswered(asked.count)) }
    }

    /// Counts on the projector follow at most five times a second.
    private func showSoon() {
        guard !showsAreDue else { return }
        showsAreDue = true
        Task {
            try? await Task.sleep(for: .milliseconds(200))
            showsAreDue = false
            for show in shows.values { show.signals.yield(.changed) }
        }
    }

    /// Sets the clock to the moment at which something happens by itself.
    private func wind() {
        clockwork?.cancel()
        guard let deadline = shown.deadline else { return }
        clockwork = Task {
            let left = max(0, deadline.milliseconds - Clock.now.milliseconds)
            // In pieces, because a machine may sleep or its clock be set.
            try? await Task.sleep(for: .milliseconds(min(left, 30_000)))
            guard !Task.isCancelled else { return }
            if let due = ahead.due(at: Clock.now) { try? await store([due]) } else { wind() }
        }
    }

    // MARK: Streams

    /// A stream for a player; one that the same player has open elsewhere ends.
    func openSeat(_ id: PlayerID) -> (number: Int, signals: AsyncStream<Signal>) {
        let (signals, stream) = newStream()
        if let older = seats.updateValue(stream, forKey: id) {
            older.signals.yield(.replaced)
            older.signals.finish()
        } else {
            showSoon()
        }
        return (stream.number, signals)
    }

    /// A player's connection is gone.
    func closeSeat(_ id: PlayerID, _ number: Int) {
        guard seats[id]?.number == number else { return }
        seats[id] = nil
        showSoon()
    }

    /// A stream for a projector; the oldest ends where there are too many.
    func openShow() -> (number: Int, signals: AsyncStream<Signal>) {
        let (signals, stream) = newStream()
        shows[stream.number] = stream
        if shows.count > Self.showLimit, let oldest = shows.keys.min(), let older = shows.removeValue(forKey: oldest) {
            older.signals.yield(.replaced)
            older.signals.finish()
        }
        return (stream.number, signals)
    }

    /// A projector's connection is gone.
    func closeShow(_ number: Int) { shows[number] = nil }

    private static let showLimit = 8

    private func newStream() -> (AsyncStream<Signal>, Stream) {
        streamCount += 1
        let (signals, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(1))
        continuation.yield(.changed)
        return (signals, Stream(number: streamCount, signals: continuation))
    }

    // MARK: Views

    /// What a player's page shows; `nil` where the player is not in the round any more.
    func view(for id: PlayerID) -> [UInt8]? {
        guard let player = shown.player(id) else { return nil }
        return shown.view(for: player, tally: tally, at: Clock.now)
    }

    /// A player's own results as a file.
    func takeAway(token: String) throws(Denial) -> [UInt8] {
        let player = try player(token: token, at: Clock.now)
        guard let stored = shown.player(player.id), !shown.counted(for: stored).isEmpty else {
            throw .refused(.notOpen)
        }
        return shown.takeAway(
            for: stored, token: Self.digest(token), bank: quiz, offsetMinutes: Clock.offsetMinutes)
    }

    /// What the projector's page shows, with what lets people join.
    func show(_ place: Place) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        shown.writeShow(connected: seats.count, tally: tally, at: Clock.now, to: &writer)
        writer.member("address", place.address)
        writer.member("code", header.code)
        writer.member("qr", place.modules)
        writer.endObject()
        return writer.bytes
    }

    /// How many players are connected now.
    var connected: Int { seats.count }
}
