import DossierModel

/// A table whose cells have had their actions, before anything is left out.
struct DraftTable {
    let table: DatasetTable
    let columns: [(column: DatasetColumn, action: ColumnAction)]
    var rows: [Row]

    struct Row {
        let household: Int
        var values: [DatasetValue]
    }
}

/// The smallest thing that is protected as a whole: a household with its rows in all tables that tell their household, or
/// one row of a table that does not.
struct Unit {
    struct Cell: Hashable {
        let table: Int
        let row: Int
        let column: Int
    }

    let household: Int
    /// Table and row, in order.
    let rows: [(table: Int, row: Int)]
    /// What it shares with its class, amounts that will be averaged left out (their presence counts).
    let quasi: String
    /// The same for everything that leaves but pseudonyms.
    let content: String
    let sensitive: String
    /// The cells to be averaged, in the same order for units of the same content.
    let averaged: [Cell]
}

/// Units of one sort, with a name for people.
struct UnitGroup {
    let name: String
    let units: [Unit]
    /// False where no sensitive column leaves: then l says nothing.
    let hasSensitive: Bool
}

extension DraftTable {
    enum Part { case identifier, quasi, sensitive }

    /// What a column counts as once it has had its action. The pseudonym of a body recurs with the body, so it singles out.
    static func part(_ column: DatasetColumn) -> Part {
        switch column.shape {
        case .household, .person, .paper, .name: .identifier
        case .body, .birth, .place, .court, .date, .amount, .count, .choice:
            column.nature == .sensitive ? .sensitive : .quasi
        }
    }

    /// Row by row, the cells of some columns as one text.
    func key(_ row: Int, _ parts: Set<Part>) -> String {
        columns.indices.compactMap { index in
            guard parts.contains(Self.part(columns[index].column)) else { return nil }
            let value = rows[row].values[index]
            let isAveraged = columns[index].action == .groupMean
            return "\(columns[index].column.name)=\(isAveraged ? (value == .missing ? "" : "~") : value.key)"
        }
        .joined(separator: "\u{1F}")
    }

    var averagedColumns: [Int] { columns.indices.filter { columns[$0].action == .groupMean } }
}

extension [DraftTable] {
    /// The households over all linked tables, then each unlinked table.
    func unitGroups(isLinked: (DatasetTable) -> Bool) -> [UnitGroup] {
        let linked = indices.filter { isLinked(self[$0].table) }
        let alone = indices.filter { !isLinked(self[$0].table) }
        let households = linked.isEmpty ? [] : [group(ofHouseholdsIn: linked)]
        return households + alone.map { group(ofRowsIn: $0) }
    }

    private func group(ofHouseholdsIn tables: [Int]) -> UnitGroup {
        var rows: [Int: [(table: Int, row: Int)]] = [:]
        for table in tables {
            for row in self[table].rows.indices {
                rows[self[table].rows[row].household, default: []].append((table, row))
            }
        }
        return UnitGroup(
            name: tables.count == 1 ? self[tables[0]].table.title : "Ménages, toutes tables liées",
            units: rows.sorted { $0.key < $1.key }.map { unit($0.key, $0.value) }, hasSensitive: hasSensitive(tables))
    }

    private func group(ofRowsIn table: Int) -> UnitGroup {
        UnitGroup(
            name: self[table].table.title,
            units: self[table].rows.indices.map { unit(self[table].rows[$0].household, [(table, $0)]) },
            hasSensitive: hasSensitive([table]))
    }

    private func hasSensitive(_ tables: [Int]) -> Bool {
        tables.contains { self[$0].columns.contains { DraftTable.part($0.column) == .sensitive } }
    }

    private func unit(_ household: Int, _ rows: [(table: Int, row: Int)]) -> Unit {
        // The order of a household's rows must not tell it from another with the same rows.
        let ordered = rows.sorted { a, b in
            if a.table != b.table { return a.table < b.table }
            return (self[a.table].key(a.row, [.quasi, .sensitive]), amountsKey(a), a.row)
                < (self[b.table].key(b.row, [.quasi, .sensitive]), amountsKey(b), b.row)
        }
        func key(_ parts: Set<DraftTable.Part>) -> String {
            ordered.map { "\($0.table)\u{1E}\(self[$0.table].key($0.row, parts))" }.joined(separator: "\u{1D}")
        }
        return Unit(
            household: household, rows: ordered, quasi: key([.quasi]), content: key([.quasi, .sensitive]),
            sensitive: Set(ordered.map { self[$0.table].key($0.row, [.sensitive]) }).sorted().joined(
                separator: "\u{1D}"),
            averaged: ordered.flatMap { place in
                self[place.table].averagedColumns.compactMap { column in
                    self[place.table].rows[place.row].values[column] == .missing
                        ? nil : Unit.Cell(table: place.table, row: place.row, column: column)
                }
            })
    }

    private func amountsKey(_ place: (table: Int, row: Int)) -> String {
        self[place.table].averagedColumns.map { self[place.table].rows[place.row].values[$0].key }.joined(
            separator: "|")
    }

    func amounts(of unit: Unit) -> [Double] {
        unit.averaged.map { cell in
            guard case .amount(let amount) = self[cell.table].rows[cell.row].values[cell.column] else { return 0 }
            return Double(amount.cents)
        }
    }
}
