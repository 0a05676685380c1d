/// What was measured on the very tables that leave.
public struct RiskReport: Sendable {
    public struct Group: Sendable {
        /// For people: the table, or the linked ones together.
        public let name: String
        public let source: Int
        public let suppressed: Int
        public let measures: RiskMeasures
        /// Size of the smallest class over the whole content that leaves: what a second export could be joined by.
        public let contentK: Int
        /// Expected share of right matches when two exports of the same source are joined by their whole content.
        public let contentJoin: Double
        public let hasSensitive: Bool
        /// Columns to coarsen first, when too much would have to be left out.
        public let advice: [String]
        public let linkageExact: Double
        public let linkageNoisy: Double

        public var suppressedShare: Double { source == 0 ? 0 : Double(suppressed) / Double(source) }
    }

    public struct Frequency: Sendable {
        /// `menages.bailleur`.
        public let column: String
        /// Different pseudonyms, and how many of them the attack names rightly.
        public let pseudonyms: Int
        public let found: Int

        public var share: Double { pseudonyms == 0 ? 0 : Double(found) / Double(pseudonyms) }
    }

    public struct Dictionary: Sendable {
        /// Words tried, under every common digest.
        public let tried: Int
        public let found: Int
    }

    public let groups: [Group]
    public let dictionary: Dictionary
    public let frequencies: [Frequency]
    public let thresholds: DatasetProfile.Thresholds
    /// True when rows stayed that break the thresholds, because somebody answers for it.
    public let isAccepted: Bool

    /// The bound for the attacks: 1/k and two points.
    public var bound: Double { 1 / Double(thresholds.k) + 0.02 }

    /// Why the profile's thresholds are not met, in French; none when they are.
    public var faults: [String] {
        var faults: [String] = []
        for group in groups where group.source > 0 {
            if group.measures.rows == 0 { faults.append("« \(group.name) » : aucune ligne ne peut être transmise") }
            guard group.measures.rows > 0 else { continue }
            if group.suppressedShare > thresholds.maxSuppression {
                faults.append(
                    "« \(group.name) » : \(group.suppressed) lignes sur \(group.source) devraient être retirées")
            }
            if group.measures.k < thresholds.k { faults.append("« \(group.name) » : k = \(group.measures.k)") }
            if group.contentK < thresholds.k {
                faults.append("« \(group.name) » : k du contenu entier = \(group.contentK)")
            }
            if group.hasSensitive, group.measures.l < thresholds.l {
                faults.append("« \(group.name) » : l = \(group.measures.l)")
            }
            if max(group.linkageExact, group.linkageNoisy) > bound {
                faults.append("« \(group.name) » : l'attaque par rapprochement réussit trop souvent")
            }
        }
        for frequency in frequencies where frequency.share > bound {
            faults.append("« \(frequency.column) » : l'attaque par fréquence retrouve \(frequency.found) pseudonymes")
        }
        if dictionary.found > 0 { faults.append("des pseudonymes se recalculent à partir des noms") }
        return faults
    }

    /// Columns to coarsen first.
    public var advice: [String] {
        let all = groups.flatMap(\.advice) + frequencies.filter { $0.share > bound }.map(\.column)
        var seen = Set<String>()
        return all.filter { seen.insert($0).inserted }
    }
}
