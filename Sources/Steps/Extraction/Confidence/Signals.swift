public import DossierModel
import Foundation

/// What the confidence of a value is computed from: more of any signal never makes it less.
public struct Signals: Hashable, Sendable {
    public enum Name: String, CaseIterable, Sendable {
        /// How much more speaks for the value than its rule asks for.
        case strength
        /// How far the next other value was left behind.
        case lead
        /// How well its words were read, all together and at worst.
        case reading, weakest
        /// How well its words fit the pattern of the value.
        case fit
        /// How well the values of the whole act were read, and how many it gave.
        case legibility, company
        /// How sure it is what kind of paper the act is.
        case kind
        /// 1 where no check of the act against itself contests it.
        case uncontested
    }

    private let values: [Double]

    public subscript(name: Name) -> Double { values[Name.allCases.firstIndex(of: name) ?? 0] }

    /// Beyond this more strength or lead says no more.
    private static let most = 2.0
    /// Values of a usual act.
    private static let usualCount = 20.0

    /// What holds for all values of an act.
    private struct Act {
        let legibility: Double
        let count: Int
        let kind: Double
    }

    private init(_ grounds: Grounds, in act: Act, isContested: Bool) {
        values = Name.allCases.map { name in
            switch name {
            case .strength: min(Self.most, max(0, grounds.strength))
            case .lead: min(Self.most, max(0, grounds.lead ?? 0))
            case .reading: Self.surety(grounds.reading)
            case .weakest: Self.surety(grounds.weakest)
            case .fit: Self.surety(grounds.fit)
            case .legibility: Self.surety(act.legibility)
            case .company: min(Self.most, Double(act.count) / Self.usualCount)
            case .kind: Self.surety(act.kind)
            case .uncontested: isContested ? 0 : 1
            }
        }
    }

    /// A share as the logarithm of its doubt: half the doubt counts the same everywhere.
    private static func surety(_ share: Double) -> Double { -log(1 - min(1, max(0, share)) + leastDoubt) }

    /// Added to the doubt, so that none is endless.
    private static let leastDoubt = 0.01

    /// The signals of all values of one act, by their place.
    ///
    /// - Parameters:
    ///   - contested: places that a finding which contests them concerns.
    ///   - kind: how sure the kind of paper is, 0 to 1.
    public static func of<Place: Hashable>(_ grounds: [Place: Grounds], contested: Set<Place>, kind: Double)
        -> [Place: Signals]
    {
        guard !grounds.isEmpty else { return [:] }
        // In a fixed order, so that equal acts give equal sums.
        let legibility = grounds.values.map(\.reading).sorted().reduce(0, +) / Double(grounds.count)
        let act = Act(legibility: legibility, count: grounds.count, kind: kind)
        return grounds.reduce(into: [:]) { signals, entry in
            signals[entry.key] = Signals(entry.value, in: act, isContested: contested.contains(entry.key))
        }
    }
}

extension Finding.Severity {
    /// Makes the values it concerns less sure.
    public var contests: Bool { self != .information }
}
