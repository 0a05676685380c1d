import DossierModel
import Foundation

/// One number per kind of paper, in the order of `ActeKind.allCases`.
struct KindScores: Hashable, Sendable {
    static let kinds = ActeKind.allCases
    private static let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })

    private(set) var values: [Double]

    init(repeating value: Double = 0) { values = Array(repeating: value, count: Self.kinds.count) }
    init(_ score: (ActeKind) -> Double) { values = Self.kinds.map(score) }

    subscript(kind: ActeKind) -> Double {
        get { values[Self.places[kind, default: 0]] }
        set { values[Self.places[kind, default: 0]] = newValue }
    }

    func map(_ transform: (Double) -> Double) -> KindScores {
        var mapped = self
        mapped.values = values.map(transform)
        return mapped
    }

    static func + (a: KindScores, b: KindScores) -> KindScores {
        var sum = a
        for place in sum.values.indices { sum.values[place] += b.values[place] }
        return sum
    }

    static func + (a: KindScores, b: Double) -> KindScores { a.map { $0 + b } }
    static func * (a: KindScores, b: Double) -> KindScores { a.map { $0 * b } }

    var greatest: Double { values.max() ?? 0 }

    /// The kind with the greatest score; the first declared of equals.
    var best: ActeKind {
        values.firstIndex(of: greatest).map { Self.kinds[$0] } ?? .autre
    }

    /// Logarithm of the sum of exponentials: how likely any kind is.
    var logSum: Double { logSumExp(values) }
}

/// log(Σ exp(x)), safe for large numbers.
func logSumExp(_ values: [Double]) -> Double {
    guard let greatest = values.max(), greatest.isFinite else { return values.max() ?? -.infinity }
    return greatest + log(values.reduce(0) { $0 + exp($1 - greatest) })
}
