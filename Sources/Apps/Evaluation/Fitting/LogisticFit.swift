import Extraction
import Foundation

/// Fits the map from signals to a probability: the most likely one under a penalty on its distance from a parent map,
/// no weight below 0. Coordinate by coordinate, each step against an upper bound of the curvature, so that every step
/// betters the fit and equal values give equal maps.
struct LogisticFit {
    typealias Sample = (signals: Signals, isRight: Bool)

    /// How many values a distance of 1 from the parent weighs as much as.
    private static let pull = 3.0
    private static let sweeps = 3000
    private static let settled = 1e-5

    private let columns: [[Double]]
    private let right: [Bool]
    private let parent: [Double]
    private var weights: [Double]
    /// Weighted sum of every value.
    private var sums: [Double]

    static func map(_ samples: [Sample], parent: Calibration.Map?) -> Calibration.Map {
        var fit = LogisticFit(samples, parent: parent)
        fit.run()
        return Calibration.Map(
            count: samples.count, bias: fit.weights[0].toFourDigits,
            weights: Dictionary(
                uniqueKeysWithValues: zip(Signals.Name.allCases, fit.weights.dropFirst().map(\.toFourDigits))))
    }

    private init(_ samples: [Sample], parent map: Calibration.Map?) {
        columns =
            [[Double](repeating: 1, count: samples.count)]
            + Signals.Name.allCases.map { name in samples.map { $0.signals[name] } }
        right = samples.map(\.isRight)
        parent = [map?.bias ?? 0] + Signals.Name.allCases.map { map?.weights[$0] ?? 0 }
        weights = parent
        sums = samples.indices.map { _ in 0 }
        for (weight, column) in zip(weights, columns) {
            for index in sums.indices { sums[index] += weight * column[index] }
        }
    }

    private mutating func run() {
        for _ in 0..<Self.sweeps {
            let moved = columns.indices.map { step($0) }.max() ?? 0
            if moved < Self.settled { return }
        }
    }

    /// Betters one weight; the bias alone may be negative.
    private mutating func step(_ place: Int) -> Double {
        let column = columns[place]
        var slope = Self.pull * (weights[place] - parent[place])
        var curvature = Self.pull
        for index in sums.indices {
            slope += (1 / (1 + exp(-sums[index])) - (right[index] ? 1 : 0)) * column[index]
            curvature += column[index] * column[index] / 4
        }
        let wanted = weights[place] - slope / curvature
        let move = (place == 0 ? wanted : max(0, wanted)) - weights[place]
        weights[place] += move
        for index in sums.indices { sums[index] += move * column[index] }
        return abs(move)
    }
}
