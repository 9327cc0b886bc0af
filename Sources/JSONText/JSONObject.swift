// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The members of a JSON object in the order they were written, each name once.
public struct JSONObject: Hashable, Sendable {
    /// One member.
    public struct Member: Hashable, Sendable {
        /// The member's name, unescaped.
        public let name: String
        /// The member's value.
        public var value: JSONValue

        /// A member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in order. No two share a name.
    public private(set) var members: [Member]

    /// An object without members.
    public init() { members = [] }

    /// An object of `members`; of two with one name the later value wins, in the earlier's place.
    public init(_ members: [(String, JSONValue)]) {
        self.init()
        for (name, value) in members { self[name] = value }
    }

    /// Takes members that are known to be distinct.
    init(distinct members: [Member]) { self.members = members }

    /// The value of the member `name`. Setting replaces it in its place or appends it; setting `nil` removes it.
    ///
    /// Looks through the members one by one: meant for objects of some dozens of members.
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }
}
