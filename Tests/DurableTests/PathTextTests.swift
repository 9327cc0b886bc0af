// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Durable
import Testing

/// Paths as text.
@Suite struct PathTextTests {
    @Test(arguments: [
        ("/a/b", "/a", "b"), ("/a/b/", "/a", "b"), ("/a", "/", "a"), ("//a", "/", "a"), ("a", ".", "a"),
        ("a/b", "a", "b"), ("a//b", "a", "b"), ("/", "/", ""), ("Profile/Ä", "Profile", "Ä"),
    ])
    func takesApart(path: String, parent: String, name: String) {
        #expect(PathText.parent(of: path) == parent)
        #expect(PathText.name(of: path) == name)
    }

    @Test(arguments: [
        ("/a", "b", "/a/b"), ("/a/", "b", "/a/b"), ("/", "b", "/b"), ("/a", "/b", "/b"), ("", "b", "b"),
    ])
    func putsTogether(folder: String, name: String, path: String) {
        #expect(PathText.join(folder, name) == path)
    }
}
