// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

// crowd PORT CODE PLAYERS: so many players join a round on this machine, wait for a question, and answer it within one
// second. Prints how long each answer took to be acknowledged. Ends by itself after a minute at the latest.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@main
struct Crowd {
    static func main() {
        // Line by line, for the script that reads along.
        func say(_ line: String) {
            let bytes = Array((line + "\n").utf8)
            _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        }
        func milliseconds() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
        }

        let arguments = CommandLine.arguments
        guard arguments.count == 4, let port = UInt16(arguments[1]), let players = Int(arguments[3]) else {
            say("usage: crowd PORT CODE PLAYERS")
            exit(2)
        }
        let code = arguments[2]
        let end = milliseconds() + 60_000

        func token(_ player: Int) -> String {
            let number = String(player, radix: 16)
            return String(repeating: "0", count: 32 - number.count) + number
        }

        func post(_ path: String, _ body: String, _ player: Int) -> String {
            "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(token(player))\r\n"
                + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
        }

        /// Waits until each connection `is` what is waited for; forgets it, and calls `each` once for every one that has become it.
        func wait(
            _ connections: [Connection], until is: (Connection) -> Bool, before: () -> Void = {},
            each: (Int) -> Void
        ) {
            var open = Set(connections.indices)
            while !open.isEmpty {
                before()
                var polls = open.sorted().map {
                    pollfd(fd: connections[$0].descriptor, events: Int16(POLLIN), revents: 0)
                }
                let order = open.sorted()
                poll(&polls, nfds_t(polls.count), 5)
                for (index, entry) in polls.enumerated() where entry.revents != 0 {
                    let player = order[index]
                    let isOpen = connections[player].read()
                    if `is`(connections[player]) {
                        open.remove(player)
                        connections[player].forget()
                        each(player)
                    } else if !isOpen {
                        say(
                            "connection \(player) was closed: \(String(decoding: connections[player].received, as: UTF8.self))"
                        )
                        exit(1)
                    }
                }
                if milliseconds() > end {
                    say("\(open.count) of \(connections.count) still wait after a minute")
                    exit(1)
                }
            }
        }

        // Everybody joins.
        let asking = (0..<players).map { _ in Connection(port: port) }
        let joinBegan = milliseconds()
        for player in 0..<players {
            asking[player].send(
                post(
                    "/api/join", #"{"code": "\#(code)", "name": "Player \#(player)", "token": "\#(token(player))"}"#,
                    player))
        }
        wait(asking, until: { $0.holds("\r\n\r\n{\"name\"") }) { _ in }
        say("joined: \(players) in \(Int(milliseconds() - joinBegan)) ms")

        // Everybody listens.
        let streams = (0..<players).map { _ in Connection(port: port) }
        for player in 0..<players {
            streams[player].send(
                "GET /api/play HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(token(player))\r\n\r\n")
        }
        wait(streams, until: { $0.holds("\"phase\": \"lobby\"") }) { _ in }
        say("ready")

        // The question reaches everybody.
        var firstSight = 0.0
        wait(streams, until: { $0.holds("\"phase\": \"asking\"") }) { _ in
            if firstSight == 0 { firstSight = milliseconds() }
        }
        say("question with everybody after \(Int(milliseconds() - firstSight)) ms")

        // Everybody answers within one second, in an order that has nothing to do with joining.
        let due = (0..<players).map { ($0 * 7919) % players }
        var sentAt = [Double](repeating: 0, count: players)
        var took: [Double] = []
        let began = milliseconds()
        var next = 0
        wait(
            asking, until: { $0.holds("\"stored\": true") },
            before: {
                while next < players, milliseconds() - began >= Double(next) * 1000 / Double(players) {
                    let player = due[next]
                    sentAt[player] = milliseconds()
                    asking[player].send(post("/api/answer", #"{"question": 0, "option": \#(player % 4)}"#, player))
                    next += 1
                }
            }
        ) { took.append(milliseconds() - sentAt[$0]) }
        let lasted = milliseconds() - began
        wait(streams, until: { $0.holds("\"answer\": {\"option\"") }) { _ in }
        took.sort()
        func share(_ part: Double) -> String {
            let hundredths = Int((took[min(took.count - 1, Int(Double(took.count) * part))] * 100).rounded())
            return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
        }
        say("answers: \(took.count) acknowledged in \(Int(lasted)) ms")
        say("milliseconds: median \(share(0.5)), p90 \(share(0.9)), p99 \(share(0.99)), greatest \(share(1))")
    }
}
