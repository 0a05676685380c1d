import CLeptonica
public import Foundation
public import PageModel

/// Writes validated pixels as a picture file. It never reads one: decoding belongs to the worker.
public enum PixelEncoder {
    public enum Failure: Error, Hashable, Sendable { case outOfMemory }

    /// - Parameter quality: 1 to 100.
    public static func jpeg(_ image: PixelImage, quality: Int = 70) throws(Failure) -> Data {
        try write(image) { data, size, pix in pixWriteMemJpeg(data, size, pix, Int32(min(max(quality, 1), 100)), 0) }
    }

    public static func png(_ image: PixelImage) throws(Failure) -> Data {
        try write(image) { data, size, pix in pixWriteMemPng(data, size, pix, 0) }
    }

    private typealias Writer = (
        UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>, UnsafeMutablePointer<PIX>
    ) -> l_ok

    private static func write(_ image: PixelImage, with writer: Writer) throws(Failure) -> Data {
        guard let pix = makePix(image) else { throw .outOfMemory }
        defer {
            var owned: UnsafeMutablePointer<PIX>? = pix
            pixDestroy(&owned)
        }
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard writer(&bytes, &count, pix) == 0, let bytes else { throw .outOfMemory }
        defer { lept_free(bytes) }
        return Data(bytes: bytes, count: count)
    }

    private static func makePix(_ image: PixelImage) -> UnsafeMutablePointer<PIX>? {
        guard let pix = pixCreate(Int32(image.width), Int32(image.height), image.format == .gray ? 8 : 32) else {
            return nil
        }
        guard let words = pixGetData(pix) else { return pix }
        let perRow = Int(pixGetWpl(pix))
        image.bytes.withUnsafeBytes { source in
            for row in 0..<image.height {
                let line = UnsafeRawBufferPointer(
                    rebasing: source[(row * image.width * image.format.bytesPerPixel)...].prefix(
                        image.width * image.format.bytesPerPixel))
                fill(words + row * perRow, from: line, format: image.format)
            }
        }
        if image.format == .gray { pixEndianByteSwap(pix) }
        return pix
    }

    private static func fill(
        _ target: UnsafeMutablePointer<UInt32>, from line: UnsafeRawBufferPointer, format: PixelImage.Format
    ) {
        switch format {
        case .gray:
            UnsafeMutableRawPointer(target).copyMemory(from: line.baseAddress ?? .init(target), byteCount: line.count)
        case .rgb:
            for column in 0..<(line.count / 3) {
                let index = column * 3
                target[column] =
                    UInt32(line[index]) << 24 | UInt32(line[index + 1]) << 16 | UInt32(line[index + 2]) << 8
            }
        }
    }
}
