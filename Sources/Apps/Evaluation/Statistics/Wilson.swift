/// Wilson's interval of a share (E. B. Wilson, 1927): what the true rate may be, given a count.
public struct Wilson: Hashable, Sendable, Codable {
    public let low: Double
    public let high: Double

    /// The normal quantile of a two-sided interval of 95 %.
    private static let z = 1.959_963_984_540_054

    /// 0 to 1 when nothing was counted.
    public init(_ share: Share) {
        guard share.of > 0 else {
            (low, high) = (0, 1)
            return
        }
        let (n, rate, square) = (Double(share.of), share.value, Self.z * Self.z)
        let centre = (rate + square / (2 * n)) / (1 + square / n)
        let half = Self.z / (1 + square / n) * (rate * (1 - rate) / n + square / (4 * n * n)).squareRoot()
        (low, high) = (max(0, centre - half), min(1, centre + half))
    }
}
