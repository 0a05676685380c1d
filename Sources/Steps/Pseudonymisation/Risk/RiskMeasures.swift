/// What an equivalence class holds: the units that look the same to who knows their quasi-identifiers.
public struct RiskRecord: Hashable, Sendable {
    public let quasi: String
    public let sensitive: String

    public init(quasi: String, sensitive: String) {
        self.quasi = quasi
        self.sensitive = sensitive
    }
}

/// Risks of re-identification of one table, as K. El Emam defines them (« Guide to the De-Identification of Personal Health
/// Information », CRC Press, 2013, ch. 16). All shares from 0 to 1.
public struct RiskMeasures: Hashable, Sendable {
    public let rows: Int
    public let classes: Int
    /// Size of the smallest class; 0 for no rows.
    public let k: Int
    /// Least number of different sensitive values in a class; 0 for no rows.
    public let l: Int
    /// Share of rows that are alone in their class.
    public let uniqueShare: Double
    /// Somebody looks for a person known to be in the table: greatest and mean risk, and share of rows above 1/k.
    public let prosecutorMaximum: Double
    public let prosecutorMean: Double
    public let prosecutorShareAbove: Double
    /// Somebody looks for any person of the population the table was drawn from.
    public let journalistMaximum: Double
    public let journalistMean: Double
    /// Somebody matches the whole table with the population: expected share of right matches.
    public let marketer: Double
    /// How many rows lie in classes of each size: size → rows.
    public let rowsByClassSize: [Int: Int]

    /// - Parameters:
    ///   - population: the quasi-identifiers of everybody the records were taken from, the records included.
    ///   - threshold: the k that was asked for.
    public init(_ records: [RiskRecord], population: [String], threshold: Int) {
        let sizes = Dictionary(records.map { ($0.quasi, 1) }, uniquingKeysWith: +)
        let values = Dictionary(records.map { ($0.quasi, Set([$0.sensitive])) }) { $0.union($1) }
        let all = Dictionary(population.map { ($0, 1) }, uniquingKeysWith: +)
        let count = Double(max(1, records.count))
        rows = records.count
        classes = sizes.count
        k = sizes.values.min() ?? 0
        l = values.values.map(\.count).min() ?? 0
        uniqueShare = Double(sizes.values.count { $0 == 1 }) / count
        prosecutorMaximum = k == 0 ? 0 : 1 / Double(k)
        prosecutorMean = Double(sizes.count) / count
        prosecutorShareAbove = Double(sizes.values.filter { $0 < threshold }.reduce(0, +)) / count
        let populationSizes = sizes.keys.map { max(all[$0] ?? 0, sizes[$0] ?? 0) }
        journalistMaximum = populationSizes.min().map { 1 / Double($0) } ?? 0
        let matches = sizes.reduce(0.0) { $0 + Double($1.value) / Double(max(all[$1.key] ?? 0, $1.value)) }
        marketer = matches / count
        let inClasses = populationSizes.reduce(0, +)
        journalistMean = inClasses == 0 ? 0 : max(Double(sizes.count) / Double(inClasses), marketer)
        rowsByClassSize = Dictionary(sizes.values.map { ($0, $0) }, uniquingKeysWith: +)
    }
}
