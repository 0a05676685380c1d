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
        let classes = Dictionary(grouping: released.indices) { released[$0].quasi }
        let scale = Self.scale(trueAmounts)
        var found = 0.0
        for target in released.indices {
            guard let quasi = noisy(released[target].quasi, noise, &dice), let rivals = classes[quasi] else { continue }
            let known = trueAmounts[target].map { noise == 0 ? $0 : $0 * (1 + noise * (2 * Self.share(&dice) - 1)) }
            let distances = rivals.map { rival in
                zip(zip(amounts[rival], known), scale).reduce(0) { sum, pair in
                    sum + ((pair.0.0 - pair.0.1) / pair.1) * ((pair.0.0 - pair.0.1) / pair.1)
                }
            }
            guard let least = distances.min() else { continue }
            let nearest = zip(rivals, distances).filter { $0.1 <= least + 1e-9 }.map(\.0)
            if nearest.contains(target) { found += 1 / Double(nearest.count) }
        }
        return found / Double(released.count)
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
