import CLeptonica
import Foundation
public import PageModel

/// Why a picture cannot be read or worked on.
public enum ImageError: Error, Hashable, Sendable {
    /// Not a TIFF, JPEG or PNG.
    case unknownFormat
    case damaged
    /// The picture's header announces more pixels than are allowed.
    case tooLarge(pixels: Int)
    case outOfMemory
}

/// Pixels owned by Leptonica: 1 bit (1 is ink), 8 bits gray or 32 bits colour, never with a palette.
public final class Bitmap {
    let pix: UnsafeMutablePointer<PIX>

    public var width: Int { Int(pixGetWidth(pix)) }
    public var height: Int { Int(pixGetHeight(pix)) }
    /// Bits per pixel: 1, 8 or 32.
    public var depth: Int { Int(pixGetDepth(pix)) }

    /// Owns `pix`. Leptonica answers nothing when it lacks memory or is asked for the impossible.
    init(taking pix: UnsafeMutablePointer<PIX>?) throws(ImageError) {
        // Leptonica would print its complaints on the worker's standard error.
        setMsgSeverity(Int32(L_SEVERITY_NONE))
        guard let pix else { throw .outOfMemory }
        self.pix = pix
    }

    deinit {
        var owned: UnsafeMutablePointer<PIX>? = pix
        pixDestroy(&owned)
    }

    public convenience init(_ image: PixelImage) throws(ImageError) {
        let depth: Int32 = image.format == .gray ? 8 : 32
        try self.init(taking: pixCreate(Int32(image.width), Int32(image.height), depth))
        switch image.format {
        case .gray: fillGray(image)
        case .rgb: fillColour(image)
        }
    }

    /// A copy of the pixels; ink becomes black.
    public func pixels() throws(ImageError) -> PixelImage {
        let whole = depth == 1 ? try Bitmap(taking: pixConvertTo8(pix, 0)) : self
        var raw: UnsafeMutablePointer<UInt8>?
        var count = 0
        let failed = withExtendedLifetime(whole) { pixGetRasterData(whole.pix, &raw, &count) }
        guard failed == 0, let raw else { throw .outOfMemory }
        defer { lept_free(raw) }
        let format: PixelImage.Format = whole.depth == 8 ? .gray : .rgb
        let bytes = Data(bytes: raw, count: count)
        guard let image = PixelImage(width: width, height: height, format: format, bytes: bytes) else {
            throw .tooLarge(pixels: width * height)
        }
        return image
    }

    /// Rows of 32-bit words, as Leptonica keeps them.
    var words: (start: UnsafeMutablePointer<UInt32>, perRow: Int)? {
        pixGetData(pix).map { ($0, Int(pixGetWpl(pix))) }
    }

    private func fillGray(_ image: PixelImage) {
        guard let (start, perRow) = words else { return }
        image.bytes.withUnsafeBytes { source in
            guard let base = source.baseAddress else { return }
            for row in 0..<image.height { memcpy(start + row * perRow, base + row * image.width, image.width) }
        }
        pixEndianByteSwap(pix)
    }

    private func fillColour(_ image: PixelImage) {
        guard let (start, perRow) = words else { return }
        image.bytes.withUnsafeBytes { source in
            var index = 0
            for row in 0..<image.height {
                let line = start + row * perRow
                for column in 0..<image.width {
                    line[column] =
                        UInt32(source[index]) << 24 | UInt32(source[index + 1]) << 16 | UInt32(source[index + 2]) << 8
                    index += 3
                }
            }
        }
    }
}
