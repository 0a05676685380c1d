/// Whether confidences mean what they say: values by confidence, and how many of each class are right.
public struct Reliability: Hashable, Sendable, Codable {
    /// Values of about one confidence.
    public struct Bin: Hashable, Sendable, Codable {
        public let from: Double
        public let to: Double
        /// Mean confidence shown.
        public let shown: Double
        public let right: Share
        /// What the true share of right ones may be.
        public let interval: Wilson
    }

    /// What its values have in common.
    public enum Kind: String, Hashable, Sendable, Codable { case all, group, field }

    public let kind: Kind
    /// The field, the name of the group as shown to people, or nothing for all values.
    public let name: String
    public let bins: [Bin]
    /// Values shown at about 0.9: how many are right.
    public let aboutNine: Bin
    public let all: Bin
    /// Mean distance between what a class of values shows and how many of it are right, each counted by its size.
    public let expectedError: Double

    private static let edges = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 1]
    private static let nine = (from: 0.85, to: 0.95)

    init(_ kind: Kind, name: String, values: [(confidence: Double, isRight: Bool)]) {
        self.kind = kind
        self.name = name
        bins = zip(Self.edges, Self.edges.dropFirst()).compactMap { from, to in
            let bin = Bin(values, from: from, to: to)
            return bin.right.of == 0 ? nil : bin
        }
        aboutNine = Bin(values, from: Self.nine.from, to: Self.nine.to)
        all = Bin(values, from: 0, to: 1)
        expectedError =
            bins.reduce(0) { $0 + abs($1.shown - $1.right.value) * Double($1.right.of) } / Double(max(1, values.count))
    }
}

extension Reliability.Bin {
    /// Values from `from` on and below `to`; 1 itself belongs to the last class.
    fileprivate init(_ values: [(confidence: Double, isRight: Bool)], from: Double, to: Double) {
        let own = values.filter { $0.confidence >= from && ($0.confidence < to || (to == 1 && $0.confidence == 1)) }
        self.from = from
        self.to = to
        shown = own.reduce(0) { $0 + $1.confidence } / Double(max(1, own.count))
        right = Share(own.count { $0.isRight }, of: own.count)
        interval = Wilson(right)
    }
}
