// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Signs, codes and words of currencies. Codes are those of ISO 4217.
enum CurrencyTable {
    /// The unit of a sign or a code that can stand before or behind a number, as written: "$", "USD", "Rs".
    static func mark(_ text: String) -> Unit? { marks.value(of: text) }

    /// The unit of a word in lower case that stands behind a number: "dollars". Words that are also units of weight
    /// ("pounds") are left to the unit table, whose name is the same.
    static func word(_ folded: String) -> Unit? { words.value(of: folded) }

    /// Whether a word before a currency's name belongs to it: "US dollars", "Swiss francs".
    static let nationalities = WordTable<Bool>(
        [
            "us", "u.s.", "american", "canadian", "australian", "swiss", "french", "belgian", "danish", "swedish",
            "norwegian", "czech", "indian", "mexican", "singapore", "sterling",
        ].map { ($0, true) })

    private static let entries: [(marks: [String], words: [String], unit: Unit)] = [
        (["$", "US$", "USD", "U.S.$"], ["dollar", "dollars"], Unit("dollar", nil, .money("$"))),
        (["¢"], ["cent", "cents"], Unit("cent", nil, .money("$"), 0.01)),
        (["€", "EUR"], ["euro", "euros"], Unit("euro", nil, .money("EUR"))),
        (["£", "GBP"], ["sterling"], Unit("pound", nil, .money("GBP"))),
        (["¥", "JPY"], ["yen"], Unit("yen", "yen", .money("JPY"))),
        (["CNY", "RMB"], ["yuan", "renminbi"], Unit("yuan", "yuan", .money("CNY"))),
        (["₹", "INR", "Rs"], ["rupee", "rupees"], Unit("rupee", nil, .money("INR"))),
        (["₽", "RUB"], ["rouble", "roubles", "ruble", "rubles"], Unit("rouble", nil, .money("RUB"))),
        (["₩", "KRW"], [], Unit("won", "won", .money("KRW"))),
        (["₺", "TRY"], ["lira", "lire"], Unit("lira", "lira", .money("TRY"))),
        (["₪", "ILS"], ["shekel", "shekels"], Unit("shekel", nil, .money("ILS"))),
        (["₦", "NGN"], ["naira"], Unit("naira", "naira", .money("NGN"))),
        (["₫", "VND"], ["dong"], Unit("dong", "dong", .money("VND"))),
        (["₱", "PHP"], ["peso", "pesos"], Unit("peso", nil, .money("peso"))),
        (["CHF"], ["franc", "francs"], Unit("franc", nil, .money("franc"))),
        (["DM"], ["mark", "marks", "deutschmarks", "reichsmarks"], Unit("mark", nil, .money("mark"))),
        (
            ["SEK", "NOK", "DKK", "ISK"], ["krona", "kronor", "krone", "kroner"],
            Unit("krone", "kroner", .money("krone"))
        ),
        (["BRL"], ["reais"], Unit("real", "reais", .money("BRL"))),
        (["ZAR"], ["rand"], Unit("rand", "rand", .money("ZAR"))),
        (["CAD", "C$"], [], Unit("Canadian dollar", nil, .money("CAD"))),
        (["AUD", "A$"], [], Unit("Australian dollar", nil, .money("AUD"))),
        (["PLN"], ["złoty", "zloty"], Unit("złoty", "złoty", .money("PLN"))),
        ([], ["guilder", "guilders"], Unit("guilder", nil, .money("guilder"))),
        ([], ["florin", "florins"], Unit("florin", nil, .money("florin"))),
        ([], ["thaler", "thalers"], Unit("thaler", nil, .money("thaler"))),
        ([], ["ducat", "ducats"], Unit("ducat", nil, .money("ducat"))),
        ([], ["crown", "crowns"], Unit("crown", nil, .money("crown"))),
        ([], ["shilling", "shillings"], Unit("shilling", nil, .money("shilling"))),
        ([], ["dinar", "dinars"], Unit("dinar", nil, .money("dinar"))),
        ([], ["dirham", "dirhams"], Unit("dirham", nil, .money("dirham"))),
    ]

    private static let marks = WordTable<Unit>(entries.flatMap { entry in entry.marks.map { ($0, entry.unit) } })
    private static let words = WordTable<Unit>(entries.flatMap { entry in entry.words.map { ($0, entry.unit) } })
}
