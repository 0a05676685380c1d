import CLeptonica
import PageModel

extension Bitmap {
    /// On an evened ground of about 220 or more, also faint ink is darker.
    private static let faintInk = 185
    /// Smaller pieces are dust, in inches on both sides: less than the height of a small letter.
    private static let dust = 0.025
    /// Less than two letters on a sheet of A4.
    private static let blankShare = 0.00002

    /// Whether a gray page on even white holds no ink but dust and what touches the border. In doubt it is not blank: the recogniser
    /// then finds nothing, which only costs time.
    ///
    /// - Parameter resolution: dots per inch.
    public func isBlank(resolution: Double) throws(ImageError) -> Bool {
        let size = max(2, Int((resolution * Self.dust).rounded()))
        let least = Double(width * height) * Self.blankShare
        let ink = try ink(darkerThan: Self.faintInk).withoutBorderInk()
        // A piece holds at least as many pixels as its longer side: most pages are seen at once to be written on.
        let sides = ink.pieces().reduce(0.0) { sum, piece in
            let side = max(piece.width, piece.height)
            return side >= Double(size) ? sum + side : sum
        }
        if sides >= least { return false }
        return Double(try ink.despeckled(below: size).inkCount) < least
    }

    /// The same in 1 bit when a gray or colour picture shows hardly anything but black and white; nil for any other.
    public func blackAndWhite() throws(ImageError) -> Bitmap? {
        if depth == 1 { return self }
        let gray = try gray()
        var histogram = withExtendedLifetime(gray) { pixGetGrayHistogram(gray.pix, 1) }
        defer { numaDestroy(&histogram) }
        var between: Float = 0
        guard numaGetSumOnInterval(histogram, 24, 231, &between) == 0,
            Double(between) < Double(width * height) * Self.strayShare
        else { return nil }
        return try gray.ink(darkerThan: 128)
    }

    /// Of the pixels that are neither black nor white: a seam of the drawing, never the soft edges of letters.
    private static let strayShare = 0.002
}
