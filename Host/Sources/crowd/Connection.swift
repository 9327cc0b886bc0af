// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One HTTP connection to the server on this machine, without blocking after it is connected.
final class Connection {
    let descriptor: Int32
    private(set) var received: [UInt8] = []

    /// Connects to `port` on the loopback interface.
    init(port: UInt16) {
        #if os(Linux)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = in_port_t(port.bigEndian)
        name.sin_addr.s_addr = in_addr_t(0x7F00_0001 as UInt32).bigEndian
        let result = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        precondition(result == 0, "cannot connect to port \(port): \(errno)")
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    /// Sends a request; it is short enough for any socket's buffer.
    func send(_ text: String) {
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        precondition(count == bytes.count, "a request was not sent whole: \(errno)")
    }

    /// Takes in what has come; `false` when the server has closed the connection.
    func read() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if count > 0 { received += buffer[..<count] } else { return count < 0 && errno == EAGAIN }
        }
    }

    /// Whether what has come holds `text`.
    func holds(_ text: StaticString) -> Bool {
        let sought = Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        guard let last = sought.last, received.count >= sought.count else { return false }
        for end in sought.count - 1..<received.count where received[end] == last {
            if received[end - sought.count + 1...end].elementsEqual(sought) { return true }
        }
        return false
    }

    func forget() { received.removeAll(keepingCapacity: true) }
}
