public import RuleFiles

/// What leaves, in which form, and how much risk is borne: a file of `Pipelines/datasets`, or one that somebody wrote for a
/// contract.
public struct DatasetProfile: Sendable {
    public struct Thresholds: Decodable, Hashable, Sendable {
        /// Least size of a group that shares its quasi-identifiers, and of one that shares its whole content.
        public let k: Int
        /// Least number of different sensitive values in such a group.
        public let l: Int
        /// Greatest share of rows that may be left out for k and l, 0 to 1.
        public let maxSuppression: Double

        private enum CodingKeys: String, CodingKey {
            case k, l
            case maxSuppression = "max_suppression"
        }
    }

    /// What leaves of single households.
    public enum Microdata: String, Decodable, Sendable {
        /// Protected rows.
        case rows
        /// Rows drawn anew from the protected columns, each by itself: no row is a household's.
        case synthetic
        /// Nothing: tables of counts only.
        case none
    }

    /// A table of counts with its margins; small ones are hidden.
    public struct CountTable: Decodable, Hashable, Sendable {
        public let rows: String
        public let columns: String
    }

    public let name: String
    public let title: String
    public let purpose: String
    public let thresholds: Thresholds
    /// How long the recipient may keep the data.
    public let months: Int
    public let microdata: Microdata
    public let counts: [CountTable]
    /// Columns in the order of the schema; those dropped are not here.
    public let columns: [DatasetTable: [(column: DatasetColumn, action: ColumnAction)]]

    public func action(_ name: String, in table: DatasetTable) -> ColumnAction {
        columns[table]?.first { $0.column.name == name }?.action ?? .drop
    }

    /// Whether the rows of a table tell their household.
    public func isLinked(_ table: DatasetTable) -> Bool { action("menage", in: table) == .pseudonym }

    public var tables: [DatasetTable] { DatasetTable.allCases.filter { columns[$0]?.isEmpty == false } }

    /// Decodes and checks a profile.
    ///
    /// - Throws: `RuleFileError`, with file and line, also when a column that names somebody would be kept.
    public static func load(from file: RuleFile) throws(RuleFileError) -> DatasetProfile {
        let content: ProfileFile = try file.decode()
        try content.checkThresholds(in: file)
        var columns: [DatasetTable: [(column: DatasetColumn, action: ColumnAction)]] = [:]
        for (name, table) in content.tables.sorted(by: { $0.key < $1.key }) {
            let place = [ProfileKey("tables"), ProfileKey(name)]
            guard let known = DatasetTable(rawValue: name) else {
                let names = DatasetTable.allCases.map(\.rawValue).joined(separator: ", ")
                throw file.fault(at: place, "la table « \(name) » n'existe pas ; il y a : \(names)")
            }
            try content.check(table, of: known, at: place, in: file)
            columns[known] = DatasetColumn.columns(of: known).compactMap { column in
                guard let action = table[column.name], action != .drop else { return nil }
                return (column, action)
            }
        }
        try content.checkCounts(against: columns, in: file)
        return DatasetProfile(
            name: content.name, title: content.title, purpose: content.purpose, thresholds: content.thresholds,
            months: content.months, microdata: content.microdata, counts: content.counts ?? [],
            columns: columns)
    }
}

struct ProfileFile: Decodable {
    let name: String
    let title: String
    let purpose: String
    let months: Int
    let thresholds: DatasetProfile.Thresholds
    let microdata: DatasetProfile.Microdata
    let counts: [DatasetProfile.CountTable]?
    let tables: [String: [String: ColumnAction]]
}

/// Where something stands in a profile.
struct ProfileKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ name: String) { (stringValue, intValue) = (name, nil) }
    init(place: Int) { (stringValue, intValue) = ("\(place)", place) }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(place: intValue) }
}

extension ProfileFile {
    fileprivate func checkThresholds(in file: RuleFile) throws(RuleFileError) {
        func fault(_ key: String, _ message: String) -> RuleFileError {
            file.fault(at: [ProfileKey("thresholds"), ProfileKey(key)], message)
        }
        guard thresholds.k >= 2 else {
            throw fault("k", "k vaut au moins 2 : un groupe d'une personne ne cache personne")
        }
        guard thresholds.l >= 1 else { throw fault("l", "l vaut au moins 1") }
        guard (0...1).contains(thresholds.maxSuppression) else {
            throw fault("max_suppression", "max_suppression est une part, de 0 à 1")
        }
        guard months > 0 else { throw file.fault(at: [ProfileKey("months")], "months est un nombre de mois positif") }
    }

    fileprivate func check(
        _ actions: [String: ColumnAction], of table: DatasetTable, at place: [ProfileKey], in file: RuleFile
    ) throws(RuleFileError) {
        for (name, action) in actions.sorted(by: { $0.key < $1.key }) {
            let here = place + [ProfileKey(name)]
            guard let column = DatasetColumn.named(name, in: table) else {
                let names = DatasetColumn.columns(of: table).map(\.name).joined(separator: ", ")
                throw file.fault(at: here, "la colonne « \(name) » n'existe pas ; il y a : \(names)")
            }
            guard action != .drop, !column.shape.actions.contains(action.name) else { continue }
            if column.nature == .direct, action == .keep {
                throw file.fault(
                    at: here,
                    "« \(name) » désigne directement quelqu'un et ne peut pas être gardé tel quel : \(column.choices)")
            }
            throw file.fault(at: here, "« \(action.name.rawValue) » ne convient pas à « \(name) » : \(column.choices)")
        }
    }

    fileprivate func checkCounts(
        against columns: [DatasetTable: [(column: DatasetColumn, action: ColumnAction)]], in file: RuleFile
    ) throws(RuleFileError) {
        let known = Set(columns[.menages, default: []].map(\.column.name)).subtracting(["menage"])
        for (place, count) in (counts ?? []).enumerated() {
            for (key, name) in [("rows", count.rows), ("columns", count.columns)] where !known.contains(name) {
                throw file.fault(
                    at: [ProfileKey("counts"), ProfileKey(place: place), ProfileKey(key)],
                    "« \(name) » n'est pas une colonne transmise de « menages »")
            }
        }
    }
}

extension DatasetColumn {
    fileprivate var choices: String {
        "choisissez parmi " + (["drop"] + shape.actions.map(\.rawValue).sorted()).joined(separator: ", ")
    }
}
