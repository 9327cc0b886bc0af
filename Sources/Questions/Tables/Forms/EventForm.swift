// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Facts
import Figures
import Language

/// T15: when something of a list was signed, opened, founded.
enum EventForm {
    static func items(_ sheet: TableSheet) -> [TableItem] { [] }
}
