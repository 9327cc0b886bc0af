// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import CExpat

/// An element of an XML file, with what stands in it.
struct XMLElement {
    let name: String
    let attributes: [String: String]
    /// The line it begins in, from 1.
    let line: Int
    /// The bytes of the file it begins at, and just behind it.
    var range: Range<Int>
    /// The comment before it, where nothing but space stands between.
    let comment: String?
    /// All its text, without that of its children.
    var text = ""
    var children: [XMLElement] = []

    /// The first child called `name`.
    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The text of the child `text` of the child called `name`, as Moodle nests it; of the child itself else.
    func inner(_ name: String) -> String? {
        guard let child = child(name) else { return nil }
        return child.child("text")?.text ?? child.text
    }
}

/// Reads XML element by element: the children of the root are handed over one after the other.
///
/// A document type is refused, so that no entity but the five of XML itself is ever defined. Nesting is limited.
final class XMLElements {
    /// The deepest nesting that is read.
    static let depthLimit = 64

    private let parser: OpaquePointer
    private var root: String?
    private var open: [XMLElement] = []
    private var comment: String?
    private var failure: ImportError?
    private var finished: [XMLElement] = []

    private init?() {
        guard let parser = XML_ParserCreate("UTF-8") else { return nil }
        self.parser = parser
    }

    deinit { XML_ParserFree(parser) }

    /// Hands each child of the root to `take`; `root` is the name that the root must have.
    static func read(_ bytes: [UInt8], root: String, take: (XMLElement) -> Void) throws(ImportError) {
        guard let reader = XMLElements() else { throw .xml(line: 0, code: 1) }
        reader.connect()
        var start = 0
        while start < bytes.count || start == 0 {
            let end = min(start + 1_048_576, bytes.count)
            let status = bytes[start..<end].withUnsafeBytes { buffer in
                XML_Parse(
                    reader.parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
                    end == bytes.count ? 1 : 0)
            }
            if let failure = reader.failure { throw failure }
            if let found = reader.root, found != root { throw .otherXML(root: found) }
            for element in reader.finished { take(element) }
            reader.finished.removeAll(keepingCapacity: true)
            if status != XML_STATUS_OK {
                throw .xml(line: reader.line, code: Int(XML_GetErrorCode(reader.parser).rawValue))
            }
            start = end
            if bytes.isEmpty { break }
        }
    }

    private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
    private var offset: Int { Int(XML_GetCurrentByteIndex(parser)) }

    private func fail(_ error: ImportError) {
        guard failure == nil else { return }
        failure = error
        XML_StopParser(parser, 0)
    }

    private func connect() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLElements.of(data)?.refuseDocumentType()
        }
        XML_SetElementHandler(
            parser, { data, name, attributes in XMLElements.of(data)?.begin(name, attributes) },
            { data, _ in XMLElements.of(data)?.end() })
        XML_SetCharacterDataHandler(parser) { data, text, length in XMLElements.of(data)?.text(text, Int(length)) }
        XML_SetCommentHandler(parser) { data, text in XMLElements.of(data)?.comment(text) }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLElements? {
        data.map { Unmanaged<XMLElements>.fromOpaque($0).takeUnretainedValue() }
    }

    private func refuseDocumentType() { fail(.documentType(line: line)) }

    private func begin(
        _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        guard let name else { return }
        let text = String(cString: name)
        guard root != nil else {
            root = text
            return
        }
        guard open.count < Self.depthLimit else { return fail(.tooDeep(line: line, limit: Self.depthLimit)) }
        var values: [String: String] = [:]
        var at = 0
        while let attributes, let key = attributes[at], let value = attributes[at + 1] {
            values[String(cString: key)] = String(cString: value)
            at += 2
        }
        open.append(
            XMLElement(
                name: text, attributes: values, line: line, range: offset..<offset,
                comment: open.isEmpty ? comment : nil))
        if open.count == 1 { comment = nil }
    }

    private func end() {
        guard var element = open.popLast() else { return }
        // The offset is that of the end tag, whose length follows from the name; that of an empty element is its own.
        let end = offset + Int(XML_GetCurrentByteCount(parser))
        element.range = element.range.lowerBound..<max(end, element.range.lowerBound)
        if open.isEmpty {
            finished.append(element)
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    private func text(_ text: UnsafePointer<CChar>?, _ length: Int) {
        guard let text, !open.isEmpty else { return }
        let buffer = UnsafeRawBufferPointer(start: text, count: length)
        open[open.count - 1].text += String(decoding: buffer, as: UTF8.self)
    }

    private func comment(_ text: UnsafePointer<CChar>?) {
        guard let text, open.isEmpty else { return }
        comment = String(cString: text)
    }
}
