// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Figures

extension Document {
    /// Reads a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - name: the document's name when its header gives none: `name(ofPath:)` of its path.
    public init(reading bytes: [UInt8], name: String) throws(DocumentError) {
        let root = Section(
            heading: nil, path: [], blocks: [], sections: [], span: ByteSpan(0, bytes.count), isApparatus: false)
        self.init(name: name, bytes: bytes, title: nil, root: root, lineStarts: [0])
    }
}
