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
    /// Smaller letters are read better when enlarged to this, in dots per inch.
    static let readingResolution = 200.0
    /// On even white ground (about 220), anything darker than this counts as ink.
    static let inkThreshold = 150

    /// - Parameter turn: chosen by `chooseTurn` on the ink of the page as it lies.
    init(
        _ picture: PagePicture, chooseTurn: (Bitmap, Bitmap, Double) throws(ReadingFailure) -> QuarterTurn
    ) throws(ReadingFailure) {
        let scale = max(1, Self.readingResolution / picture.resolution)
        let resolution = picture.resolution * scale
        let lying = try reading { () throws(ImageError) in
            try picture.bitmap.readable().whitened().scaled(across: scale, down: scale)
        }
        let lyingInk = try reading { () throws(ImageError) in try lying.cleanInk(resolution: resolution) }
        let turn = try chooseTurn(lying, lyingInk, resolution)
        let gray = try reading { () throws(ImageError) in try lying.turned(undoing: turn) }
        let ink = try reading { () throws(ImageError) in try lyingInk.turned(undoing: turn) }
        let skew = ink.skew().flatMap { abs($0) >= 0.05 ? $0 : nil } ?? 0
        self.gray = try reading { () throws(ImageError) in skew == 0 ? gray : try gray.straightened(by: skew) }
        self.ink = try reading { () throws(ImageError) in skew == 0 ? ink : try ink.straightened(by: skew) }
        self.resolution = resolution
        self.turn = turn
        self.skew = skew
    }
}

extension Bitmap {
    /// The ink of a whitened picture without what is too small for a full stop and without shadows at the border.
    fileprivate func cleanInk(resolution: Double) throws(ImageError) -> Bitmap {
        let speck = max(2, Int(resolution / 80))
        return try ink(darkerThan: UprightPage.inkThreshold).despeckled(below: speck).withoutBorderInk()
    }
}
