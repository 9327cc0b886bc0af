// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import Durable
import Figures
import Hummingbird
import HummingbirdCore
import LiveRound
import Logging
import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `recite-host FOLDER`: serves the round whose quiz.json lies in the folder. `recite host` starts it.
@main
struct HostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recite-host",
        abstract: "Serve a live round.",
        discussion: """
            The folder holds quiz.json, as recite host draws it; the round's log and results are written there. A folder \
            with a log goes on where it ended, with the settings it was begun with.

            Example: recite-host Rounds/2026-03-12-harbour
            """)

    @Argument(help: ArgumentHelp("The round's folder.", valueName: "folder"))
    var folder: String

    @OptionGroup var options: HostOptions

    func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        raiseFileLimit()
        do {
            try await serve()
        } catch let failure as HostFailure {
            FileDescriptorText.standardError(HostWords.failure(failure))
            throw ExitCode(failure.isMisuse ? 2 : 1)
        }
    }

    private func serve() async throws {
        let folder = try RoundFolder(folder, in: PosixFileSystem())
        var random = SystemRandomNumberGenerator()
        let (log, header, round, isNew) = try folder.openLog {
            RoundLog.Header(
                quiz: folder.quizDigest, settings: options.settings, code: RoundCodes.joinCode(&random),
                key: RoundCodes.joinKey(&random), secret: RoundCodes.secret(&random))
        }
        let console = Console(folder: folder, language: options.language?.rawValue ?? "en")
        // Notices come one after the other, as they happened.
        let (notices, teller) = AsyncStream.makeStream(of: Hub.Notice.self)
        let hub = Hub(round, of: folder.quiz.title, header: header, writer: LogWriter(log), now: Clock.now) {
            teller.yield($0)
        }
        await console.attach(hub)
        if round.phase == .ended {
            await console.writeResults()
            console.leave(true)
        }
        let bind = try options.address()
        let port = try options.freePort(on: bind, preferring: folder.lastPort)
        folder.keep(port: port)
        let place = Place(bind: bind, port: port, key: header.key)
        let isShown = options.qr
        watchSignals(console)
        let server = makeServer(RoundResponder(hub: hub, place: place, language: options.language?.rawValue), place) {
            console.say(
                HostWords.begin(
                    place, header, title: folder.quiz.title, questions: folder.quiz.questions.count, folder: folder.path
                ))
            let others = Interface.all().filter { !$0.isLoopback && $0.address != place.host }
            if !others.isEmpty, bind != "0.0.0.0" { console.say([HostWords.otherInterfaces(others)]) }
            if bind.hasPrefix("127."), others.isEmpty { console.say([HostWords.onlyLoopback]) }
            if let code = QRCode("\(place.address)?k=\(header.key)") {
                switch isShown {
                case .blocks: console.say(code.lines(onLight: false))
                case .light: console.say(code.lines(onLight: true))
                case .plain: console.say(code.plainLines)
                case .none: break
                }
            }
            if !isNew { console.say([HostWords.resumed(round)]) }
            console.say(HostWords.help)
            await hub.start()
        }
        Task { for await notice in notices { await console.tell(notice) } }
        Task { await console.readCommands() }
        do {
            try await server.runService(gracefulShutdownSignals: [])
        } catch {
            throw HostFailure.cannotListen(bind, port, "\(error)")
        }
    }

    private func makeServer(
        _ responder: RoundResponder, _ place: Place, whenRunning: @escaping @Sendable () async -> Void
    ) -> Application<RoundResponder> {
        var logger = Logger(label: "recite-host")
        logger.logLevel = .critical
        let http = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline(.seconds(10))], idleTimeout: .seconds(20),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 4096, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))
        return Application(
            responder: responder,
            server: HTTPServerBuilder { HTTP1Channel(responder: $0, configuration: http) },
            configuration: ApplicationConfiguration(
                address: .hostname(place.bind, port: place.port), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connectionLimit)),
            onServerRunning: { _ in await whenRunning() },
            logger: logger)
    }

    /// Connections at once: two for each of the most players, and room for a thousand that lead nowhere.
    private static let connectionLimit = 4096

    private func raiseFileLimit() {
        var limit = rlimit()
        #if os(Linux)
            let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let files = RLIMIT_NOFILE
        #endif
        guard getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 8192)
        setrlimit(files, &limit)
    }

    /// Ctrl-C and a closed terminal leave the round as it is; every acknowledged message is in the log.
    private func watchSignals(_ console: Console) {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { @Sendable in console.leave(false) }
            source.activate()
            Self.keep(source)
        }
    }

    /// A source that nobody holds is never heard of.
    private static func keep(_ source: any DispatchSourceSignal) { _ = Unmanaged.passRetained(source as AnyObject) }
}

extension HostFailure {
    /// Whether the person who started the program can mend it in the command or its input.
    var isMisuse: Bool {
        switch self {
        case .quiz, .otherQuiz, .damagedLog, .noSuchAddress, .file: true
        case .folderInUse, .log, .portInUse, .cannotListen, .noQRCode, .unexpected: false
        }
    }
}

/// Lines on standard error.
enum FileDescriptorText {
    static func standardError(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}
