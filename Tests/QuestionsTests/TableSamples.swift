// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Invented tables that the tests of table forms share.
enum TableSamples {
    /// People counted by an origin, with a total that is the sum.
    static let settlers = """
        # Kordish settlement

        Settlers who reached Orsk between 1840 and 1850, by origin, according to the Frontier Office

        | Origin | Number of settlers | Died on the march | % died on the march |
        |---|---|---|---|
        | Kordish | 12,300 | 2,746 | 22% |
        | Arvenian | 8,950 | 1,120 | 13% |
        | Torvish | 3,410 | 602 | 18% |
        | Seskian | 1,245 | 98 | 8% |
        | Marnese | 870 | 143 | 16% |
        | others | 412 | 66 | 16% |
        | Total | 27,187 | 4,775 | 17.6% |
        """

    /// Years from first to last.
    static let births = """
        # Demographics of Orsk

        ## Births and deaths

        | Year | Live births | Deaths | Crude birth rate (per 1000) |
        |---|---|---|---|
        | 1921 | 5,120 | 3,980 | 24.1 |
        | 1922 | 5,240 | 3,870 | 24.4 |
        | 1923 | 5,310 | 4,110 | 24.6 |
        | 1924 | 5,060 | 3,760 | 23.2 |
        | 1925 | 4,990 | 3,690 | 22.7 |
        | 1926 | 4,870 | 3,720 | 21.9 |
        | 1927 | 4,760 | 3,540 | 21.3 |
        """

    /// Quarters with a gap behind the second year.
    static let water = """
        # Arven reservoir

        **Boats held by the harbour, by quarter**

        | Year | Quarter | Number of boats |
        |---|---|---|
        | 1929 | I | 120 |
        | | II | 180 |
        | | III | 97 |
        | | IV | 310 |
        | 1930 | I | 620 |
        | | II | 1,140 |
        | | III | 1,210 |
        | | IV | 1,050 |
        | 1931 | IV | 990 |
        | 1932 | IV | 400 |

        Source: Lida Morn, The Boats (1940)
        """

    /// Places with measures that last.
    static let lakes = """
        # Lakes of Kordal

        | Lake | Area (km²) | Maximum depth (m) |
        |---|---|---|
        | Marn | 412.5 | 86 |
        | Arven | 388.0 | 141 |
        | Little Sesk | 190.4 | 22 |
        | Torv Water | 121.7 | 64 |
        | Hollow Lake | 96.3 | 35 |
        | Black Tarn | 44.9 | 118 |
        """
}
