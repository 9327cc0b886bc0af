// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable

/// The files and folders of a simulated device, with what of them is not synchronized yet, and the open files.
struct SimulatedDisk: Sendable {
    enum Node: Sendable {
        case file(SimulatedFile, Permissions)
        case folder(SimulatedFolder)
        case link(String)
    }

    /// A path's place: the folder that holds the name, and the node the name stands for, nil when there is none.
    struct Place {
        var folder: Int
        var name: String
        var node: Int?
    }

    private(set) var nodes: [Int: Node] = [0: .folder(SimulatedFolder())]
    private var openFiles: [Int32: Int] = [:]
    private var locks: [Int: Int32] = [:]
    private var nextNode = 1
    private var nextDescriptor: Int32 = 3
    let pageLength: Int

    init(pageLength: Int) { self.pageLength = pageLength }

    // MARK: Nodes and names

    /// Follows `path` from the root; a symbolic link as its last part only when `followLast`.
    func place(of path: String, followLast: Bool, depth: Int = 0) throws(FileError.Kind) -> Place {
        var parts: [String] = []
        for part in path.split(separator: "/") where part != "." {
            // By the text alone, which differs from what a system does only after a link to a folder.
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        var place = Place(folder: 0, name: "", node: 0)
        for (index, part) in parts.enumerated() {
            guard let here = place.node else { throw .notFound }
            guard case .folder(let folder) = nodes[here] else { throw .other(errno: 20) }
            place = Place(folder: here, name: part, node: folder.cached[part])
            guard let node = place.node, case .link(let target) = nodes[node] else { continue }
            guard index < parts.count - 1 || followLast else { continue }
            guard depth < 40 else { throw .other(errno: 40) }
            let start = parts[..<index].joined(separator: "/")
            place = try self.place(of: PathText.join("/" + start, target), followLast: true, depth: depth + 1)
        }
        return place
    }

    /// The node of `path`, links followed.
    func node(of path: String) throws(FileError.Kind) -> Int {
        guard let node = try place(of: path, followLast: true).node else { throw .notFound }
        return node
    }

    /// Gives a new node a name in its folder.
    @discardableResult
    mutating func add(_ node: Node, at place: Place) -> Int {
        let number = nextNode
        nextNode += 1
        nodes[number] = node
        changeFolder(place.folder) { $0.add(place.name, number) }
        return number
    }

    mutating func changeFolder(_ node: Int, _ change: (inout SimulatedFolder) -> Void) {
        guard case .folder(var folder) = nodes[node] else { preconditionFailure("node \(node) is no folder") }
        change(&folder)
        nodes[node] = .folder(folder)
    }

    mutating func changeFile(_ node: Int, _ change: (inout SimulatedFile) -> Void) {
        guard case .file(var file, let permissions) = nodes[node] else {
            preconditionFailure("node \(node) is no file")
        }
        change(&file)
        nodes[node] = .file(file, permissions)
    }

    mutating func setPermissions(_ node: Int, _ permissions: Permissions) {
        guard case .file(let file, _) = nodes[node] else { return }
        nodes[node] = .file(file, permissions)
    }

    func status(_ node: Int) -> FileStatus {
        let identity = FileIdentity(device: 1, inode: UInt64(node))
        if case .file(let file, let permissions) = nodes[node] {
            return FileStatus(
                identity: identity, size: file.cached.count, isDirectory: false, permissions: permissions)
        }
        return FileStatus(identity: identity, size: 0, isDirectory: true, permissions: .ownerFolder)
    }

    // MARK: Open files

    mutating func open(_ node: Int) -> Int32 {
        defer { nextDescriptor += 1 }
        openFiles[nextDescriptor] = node
        return nextDescriptor
    }

    func node(of file: OpenFile) throws(FileError.Kind) -> Int {
        guard let node = openFiles[file.descriptor] else { throw .other(errno: 9) }
        return node
    }

    mutating func close(_ file: OpenFile) throws(FileError.Kind) {
        let node = try node(of: file)
        if locks[node] == file.descriptor { locks[node] = nil }
        openFiles[file.descriptor] = nil
    }

    mutating func lock(_ file: OpenFile) throws(FileError.Kind) {
        let node = try node(of: file)
        guard (locks[node] ?? file.descriptor) == file.descriptor else { throw .locked }
        locks[node] = file.descriptor
    }

    /// Closes every file, as the system does when a process ends.
    mutating func closeAll() {
        openFiles = [:]
        locks = [:]
    }

    /// The number of files that are open.
    var openFileCount: Int { openFiles.count }

    // MARK: Power

    /// Makes everything durable, for setting a test up.
    mutating func synchronizeAll() {
        for node in nodes.keys.sorted() {
            switch nodes[node] {
            case .file: changeFile(node) { $0.synchronize() }
            case .folder: changeFolder(node) { $0.synchronize() }
            case .link, nil: break
            }
        }
    }

    /// What the device may hold after a power cut.
    func surviving(_ choices: inout Choices) -> SimulatedDisk {
        var disk = SimulatedDisk(pageLength: pageLength)
        disk.nextNode = nextNode
        for node in nodes.keys.sorted() {
            switch nodes[node] {
            case .file(let file, let permissions):
                let bytes = file.surviving(&choices)
                disk.nodes[node] = .file(SimulatedFile(bytes: bytes, pageLength: pageLength), permissions)
            case .folder(let folder):
                disk.nodes[node] = .folder(SimulatedFolder(names: folder.surviving(&choices)))
            case .link(let target): disk.nodes[node] = .link(target)
            case nil: break
            }
        }
        return disk
    }
}
