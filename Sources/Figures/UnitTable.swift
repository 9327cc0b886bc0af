// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The units that are known, by symbol and by name. Factors: the SI brochure (9th edition, 2019), and for units of the
/// United States and the United Kingdom the international yard and pound of 1959.
enum UnitTable {
    /// The unit of a symbol, as written: case tells "m" from "M".
    static func symbol(_ text: String) -> Unit? { symbols.value(of: text) }

    /// The unit of a name in lower case, singular or plural.
    static func name(_ folded: String) -> Unit? { names.value(of: folded) }

    /// Whether these bytes are a unit or a scale word that is printed without a space behind a number. "4M" and "3b" are
    /// scales only of sums of money, else names.
    static func isGlued(_ word: PackedWord, isMoney: Bool) -> Bool {
        if word.count == 1, !isMoney, moneyScales.value(of: word) != nil { return false }
        return symbols.value(of: word) != nil || scales.value(of: word) != nil
            || (isMoney && moneyScales.value(of: word) != nil)
    }

    private static let scales = WordTable<Bool>(["bn", "mn", "k", "tn", "mln"].map { ($0, true) })
    private static let moneyScales = WordTable<Bool>(["K", "M", "B", "b"].map { ($0, true) })

    private static let entries: [(symbols: [String], names: [String], unit: Unit)] = [
        (["m"], ["metre", "metres", "meter", "meters"], Unit("metre", nil, .length)),
        (["km"], ["kilometre", "kilometres", "kilometer", "kilometers"], Unit("kilometre", nil, .length, 1000)),
        (["cm"], ["centimetre", "centimetres", "centimeter", "centimeters"], Unit("centimetre", nil, .length, 0.01)),
        (["mm"], ["millimetre", "millimetres", "millimeter", "millimeters"], Unit("millimetre", nil, .length, 0.001)),
        (["µm", "μm"], ["micrometre", "micrometres", "micrometer"], Unit("micrometre", nil, .length, 1e-6)),
        (["nm"], ["nanometre", "nanometres", "nanometer"], Unit("nanometre", nil, .length, 1e-9)),
        (["pm"], ["picometre", "picometres", "picometer"], Unit("picometre", nil, .length, 1e-12)),
        (["in"], ["inch", "inches"], Unit("inch", "inches", .length, 0.0254)),
        (["ft"], ["foot", "feet"], Unit("foot", "feet", .length, 0.3048)),
        (["yd", "yds"], ["yard", "yards"], Unit("yard", nil, .length, 0.9144)),
        (["mi"], ["mile", "miles"], Unit("mile", nil, .length, 1609.344)),
        (["nmi"], [], Unit("nautical mile", nil, .length, 1852)),
        (["ly"], ["light-year", "light-years"], Unit("light-year", nil, .length, 9.4607e15)),
        (["AU"], [], Unit("astronomical unit", nil, .length, 1.495978707e11)),
        (["ha"], ["hectare", "hectares"], Unit("hectare", nil, .area, 10_000)),
        (["ac"], ["acre", "acres"], Unit("acre", nil, .area, 4046.8564224)),
        (["km2", "km²", "sqkm"], [], Unit("square kilometre", nil, .area, 1e6)),
        (["m2", "m²"], [], Unit("square metre", nil, .area)),
        (["cm2", "cm²"], [], Unit("square centimetre", nil, .area, 1e-4)),
        (["ft2", "ft²", "sqft"], [], Unit("square foot", "square feet", .area, 0.09290304)),
        (["mi2", "mi²", "sqmi"], [], Unit("square mile", nil, .area, 2.589988110336e6)),
        (["m3", "m³"], [], Unit("cubic metre", nil, .volume)),
        (["km3", "km³"], [], Unit("cubic kilometre", nil, .volume, 1e9)),
        (["cm3", "cm³", "cc"], [], Unit("cubic centimetre", nil, .volume, 1e-6)),
        (["ft3", "ft³"], [], Unit("cubic foot", "cubic feet", .volume, 0.028316846592)),
        (["l", "L"], ["litre", "litres", "liter", "liters"], Unit("litre", nil, .volume, 0.001)),
        (["ml", "mL"], ["millilitre", "millilitres", "milliliter"], Unit("millilitre", nil, .volume, 1e-6)),
        (["hl"], ["hectolitre", "hectolitres"], Unit("hectolitre", nil, .volume, 0.1)),
        (["gal"], ["gallon", "gallons"], Unit("gallon", nil, .volume, 0.003785411784)),
        (["bbl"], ["barrel", "barrels"], Unit("barrel", nil, .volume, 0.158987294928)),
        (["kg"], ["kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo"], Unit("kilogram", nil, .mass)),
        (["g"], ["gram", "grams", "gramme", "grammes"], Unit("gram", nil, .mass, 0.001)),
        (["mg"], ["milligram", "milligrams"], Unit("milligram", nil, .mass, 1e-6)),
        (["µg", "μg"], ["microgram", "micrograms"], Unit("microgram", nil, .mass, 1e-9)),
        (["t"], ["tonne", "tonnes"], Unit("tonne", nil, .mass, 1000)),
        ([], ["ton", "tons"], Unit("ton", nil, .mass, 1000)),
        (["kt"], ["kilotonne", "kilotonnes"], Unit("kilotonne", nil, .mass, 1e6)),
        (["Mt"], ["megatonne", "megatonnes"], Unit("megatonne", nil, .mass, 1e9)),
        (["lb", "lbs"], ["pound", "pounds"], Unit("pound", nil, .mass, 0.45359237)),
        (["oz"], ["ounce", "ounces"], Unit("ounce", nil, .mass, 0.028349523125)),
        (["s", "sec"], ["second", "seconds"], Unit("second", nil, .time)),
        (["ms"], ["millisecond", "milliseconds"], Unit("millisecond", nil, .time, 0.001)),
        (["min"], ["minute", "minutes"], Unit("minute", nil, .time, 60)),
        (["h", "hr", "hrs"], ["hour", "hours"], Unit("hour", nil, .time, 3600)),
        ([], ["day", "days"], Unit("day", nil, .time, 86_400)),
        ([], ["week", "weeks"], Unit("week", nil, .time, 604_800)),
        ([], ["month", "months"], Unit("month", nil, .time, 2_629_800)),
        (["yr", "yrs"], ["year", "years"], Unit("year", nil, .time, 31_557_600)),
        (["kph", "kmh"], [], Unit("kilometre per hour", "kilometres per hour", .speed, 1 / 3.6)),
        (["mph"], [], Unit("mile per hour", "miles per hour", .speed, 0.44704)),
        (["kn"], ["knot", "knots"], Unit("knot", nil, .speed, 0.514444)),
        (["°C", "℃"], [], Unit("degree Celsius", "degrees Celsius", .temperature, offset: 273.15)),
        (["°F", "℉"], [], Unit("degree Fahrenheit", "degrees Fahrenheit", .temperature, 5 / 9, offset: 255.372)),
        (["K"], ["kelvin", "kelvins"], Unit("kelvin", nil, .temperature)),
        (["J"], ["joule", "joules"], Unit("joule", nil, .energy)),
        (["kJ"], ["kilojoule", "kilojoules"], Unit("kilojoule", nil, .energy, 1000)),
        (["MJ"], ["megajoule", "megajoules"], Unit("megajoule", nil, .energy, 1e6)),
        (["kWh"], ["kilowatt-hour", "kilowatt-hours"], Unit("kilowatt-hour", nil, .energy, 3.6e6)),
        (["MWh"], ["megawatt-hour", "megawatt-hours"], Unit("megawatt-hour", nil, .energy, 3.6e9)),
        (["GWh"], ["gigawatt-hour", "gigawatt-hours"], Unit("gigawatt-hour", nil, .energy, 3.6e12)),
        (["TWh"], ["terawatt-hour", "terawatt-hours"], Unit("terawatt-hour", nil, .energy, 3.6e15)),
        (["cal"], ["calorie", "calories"], Unit("calorie", nil, .energy, 4.184)),
        (["kcal"], ["kilocalorie", "kilocalories"], Unit("kilocalorie", nil, .energy, 4184)),
        (["eV"], ["electronvolt", "electronvolts"], Unit("electronvolt", nil, .energy, 1.602176634e-19)),
        (["W"], ["watt", "watts"], Unit("watt", nil, .power)),
        (["kW"], ["kilowatt", "kilowatts"], Unit("kilowatt", nil, .power, 1000)),
        (["MW"], ["megawatt", "megawatts"], Unit("megawatt", nil, .power, 1e6)),
        (["GW"], ["gigawatt", "gigawatts"], Unit("gigawatt", nil, .power, 1e9)),
        (["hp"], ["horsepower"], Unit("horsepower", "horsepower", .power, 745.7)),
        (["N"], ["newton", "newtons"], Unit("newton", nil, .force)),
        (["kN"], ["kilonewton", "kilonewtons"], Unit("kilonewton", nil, .force, 1000)),
        (["Pa"], ["pascal", "pascals"], Unit("pascal", nil, .pressure)),
        (["kPa"], ["kilopascal", "kilopascals"], Unit("kilopascal", nil, .pressure, 1000)),
        (["MPa"], ["megapascal", "megapascals"], Unit("megapascal", nil, .pressure, 1e6)),
        (["hPa", "mbar"], ["millibar", "millibars"], Unit("hectopascal", nil, .pressure, 100)),
        (["bar"], ["bar", "bars"], Unit("bar", nil, .pressure, 100_000)),
        (["atm"], ["atmosphere", "atmospheres"], Unit("atmosphere", nil, .pressure, 101_325)),
        (["psi"], [], Unit("pound per square inch", "pounds per square inch", .pressure, 6894.757)),
        (["Hz"], ["hertz"], Unit("hertz", "hertz", .frequency)),
        (["kHz"], ["kilohertz"], Unit("kilohertz", "kilohertz", .frequency, 1000)),
        (["MHz"], ["megahertz"], Unit("megahertz", "megahertz", .frequency, 1e6)),
        (["GHz"], ["gigahertz"], Unit("gigahertz", "gigahertz", .frequency, 1e9)),
        (["V"], ["volt", "volts"], Unit("volt", nil, .other("V"))),
        (["kV"], ["kilovolt", "kilovolts"], Unit("kilovolt", nil, .other("V"), 1000)),
        (["A"], ["ampere", "amperes"], Unit("ampere", nil, .other("A"))),
        (["mol"], ["mole", "moles"], Unit("mole", nil, .other("mol"))),
        (["dB"], ["decibel", "decibels"], Unit("decibel", nil, .other("dB"))),
        (["kB", "KB"], ["kilobyte", "kilobytes"], Unit("kilobyte", nil, .other("byte"), 1000)),
        (["MB"], ["megabyte", "megabytes"], Unit("megabyte", nil, .other("byte"), 1e6)),
        (["GB"], ["gigabyte", "gigabytes"], Unit("gigabyte", nil, .other("byte"), 1e9)),
        (["TB"], ["terabyte", "terabytes"], Unit("terabyte", nil, .other("byte"), 1e12)),
        (["Mbit", "Mb"], ["megabit", "megabits"], Unit("megabit", nil, .other("byte"), 125_000)),
        (["Gbit", "Gb"], ["gigabit", "gigabits"], Unit("gigabit", nil, .other("byte"), 1.25e8)),
        (["px"], ["pixel", "pixels"], Unit("pixel", nil, .other("pixel"))),
    ]

    private static let symbols = WordTable<Unit>(entries.flatMap { entry in entry.symbols.map { ($0, entry.unit) } })
    private static let names = WordTable<Unit>(
        entries.flatMap { entry in (entry.names + [entry.unit.plural]).map { ($0, entry.unit) } })

    /// Units over an area or a space, behind "square", "sq" or "cubic".
    static func raised(_ word: String, _ unit: Unit) -> Unit? {
        guard case .length = unit.dimension else { return nil }
        let isArea = word == "square" || word == "sq"
        guard isArea || word == "cubic" || word == "cu" else { return nil }
        let name = isArea ? "square " : "cubic "
        let factor = isArea ? unit.factor * unit.factor : unit.factor * unit.factor * unit.factor
        return Unit(name + unit.singular, name + unit.plural, isArea ? .area : .volume, factor)
    }
}
