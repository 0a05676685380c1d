public import Foundation

/// Decoded pixels, rows from top to bottom without padding, the only form in which a page's image leaves a worker.
public struct PixelImage: Hashable, Sendable {
    public enum Format: UInt8, Sendable, CaseIterable {
        /// One byte a pixel, 0 black to 255 white.
        case gray = 1
        /// Three bytes a pixel: red, green, blue.
        case rgb = 3

        public var bytesPerPixel: Int { Int(rawValue) }
    }

    /// No page leaves a worker larger than this (architecture, section 3).
    public static let maximumPixels = 20_000_000

    public let width: Int
    public let height: Int
    public let format: Format
    public let bytes: Data

    /// Nil when a side is not positive, the image is larger than `maximumPixels`, or `bytes` has another length than the sides say.
    public init?(width: Int, height: Int, format: Format, bytes: Data) {
        guard width > 0, height > 0, width <= Self.maximumPixels, height <= Self.maximumPixels,
            width * height <= Self.maximumPixels, bytes.count == width * height * format.bytesPerPixel
        else { return nil }
        self.width = width
        self.height = height
        self.format = format
        self.bytes = bytes
    }
}
