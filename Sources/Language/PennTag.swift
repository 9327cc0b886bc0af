// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of speech of Debian's tagging data, by the names its files use.
enum PennTag: Int, CaseIterable {
    case cc, cd, det, ex, fw, `in`, jj, jjr, jjs, lrb, ls, md, nn, nnp, nnps, nns, pdt, pos, pp, ppc, ppd, ppl, ppr,
        pps, prp, prps, rb, rbr, rbs, rp, rrb, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wps, wrb

    /// The tag of a name in the data files.
    static let named: [String: PennTag] = Dictionary(
        uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })

    /// What the tag is in the words of the built-in rules.
    var word: WordTag {
        switch self {
        case .cc: .conjunction
        case .cd, .ls: .number
        case .det, .pdt: .determiner
        case .ex, .rb, .rbr, .rbs, .rp, .uh: .adverb
        case .fw, .nn, .nns: .noun
        case .in, .to: .preposition
        case .jj, .jjr, .jjs: .adjective
        case .md: .modal
        case .nnp, .nnps: .name
        case .prp: .pronoun
        case .pos, .prps, .wps: .possessive
        case .vb, .vbp: .verb(.base)
        case .vbd: .verb(.past)
        case .vbg: .verb(.gerund)
        case .vbn: .verb(.participle)
        case .vbz: .verb(.present)
        case .wdt, .wp, .wrb: .subordinator
        case .lrb, .rrb, .pp, .ppc, .ppd, .ppl, .ppr, .pps, .sym: .sign
        }
    }
}
