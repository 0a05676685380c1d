import ImageEngine

/// A page cleaned for reading, still lying as it was scanned.
struct LyingPage {
    /// Gray on even white.
    let gray: Bitmap
    /// The same, 1 bit, without specks and without shadows at the border.
    let ink: Bitmap
    /// Dots per inch of both.
    let resolution: Double
}

extension LyingPage {
    /// Smaller letters are read better when enlarged to this, in dots per inch.
    private static let readingResolution = 200.0
    /// Ink stands out from the ground by this many gray levels at least: less is the other side shining through, or nothing at all.
    private static let leastContrast = 45
    /// What counts as ink on a page without a clear contrast; the ground is about 220.
    private static let fallbackThreshold = 150

    init(_ picture: PagePicture) throws(ReadingFailure) {
        let scale = max(1, Self.readingResolution / picture.resolution)
        let resolution = picture.resolution * scale
        gray = try reading { () throws(ImageError) in
            try picture.bitmap.readable().whitened().scaled(across: scale, down: scale)
        }
        let found = gray.inkThreshold()
        let threshold = found.flatMap { $0.contrast >= Self.leastContrast ? $0.threshold : nil }
        let gray = gray
        ink = try reading { () throws(ImageError) in
            try gray.ink(darkerThan: threshold ?? Self.fallbackThreshold).despeckled(
                below: max(2, Int(resolution / 80))
            )
            .withoutBorderInk()
        }
        self.resolution = resolution
    }
}
