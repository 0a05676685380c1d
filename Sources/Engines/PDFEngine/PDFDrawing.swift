import CPoppler
import Foundation
public import PageModel

/// A page drawn to pixels.
public struct PDFDrawing: Hashable, Sendable {
    public let image: PixelImage
    /// Dots per inch really used: lower than asked when the page would pass `PixelImage.maximumPixels`.
    public let resolution: Double
}

extension PDFPage {
    /// Draws the page on white, as on paper, annotations included.
    ///
    /// - Parameter format: nil for gray when no pixel shows a colour, else RGB: most scans are gray, and colour costs thrice.
    public func draw(resolution asked: Double, format: PixelImage.Format?) throws(PDFError) -> PDFDrawing {
        let resolution = min(asked, affordableResolution)
        let columns = max(1, Int((width * resolution / 72).rounded()))
        let rows = max(1, Int((height * resolution / 72).rounded()))
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows)),
            let context = cairo_create(surface)
        else { throw .cannotDraw(number) }
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, Double(columns) / width, Double(rows) / height)
        poppler_page_render(page, context)
        cairo_surface_flush(surface)
        guard let image = Self.pixels(of: surface, columns: columns, rows: rows, format: format) else {
            throw .cannotDraw(number)
        }
        return PDFDrawing(image: image, resolution: resolution)
    }

    /// The resolution at which the page just stays within `PixelImage.maximumPixels`.
    private var affordableResolution: Double {
        (Double(PixelImage.maximumPixels) * 0.99 / (width * height)).squareRoot() * 72
    }

    private static func pixels(
        of surface: OpaquePointer, columns: Int, rows: Int, format asked: PixelImage.Format?
    ) -> PixelImage? {
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface)) / 4
        let words = UnsafeRawPointer(data).assumingMemoryBound(to: UInt32.self)
        let lines = { (row: Int) in UnsafeBufferPointer(start: words + row * stride, count: columns) }
        let format = asked ?? ((0..<rows).contains { showsColour(lines($0)) } ? .rgb : .gray)
        var bytes = Data(count: columns * rows * format.bytesPerPixel)
        bytes.withUnsafeMutableBytes { target in
            for row in 0..<rows {
                let line = lines(row)
                let start = row * columns * format.bytesPerPixel
                let part = UnsafeMutableRawBufferPointer(rebasing: target[start...])
                switch format {
                case .gray: copyGray(line, to: part)
                case .rgb: copyRGB(line, to: part)
                }
            }
        }
        return PixelImage(width: columns, height: rows, format: format, bytes: bytes)
    }

    /// Whether red, green and blue differ anywhere.
    private static func showsColour(_ line: UnsafeBufferPointer<UInt32>) -> Bool {
        var differences: UInt32 = 0
        for word in line { differences |= (word ^ (word >> 8)) & 0xFFFF }
        return differences != 0
    }

    private static func copyRGB(_ line: UnsafeBufferPointer<UInt32>, to target: UnsafeMutableRawBufferPointer) {
        var index = 0
        for word in line {
            target[index] = UInt8(truncatingIfNeeded: word >> 16)
            target[index + 1] = UInt8(truncatingIfNeeded: word >> 8)
            target[index + 2] = UInt8(truncatingIfNeeded: word)
            index += 3
        }
    }

    /// Rec. 601 luma in whole numbers.
    private static func copyGray(_ line: UnsafeBufferPointer<UInt32>, to target: UnsafeMutableRawBufferPointer) {
        var index = 0
        for word in line {
            let luma = ((word >> 16) & 255) * 77 + ((word >> 8) & 255) * 150 + (word & 255) * 29
            target[index] = UInt8(truncatingIfNeeded: luma >> 8)
            index += 1
        }
    }
}
