// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Verbs and their forms: the irregular ones in full, and the regular ones that documents of facts use.
public enum VerbTable {
    /// A verb form and the dictionary form it belongs to.
    public struct Entry: Hashable, Sendable {
        /// The dictionary form.
        public let lemma: String
        /// The forms that the spelling can be.
        public let forms: Set<VerbForm>
    }

    /// What a spelling in lower case is as a verb, or `nil` where it is none that is known.
    public static func entry(_ word: String) -> Entry? {
        if let known = spelled[word] { return known }
        guard word.hasSuffix("ed"), word.utf8.count > 4, !notVerbs.contains(word) else { return nil }
        return Entry(lemma: regularLemma(word), forms: [.past, .participle])
    }

    /// The dictionary form of a verb form; the word itself where none is known.
    public static func lemma(_ word: String) -> String { entry(word)?.lemma ?? word }

    /// The past of a dictionary form: irregular where it is listed so.
    public static func past(of lemma: String) -> String {
        irregularPasts[lemma] ?? Inflection.past(of: lemma)
    }

    /// The dictionary form of an *-ing* form, or `nil` where none that is listed fits.
    public static func lemma(ofGerund word: String) -> String? {
        guard word.hasSuffix("ing"), word.utf8.count > 5 else { return nil }
        let stem = String(word.dropLast(3))
        return [stem, stem + "e", String(stem.dropLast())].first { spelled[$0]?.forms.contains(.base) == true }
    }

    /// Whether the dictionary form is certain: listed, not guessed from the spelling.
    public static func isListed(_ word: String) -> Bool { spelled[word] != nil }

    /// Verbs by which a source says something, in dictionary form.
    public static let reporting: Set<String> = [
        "state", "say", "maintain", "estimate", "claim", "believe", "argue", "report", "write", "suggest", "note",
        "find",
        "conclude", "record", "assert", "hold", "contend", "indicate", "show", "calculate", "reckon", "think", "assume",
        "put", "list", "give", "cite", "declare", "announce", "reveal", "confirm", "document", "describe", "mention",
        "count", "judge", "consider", "acknowledge", "admit", "allege", "predict", "project", "forecast", "propose",
        "insist", "observe", "warn", "quote", "stress", "place",
    ]

    private static let notVerbs: Set<String> = [
        "hundred", "indeed", "exceed", "proceed", "succeed", "speed", "breed", "sacred", "naked", "kindred", "hatred",
        "wicked", "ragged", "beloved", "united",
    ]

    /// "lemma past participle", irregular verbs.
    private static let irregular = """
        arise arose arisen; be was been; bear bore borne; beat beat beaten; become became become; begin began begun;
        bend bent bent; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
        breed bred bred; bring brought brought; build built built; burst burst burst;
        buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung;
        come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug;
        draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed;
        feel felt felt; fight fought fought; find found found; flee fled fled; fly flew flown;
        forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; get got got; give gave given;
        go went gone; grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hit hit hit;
        hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led;
        leave left left; lend lent lent; let let let; lie lay lain; lose lost lost; make made made;
        mean meant meant; meet met met; pay paid paid; put put put; quit quit quit; read read read;
        ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen;
        seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed;
        shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk;
        sit sat sat; sleep slept slept; speak spoke spoken; spend spent spent; split split split;
        spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck;
        strike struck struck; swear swore sworn; sweep swept swept; swim swam swum; take took taken;
        teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown;
        understand understood understood; undertake undertook undertaken; wake woke woken; wear wore worn;
        weave wove woven; win won won; withdraw withdrew withdrawn; write wrote written; overtake overtook overtaken;
        overcome overcame overcome; undergo underwent undergone; withstand withstood withstood; forego forewent foregone
        """

