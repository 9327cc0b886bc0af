// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CQRCode

/// A QR code as rows of dark (`true`) and light modules, without a margin. Made by libqrencode.
struct QRCode: Sendable {
    let rows: [[Bool]]

    /// The code of `text`; `nil` where it is too long for one.
    init?(_ text: String) {
        // Level M: a seventh of the code may be unreadable, as on a worn projector screen.
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        rows = (0..<width).map { row in (0..<width).map { modules[row * width + $0] & 1 == 1 } }
    }

    /// One string of 0 and 1 for each row, for the projector's page.
    var modules: [String] { rows.map { String($0.map { $0 ? "1" : "0" }) } }

    /// The code for a terminal: two rows of modules a line, in block characters; light is drawn, as most terminals are
    /// dark, and on a light one the code is dark on light when `onLight` is given. The margin is two modules: the code is
    /// surrounded by the terminal's own ground where it is light.
    func lines(onLight: Bool) -> [String] {
        let margin = 2
        let side = rows.count + 2 * margin
        func isDark(_ row: Int, _ column: Int) -> Bool {
            let row = row - margin
            let column = column - margin
            guard rows.indices.contains(row), rows.indices.contains(column) else { return false }
            return rows[row][column]
        }
        return stride(from: 0, to: side, by: 2).map { row in
            String(
                (0..<side).map { column -> Character in
                    let upper = isDark(row, column) == onLight
                    let lower = row + 1 < side ? isDark(row + 1, column) == onLight : !onLight && false
                    return switch (upper, lower) {
                    case (true, true): "█"
                    case (true, false): "▀"
                    case (false, true): "▄"
                    case (false, false): " "
                    }
                })
        }
    }

    /// The code in plain ASCII, two characters a module.
    var plainLines: [String] {
        let blank = Array(repeating: false, count: rows.count)
        return ([blank] + rows + [blank]).map { row in
            "  " + row.map { $0 ? "##" : "  " }.joined()
        }
    }
}
