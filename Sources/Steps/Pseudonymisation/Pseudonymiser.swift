import DossierModel
public import FrenchText

/// One table as it leaves.
public struct ReleasedTable: Sendable {
    public let table: DatasetTable
    public let columns: [(column: DatasetColumn, action: ColumnAction)]
    /// Cells in the order of the columns; rows in an order that only the key gives.
    public let rows: [[DatasetValue]]
}

/// All that leaves but masked texts, with what was measured on it.
public struct ReleasedDataset: Sendable {
    public let profile: DatasetProfile
    public let tables: [ReleasedTable]
    public let counts: [ReleasedCounts]
    public let risk: RiskReport
}

/// Makes a dataset of dossiers by a profile, under the key of one recipient. Same dossiers, profile and key: same dataset.
public struct Pseudonymiser: Sendable {
    let profile: DatasetProfile
    let key: PseudonymKey
    let places: Places
    let lexicons: Lexicons
    let isSameName: NameComparison

    public init(
        profile: DatasetProfile, key: PseudonymKey, places: Places, lexicons: Lexicons,
        isSameName: @escaping NameComparison
    ) {
        self.profile = profile
        self.key = key
        self.places = places
        self.lexicons = lexicons
        self.isSameName = isSameName
    }

    /// - Parameter acceptingRisk: rows that break k or l stay where too many would have to be left out: somebody answers
    ///   for it. Otherwise the report of such a dataset names faults, and it must not be written.
    public func dataset(of sources: [SourceDossier], acceptingRisk: Bool) -> Pseudonymised<ReleasedDataset> {
        let ordered = sources.sorted { $0.dossier.id < $1.dossier.id }
        let source = SourceTables(ordered, lexicons: lexicons, isSameName: isSameName)
        let known = KnownIdentifiers(ordered.map(\.dossier))
        var tables = drafts(source, known)
        let counts = profile.counts.map { self.counts($0, in: tables) }
        if profile.microdata == .none { tables = [] }
        let before = tables
        let outcome = protect(&tables, acceptingRisk: acceptingRisk)
        let rows = zip(tables, outcome.kept).map { self.released($0, kept: $1) }
        let groups = outcome.groups.map { measure($0, after: tables, before: before) }
        let final = profile.microdata == .synthetic ? rows.map(synthetic) : rows
        let risk = RiskReport(
            groups: groups, dictionary: dictionary(final, known: known, source: source),
            frequencies: frequencies(tables, kept: outcome.kept, source: source), thresholds: profile.thresholds,
            isAccepted: outcome.isAccepted)
        return Pseudonymised(ReleasedDataset(profile: profile, tables: final, counts: counts, risk: risk))
    }

    // MARK: Cells

    private func drafts(_ source: SourceTables, _ known: KnownIdentifiers) -> [DraftTable] {
        let generaliser = Generaliser(key: key, places: places)
        return profile.tables.map { table in
            let columns = profile.columns[table, default: []]
            let rows = source.rows[table, default: []].map { row in
                DraftTable.Row(
                    household: row.household,
                    values: columns.map { column, action in
                        let value = generaliser.value(
                            row.values[column.name] ?? .missing, action,
                            household: source.households[row.household], start: source.starts[row.household])
                        // A word read into the wrong field must not carry a name out.
                        return column.shape.isFreeText && known.names(value) ? .missing : value
                    })
            }
            return DraftTable(table: table, columns: columns, rows: rows)
        }
    }

    // MARK: Protection

    private struct Outcome {
        struct Group {
            let group: UnitGroup
            /// Places of the units that stay.
            let kept: [Int]
            let advice: [String]
        }

        let groups: [Group]
        /// Rows that stay, by table.
        let kept: [Set<Int>]
        let isAccepted: Bool
    }

    private func protect(_ tables: inout [DraftTable], acceptingRisk: Bool) -> Outcome {
        let rules = Suppression(k: profile.thresholds.k, l: profile.thresholds.l)
        let means = GroupMeans(k: profile.thresholds.k, l: profile.thresholds.l)
        var groups: [Outcome.Group] = []
        var kept = tables.map { _ in Set<Int>() }
        var isAccepted = false
        for group in tables.unitGroups(isLinked: profile.isLinked) {
            var units = rules.kept(of: group)
            let left = group.units.count - units.count
            let isTooMuch = Double(left) > profile.thresholds.maxSuppression * Double(group.units.count)
            let advice =
                isTooMuch
                ? SuppressionAdvice(rules: rules).columns(for: tables, isLinked: profile.isLinked, group: group.name)
                : []
            if isTooMuch, acceptingRisk {
                units = Array(group.units.indices)
                isAccepted = true
            }
            means.average(units.map { group.units[$0] }, in: &tables)
            for unit in units { for row in group.units[unit].rows { kept[row.table].insert(row.row) } }
            groups.append(.init(group: group, kept: units, advice: advice))
        }
        return Outcome(groups: groups, kept: kept, isAccepted: isAccepted)
    }

    private func released(_ table: DraftTable, kept: Set<Int>) -> ReleasedTable {
        let shuffled = kept.map { row in (key.rank("\(table.table.rawValue)|\(row)"), row) }.sorted { $0 < $1 }
        return ReleasedTable(
            table: table.table, columns: table.columns, rows: shuffled.map { table.rows[$0.1].values })
    }