    /// Regular verbs whose -e or -y the spelling of the past hides, or whose present is worth knowing.
    private static let regular = """
        burn learn spell spill state maintain estimate claim believe argue report suggest note conclude record assert contend indicate
        calculate reckon assume cite declare announce reveal confirm document describe mention count judge consider
        acknowledge admit list include exclude contain consist comprise cover remain rank exist live serve use cause
        capture release decrease increase reduce force move change charge place force require produce provide receive
        believe believe create die decide divide employ name total number reach rise arrive complete continue operate
        locate estimate populate migrate separate accommodate evacuate liberate repatriate deport transfer refer occur
        stop plan drop ship refer commit control hand accept refuse surrender chose seek intervene convict sentence
        label classify occupy supply carry study bury marry apply try rely vary multiply intensify unify tie advance
        establish found open close sign pass publish introduce launch discover invent elect appoint measure weigh
        average exceed amount double triple halve drain flow border extend stretch lie belong depend differ appear
        seem become happen last start end finish begin ease sink decline grow improve worsen treat house hire fire
        crew own issue license raise lower elapse vote rule govern invade conquer defeat destroy damage injure wound
        kill murder execute imprison arrest detain intern escape survive perish starve drown return settle resettle
        expel exile convert baptise practise practice speak resurface renovate restore replace remove improve generate
        export import trade purchase sell cost earn pay tax fund finance invest owe own donate collect cooperate
        register enumerate census survey examine investigate analyse head chair direct manage lead command organise
        organize mobilise recognise recognize realise analyze specialise harvest cultivate irrigate plant graze breed
        bake assemble manufacture forge weave spin dye mine smelt refine distill brew combine dissolve bind react
        oxidize decompose absorb emit radiate boil melt freeze evaporate condense isolate name discuss dispute revise
        support oppose challenge criticise question verify prove disprove agree disagree desire expire acquire
        inspire hire admire retire fire tire wire share care compare prepare declare scare stare rate date donate
        relate locate debate update rotate dictate imitate initiate celebrate concentrate demonstrate illustrate
        regulate simulate stimulate accumulate formulate circulate subside merge ravage cede abolish absorb accompany
        account achieve adopt affect agree aim allow alter amend announce annex appeal approach approve arrest ask assist
        attack attempt attend attract ban base block bomb border call cancel cast claim clear climb close cluster combat
        compile compose conduct connect construct contribute convene cool copy correspond create cross damage dedicate
        defend delay deliver demand deny depart depict derive design designate detect develop devote diminish discharge
        dismiss display dissolve distribute dominate drift drill dump earn elevate emerge emigrate enact encounter enforce
        enjoy enter entitle erect escort evolve exchange exclude expand experience explode explore express face fail
        feature fish flood flourish follow found freeze fuel gain gather grant guard guarantee halt hamper handle heat help
        hunt identify ignore illuminate immigrate impact implement imply impose impress incorporate infect influence inform
        inhabit inherit injure insist install institute insure integrate interview invite involve join kidnap label lack
        launch link load look maintain mark match mature merit mix modernise modernize monitor motivate narrow near need
        negotiate nominate note obtain offer organise originate outlaw outnumber overrun paint participate pass perform
        permit persist persuade picture pioneer play plead point pollute possess pour praise preach precede predict present
        preserve prevail prevent privatise privatize process proclaim profit prohibit project promise promote propose
        protect protest push raid reach rebuild recall reclaim recover recruit redesign reflect reform regain reign reject
        relax release relieve relocate rename renew rent reopen repair repeal repeat report represent request rescue
        research resemble reserve reside resign resist resolve respond rest result retain retreat reveal reverse reward
        rotate ruin sail satisfy save score search secure select separate share shift signal slow smoke sort span spark
        specify sponsor stabilise stage station store strand strengthen strike strip struggle submit substitute suffer
        suggest summon supervise supplement suppose surround survey suspect suspend sustain switch target tend terminate
        test threaten total touch tour train transform translate transmit transport travel trigger try turn undermine
        unite update upgrade urge visit volunteer walk want warn wash waste watch weaken welcome widen witness work worship
        wreck yield allege predict forecast propose insist observe warn stress quote speculate
        """

    private static let irregularPasts: [String: String] = {
        var table: [String: String] = [:]
        for line in irregular.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let parts = line.split(separator: " ").map(String.init)
            if parts.count == 3 { table[parts[0]] = parts[1] }
        }
        return table
    }()

    private static let spelled: [String: Entry] = {
        var table: [String: (lemma: String, forms: Set<VerbForm>)] = [:]
        func add(_ word: String, _ lemma: String, _ form: VerbForm) {
            if let old = table[word] {
                if old.lemma == lemma { table[word]?.forms.insert(form) }
            } else {
                table[word] = (lemma, [form])
            }
        }
        for line in irregular.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 3, parts[0] != "be" else { continue }
            add(parts[1], parts[0], .past)
            add(parts[2], parts[0], .participle)
            add(Inflection.present(of: parts[0]), parts[0], .present)
            add(parts[0], parts[0], .base)
        }
        for word in regular.split(whereSeparator: \.isWhitespace).map(String.init) where table[word] == nil {
            let past = Inflection.past(of: word)
            add(past, word, .past)
            add(past, word, .participle)
            add(Inflection.present(of: word), word, .present)
            add(word, word, .base)
            // "labelled" beside "labeled".
            if ["el", "al", "ol"].contains(where: word.hasSuffix) {
                add(word + "led", word, .past)
                add(word + "led", word, .participle)
            }
        }
        return table.mapValues { Entry(lemma: $0.lemma, forms: $0.forms) }
    }()

    /// A guess at the dictionary form of a regular past: doubled consonants undone, -ied to -y, -e kept where the
    /// spelling asks for one.
    private static func regularLemma(_ word: String) -> String {
        if word.hasSuffix("ied") { return word.dropLast(3) + "y" }
        let stem = String(word.dropLast(2))
        let letters = Array(stem)
        guard let last = letters.last, letters.count > 2 else { return stem }
        let before = letters[letters.count - 2]
        if last == before, !"lsfz".contains(last) { return String(stem.dropLast()) }
        let endings = [
            "c", "v", "z", "u", "at", "dg", "ng", "rs", "ns", "ys", "iz", "is", "ir", "ur", "or", "bl", "pl", "tl",
            "dl", "gl",
        ]
        let plain = [
            "ain", "eat", "oat", "eet", "ong", "ing", "ang", "our", "air", "eer", "oor", "ear", "iss", "ess", "ass",
            "oss",
        ]
        if plain.contains(where: stem.hasSuffix) { return stem }
        return endings.contains(where: stem.hasSuffix) ? stem + "e" : stem
    }
}
