/// How well files are cut into papers.
public struct SplitScores: Hashable, Sendable, Codable {
    /// First pages of papers.
    public private(set) var starts = Tally()
    /// Papers with exactly the right pages, blank ones apart.
    public private(set) var segments = Tally()

    mutating func add(truth: [Range<Int>], read: [Range<Int>], blank: Set<Int>) {
        let wanted = Set(truth.map(\.lowerBound))
        let given = Set(read.map(\.lowerBound).filter { !blank.contains($0) })
        starts.add(
            right: wanted.intersection(given).count, false: given.subtracting(wanted).count,
            missed: wanted.subtracting(given).count)
        let cores = truth.map { Set($0).subtracting(blank) }
        let readCores = read.map { Set($0).subtracting(blank) }.filter { !$0.isEmpty }
        let right = Dictionary(grouping: cores) { $0 }.reduce(0) { sum, core in
            sum + min(core.value.count, readCores.count { $0 == core.key })
        }
        segments.add(right: right, false: readCores.count - right, missed: cores.count - right)
    }
}
