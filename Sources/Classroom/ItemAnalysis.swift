// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Right and wrong of a class, a row for each student, and the options they chose.
public struct Responses: Hashable, Sendable {
    /// The students, in the order of the file.
    public let students: [String]
    /// The items' names.
    public let items: [String]
    /// For each student, for each item: whether it was right.
    public let isRight: [[Bool]]
    /// For each item, the options, or `nil` where it has none.
    public let choices: [Choices?]
    /// For each student, for each item: whether it was left empty.
    public let isOmitted: [[Bool]]
    /// For each student, for each item: whether the answer was another claimant's figure.
    public let isRival: [[Bool]]

    /// The options of one item and who chose which.
    public struct Choices: Hashable, Sendable {
        /// The options; `key` is an index.
        public let options: [String]
        /// The right one.
        public let key: Int
        /// For each student the option chosen; `nil` where none was, or none that can be read.
        public let chosen: [Int?]
        /// For each student the options shown.
        public let shown: [Set<Int>]

        /// The options of an item.
        public init(options: [String], key: Int, chosen: [Int?], shown: [Set<Int>]) {
            self.options = options
            self.key = key
            self.chosen = chosen
            self.shown = shown
        }
    }

    /// Responses; every row has an element for each item.
    public init(
        students: [String], items: [String], isRight: [[Bool]], choices: [Choices?]? = nil,
        isOmitted: [[Bool]]? = nil, isRival: [[Bool]]? = nil
    ) {
        self.students = students
        self.items = items
        self.isRight = isRight
        let none = isRight.map { $0.map { _ in false } }
        self.choices = choices ?? items.map { _ in nil }
        self.isOmitted = isOmitted ?? none
        self.isRival = isRival ?? none
    }
}

/// The item analysis of a class: how hard each item is, whether it tells the strong from the weak, what each distractor
/// does, and how far the total can be relied on.
///
/// Formulas: facility and discrimination index, Ebel and Frisbie, "Essentials of Educational Measurement" (5th edition,
/// 1991); point-biserial and corrected point-biserial, Henrysson (1963); KR-20 and KR-21, Kuder and Richardson (1937), with
/// the population variance, so that KR-20 equals Cronbach's alpha (1951). A right answer counts 1, anything else 0.
public struct ItemAnalysis: Hashable, Sendable {
    /// How many students.
    public let students: Int
    /// The share of students in the upper and in the lower group.
    public let groupShare: Double
    /// How many students are in each of the two groups: the share of all, rounded down, at least 1.
    public let groupSize: Int
    /// Whether equal totals stand on both sides of a group's border. The groups then follow the order of the file, and
    /// `Item.sharedDiscrimination` says what comes out when those students share the places.
    public let hasTies: Bool
    /// The mean of the totals; `nil` without students.
    public let mean: Double?
    /// The standard deviation of the totals (N - 1); `nil` under two students.
    public let deviation: Double?
    /// KR-20; `nil` with fewer than two items or where all totals are equal.
    public let kr20: Double?
    /// Cronbach's alpha; equal to KR-20 for items of 0 and 1, worked out by its own formula.
    public let alpha: Double?
    /// KR-21, which takes all items as equally hard.
    public let kr21: Double?
    /// The standard error of measurement, in points: the deviation times the root of 1 - alpha.
    public let standardError: Double?
    /// The items, in order.
    public let items: [Item]

    /// One item.
    public struct Item: Hashable, Sendable {
        /// Its name.
        public let id: String
        /// The share of right answers.
        public let facility: Double
        /// The share in the upper group minus the share in the lower one, ties in the order of the file.
        public let discrimination: Double
        /// The same where students with equal totals at a border share the places.
        public let sharedDiscrimination: Double
        /// The correlation with the total; `nil` where all or none are right.
        public let pointBiserial: Double?
        /// The correlation with the total of the other items; `nil` where all or none are right.
        public let correctedPointBiserial: Double?
        /// Alpha without this item; `nil` with fewer than three items.
        public let alphaIfDeleted: Double?
        /// How many left it empty.
        public let omitted: Int
        /// How many gave another claimant's figure.
        public let rival: Int
        /// Its options, where it has any.
        public let options: [OptionAnalysis]
    }

    /// The share that makes the groups where none is given: 27 % (Kelley 1939), halves under 40 students.
    public static func usualShare(students: Int) -> Double { students < 40 ? 0.5 : 0.27 }

    /// Under so many students, all figures are rough.
    public static let fewStudents = 20

    /// Analyses `responses`, with groups of `share` (0 to 0.5) of the students.
    public init(_ responses: Responses, share: Double? = nil) {
        let count = responses.students.count
        let itemCount = responses.items.count
        let scores = responses.isRight.map { $0.map { $0 ? 1.0 : 0.0 } }
        let totals = scores.map { $0.reduce(0, +) }
        let columns = (0..<itemCount).map { item in scores.map { $0[item] } }
        students = count
        groupShare = share ?? Self.usualShare(students: count)
        let groups = Groups(totals: totals, share: groupShare)
        groupSize = groups.size
        hasTies = groups.hasTies
        mean = Statistics.mean(totals)
        deviation = Statistics.deviation(totals)
        let k = Double(itemCount)
        let variance = Statistics.populationVariance(totals) ?? 0
        let isDefined = itemCount > 1 && count > 1 && Statistics.varies(totals)
        let factor = k / (k - 1)
        let products = columns.reduce(0) { sum, column in
            let p = Statistics.mean(column) ?? 0
            return sum + p * (1 - p)
        }
        kr20 = isDefined ? factor * (1 - products / variance) : nil
        alpha = Self.alpha(columns, totals)
        kr21 = isDefined ? mean.map { factor * (1 - $0 * (k - $0) / (k * variance)) } : nil
        if let alpha, let deviation {
            standardError = deviation * max(0, 1 - alpha).squareRoot()
        } else {
            standardError = nil
        }
        items = (0..<itemCount).map { item in
            let column = columns[item]
            let rest = zip(totals, column).map { $0 - $1 }
            let others = (0..<itemCount).filter { $0 != item }.map { columns[$0] }
            return Item(
                id: responses.items[item], facility: Statistics.mean(column) ?? 0,
                discrimination: groups.difference(column), sharedDiscrimination: groups.sharedDifference(column),
                pointBiserial: Statistics.correlation(column, totals),
                correctedPointBiserial: Statistics.correlation(column, rest),
                alphaIfDeleted: Self.alpha(others, rest),
                omitted: responses.isOmitted.count { $0[item] }, rival: responses.isRival.count { $0[item] },
                options: responses.choices[item].map {
                    OptionAnalysis.all($0, totals: totals, rest: rest, groups: groups)
                } ?? [])
        }
    }

    /// k / (k - 1) × (1 - sum of the items' variances / variance of the totals).
    private static func alpha(_ columns: [[Double]], _ totals: [Double]) -> Double? {
        guard columns.count > 1, totals.count > 1, Statistics.varies(totals) else { return nil }
        let k = Double(columns.count)
        let sum = columns.reduce(0) { $0 + Statistics.squares($1) }
        return k / (k - 1) * (1 - sum / Statistics.squares(totals))
    }
}
