// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The machine's own addresses (IPv4) on networks that are up.
struct Interface: Hashable, Sendable {
    /// "eth0", "wlan0".
    let name: String
    /// "192.168.1.20".
    let address: String

    var isLoopback: Bool { address.hasPrefix("127.") }

    /// Bridges and tunnels of virtual machines and containers: phones are never behind them.
    var isVirtual: Bool {
        ["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "lxc", "cni"].contains {
            name.hasPrefix($0)
        }
    }

    /// All of them, in the system's order; those that phones can reach come first, loopback last.
    static func all() -> [Interface] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        var found: [Interface] = []
        var next = first
        while let entry = next {
            next = entry.pointee.ifa_next
            let flags = Int32(bitPattern: entry.pointee.ifa_flags)
            guard flags & Int32(IFF_UP) != 0, let address = entry.pointee.ifa_addr,
                Int32(address.pointee.sa_family) == AF_INET, let text = numeric(address)
            else { continue }
            found.append(Interface(name: String(cString: entry.pointee.ifa_name), address: text))
        }
        let reachable = found.filter { !$0.isLoopback && !$0.isVirtual }
        let virtual = found.filter { !$0.isLoopback && $0.isVirtual }
        return reachable + virtual + found.filter(\.isLoopback)
    }

    private static func numeric(_ address: UnsafeMutablePointer<sockaddr>) -> String? {
        var host = [CChar](repeating: 0, count: 64)
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard getnameinfo(address, length, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST) == 0 else {
            return nil
        }
        return String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Where the round is found: what the terminal, the projector and the QR code say.
struct Place: Sendable {
    /// The address the server listens on; "0.0.0.0" for every interface.
    let bind: String
    /// The address that phones use.
    let host: String
    let port: Int
    /// The rows of the QR code, of 0 and 1.
    let modules: [String]
    /// What a request's Host may be: a page of another name that was led to this address gets nothing.
    let allowedHosts: Set<String>

    var address: String { port == 80 ? "http://\(host)/" : "http://\(host):\(port)/" }

    init(bind: String, port: Int, key: String) {
        let all = Interface.all()
        let isAny = bind == "0.0.0.0"
        let host = isAny ? all.first?.address ?? "127.0.0.1" : bind
        self.bind = bind
        self.host = host
        self.port = port
        var names = isAny ? all.map(\.address) : [bind]
        if isAny || bind.hasPrefix("127.") { names += ["localhost", "127.0.0.1"] }
        allowedHosts = Set(names.flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] })
        let address = port == 80 ? "http://\(host)/" : "http://\(host):\(port)/"
        modules = QRCode("\(address)?k=\(key)")?.modules ?? []
    }
}
