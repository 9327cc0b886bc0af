// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Text for LaTeX, whatever the engine.
///
/// Signs with a meaning are written as commands, some symbols as mathematics. Characters outside Latin stand in
/// `\ReciteOther{…}` or `\ReciteCJK{…}`, which the preamble defines: TeX prints nothing, without a word, for a
/// character that its font lacks, and pdfTeX stops.
public struct LaTeXText {
    /// The markup, as UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Whether characters need a font beside Latin Modern.
    private(set) var needsFont = false

    /// Takes `text` over.
    init(_ text: String) {
        bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        var other: Script?
        var previous: Unicode.Scalar?
        var run = 0
        // A bracket at the start would be taken for the optional argument of the command before.
        if text.utf8.first == UInt8(ascii: "[") { bytes.add("{}") }
        for scalar in text.unicodeScalars {
            let isASCII = scalar.value < 0x80
            let script = isASCII ? nil : Self.script(scalar)
            if script != other {
                if other != nil { bytes.add("}") }
                if let script { bytes.add("\\Recite\(script.rawValue){") }
                other = script
            }
            if script != nil {
                needsFont = true
                bytes.add(String(scalar))
            } else if let command = isASCII ? Self.signs[Int(scalar.value)] : Self.commands[scalar] {
                bytes.add(command)
            } else {
                // Two of these would join to another sign.
                if scalar == previous, scalar == "-" || scalar == "," || scalar == "'" { bytes.add("{}") }
                if isASCII { bytes.append(UInt8(scalar.value)) } else { bytes.add(String(scalar)) }
            }
            previous = scalar
            // A word longer than a line could nowhere be broken, and TeX takes minutes over ten thousand letters.
            run = (isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace) ? 0 : run + 1
            if run == 40 {
                if script == nil { bytes.add("\\allowbreak{}") }
                run = 0
            }
        }
        if other != nil { bytes.add("}") }
    }

    /// The markup.
    var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// The markup of `text`; notes in `needsFont` whether it needs one.
    public static func markup(_ text: String, _ needsFont: inout Bool) -> String {
        let made = LaTeXText(text)
        if made.needsFont { needsFont = true }
        return made.markup
    }

    private enum Script: String {
        case cjk = "CJK"
        case emoji = "Emoji"
        case other = "Other"
    }

    /// What Latin Modern has is `nil`.
    private static func script(_ scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0..<0x250: nil
        case 0x2010...0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122: nil
        case _ where commands[scalar] != nil: nil
        case 0x2600...0x27BF, 0x1F000...0x1FAFF: .emoji
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: .cjk
        default: .other
        }
    }

    private static let commands: [Unicode.Scalar: String] = [
        "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%", "_": "\\_",
        "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
        "|": "\\textbar{}", "`": "\\textasciigrave{}", "\"": "\\textquotedbl{}", "\n": "\\newline{}", "\t": " ",
        "−": "\\ensuremath{-}", "×": "\\ensuremath{\\times}", "±": "\\ensuremath{\\pm}", "°": "\\textdegree{}",
        "µ": "\\ensuremath{\\mu}", "μ": "\\ensuremath{\\mu}", "²": "\\textsuperscript{2}", "³": "\\textsuperscript{3}",
        "Ω": "\\ensuremath{\\Omega}", "≤": "\\ensuremath{\\leq}", "≥": "\\ensuremath{\\geq}",
        "≠": "\\ensuremath{\\neq}", "≈": "\\ensuremath{\\approx}", "→": "\\ensuremath{\\rightarrow}",
        "∞": "\\ensuremath{\\infty}", "\u{A0}": "~", "\u{AD}": "\\-", "\u{202F}": "~", "\u{2009}": "\\,",
        // What joins or colours emoji would itself be looked for in the font.
        "\u{FE0F}": "", "\u{200D}": "", "\u{200B}": "\\allowbreak{}",
    ]

    /// The commands for ASCII, by their codes.
    private static let signs: [String?] = (0..<0x80).map { code in commands[Unicode.Scalar(UInt8(code))] }

    /// What a document needs before its first text.
    public static let preamble = """
        \\usepackage{iftex}
        \\ifTUTeX
        \\usepackage{fontspec}
        \\newcommand{\\ReciteFont}[3]{\\IfFontExistsTF{#2}{\\newfontfamily{#1}{#2}}{\\IfFontExistsTF{#3}{\\newfontfamily{#1}{#3}}{\\newcommand{#1}{}}}}
        \\ReciteFont{\\ReciteCJKFont}{Noto Sans CJK SC}{Noto Serif CJK SC}
        \\ReciteFont{\\ReciteOtherFont}{DejaVu Sans}{FreeSerif}
        \\ReciteFont{\\ReciteEmojiFont}{Symbola}{Noto Emoji}
        \\newcommand{\\ReciteCJK}[1]{{\\ReciteCJKFont #1}}
        \\newcommand{\\ReciteEmoji}[1]{{\\ReciteEmojiFont #1}}
        \\newcommand{\\ReciteOther}[1]{{\\ReciteOtherFont #1}}
        \\else
        \\usepackage[T1]{fontenc}
        \\usepackage[utf8]{inputenc}
        \\usepackage{lmodern}
        \\usepackage{textcomp}
        \\newcommand{\\ReciteCJK}[1]{\\detokenize{[?]}}
        \\newcommand{\\ReciteEmoji}[1]{\\detokenize{[?]}}
        \\newcommand{\\ReciteOther}[1]{\\detokenize{[?]}}
        \\fi

        """
}
