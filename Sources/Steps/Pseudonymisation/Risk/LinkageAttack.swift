/// An attacker knows the name and the true quasi-identifiers of everybody, applies the profile's public rules to them, and
/// looks for each one's row; amounts that were averaged lead to the nearest group.
struct LinkageAttack {
    /// The units as they leave, and the same with true amounts.
    let released: [Unit]
    let amounts: [[Double]]
    let trueAmounts: [[Double]]

    /// Expected share of the released units that are found.
    func success(noise: Double, dice: inout KeyedDice) -> Double {
        guard !released.isEmpty else { return 0 }
        let scale = Self.scale(trueAmounts)
        let classes = Dictionary(grouping: released.indices) { released[$0].quasi }.mapValues { units in
            Dictionary(grouping: units) { amounts[$0] }.map { (amounts: $0, units: $1) }.sorted {
                $0.amounts.lexicographicallyPrecedes($1.amounts)
            }
        }
        var found = 0.0
        for target in released.indices {
            guard let quasi = noisy(released[target].quasi, noise, &dice), let rivals = classes[quasi] else { continue }
            let known = trueAmounts[target].map { noise == 0 ? $0 : $0 * (1 + noise * (2 * Self.share(&dice) - 1)) }
            let nearest = Self.nearest(to: known, among: rivals, scale)
            if nearest.contains(target) { found += 1 / Double(nearest.count) }
        }
        return found / Double(released.count)
    }

    /// All units whose amounts lie nearest. The groups are sorted: those far off in the first amount need no look.
    private static func nearest(
        to known: [Double], among groups: [(amounts: [Double], units: [Int])], _ scale: [Double]
    ) -> [Int] {
        // Wrong knowledge may lead to a class that has no amounts, or fewer: then they say nothing.
        guard let first = known.first, groups.allSatisfy({ $0.amounts.count == known.count }) else {
            return groups.flatMap(\.units)
        }
        var low = 0
        var high = groups.count
        while low < high {
            let middle = (low + high) / 2
            if groups[middle].amounts[0] < first { low = middle + 1 } else { high = middle }
        }
        var best = Double.infinity
        var units: [Int] = []
        func look(_ place: Int) -> Bool {
            let amounts = groups[place].amounts
            let head = (amounts[0] - first) / scale[0]
            guard head * head <= best + 1e-12 else { return false }
            let distance = zip(zip(amounts, known), scale).reduce(0) { sum, pair in
                sum + ((pair.0.0 - pair.0.1) / pair.1) * ((pair.0.0 - pair.0.1) / pair.1)
            }
            if distance < best - 1e-12 {
                (best, units) = (distance, groups[place].units)
            } else if distance <= best + 1e-12 {
                units += groups[place].units
            }
            return true
        }
        for place in low..<groups.count where !look(place) { break }
        for place in (0..<low).reversed() where !look(place) { break }
        return units
    }

    /// With the given chance for each cell, the knowledge is another's; nil when it is so for a cell.
    private func noisy(_ quasi: String, _ noise: Double, _ dice: inout KeyedDice) -> String? {
        guard noise > 0 else { return quasi }
        let cells = quasi.split(whereSeparator: { $0 == "\u{1F}" || $0 == "\u{1D}" })
        var wrong = false
        for _ in cells where Self.share(&dice) < noise { wrong = true }
        // A wrong cell leads to the class of a unit drawn at random: never more right than by chance.
        return wrong ? released[Int(dice.next() % UInt64(released.count))].quasi : quasi
    }

    private static func share(_ dice: inout KeyedDice) -> Double { Double(dice.next() >> 11) / 9_007_199_254_740_992 }

    private static func scale(_ points: [[Double]]) -> [Double] {
        (0..<(points.map(\.count).max() ?? 0)).map { place in
            max(1, points.compactMap { $0.count > place ? abs($0[place]) : nil }.max() ?? 1)
        }
    }
}
