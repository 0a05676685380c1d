/// How many letters differ between two words (optimal string alignment: insert, delete, replace, swap neighbours),
/// given up once it exceeds `limit`.
///
/// - Returns: the distance, or nil when it is greater than `limit`.
public func editDistance(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>, limit: Int) -> Int? {
    let (a, b) = (Array(a), Array(b))
    guard abs(a.count - b.count) <= limit else { return nil }
    if a == b { return 0 }
    guard limit > 0 else { return nil }
    var twoBack = [Int](repeating: limit + 1, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = twoBack
    for i in 1...max(1, a.count) where i <= a.count {
        // Farther from the diagonal the distance is above the limit anyway.
        let (low, high) = (max(1, i - limit), min(b.count, i + limit))
        current[low - 1] = low == 1 ? i : limit + 1
        if high < b.count { current[high + 1] = limit + 1 }
        var least = current[low - 1]
        for j in low...max(low, high) where j <= high {
            let replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            var best = min(previous[j] + 1, current[j - 1] + 1, replaced)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, twoBack[j - 2] + 1) }
            current[j] = best
            least = min(least, best)
        }
        if least > limit { return nil }
        (twoBack, previous, current) = (previous, current, twoBack)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
}

/// Likeness of two folded words from 0 to 1: 1 when equal, 0 when more than `limit` letters differ.
public func likeness(_ a: String, _ b: String, limit: Int) -> Double {
    guard let distance = editDistance(a.utf8, b.utf8, limit: limit) else { return 0 }
    let longer = max(a.utf8.count, b.utf8.count)
    return longer == 0 ? 1 : 1 - Double(distance) / Double(longer)
}