    /// Every column drawn by itself, with replacement, from the protected ones; identifiers are made up.
    private func synthetic(_ table: ReleasedTable) -> ReleasedTable {
        var dice = key.dice("synthetic|\(table.table.rawValue)")
        let columns = table.columns.indices.map { column -> [DatasetValue] in
            let isIdentifier = DraftTable.part(table.columns[column].column) == .identifier
            return table.rows.indices.map { row in
                isIdentifier
                    ? .text(key.pseudonym(.household, of: "synthetic|\(table.columns[column].column.name)|\(row)"))
                    : table.rows[Int(dice.next() % UInt64(table.rows.count))][column]
            }
        }
        return ReleasedTable(
            table: table.table, columns: table.columns,
            rows: table.rows.indices.map { row in columns.map { $0[row] } })
    }

    private func counts(_ wanted: DatasetProfile.CountTable, in tables: [DraftTable]) -> ReleasedCounts {
        let table = tables.first { $0.table == .menages }
        func values(_ name: String) -> [String] {
            guard let table, let index = table.columns.firstIndex(where: { $0.column.name == name }) else { return [] }
            return table.rows.map { $0.values[index].label }
        }
        let (rows, columns) = (values(wanted.rows), values(wanted.columns))
        let (rowNames, columnNames) = (Set(rows).sorted(), Set(columns).sorted())
        var cells = rowNames.map { _ in columnNames.map { _ in 0 } }
        for (row, column) in zip(rows, columns) {
            guard let i = rowNames.firstIndex(of: row), let j = columnNames.firstIndex(of: column) else { continue }
            cells[i][j] += 1
        }
        return CountSuppression(threshold: profile.thresholds.k).suppressed(
            cells, rowNames: rowNames, columnNames: columnNames, rowColumn: wanted.rows, columnColumn: wanted.columns)
    }
}

extension Pseudonymiser {
    // MARK: Risk

    private func measure(_ outcome: Outcome.Group, after: [DraftTable], before: [DraftTable]) -> RiskReport.Group {
        let units = outcome.kept.map { outcome.group.units[$0] }
        let amounts = units.map(after.amounts)
        let text = amounts.map { $0.map { String(Int($0)) }.joined(separator: ";") }
        let left = Set(outcome.group.units.indices).subtracting(outcome.kept)
        let quasi = zip(units, text).map { "\($0.quasi)\u{1C}\($1)" }
        let others = left.map { place in
            let unit = outcome.group.units[place]
            return "\(unit.quasi)\u{1C}\(before.amounts(of: unit).map { String(Int($0)) }.joined(separator: ";"))"
        }
        let content = Dictionary(zip(units, text).map { ("\($0.content)\u{1C}\($1)", 1) }, uniquingKeysWith: +)
        let attack = LinkageAttack(released: units, amounts: amounts, trueAmounts: units.map(before.amounts))
        var dice = key.dice("linkage|\(outcome.group.name)")
        return RiskReport.Group(
            name: outcome.group.name, source: outcome.group.units.count, suppressed: left.count,
            measures: RiskMeasures(
                zip(quasi, units).map { RiskRecord(quasi: $0, sensitive: $1.sensitive) }, population: quasi + others,
                threshold: profile.thresholds.k),
            contentK: content.values.min() ?? 0,
            contentJoin: units.isEmpty ? 0 : Double(content.count) / Double(units.count),
            hasSensitive: outcome.group.hasSensitive, advice: outcome.advice,
            linkageExact: attack.success(noise: 0, dice: &dice), linkageNoisy: attack.success(noise: 0.05, dice: &dice))
    }

    private func dictionary(
        _ tables: [ReleasedTable], known: KnownIdentifiers, source: SourceTables
    ) -> RiskReport.Dictionary {
        let pseudonyms = tables.flatMap { table in
            table.columns.indices.filter { table.columns[$0].action == .pseudonym }.flatMap { column in
                table.rows.compactMap { if case .text(let text) = $0[column] { text } else { nil } }
            }
        }
        let entities = source.rows.values.joined().flatMap(\.values.values).compactMap { value -> String? in
            if case .entity(_, let entity) = value { entity } else { nil }
        }
        return DictionaryAttack(pseudonyms: Set(pseudonyms)).run(words: known.words.union(entities))
    }

    private func frequencies(
        _ tables: [DraftTable], kept: [Set<Int>], source: SourceTables
    ) -> [RiskReport.Frequency] {
        tables.indices.flatMap { place in
            tables[place].columns.indices.compactMap { index -> RiskReport.Frequency? in
                let (column, action) = tables[place].columns[index]
                guard action == .pseudonym, column.shape == .body || column.shape == .person else { return nil }
                let pairs = kept[place].sorted().compactMap { row -> (pseudonym: String, entity: String)? in
                    guard case .text(let pseudonym) = tables[place].rows[row].values[index],
                        case .entity(_, let entity)? = source.rows[tables[place].table]?[row].values[column.name]
                    else { return nil }
                    return (pseudonym, entity)
                }
                return FrequencyAttack.run(pairs, column: "\(tables[place].table.rawValue).\(column.name)")
            }
        }
    }
}

extension DatasetColumn.Shape {
    /// Words as read from paper, which a slip of extraction may have put there.
    var isFreeText: Bool { self == .place || self == .court }
}

extension DatasetValue {
    /// As a heading of a table of counts.
    var label: String {
        switch self {
        case .missing: "non renseigné"
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .amount(let amount): "\(amount.cents / 100)"
        }
    }
}
