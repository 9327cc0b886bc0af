// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

struct SwiftSourceTests {
    @Test(arguments: [
        ("let a = 1 // try! here", "let a = 1             "),
        ("a /* x /* y */ z */ b", "a                   b"),
        ("f(\"as! \\(g(\")\")) \") + 1", "f(                ) + 1"),
        ("let r = #\"a \" \\( b\"# ;", "let r =              ;"),
        ("let t = \"\"\"\n  \"x\" y\n  \"\"\"\nz", "let t =    \n       \n     \nz"),
        ("#if os(Linux)", "#if os(Linux)"),
    ])
    func commentsAndLiteralsAreBlankedOut(_ text: String, _ code: String) {
        #expect(SwiftSource(text).code.joined(separator: "\n") == code)
    }

    @Test func importsAreFoundInEveryShape() {
        let source = SwiftSource(
            """
            import Figures
            @testable import Bank
            public import struct Memory.State
            @preconcurrency internal import CLineEdit
            #if canImport(Glibc)
                import Glibc
            #endif
            // import Facts
            let text = "import Facts"
            import Words; import Study
            """)
        #expect(source.imports.map(\.module) == ["Figures", "Bank", "Memory", "CLineEdit", "Glibc", "Words", "Study"])
        #expect(source.imports.map(\.line) == [1, 2, 3, 4, 6, 10, 10])
    }
}
