import CLeptonica
public import Foundation
import PageModel

/// A picture file in memory: TIFF with one or more pages, JPEG or PNG.
public struct ImageFile: Sendable {
    public enum Format: String, Sendable { case tiff, jpeg, png }

    /// A page of a picture file, as stored.
    public struct Page {
        public let bitmap: Bitmap
        /// Dots per inch the file states, across and down; nil when it states none.
        public let resolution: (across: Double, down: Double)?
    }

    /// Photos with more pixels are decoded at half their size, which loses nothing on paper and saves three quarters of the memory.
    private static let largePhoto = 40_000_000

    public let format: Format
    public let pageCount: Int
    private let bytes: Data
    private let maximumPixels: Int

    /// - Parameters:
    ///   - maximumPixels: larger pictures are refused on their header alone.
    ///   - maximumPages: directories beyond are not counted.
    public init(bytes: Data, maximumPixels: Int, maximumPages: Int) throws(ImageError) {
        setMsgSeverity(Int32(L_SEVERITY_NONE))
        guard let format = Format(content: bytes) else { throw .unknownFormat }
        self.format = format
        self.bytes = bytes
        self.maximumPixels = maximumPixels
        pageCount = format == .tiff ? Self.countTIFFPages(bytes, upTo: maximumPages) : 1
        guard pageCount > 0 else { throw .damaged }
    }

    /// - Parameter number: 1-based.
    public func page(_ number: Int) throws(ImageError) -> Page {
        let pixels = try announcedPixels(number)
        let reduction = format == .jpeg && pixels > Self.largePhoto ? 2 : 1
        let stored = try decode(number, reduction: reduction)
        let resolution = statedResolution(stored, reduction: reduction)
        let turn = format == .jpeg ? EXIF.turn(ofJPEG: bytes) : .none
        let bitmap = try stored.plain().turned(undoing: turn)
        return Page(bitmap: bitmap, resolution: resolution)
    }

    private func decode(_ number: Int, reduction: Int) throws(ImageError) -> Bitmap {
        let pix = withBytes { data, size in
            switch format {
            case .tiff: pixReadMemTiff(data, size, Int32(number - 1))
            case .jpeg: pixReadMemJpeg(data, size, 0, Int32(reduction), nil, 0)
            case .png: pixReadMemPng(data, size)
            }
        }
        guard let pix else { throw .damaged }
        return try Bitmap(taking: pix)
    }

    /// Checked against the cap before anything is decoded.
    private func announcedPixels(_ number: Int) throws(ImageError) -> Int {
        var width: Int32 = 0
        var height: Int32 = 0
        let failed = withBytes { data, size in
            switch format {
            case .tiff: Self.tiffHeader(data, size, number, &width, &height)
            case .jpeg: readHeaderMemJpeg(data, size, &width, &height, nil, nil, nil)
            case .png: readHeaderMemPng(data, size, &width, &height, nil, nil, nil)
            }
        }
        guard failed == 0, width > 0, height > 0 else { throw .damaged }
        let pixels = Int(width) * Int(height)
        guard pixels <= maximumPixels else { throw .tooLarge(pixels: pixels) }
        return pixels
    }

    private func statedResolution(_ bitmap: Bitmap, reduction: Int) -> (across: Double, down: Double)? {
        let across = Double(pixGetXRes(bitmap.pix)) / Double(reduction)
        let down = Double(pixGetYRes(bitmap.pix)) / Double(reduction)
        return across > 0 && down > 0 ? (across, down) : nil
    }

    private func withBytes<Result>(_ body: (UnsafePointer<UInt8>?, Int) -> Result) -> Result {
        bytes.withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: UInt8.self), $0.count) }
    }

    private static func countTIFFPages(_ bytes: Data, upTo maximumPages: Int) -> Int {
        bytes.withUnsafeBytes { raw in
            let data = raw.baseAddress?.assumingMemoryBound(to: UInt8.self)
            var count = 0
            var width: Int32 = 0
            var height: Int32 = 0
            while count < maximumPages, tiffHeader(data, raw.count, count + 1, &width, &height) == 0 { count += 1 }
            return count
        }
    }

    /// 0 when the page (1-based) exists. Leptonica asks for a place for every value.
    private static func tiffHeader(
        _ data: UnsafePointer<UInt8>?, _ size: Int, _ number: Int, _ width: inout Int32, _ height: inout Int32
    ) -> l_ok {
        var bitsPerSample: Int32 = 0
        var samplesPerPixel: Int32 = 0
        var resolution: Int32 = 0
        var palette: Int32 = 0
        var format: Int32 = 0
        return readHeaderMemTiff(
            data, size, Int32(number - 1), &width, &height, &bitsPerSample, &samplesPerPixel, &resolution, &palette,
            &format)
    }
}

extension ImageFile.Format {
    /// The format the first bytes show; nil for another one.
    public init?(content: Data) {
        let head = Array(content.prefix(8))
        if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            self = .tiff
        } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else {
            return nil
        }
    }
}
