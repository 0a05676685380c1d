/// Which units have to be left out so that every class reaches k and l. Amounts that will be averaged play no part: their
/// groups are made afterwards within what is left.
struct Suppression {
    let k: Int
    let l: Int

    /// The places of the units that stay, rising.
    func kept(of group: UnitGroup) -> [Int] {
        var kept = Array(group.units.indices)
        while true {
            let before = kept.count
            kept = large(kept) { group.units[$0].content }
            if group.hasSensitive, l > 1 { kept = diverse(kept, group) }
            if kept.count == before { return kept }
        }
    }

    private func large(_ units: [Int], by key: (Int) -> String) -> [Int] {
        let sizes = Dictionary(units.map { (key($0), 1) }, uniquingKeysWith: +)
        return units.filter { sizes[key($0), default: 0] >= k }
    }

    private func diverse(_ units: [Int], _ group: UnitGroup) -> [Int] {
        let values = Dictionary(units.map { (group.units[$0].quasi, Set([group.units[$0].sensitive])) }) {
            $0.union($1)
        }
        return units.filter { values[group.units[$0].quasi, default: []].count >= l }
    }
}

/// Which columns a profile would have to coarsen: those without which most of the rows left out could stay.
struct SuppressionAdvice {
    let rules: Suppression

    /// Names as in the profile, the most useful first; at most three.
    func columns(for tables: [DraftTable], isLinked: (DatasetTable) -> Bool, group name: String) -> [String] {
        var gains: [(name: String, kept: Int)] = []
        for (place, table) in tables.enumerated() {
            for index in table.columns.indices where DraftTable.part(table.columns[index].column) != .identifier {
                var without = tables
                for row in without[place].rows.indices { without[place].rows[row].values[index] = .missing }
                guard let group = without.unitGroups(isLinked: isLinked).first(where: { $0.name == name }),
                    isLinked(table.table) || group.name == table.table.title
                else { continue }
                gains.append(
                    ("\(table.table.rawValue).\(table.columns[index].column.name)", rules.kept(of: group).count))
            }
        }
        let base = tables.unitGroups(isLinked: isLinked).first { $0.name == name }.map { rules.kept(of: $0).count } ?? 0
        let useful = gains.filter { $0.kept > base }
        return (useful.isEmpty ? gains : useful).sorted { ($1.kept, $0.name) < ($0.kept, $1.name) }.prefix(3).map(
            \.name)
    }
}
