// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Figures
import Language

/// Reads the sentences of a document's sections in order.
enum ProseReader {
    static func sentences(
        of document: Document, _ words: (names: Set<String>, common: Set<String>), _ language: LanguageData
    ) -> [FactSentence] {
        var result: [FactSentence] = []
        var reader = AttributionReader()
        for section in document.sections where !section.isApparatus {
            reader.endSection()
            var order = 0
            for block in section.blocks {
                for flow in flows(of: block) {
                    let opening = result.count
                    for sentence in Sentence.sentences(
                        of: flow.bytes, names: words.names, common: words.common, language: language)
                    {
                        let attributions = reader.attributions(of: sentence)
                        let figures = MentionFinder.read(sentence)
                        result.append(
                            FactSentence(
                                sentence: sentence, flow: flow, section: section.path, sectionSpan: section.span,
                                attributions: attributions, mentions: figures.mentions, unasked: figures.unasked,
                                order: order, place: result.count, opening: opening,
                                isInLead: section.heading == nil || section.path.count <= 1 && order < 6))
                        order += 1
                    }
                }
            }
        }
        return result
    }

    /// The running texts of a block that hold sentences of the document's own voice.
    static func flows(of block: Block) -> [FlowText] {
        switch block {
        case .paragraph(let paragraph): [paragraph.text]
        case .list(let list): flows(of: list)
        case .table, .fields, .quotation, .apparatus: []
        }
    }

    private static func flows(of list: List) -> [FlowText] {
        var found: [FlowText] = []
        var waiting = Array(list.items.reversed())
        while let item = waiting.popLast() {
            found.append(item.text)
            for inner in item.lists.reversed() { waiting.append(contentsOf: inner.items.reversed()) }
        }
        return found
    }

    /// The words that the document writes with a capital inside sentences, and those it writes without, in lower case.
    static func names(of document: Document) -> (names: Set<String>, common: Set<String>) {
        var names: Set<String> = []
        var common: Set<String> = []
        for section in document.sections where !section.isApparatus {
            for block in section.blocks {
                for flow in flows(of: block) { collect(flow, &names, &common) }
            }
        }
        return (names, common)
    }

    private static func collect(_ flow: FlowText, _ names: inout Set<String>, _ common: inout Set<String>) {
        let lexemes = Lexer.lexemes(of: flow.bytes, in: ByteSpan(0, flow.bytes.count))
        for index in lexemes.indices {
            guard case .word = lexemes[index].kind else { continue }
            if !lexemes[index].isCapitalised {
                common.insert(lexemes[index].text)
            } else if index > 0, case .word = lexemes[index - 1].kind {
                names.insert(lexemes[index].folded)
            }
        }
    }
}
