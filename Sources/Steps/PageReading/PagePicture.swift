import ImageEngine
import PDFEngine
import PageModel

/// A page's pixels as the file shows them, before anything is straightened.
struct PagePicture {
    let bitmap: Bitmap
    /// Dots per inch, the same in both directions.
    let resolution: Double
    /// True for a scan or photo, false for a page drawn from fonts and lines.
    let isScan: Bool
    /// Dots per inch of the scan in its file; nil for a drawn page.
    let foundResolution: Double?
}

extension PagePicture {
    /// Within these, scans are taken as they are, in dots per inch.
    private static let nativeResolutions = 100.0...300.0
    /// For pages that hold no picture of the whole page.
    private static let drawnResolution = 250.0
    /// A picture that takes this share of the page makes it a scan.
    static let scanShare = 0.5

    /// - Parameter scanResolution: of the picture that covers the page; nil when none does.
    init(_ page: PDFPage, scanResolution: Double?) throws(ReadingFailure) {
        let native = scanResolution.map {
            min(max($0, Self.nativeResolutions.lowerBound), Self.nativeResolutions.upperBound)
        }
        let drawing: PDFDrawing
        do {
            drawing = try page.draw(resolution: native ?? Self.drawnResolution, format: nil)
        } catch { throw ReadingFailure(error) }
        bitmap = try reading { () throws(ImageError) in
            let drawn = try Bitmap(drawing.image)
            // A fax or a black-and-white scan inside a PDF is drawn in colour like anything else.
            return scanResolution == nil ? drawn : try drawn.blackAndWhite() ?? drawn
        }
        resolution = drawing.resolution
        isScan = scanResolution != nil
        foundResolution = scanResolution
    }

    init(_ file: ImageFile, page number: Int) throws(ReadingFailure) {
        let page = try reading { () throws(ImageError) in try file.page(number) }
        let stated = page.resolution ?? (across: 0, down: 0)
        let isBelievable = Self.isPaper(
            width: Double(page.bitmap.width) / stated.across, height: Double(page.bitmap.height) / stated.down)
        let across = isBelievable ? stated.across : Self.resolutionOfA4(page.bitmap)
        let down = isBelievable ? stated.down : across
        let finer = max(across, down)
        // Standard fax lines lie twice as far apart as its columns. Too many pixels would only cost time.
        let pixels = Double(page.bitmap.width) * Double(page.bitmap.height)
        // No page is larger than a picture may be, whatever it states.
        let affordable = (Double(PixelImage.maximumPixels) * 0.99 / pixels * across * down).squareRoot()
        let target = min(finer, Self.nativeResolutions.upperBound, affordable)
        bitmap = try reading { () throws(ImageError) in
            try page.bitmap.scaled(across: target / across, down: target / down)
        }
        resolution = target
        isScan = true
        foundResolution = finer
    }

    /// Whether the sides in inches are those of a sheet: cameras often state 72 dots per inch for want of a better number.
    private static func isPaper(width: Double, height: Double) -> Bool {
        width.isFinite && height.isFinite && (3.5...13).contains(min(width, height))
            && (5...20).contains(max(width, height))
    }

    /// The resolution at which the long side is that of an A4 sheet.
    private static func resolutionOfA4(_ bitmap: Bitmap) -> Double { Double(max(bitmap.width, bitmap.height)) / 11.69 }
}
