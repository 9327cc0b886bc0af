// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Language

/// What nouns of headers, labels and titles are: places, persons, things with names, events, measures that last.
enum TableNouns {
    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    static let places = set(
        """
        country nation state city town district region province county village island municipality parish area
        territory republic continent canton department prefecture borough community settlement constituency ward
        capital place location port governorate oblast emirate colony locality suburb county-town autonomous-community
        """)
    static let persons = set(
        """
        player candidate person scorer president minister author athlete rider driver king emperor monarch leader queen
        winner champion scientist engineer artist composer swimmer runner cyclist batsman bowler goalkeeper captain
        manager coach member governor mayor laureate
        """)
    static let bodies = set(
        """
        party club team company firm bank organisation organization union league army side force belligerent
        participant operator airline manufacturer publisher university school college brand agency division regiment
        brigade corps squadron fleet institution church federation alliance coalition group employer producer builder
        """)
    /// Things that carry a name behind the noun of their kind: "the ship Adela".
    static let things = set(
        """
        ship vessel boat steamer schooner barge aircraft train locomotive treaty mine book film album song battle
        storm station bridge dam tunnel tower building lake river mountain peak volcano glacier waterfall model
        engine rocket satellite planet moon star reservoir canal road railway line stadium museum theatre castle
        car missile tank gun telescope comet asteroid software language family species breed variety
        """)
    /// Matter and goods, in lower case and without article.
    static let matters = set(
        """
        crop product mineral commodity element substance fuel food fruit metal material compound gas grain cereal
        vegetable livestock animal good ore resource isotope solvent acid alloy drug disease cause
        """)
    static let peoples = ["national", "ethnic", "religio", "citizenship", "origin", "faith", "creed", "people"]

    static let events = set(
        """
        battle siege election elections cup championship championships season olympics war flood storm fire earthquake
        epidemic census survey tournament strike riot riots eruption gale blizzard cyclone hurricane famine referendum
        campaign offensive games race massacre uprising revolt rebellion expedition plague wreck crash disaster blow
        final grand-prix rally regatta marathon festival fair exhibition conference raid invasion operation outbreak
        """)

    /// Measures that do not change from year to year.
    static let lasting = set(
        """
        area length height elevation depth width altitude distance mass weight density diameter radius circumference
        span wingspan displacement volume speed year atomic melting boiling point temperature half-life
        wavelength frequency capacity gauge gradient latitude longitude draught beam tonnage range power thickness
        hardness viscosity charge energy enthalpy radioactivity abundance orbit period gravity discharge drop
        """)

    static let excludedSubjects = set(
        """
        statistics figures characteristics data results trends indicators details nations countries states regions
        cities losses casualties estimates numbers totals values properties records rates facts features measures
        districts towns provinces groups communities sectors overview
        """)

    /// Counts of things that happen within a period and can be added up over years.
    static let flows = set(
        """
        births deaths marriages divorces arrivals departures visitors passengers immigrants emigrants accidents strikes
        fires cases convictions admissions graduates departures sales launches landings sinkings executions
        """)

    static func plural(_ noun: String) -> String {
        if Inflection.isPlural(noun.split(separator: " ").last.map(String.init) ?? noun) { return noun }
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies"
        }
        if ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
        if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
        return noun + "s"
    }

    static func singular(_ noun: String) -> String {
        if noun.hasSuffix("ches") || noun.hasSuffix("shes") || noun.hasSuffix("sses") || noun.hasSuffix("xes") {
            return String(noun.dropLast(2))
        }
        return Inflection.stem(noun)
    }
}
