import ImageEngine
import PageModel

/// A page set upright and level, ready for the recogniser.
struct UprightPage {
    /// Gray on even white.
    let gray: Bitmap
    /// The same place, 1 bit, without specks.
    let ink: Bitmap
    /// Dots per inch of both.
    let resolution: Double
    let turn: QuarterTurn
    /// Degrees, clockwise positive, already undone.
    let skew: Double
}

extension UprightPage {
    /// - Parameter turn: found on `page`.
    init(_ page: LyingPage, undoing turn: QuarterTurn) throws(ReadingFailure) {
        let gray = try reading { () throws(ImageError) in try page.gray.turned(undoing: turn) }
        let ink = try reading { () throws(ImageError) in try page.ink.turned(undoing: turn) }
        let skew = Self.skew(of: ink, resolution: page.resolution)
        self.gray = try reading { () throws(ImageError) in
            try Self.withoutLeaders(skew == 0 ? gray : try gray.straightened(by: skew), of: page)
        }
        self.ink = try reading { () throws(ImageError) in skew == 0 ? ink : try ink.straightened(by: skew) }
        self.resolution = page.resolution
        self.turn = turn
        self.skew = skew
    }
}

extension UprightPage {
    /// Words on dotted lines are read as scraps.
    private static func withoutLeaders(_ gray: Bitmap, of page: LyingPage) throws(ImageError) -> Bitmap {
        let dots = try gray.ink(darkerThan: page.dotThreshold).leaderDots(resolution: page.resolution)
        return dots.isEmpty ? gray : try gray.covering(dots)
    }

    /// Below this, in degrees, straightening costs more sharpness than it gains.
    private static let negligibleSkew = 0.1

    private static func skew(of ink: Bitmap, resolution: Double) -> Double {
        guard let rows = TextRows(of: ink.letters(resolution: resolution), resolution: resolution),
            abs(rows.skew) >= negligibleSkew
        else { return 0 }
        return rows.skew
    }
}
