import Foundation
public import PageModel

/// How clearly pieces of ink fall into level rows, and the slant of the rows. It looks at where letters stand, not at pixels:
/// the rulings of a table, the edge of a copy or the lost lines of a fax would win over the text otherwise.
public struct TextRows: Sendable {
    /// Degrees, clockwise positive.
    public let skew: Double
    /// How often two pieces end on one row, per piece, at the best slant; comparable between directions of one page.
    public let score: Double

    /// Slants up to this are looked for, in degrees.
    private static let reach = 8.0

    /// - Parameters:
    ///   - pieces: boxes of letter size, in pixels.
    ///   - resolution: dots per inch.
    public init?(of pieces: [PageModel.Box], resolution: Double) {
        guard pieces.count >= 8 else { return nil }
        let places = pieces.map { Place(x: $0.middleX, top: $0.top, bottom: $0.bottom) }
        let coarse = Self.best(places, around: 0, reach: Self.reach, step: 0.25, bin: resolution / 40)
        let fine = Self.best(places, around: coarse.skew, reach: 0.3, step: 0.03, bin: resolution / 70)
        skew = fine.skew
        score = Self.score(places, skew: coarse.skew, bin: resolution / 40) / Double(pieces.count)
    }

    private struct Place {
        let x: Double
        let top: Double
        let bottom: Double
    }

    private static func best(
        _ places: [Place], around middle: Double, reach: Double, step: Double, bin: Double
    ) -> (skew: Double, score: Double) {
        let count = Int((reach / step).rounded())
        var scores: [Double] = []
        for index in -count...count { scores.append(score(places, skew: middle + Double(index) * step, bin: bin)) }
        // The middle of the plateau: neighbours vote too.
        let smooth = scores.indices.map { index in
            scores[max(0, index - 1)] + 2 * scores[index] + scores[min(scores.count - 1, index + 1)]
        }
        let top = smooth.max() ?? 0
        let winners = smooth.indices.filter { smooth[$0] >= top * 0.999 }
        let winner = winners.isEmpty ? count : winners[winners.count / 2]
        return (middle + Double(winner - count) * step, scores[winner])
    }

    /// Pairs of pieces that share a row, at their tops or at their feet, once the slant is undone.
    private static func score(_ places: [Place], skew: Double, bin: Double) -> Double {
        let slope = tan(skew * .pi / 180)
        let tops = places.map { ($0.top - $0.x * slope) / bin }
        let feet = places.map { ($0.bottom - $0.x * slope) / bin }
        return pairs(tops) + pairs(feet)
    }

    private static func pairs(_ heights: [Double]) -> Double {
        guard let low = heights.min(), let high = heights.max() else { return 0 }
        var bins = [Double](repeating: 0, count: Int(high - low) + 3)
        for height in heights {
            // Shared between two bins, so that no edge of a bin favours a slant.
            let place = height - low
            let first = Int(place)
            bins[first] += Double(first + 1) - place
            bins[first + 1] += place - Double(first)
        }
        return bins.reduce(0) { $0 + $1 * $1 }
    }
}

extension Bitmap {
    /// The pieces of an ink picture that may be letters: neither specks nor rulings, pictures or hole marks.
    public func letters(resolution: Double) -> [PageModel.Box] {
        let heights = (resolution * 0.035)...(resolution * 0.35)
        return pieces().filter {
            heights.contains($0.height) && $0.width >= resolution * 0.01 && $0.width <= resolution * 0.6
                && max($0.width, $0.height) <= 12 * max(1, min($0.width, $0.height))
        }
    }
}

extension [PageModel.Box] {
    /// The same boxes seen with the page turned by a quarter: rows of a page on its side become level.
    public var turnedAside: [PageModel.Box] {
        compactMap { PageModel.Box(left: $0.top, top: $0.left, width: $0.height, height: $0.width) }
    }

    /// The rows of pixels, at most `height` of the `whole` of a page, on which most of the boxes stand: shades and noise are many
    /// pixels, but no letters.
    public func fullestRows(count height: Int, of whole: Int) -> Range<Int> {
        var counts = [Int](repeating: 0, count: whole)
        for box in self where (0..<whole).contains(Int(box.middleY)) { counts[Int(box.middleY)] += 1 }
        let height = Swift.min(height, whole)
        var sum = counts.prefix(height).reduce(0, +)
        var best = (top: 0, sum: sum)
        for top in 1..<Swift.max(1, whole - height + 1) {
            sum += counts[top + height - 1] - counts[top - 1]
            if sum > best.sum { best = (top, sum) }
        }
        return best.top..<(best.top + height)
    }
}
