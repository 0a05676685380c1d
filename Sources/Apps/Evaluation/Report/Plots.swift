import Console

/// A reliability plot: what was shown against what was right, one point a class of values, with its interval.
struct ReliabilityPlot {
    struct Point {
        let x: String
        let y: String
        let radius: String
        let low: String
        let high: String
    }

    let caption: String
    let count: String
    let points: [Point]
    /// In words, for who does not see the plot.
    let description: String

    /// Units of the plot's square; the template draws axes from 0 to this.
    private static let side = 200.0

    init(caption: String, _ reliability: Reliability) {
        self.caption = caption
        count = counted(reliability.all.right.of, "valeur")
        points = reliability.bins.map { bin in
            Point(
                x: Self.place(bin.shown), y: Self.place(1 - bin.right.value),
                radius: svg(2 + 5 * (Double(bin.right.of) / Double(max(1, reliability.all.right.of))).squareRoot()),
                low: Self.place(1 - bin.interval.low), high: Self.place(1 - bin.interval.high))
        }
        description = reliability.bins.map {
            "affichées à \(percent($0.shown)), justes à \(percent($0.right.value)) (\(counted($0.right.of, "valeur")))"
        }
        .joined(separator: " ; ")
    }

    private static func place(_ share: Double) -> String { svg(share * side) }
}

/// A bar a field: its F1, and its counts beside it.
struct FieldBar {
    let name: String
    let width: String
    let f1: String
    let precision: String
    let recall: String
    let right: String
    let wrong: String
    let missed: String

    private static let full = 100.0

    init(name: String, _ tally: Tally) {
        self.name = name
        width = svg(tally.f1 * Self.full)
        f1 = threeDecimals(tally.f1)
        precision = threeDecimals(tally.precision)
        recall = threeDecimals(tally.recall)
        right = grouped(tally.tp)
        wrong = grouped(tally.fp)
        missed = grouped(tally.fn)
    }
}

/// A coordinate in a drawing: a point, one decimal.
func svg(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
