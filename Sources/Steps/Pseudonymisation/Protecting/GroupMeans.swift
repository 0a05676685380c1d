import DossierModel

/// Microaggregation: amounts are replaced by the mean over groups of at least k units that have everything else in common
/// (MDAV; J. Domingo-Ferrer, J. M. Mateo-Sanz, « Practical data-oriented microaggregation for statistical disclosure
/// control », IEEE TKDE 14(1), 2002). Totals stay, medians nearly.
struct GroupMeans {
    let k: Int
    let l: Int

    /// Replaces the averaged cells of these units, which `Suppression` has left.
    func average(_ units: [Unit], in tables: inout [DraftTable]) {
        guard units.contains(where: { !$0.averaged.isEmpty }) else { return }
        for (_, own) in Dictionary(grouping: units, by: \.quasi).sorted(by: { $0.key < $1.key }) {
            for group in groups(of: own, in: tables) { Self.replace(group, in: &tables) }
        }
    }

    /// Groups within each content; those of different sensitive values are then put together until l is reached.
    private func groups(of units: [Unit], in tables: [DraftTable]) -> [[Unit]] {
        let scales = Self.scales(units.map(tables.amounts))
        let byContent = Dictionary(grouping: units, by: \.content).sorted { $0.key < $1.key }
        let pure = byContent.flatMap { _, own in
            Self.mdav(own.map { scaled(tables.amounts(of: $0), scales) }, k: k).map { $0.map { own[$0] } }
        }
        guard l > 1, Set(units.map(\.sensitive)).count >= l else { return pure }
        return merged(pure) { scaled(tables.amounts(of: $0), scales).reduce(0, +) }
    }

    /// Neighbours in the sum of their amounts come together until l different sensitive values are among them.
    private func merged(_ groups: [[Unit]], by weight: (Unit) -> Double) -> [[Unit]] {
        let ordered = groups.map { (mean: $0.map(weight).reduce(0, +) / Double($0.count), units: $0) }
            .sorted { $0.mean < $1.mean }
        var merged: [[Unit]] = []
        var open: [Unit] = []
        for group in ordered {
            open += group.units
            if Set(open.map(\.sensitive)).count >= l {
                merged.append(open)
                open = []
            }
        }
        if !open.isEmpty {
            if merged.isEmpty { merged.append(open) } else { merged[merged.count - 1] += open }
        }
        return merged
    }

    /// Units whose contents differ in the rows they have are averaged place by place from the start.
    private static func replace(_ group: [Unit], in tables: inout [DraftTable]) {
        let longest = group.map(\.averaged.count).max() ?? 0
        for place in 0..<longest {
            let cells = group.filter { $0.averaged.count > place }.map { $0.averaged[place] }
            let sum = cells.reduce(0) { sum, cell in
                guard case .amount(let amount) = tables[cell.table].rows[cell.row].values[cell.column] else {
                    return sum
                }
                return sum + amount.cents
            }
            let mean = Int((Double(sum) / Double(max(1, cells.count))).rounded())
            for cell in cells {
                tables[cell.table].rows[cell.row].values[cell.column] = .amount(Montant(cents: mean))
            }
        }
    }

    private func scaled(_ amounts: [Double], _ scales: [Double]) -> [Double] { zip(amounts, scales).map { $0 / $1 } }

    /// Standard deviation of every place, 1 where nothing varies.
    private static func scales(_ points: [[Double]]) -> [Double] {
        let length = points.map(\.count).max() ?? 0
        return (0..<length).map { place in
            let values = points.compactMap { $0.count > place ? $0[place] : nil }
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count))
            return variance > 0 ? variance.squareRoot() : 1
        }
    }

    /// Groups of k to 2k − 1 points; fewer than k points are one group.
    static func mdav(_ points: [[Double]], k: Int) -> [[Int]] {
        if points.first?.count == 1 { return neighbours(points.map { $0[0] }, k: k) }
        var rest = Array(points.indices)
        var groups: [[Int]] = []
        func takeNearest(to point: [Double]) {
            let near = rest.sorted { (distance(points[$0], point), $0) < (distance(points[$1], point), $1) }.prefix(k)
            groups.append(Array(near))
            let taken = Set(near)
            rest.removeAll(where: taken.contains)
        }
        func farthest(from point: [Double]) -> Int? {
            rest.max { (distance(points[$0], point), $1) < (distance(points[$1], point), $0) }
        }
        while rest.count >= 3 * k {
            guard let first = farthest(from: mean(rest.map { points[$0] })) else { break }
            takeNearest(to: points[first])
            guard let second = farthest(from: points[first]) else { break }
            takeNearest(to: points[second])
        }
        if rest.count >= 2 * k, let first = farthest(from: mean(rest.map { points[$0] })) {
            takeNearest(to: points[first])
        }
        return rest.isEmpty ? groups : groups + [rest]
    }

    /// On a line the groups are stretches of the order.
    private static func neighbours(_ numbers: [Double], k: Int) -> [[Int]] {
        let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        var groups = stride(from: 0, to: order.count, by: k).map { Array(order[$0..<min($0 + k, order.count)]) }
        if groups.count > 1, let last = groups.last, last.count < k {
            groups.removeLast()
            groups[groups.count - 1] += last
        }
        return groups
    }

    private static func mean(_ points: [[Double]]) -> [Double] {
        guard let length = points.first?.count else { return [] }
        return (0..<length).map { place in points.reduce(0) { $0 + $1[place] } / Double(points.count) }
    }

    private static func distance(_ a: [Double], _ b: [Double]) -> Double {
        zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
}
