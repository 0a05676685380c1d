import ImageEngine
import PageModel

/// A page cleaned for reading, still lying as it was scanned.
struct LyingPage {
    /// Gray on even white.
    let gray: Bitmap
    /// The same, 1 bit, without specks and without shadows at the border.
    let ink: Bitmap
    /// Gray levels below this are the dots of leaders or darker.
    let dotThreshold: Int
    /// Dots per inch of both.
    let resolution: Double
    /// True when there is nothing to read, so that specks never become words.
    let isBlank: Bool
    /// How the picture looked before: nil for too few letters to tell.
    let look: LetterLook?
    /// The gray level of the paper as scanned.
    let paper: Double
}

extension LyingPage {
    /// Scans coarser than this are enlarged, in dots per inch.
    private static let coarse = 190.0
    /// What they are enlarged to: measured best between 180 and 300 for scans of 150.
    private static let enlarged = 225.0
    /// Ink stands out from the ground by this many gray levels at least: less is the other side shining through, or nothing at all.
    private static let leastContrast = 32.0
    /// What counts as ink on a page without a clear contrast, and the usual ground.
    private static let (fallbackThreshold, ground) = (150, 220)
    /// Small dots are paler than letters: how far from the letters' threshold to the ground theirs lies.
    private static let dotShare = 0.5

    init(_ picture: PagePicture) throws(ReadingFailure) {
        let scale = picture.resolution < Self.coarse ? Self.enlargement(of: picture) : 1
        let resolution = picture.resolution * scale
        let even = try reading { () throws(ImageError) in try EvenPicture(picture) }
        let threshold = Self.threshold(of: even.gray)
        gray = try reading { () throws(ImageError) in try even.gray.scaled(across: scale, down: scale) }
        let scaled = gray
        ink = try reading { () throws(ImageError) in
            try scaled.ink(darkerThan: threshold).despeckled(below: max(2, Int(resolution / 80))).withoutBorderInk()
        }
        dotThreshold = threshold + Int(Double(Self.ground - threshold) * Self.dotShare)
        self.resolution = resolution
        look = even.look
        paper = even.paper
        isBlank = try reading { () throws(ImageError) in
            guard try scaled.isBlank(resolution: resolution) else { return false }
            // What stands in colour alone was pushed back, but a page of it is not blank.
            guard picture.bitmap.isColour else { return true }
            return try picture.bitmap.gray().whitened().isBlank(resolution: picture.resolution)
        }
    }

    /// Never beyond what a picture may hold: a sheet of metres is drawn coarsely and stays so.
    private static func enlargement(of picture: PagePicture) -> Double {
        let pixels = Double(picture.bitmap.width) * Double(picture.bitmap.height)
        let affordable = (Double(PixelImage.maximumPixels) * 0.99 / pixels).squareRoot()
        return max(1, min(enlarged / picture.resolution, affordable))
    }

    private static func threshold(of gray: Bitmap) -> Int {
        guard let tones = gray.tones(), tones.contrast >= leastContrast else { return fallbackThreshold }
        return tones.threshold
    }
}
